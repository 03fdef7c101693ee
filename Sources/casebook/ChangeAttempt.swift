import CaseCore
import CaseScreens
import CaseStore

/// What came of an attempt to change a case.
enum ChangeAttempt {
  /// On the disk; its last entry is the new one.
  case saved(StoredCase)
  /// A rule forbids it. Where somebody else's entry came between, that may be why.
  case refused(CaseRefusal, wasChanged: Bool)
  /// Somebody else changed the same thing since it was seen; nothing was written.
  case conflicted(CaseConflict, StoredCase)
  case failed(CommandFailure)
}

extension OpenedStore {
  /// Decides a command and adds what follows from it. Where somebody else was quicker, it is decided
  /// again on top of theirs, as long as the two do not collide.
  /// - Parameter seen: the last entry that the person saw; nil where they saw none.
  func attempt(
    _ command: CaseCommand, in reference: CaseReference, seen: Int?
  ) -> ChangeAttempt {
    do throws(StoreFailure) {
      var stored = try store.read(reference)
      let seen = seen ?? stored.record.sequence
      while true {
        if stored.isReadOnly, let damage = stored.damage {
          return .failed(CommandFailure(.refused, "\(reference): \(damage.words)"))
        }
        if let conflict = stored.record.conflict(of: command, seen: seen) {
          return .conflicted(conflict, stored)
        }
        let events: [CaseEvent]
        do throws(CaseRefusal) {
          events = try stored.record.decide(
            command, circumstances, by: surroundings.user)
        } catch {
          return .refused(error, wasChanged: stored.record.sequence > seen)
        }
        do throws(StoreFailure) {
          return .saved(
            try store.append(
              events, to: reference, expecting: stored.record.sequence, by: surroundings.user,
              at: surroundings.at, id: System.newIdentifier()))
        } catch .changedMeanwhile {
          stored = try store.read(reference)
        }
      }
    } catch {
      return .failed(CommandFailure(error))
    }
  }

  /// Opens a new case.
  /// - Parameter named: the reference that it must have; nil gives it the next free one of its year.
  func attemptOpening(
    _ request: CaseOpeningRequest, as named: CaseReference? = nil
  ) -> ChangeAttempt {
    do throws(StoreFailure) {
      while true {
        var opening = request.opening
        if let named {
          opening.reference = named
        } else {
          opening.reference = try store.nextReference(year: opening.recordedOn.year)
        }
        var events: [CaseEvent]
        do throws(CaseRefusal) {
          events = try CaseRecord(reference: opening.reference).decide(
            .open(opening, people: request.people, safeContact: request.safeContact),
            circumstances)
        } catch {
          return .refused(error, wasChanged: false)
        }
        if let owner = request.owner { events.append(.ownerAssigned(owner)) }
        do throws(StoreFailure) {
          return .saved(
            try store.open(
              events, as: opening.reference, by: surroundings.user, at: surroundings.at,
              id: System.newIdentifier()))
        } catch .caseExists where named == nil {
          // Somebody else took the number first; the next one is free.
          continue
        }
      }
    } catch {
      return .failed(CommandFailure(error))
    }
  }
}
