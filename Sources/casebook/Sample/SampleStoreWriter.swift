import CaseCore
import CaseStore
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Writes many new case files fast: on two threads, and to the disk all together at the end. It is
/// for a folder that becomes a store only when everything is in it, so nothing is lost by that.
struct SampleStoreWriter: Sendable {
  private static let threads = 2
  private let casesFolder: String
  private let years: [Int: Int32]

  /// - Parameter years: those that there will be cases of.
  init(store: String, years: Set<Int>) throws(CommandFailure) {
    casesFolder = "\(store)/cases"
    var opened: [Int: Int32] = [:]
    for year in years {
      let folder = "\(casesFolder)/\(year)"
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw Self.failure(folder) }
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.failure(folder) }
      opened[year] = descriptor
    }
    self.years = opened
  }

  /// Writes a case for each index; the threads take turns, so what is made for one is not kept.
  func write(
    count: Int, made: @escaping @Sendable (Int) -> (reference: CaseReference, entries: [Entry])
  ) throws(CommandFailure) {
    let failed = Mutex<CommandFailure?>(nil)
    let written = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: Self.threads) { thread in
      for index in stride(from: thread, to: count, by: Self.threads) {
        do throws(CommandFailure) {
          let one = made(index)
          try write(one.reference, CaseFileText.bytes(one.entries))
        } catch {
          failed.withLock { $0 = $0 ?? error }
          return
        }
        let done = written.add(1, ordering: .relaxed).newValue
        if done % 2000 == 0 { Output.progress("\(done) of \(count) cases written") }
      }
    }
    if let failure = failed.withLock({ $0 }) { throw failure }
    Output.progress("\(count) of \(count) cases written", isLast: true)
    finish()
  }

  private func write(_ reference: CaseReference, _ bytes: [UInt8]) throws(CommandFailure) {
    let name = "\(reference).jsonl"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(years[reference.year] ?? -1, name, flags, 0o600)
    guard file >= 0 else { throw Self.failure(name) }
    defer { close(file) }
    try Output.write(bytes, to: file, name)
  }

  /// One sync of everything costs less than one for each of a million files.
  private func finish() {
    for folder in years.values { close(folder) }
    sync()
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(errno: errno, path)
  }
}
