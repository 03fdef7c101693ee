import CaseCore
import CaseScreens
import CaseStore

/// What came of a change: the case as it now is, and the entry that was added.
struct SavedChange {
  let stored: StoredCase
  let entry: Entry

  /// The entries that it says no longer count, for a sentence.
  var undone: String {
    let entries = entry.events.compactMap { event -> String? in
      if case .entryUndone(let entry, _) = event { String(entry) } else { nil }
    }
    return entries.joined(separator: ", ")
  }

  /// That an order was made which forbids nothing yet, for the end of a sentence.
  var noConditions: String {
    let isBare = entry.events.contains { event in
      guard case .order(.stepTaken(_, _, let step)) = event, step.kind == .made else {
        return false
      }
      return step.conditions?.isEmpty ?? true
    }
    return isBare
      ? " No condition is recorded with it, so it forbids nothing yet; “casebook add condition” "
        + "adds what the court ordered." : ""
  }

  /// What about its orders and breaches somebody should look at again, for the end of a sentence.
  func orderNotices(_ reference: ReferenceData) -> String {
    let notices =
      stored.record.folded()?.orderNotices(reference.orderKinds, after: entry.events) ?? []
    return notices.map { " " + Wording.orderNotice($0, reference.orderKinds) }.joined()
  }

  /// Which wording of a condition was put right, and which others stay as they were.
  var conditionPutRight: String {
    for case .order(.conditionCorrected(let id, let step, let named, _)) in entry.events {
      guard let order = stored.record.folded()?.order(id) else { continue }
      func told(_ steps: [NamedOrderStep]) -> String {
        steps.map { "\(Wording.day($0.fact.on)) (\($0.id))" }.joined(separator: ", ")
      }
      let wordings = order.steps(wording: named.id)
      let others = wordings.filter { $0.id != step }
      return "Condition put right as worded on \(told(wordings.filter { $0.id == step }))."
        + (others.isEmpty ? "" : " Its wording of \(told(others)) stays.")
    }
    return "Condition put right."
  }

  /// What the entry named anew, such as `i3`.
  var names: [String] {
    entry.events.compactMap { event in
      switch event {
      case .order(.added(let id, _)), .breach(.added(let id, _)),
        .handOver(.noteWritten(let id, _)):
        return id
      case .order(.conditionAdded(_, _, let named)): return named.id
      case .incidentAdded(let id, _), .noteAdded(let id, _), .personAdded(let id, _),
        .developmentAdded(let id, _), .victimTold(let id, _), .riskAssessed(let id, _):
        return id
      default: return nil
      }
    }
  }
}

extension OpenedStore {
  /// Makes a change for a command of the command line.
  /// - Parameter seen: the last entry that its user has seen; nil where that is the last of all.
  func change(
    _ reference: CaseReference, _ command: CaseCommand, seen: Int? = nil
  ) throws(CommandFailure) -> SavedChange {
    try saved(attempt(command, in: reference, seen: seen))
  }

  /// What came of an attempt, or why nothing did, as commands tell it.
  func saved(_ attempt: ChangeAttempt) throws(CommandFailure) -> SavedChange {
    switch attempt {
    case .saved(let stored):
      do { return try stored.change(self) } catch { throw CommandFailure(error) }
    case .refused(let refusal, let wasChanged):
      let words = Wording.refusal(refusal)
      // What was allowed when the person asked and is not any more is for them to look at again.
      throw wasChanged
        ? CommandFailure(.tryAgain, "Somebody else added to this case in between. \(words)")
        : CommandFailure(refusal.status, words)
    case .conflicted(let conflict, let stored):
      throw CommandFailure(
        .changedMeanwhile(
          stored.reference, expected: conflict.seen, found: stored.record.sequence))
    case .failed(let failure): throw failure
    }
  }
}

extension StoredCase {
  /// The change that made it so; the index is told, so that lists show it at once.
  func change(_ opened: OpenedStore) throws(StoreFailure) -> SavedChange {
    guard let entry = record.entries.last else { throw .noSuchCase(reference) }
    opened.tellIndex(of: self)
    return SavedChange(stored: self, entry: entry)
  }
}

extension CaseRefusal {
  /// What names something that is not there is not the same as what a rule forbids.
  var status: ExitStatus {
    switch self {
    case .noSuchPerson, .noSuchIncident, .noSuchNote, .noSuchEntry, .noSuchNews, .noSuchDeadline,
      .noSuchRiskAssessment:
      return .nothingThere
    case .unknownOutcomeType, .tableBroken, .noSuchGrade, .staffBroken: return .badInput
    case .roleMissing: return .notAllowed
    case .order(let refusal): return refusal.status
    case .handOver(let refusal): return refusal.status
    case .closing(let refusal): return refusal.status
    case .alreadyOpened, .notOpened, .readOnly, .stepNotAllowed, .chargeNeedsProsecutor,
      .outcomeNotAllowed, .inTheFuture, .beforeLastStep, .learntBeforeHappened, .dueBeforeSet,
      .nothingToUndo, .nothingToRedo, .alreadyUndone, .openingCannotBeUndone,
      .laterEntryRestsOnIt, .othersEntry, .nothingChanges, .reasonMissing, .reasonToLeaveStalking,
      .answeredBeforeAsked, .noFlagToAnswer, .opinionChanged,
      .nothingToAgreeTo, .toldBeforeItHappened, .deadlineIsOver, .doneBeforeStart,
      .snoozeNotAhead, .reviewBeforeAssessment:
      return .refused
    }
  }
}

extension CaseDamage {
  var words: String {
    switch self {
    case .tornTail(let bytes):
      return "the last line breaks off (\(bytes) bytes): an entry that was never saved. The case "
        + "is whole without it."
    case .inside(let line, let detail):
      return
        "the file is damaged in line \(line): \(detail). Every entry that can be proved is shown; nothing "
        + "can be added. “casebook check” says what to do."
    case .newerFormat(let line, let detail):
      return "line \(line) was written by a newer version (\(detail)); read-only here."
    case .empty: return "the file is empty; nothing can be added. “casebook check” says what to do."
    case .unreadable(let failure): return failure.words
    }
  }
}
