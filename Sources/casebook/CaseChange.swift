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

  /// What the entry named anew, such as `i3`.
  var names: [String] {
    entry.events.compactMap { event in
      switch event {
      case .incidentAdded(let id, _), .noteAdded(let id, _), .personAdded(let id, _): return id
      default: return nil
      }
    }
  }
}

extension OpenedStore {
  /// Decides a command and adds what follows from it. Where somebody else was quicker, it is decided
  /// again on top of theirs, as long as it does not collide with it.
  func change(
    _ reference: CaseReference, _ command: CaseCommand
  ) throws(CommandFailure) -> SavedChange {
    var stored = try read(reference)
    let seen = stored.record.sequence
    for _ in 0..<8 {
      if stored.isReadOnly, let damage = stored.damage {
        throw CommandFailure(.refused, "\(reference): \(damage.words)")
      }
      if stored.record.conflict(of: command, seen: seen) != nil {
        throw CommandFailure(
          .changedMeanwhile(reference, expected: seen, found: stored.record.sequence))
      }
      let events = try decide(command, stored.record, wasChanged: stored.record.sequence > seen)
      do throws(StoreFailure) {
        let saved = try store.append(
          events, to: reference, expecting: stored.record.sequence, by: surroundings.user,
          at: surroundings.at, id: System.newIdentifier())
        return try saved.change(self)
      } catch .changedMeanwhile {
        stored = try read(reference)
      } catch {
        throw CommandFailure(error)
      }
    }
    throw CommandFailure(
      .changedMeanwhile(reference, expected: seen, found: stored.record.sequence))
  }

  /// What was allowed when the person asked and is not any more is for them to look at again.
  private func decide(
    _ command: CaseCommand, _ record: CaseRecord, wasChanged: Bool
  ) throws(CommandFailure) -> [CaseEvent] {
    do {
      return try record.decide(command, circumstances)
    } catch {
      let words = Wording.refusal(error)
      throw wasChanged
        ? CommandFailure(.tryAgain, "Somebody else added to this case in between. \(words)")
        : CommandFailure(error.status, words)
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
    case .noSuchPerson, .noSuchIncident, .noSuchNote, .noSuchEntry: return .nothingThere
    case .unknownOutcomeType: return .badInput
    case .alreadyOpened, .notOpened, .readOnly, .stepNotAllowed, .chargeNeedsProsecutor,
      .outcomeNotAllowed, .inTheFuture, .beforeLastStep, .learntBeforeHappened, .dueBeforeSet,
      .nothingToUndo, .nothingToRedo, .alreadyUndone, .openingCannotBeUndone,
      .laterEntryRestsOnIt, .nothingChanges, .reasonMissing:
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
      return "the file is damaged in line \(line): \(detail). What comes before is shown; nothing "
        + "can be added. “casebook check” says what to do."
    case .newerFormat(let line, let detail):
      return "line \(line) was written by a newer version (\(detail)); read-only here."
    case .empty: return "the file is empty; nothing can be added. “casebook check” says what to do."
    case .unreadable(let failure): return failure.words
    }
  }
}
