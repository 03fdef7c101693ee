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
  ) rethrows {
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
      let wantsMore = try body(waiting.removeFirst().wait())
      if !wantsMore { return }
    }
  }

  private func start(_ stamps: ArraySlice<CaseFileStamp>) -> Portion {
    let portion = Portion()
    let store = store
    let (reference, classifier) = (reference, classifier)
    DispatchQueue.global(qos: .utility).async {
      var folder = CaseFolder(reference, classifier)
      portion.finish(
        stamps.map { CasesAhead.read($0, store, &folder) })
    }
    return portion
  }

  static func read(
    _ stamp: CaseFileStamp, _ store: Store, _ folder: inout CaseFolder
  ) -> ReadCase {
    let stored = store.decode(fileAt: stamp)
    if case .unreadable(.noSuchCase) = stored.damage { return ReadCase(stamp: stamp, indexed: nil) }
    var read = ReadCase(stamp: stamp, indexed: IndexedCase(stored, &folder))
    if case .unreadable = stored.damage { read.isUnreadable = true }
    return read
  }
}

/// Some files that are being read.
private final class Portion: Sendable {
  private let isReady = DispatchSemaphore(value: 0)
  private let cases = Mutex<[ReadCase]>([])

  func finish(_ read: [ReadCase]) {
    cases.withLock { $0 = read }
    isReady.signal()
  }

  func wait() -> [ReadCase] {
    isReady.wait()
    return cases.withLock { $0 }
  }
}
