import CaseCore
import CaseStore

/// A whole case file as bytes, each entry holding the hash of the one before.
enum CaseFileText {
  static func bytes(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
    var previous = RecordText.firstPrevious
    for entry in entries {
      let line = RecordText.line(for: entry, previous: previous)
      bytes += line.bytes
      previous = line.hash
    }
    return bytes
  }
}
