import CaseCore
import Dispatch
import Foundation
import Synchronization

/// A case as read from its file, with the stamp that the file had before it was read.
struct ReadCase: Sendable {
  let stamp: CaseFileStamp
  /// Nil when the file has gone.
  let indexed: IndexedCase?
  /// Whether the file is there and would not open.
  var isUnreadable = false
}

/// Reads case files on all cores, a little ahead of whoever writes what they hold, and hands them
/// over in order. How much it has in memory does not depend on how many files there are.
struct CasesAhead {
  private static let portion = 200

  let store: Store
  let reference: ReferenceData
  let classifier: Classifier

  func forEachPortion(
    of stamps: [CaseFileStamp], _ body: ([ReadCase]) throws -> Bool
  ) throws {
    let starts = Array(stride(from: 0, to: stamps.count, by: CasesAhead.portion))
    let ahead = ProcessInfo.processInfo.activeProcessorCount + 2
    var waiting: [Portion] = []
    var next = 0
    while true {
      while waiting.count < ahead, next < starts.count {
        let end = min(starts[next] + CasesAhead.portion, stamps.count)
        waiting.append(start(stamps[starts[next]..<end]))
        next += 1
      }
      guard !waiting.isEmpty else { return }
      let wantsMore = try body(waiting.removeFirst().wait().get())
      if !wantsMore { return }
    }
  }

  private func start(_ stamps: ArraySlice<CaseFileStamp>) -> Portion {
    let portion = Portion()
    let store = store
    let (reference, classifier) = (reference, classifier)
    DispatchQueue.global(qos: .utility).async {
      var folder = CaseFolder(reference, classifier)
      portion.finish(CasesAhead.read(stamps, store, &folder))
    }
    return portion
  }

  private static func read(
    _ stamps: ArraySlice<CaseFileStamp>, _ store: Store, _ folder: inout CaseFolder
  ) -> Result<[ReadCase], TableFault> {
    var cases: [ReadCase] = []
    do throws(TableFault) {
      for stamp in stamps { cases.append(try read(stamp, store, &folder)) }
    } catch {
      return .failure(error)
    }
    return .success(cases)
  }

  static func read(
    _ stamp: CaseFileStamp, _ store: Store, _ folder: inout CaseFolder
  ) throws(TableFault) -> ReadCase {
    let stored = store.decode(fileAt: stamp)
    if case .unreadable(.noSuchCase) = stored.damage { return ReadCase(stamp: stamp, indexed: nil) }
    var read = ReadCase(stamp: stamp, indexed: try IndexedCase(stored, &folder))
    if case .unreadable = stored.damage { read.isUnreadable = true }
    return read
  }
}

/// Some files that are being read.
private final class Portion: Sendable {
  private let isReady = DispatchSemaphore(value: 0)
  private let cases = Mutex<Result<[ReadCase], TableFault>>(.success([]))

  func finish(_ read: Result<[ReadCase], TableFault>) {
    cases.withLock { $0 = read }
    isReady.signal()
  }

  func wait() -> Result<[ReadCase], TableFault> {
    isReady.wait()
    return cases.withLock { $0 }
  }
}
