import CaseCore
import CaseResources
import CaseScreens
import CaseStore
import TerminalPages

/// Carries out what the screens ask of the store and the index, and hears of changes from outside.
final class ScreenSession: ScreenHost {
  let opened: OpenedStore
  let index: CaseIndex
  let mailbox = Mailbox()
  private var watcher: StoreWatcher?
  private let training = TrainingDesk()

  init(_ opened: OpenedStore, _ index: CaseIndex) {
    self.opened = opened
    self.index = index
  }

  var now: DayTime { opened.refreshed.surroundings.now }

  func setting(size: Size) -> Setting {
    Setting(
      size: size, now: now, who: opened.surroundings.user,
      storeName: opened.store.manifest.name,
      isTraining: opened.store.manifest.kind == .training, reference: opened.reference,
      staff: opened.staff)
  }

  /// Descriptors that become readable when there is news.
  var watched: [Int32] {
    [mailbox.descriptor] + (watcher.map { [$0.fileDescriptor] } ?? [])
  }

  /// Compares the files with the index, reads what has changed, and watches from now on.
  func startBackgroundWork() {
    watcher = opened.store.watch()
    // The first save and the first opinion need it, and reading it takes longer than a save may.
    let reference = opened.reference
    Background.run {
      _ = try? reference.classifier()
      _ = try? reference.breachProposer()
    }
    reconcile()
  }

  private func reconcile() {
    let (index, reference, mailbox) = (index, opened.reference, mailbox)
    Background.run {
      do {
        _ = try index.reconcile(
          reference: reference,
          progress: { done, total in
            if total > 200 { mailbox.post(.indexing(done: done, total: total)) }
          }, cancelled: { false })
      } catch {
        mailbox.post(
          .notRecorded(
            words: "The list may be out of date: the index cannot be written (\(error))."))
      }
      mailbox.post(.indexed)
    }
  }

  /// Where the index was damaged and is empty now: as at the start.
  func readFilesAgain() {
    mailbox.post(.indexing(done: 0, total: 0))
    reconcile()
  }

  /// What has come in since the last call.
  func takeMessages() -> [CaseScreens.Message] {
    var messages = mailbox.take()
    let changed = watcher?.changes() ?? []
    if !changed.isEmpty {
      try? index.reread(changed, reference: opened.reference)
      messages.append(.storeChanged(changed))
    }
    return messages
  }

  /// - Returns: what came of it; nil where there is nothing to say.
  func carryOut(_ effect: Effect) -> CaseScreens.Message? {
    switch effect {
    case .find(let request): return find(request)
    case .count(let questions):
      return (try? counts(questions)).map { .counted(questions, $0) }
    case .readCase(let reference, let purpose): return read(reference, for: purpose)
    case .record(let command, let reference, let seen): return record(command, reference, seen)
    case .recordInEach(let command, let cases):
      record(command, inEach: cases)
      return nil
    case .openNewCase(let request): return openNewCase(request)
    case .saveDraft(let kind, let values): return saveDraft(kind, values)
    case .findDraft(let kind): return findDraft(kind)
    case .removeDraft(let kind):
      removeDraft(kind)
      return nil
    case .logSearch(let query):
      return log(
        Access(
          .search, by: opened.surroundings.user, at: opened.refreshed.surroundings.at, query: query)
      )
    case .countReport(let question):
      count(question)
      return nil
    case .exportReport(let export): return write(export)
    case .training(let request): return training.carryOut(request)
    case .openCase, .openTimeline, .openForm, .openProposals, .openHandOver, .openClosing,
      .openAgenda,
      .openOrders, .openRates,
      .listCases,
      .closeScreen, .say, .quit,
      .suspend, .redraw:
      return nil
    }
  }

  /// Notes that somebody looked. Looking goes on where it cannot be noted, and says so.
  func log(_ access: Access) -> CaseScreens.Message? {
    do {
      try opened.store.logAccess(access)
      return nil
    } catch {
      return .notRecorded(words: "This was not noted in the access log. \(error.words)")
    }
  }

  private func read(
    _ reference: CaseReference, for purpose: Effect.Purpose
  ) -> CaseScreens.Message {
    do {
      let stored = try opened.store.read(reference)
      switch purpose {
      case .consultation, .timeline, .preview, .handOver:
        let look = Access(
          .consultation, by: opened.surroundings.user, at: opened.refreshed.surroundings.at,
          reference: reference)
        if let message = log(look) { mailbox.post(message) }
      case .form, .proposals, .closing, .afterChange: break
      }
      return .caseRead(stored.view, for: purpose)
    } catch {
      return .caseNotRead(reference, words: error.words)
    }
  }
}

extension StoredCase {
  /// As the screens take it.
  var view: CaseView {
    // A torn tail was never told as saved: the case is whole without it and can be added to.
    CaseView(
      record: record, headHash: headHash, damage: isReadOnly ? damage?.words : nil,
      notice: isReadOnly ? nil : damage?.words)
  }
}
