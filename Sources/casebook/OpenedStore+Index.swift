import CaseCore
import CaseStore

extension OpenedStore {
  func index() throws(CommandFailure) -> CaseIndex {
    do {
      return try CaseIndex.open(for: store, cacheFolder: Surroundings.cacheFolder)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Compares the index with the files, telling a person who waits how far it is. False when not all
  /// of the files could be compared.
  func reconcile(_ index: CaseIndex) throws(CommandFailure) -> Bool {
    let result: ReconcileResult
    do {
      result = try index.reconcile(reference: reference) { done, all in
        if all > 5000, done % 5000 == 0 || done == all {
          Output.progress("Reading cases: \(done) of \(all)", isLast: done == all)
        }
      }
    } catch {
      throw CommandFailure(error)
    }
    let unread = result.unread.joined(separator: ", ")
    if result.isBlind {
      throw CommandFailure(
        .inputOutput,
        "No cases can be listed: \(unread) in \(store.path) cannot be read. Look at who owns it and "
          + "what its permissions are.")
    }
    if !unread.isEmpty {
      Output.talk(
        "casebook: \(unread) cannot be read; the list may lack cases of it or show them as they were."
      )
    } else if !result.isComplete {
      Output.talk("casebook: not every case could be read; the list may lack some.")
    }
    return result.isComplete
  }

  /// Lists show a change at once when the index hears of it. It is safe in its file whether or not
  /// that succeeds, and the index finds it there later.
  func tellIndex(of stored: StoredCase) {
    guard let index = try? CaseIndex.open(for: store, cacheFolder: Surroundings.cacheFolder),
      !index.isEmpty
    else { return }
    try? index.update(stored, reference: reference)
  }
}

extension CommandFailure {
  init(_ failure: IndexFailure) {
    switch failure {
    case .noPlace(let path, let detail):
      self.init(
        .cannotCreate,
        "The index has no place at \(path): \(detail). XDG_CACHE_HOME can name another folder.")
    case .madeAnew:
      self.init(
        .tryAgain,
        "The index was damaged and has been made anew; try again. The cases "
          + "are in their files, untouched.")
    case .busy:
      self.init(.tryAgain, "Another program keeps the index busy; try again.")
    case .failed(let detail):
      self.init(.inputOutput, "The index failed: \(detail). The cases are in their files.")
    }
  }
}
