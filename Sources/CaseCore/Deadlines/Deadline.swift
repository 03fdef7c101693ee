/// Something that has to be done, or that ends, by a day: a rule applied to what a case records.
/// Nothing in it depends on today; ask for its state on a day.
public struct Deadline: Hashable, Sendable {
  /// How it came to an end.
  public enum Ending: Hashable, Sendable {
    /// What was due was done on a day.
    case met(on: CalendarDay)
    /// It no longer runs. Where it ended on a day after its last one it had been missed before;
    /// with no day it is as though it had never run.
    case stopped(on: CalendarDay?, DeadlineStop)
  }

  public let id: DeadlineID
  public let term: DeadlineTerm
  public let about: DeadlineSubject
  public let start: CalendarDay
  /// The last day, which still counts.
  public let due: CalendarDay
  public internal(set) var ending: Ending?
  /// What a person last did about it, while that still holds.
  public internal(set) var answer: Recorded<DeadlineAnswer>?
  public internal(set) var doubts: [DeadlineDoubt]

  public var rule: DeadlineRule { term.rule }

  /// Whether nothing has met or stopped it.
  public var isOpen: Bool { ending == nil }

  /// The day before which it need not be shown; nil where nobody snoozed it.
  public var hiddenUntil: CalendarDay? {
    guard isOpen, case .snoozed(let until, _)? = answer?.fact.act else { return nil }
    return term.isStatutory ? min(until, due) : until
  }
}

/// Why a deadline no longer runs.
public enum DeadlineStop: Hashable, Sendable {
  /// The case ended otherwise.
  case outcome(OutcomeCode)
  /// What it is recorded as has no limit.
  case reclassified(CaseClass, isAggravated: Bool)
  case answered(reason: WrittenText)
  case reopened
  /// Another order took its place.
  case replaced(by: String)
  /// The order or the application came to its end otherwise: discharged, refused, withdrawn, …
  case orderOver
  /// The condition was reworded or taken out.
  case conditionChanged
  /// Another day was set for the check, or none.
  case checkMoved
  /// The subject notifies under other law meanwhile.
  case otherNotification
  /// Nobody asked before it closed.
  case closed
}

/// What somebody should know before relying on a deadline.
public enum DeadlineDoubt: Hashable, Sendable {
  /// No incident has a day, so the day of recording stands in for it.
  case startUnknown
  /// The incident that it runs from is only known between two days; the later one is taken.
  case startIsRange
  /// The bank holidays are not known for all of it.
  case holidaysUnknown
  /// Snoozed beyond its last day; it is shown again on that day.
  case snoozedBeyondDue(until: CalendarDay)
  /// Somebody answered it when its last day was another one.
  case answeredBeforeItMoved(due: CalendarDay)
  /// The summary limit ends before the victim's time to ask for a review does.
  case limitEndsFirst(CalendarDay)
  /// The order is made and not served, so that its subject may not be bound yet.
  case notServed
}

/// Where a deadline stands on a day.
public enum DeadlineState: Hashable, Sendable {
  case running
  case met(on: CalendarDay)
  /// Its last day went by. Somebody may have dealt with it since.
  case missed(dealtWith: CalendarDay?)
  case stopped(DeadlineStop)

  public enum Name: String, CaseIterable, Sendable {
    case running, met, missed, stopped
  }

  public var name: Name {
    switch self {
    case .running: return .running
    case .met: return .met
    case .missed: return .missed
    case .stopped: return .stopped
    }
  }
}

extension Deadline {
  public func state(on day: CalendarDay) -> DeadlineState {
    switch ending {
    case .met(let met)? where met <= day: return met <= due ? .met(on: met) : late(met)
    case .stopped(nil, let stop)?: return .stopped(stop)
    case .stopped(let stopped?, let stop)? where stopped <= day:
      return stopped <= due || !term.isDuty ? .stopped(stop) : late(stopped)
    case .met, .stopped, nil:
      if day <= due { return .running }
      return term.isDuty ? .missed(dealtWith: nil) : .stopped(.closed)
    }
  }

  private func late(_ day: CalendarDay) -> DeadlineState { .missed(dealtWith: day) }

  /// Whether it belongs into the agenda of a day: it runs or was missed, and nobody put it off.
  public func isShown(on day: CalendarDay) -> Bool {
    isListed(on: day) && hiddenUntil.map { $0 <= day } ?? true
  }

  /// The same with what somebody put off.
  public func isListed(on day: CalendarDay) -> Bool { isOpen && (term.isDuty || day <= due) }
}
