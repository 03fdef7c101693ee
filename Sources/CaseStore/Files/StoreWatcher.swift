import CaseCore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Tells which cases somebody has changed, whichever program it was. Where the operating system does
/// not tell, it looks at the folders itself.
public final class StoreWatcher: Sendable {
  /// Becomes readable when there may be changes; -1 where `changes` has to be asked now and then,
  /// once a second.
  public let fileDescriptor: Int32
  private let notifications: Descriptor
  private let store: Store
  private let state: Mutex<State>

  private struct State {
    /// The folder that each watch is of; the empty name is `cases` itself.
    var folders: [Int32: String] = [:]
    var stamps: [CaseReference: CaseFileStamp] = [:]
    /// When the stamps were last looked at.
    var lookedAt = ContinuousClock.now
  }

  init(_ store: Store, notified: Bool) {
    self.store = store
    notifications = Descriptor.notifications()
    var folders: [Int32: String] = [:]
    let isWatching =
      notified
      && StoreWatcher.watch([""], of: store, notifications, &folders)
      && StoreWatcher.watch(store.years(), of: store, notifications, &folders)
    fileDescriptor = isWatching ? notifications.number : -1
    state = Mutex(
      isWatching ? State(folders: folders) : State(stamps: StoreWatcher.stamps(store)))
  }

  /// The cases that changed, came or went since this was last asked, each once. Does not wait.
  public func changes() -> [CaseReference] {
    state.withLock { state in
      guard fileDescriptor >= 0 else { return compareStamps(&state) }
      return readNotifications(&state)
    }
  }

  private func readNotifications(_ state: inout State) -> [CaseReference] {
    var changed: Set<CaseReference> = []
    for event in notifications.notified() {
      if event.isOverflow { return store.caseFiles().map(\.reference) }
      if event.isGone {
        state.folders[event.watch] = nil
        continue
      }
      guard let folder = state.folders[event.watch] else { continue }
      if folder.isEmpty, Store.isYear(event.name) {
        // What was put into a new folder before it was watched would go unnoticed.
        if event.isAppearing {
          _ = StoreWatcher.watch([event.name], of: store, notifications, &state.folders)
        }
        changed.formUnion(store.caseFiles(ofYear: event.name).map(\.reference))
      } else if let reference = CaseReference(fileName: event.name) {
        changed.insert(reference)
      }
    }
    return changed.sorted()
  }

  /// Looks at every file, so not more often than once a second, however often it is asked.
  private func compareStamps(_ state: inout State) -> [CaseReference] {
    guard ContinuousClock.now - state.lookedAt >= .seconds(1) else { return [] }
    defer { state.lookedAt = .now }
    let now = StoreWatcher.stamps(store)
    let before = state.stamps
    state.stamps = now
    let changed = now.filter { before[$0.key] != $0.value }.map(\.key)
    return (changed + before.keys.filter { now[$0] == nil }).sorted()
  }

  private static func stamps(_ store: Store) -> [CaseReference: CaseFileStamp] {
    Dictionary(store.caseFiles().map { ($0.reference, $0) }, uniquingKeysWith: { $1 })
  }

  private static func watch(
    _ names: [String], of store: Store, _ notifications: borrowing Descriptor,
    _ folders: inout [Int32: String]
  ) -> Bool {
    for name in names {
      let path = "\(store.path)/cases" + (name.isEmpty ? "" : "/\(name)")
      guard let watch = notifications.watch(path) else { return false }
      folders[watch] = name
    }
    return true
  }
}

extension Store {
  /// - Parameter notified: false looks at the folders even where the operating system would tell.
  public func watch(notified: Bool = true) -> StoreWatcher {
    StoreWatcher(self, notified: notified)
  }
}
