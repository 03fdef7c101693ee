import CaseCore
internal import GRDB
import Synchronization

/// Answers searches. Holds nothing that the case files do not, so it can always be made anew.
/// Safe to use from several threads and several programs at once.
public final class CaseIndex: Sendable {
  let store: Store
  private let place: IndexPlace
  private let file: Mutex<IndexFile>
  let answers = Mutex(KeptAnswers())

  /// - Parameter cacheFolder: the person's cache folder; the index gets a folder within it.
  public static func open(
    for store: Store, cacheFolder: String
  ) throws(IndexFailure) -> CaseIndex {
    let place = IndexPlace(storePath: store.path, cacheFolder: cacheFolder)
    return CaseIndex(store, place, try IndexFile.open(place))
  }

  private init(_ store: Store, _ place: IndexPlace, _ file: IndexFile) {
    self.store = store
    self.place = place
    self.file = Mutex(file)
  }

  /// Whether there is nothing in it yet, so that the first reconciling reads every case.
  public var isEmpty: Bool { (try? reading { try IndexState($0).total }) ?? 0 == 0 }

  /// Whether every case was taken in when the index was last compared with the files. False while it
  /// is being filled, and where a folder could not be listed.
  public var isComplete: Bool {
    let state = try? reading { try IndexState($0) }
    return state.map { $0.isComplete && $0.filling != .going } ?? false
  }

  /// What a program holds while it compares the index with the files.
  var turnPath: String { "\(place.folder)/reconciling" }

  var pool: DatabasePool { file.withLock { $0.pool } }

  func reading<Answer>(_ body: (Database) throws -> Answer) throws(IndexFailure) -> Answer {
    let used = pool
    do {
      return try used.read(body)
    } catch {
      throw recovered(from: error, in: used)
    }
  }

  func writing<Answer>(_ body: (Database) throws -> Answer) throws(IndexFailure) -> Answer {
    let used = pool
    do {
      return try used.write(body)
    } catch {
      throw recovered(from: error, in: used)
    }
  }

  /// Puts a new, empty index in the place of one that turns out to be damaged.
  private func recovered(from error: any Error, in used: DatabasePool) -> IndexFailure {
    guard IndexFailure.isDamage(error) else { return IndexFailure(error) }
    return file.withLock { file in
      // Another thread may have been faster.
      guard file.pool === used else { return .madeAnew }
      do throws(IndexFailure) {
        // Nobody can read it any more, so it goes even if another program has it open; unless that
        // program has already put a new one there.
        if file.isInPlace { IndexPlace.remove(file.path) }
        file = try IndexFile.open(place)
        return .madeAnew
      } catch {
        return error
      }
    }
  }
}
