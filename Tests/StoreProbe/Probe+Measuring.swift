import CaseCore
import CaseStore
import Glibc

extension Probe {
  /// How fast the cases of a store are read on one core, and what saving costs beside writing and
  /// syncing the same bytes bare.
  func measure() throws {
    let store = try Store.open(at: path)
    var stamps: [CaseFileStamp] = []
    let listing = seconds { stamps = store.caseFiles() }
    let bytes = stamps.reduce(0) { $0 + $1.size }
    var entries = 0
    let before = clock()
    let decoding = seconds {
      for stamp in stamps { entries += store.decode(fileAt: stamp).record.entries.count }
    }
    let busy = Double(clock() - before) / 1_000_000
    let reading = try seconds {
      for stamp in stamps { _ = try store.read(stamp.reference) }
    }
    say(
      "\(stamps.count) files, \(entries) entries, \(bytes / 1_000_000) MB, listed in \(listing) s")
    say("decode \(Int(Double(bytes) / decoding / 1_000_000)) MB/s, \(decoding) s")
    say("decode \(Int(Double(bytes) / busy / 1_000_000)) MB/s of one core's time")
    say("verify \(Int(Double(bytes) / reading / 1_000_000)) MB/s, \(reading) s")
    if let stamp = stamps.first { try measureSaving(store, stamp.reference) }
  }

  private func measureSaving(_ store: Store, _ reference: CaseReference) throws {
    var seen = try store.read(reference).record.sequence
    let bare = Glibc.open("\(path)/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let line = [UInt8](repeating: 0x20, count: 430)
    var saving: [Double] = []
    var writing: [Double] = []
    for _ in 0..<200 {
      let event = try note("He was at the bus stop again when she came out.", seen)
      saving.append(
        try seconds {
          seen = try store.append(
            [event], to: reference, expecting: seen, by: "probe", at: at, id: id(seen, "m")
          ).record.sequence
        })
      writing.append(
        seconds {
          write(bare, line, line.count)
          fsync(bare)
        })
    }
    unlink("\(path)/bare")
    let saved = saving.sorted()[100] * 1000
    let written = writing.sorted()[100] * 1000
    say("append \(saved) ms, bare \(written) ms, ratio \(saved / written)")
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds) + Double(spent.attoseconds) / 1e18
  }
}
