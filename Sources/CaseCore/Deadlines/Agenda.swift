/// The deadline that a case shows first: its soonest, or the first that comes back from a snooze.
public struct NextDeadline: Hashable, Sendable {
  public let rule: DeadlineRule
  public let due: CalendarDay
  /// The day before which somebody put it off.
  public let snoozedUntil: CalendarDay?

  public init(_ rule: DeadlineRule, due: CalendarDay, snoozedUntil: CalendarDay? = nil) {
    self.rule = rule
    self.due = due
    self.snoozedUntil = snoozedUntil
  }

  /// What lists are put in order by.
  public var comesUp: CalendarDay { max(due, snoozedUntil ?? due) }
}

extension [Deadline] {
  /// What merely closes is nobody's to do, and comes up in the agenda alone.
  public var next: NextDeadline? {
    filter { $0.isOpen && $0.term.isDuty }
      .map { NextDeadline($0.rule, due: $0.due, snoozedUntil: $0.hiddenUntil) }
      .min { ($0.comesUp, $0.rule.rawValue) < ($1.comesUp, $1.rule.rawValue) }
  }
}

/// A deadline of one case among those of all.
public struct AgendaItem: Hashable, Sendable {
  public let reference: CaseReference
  public let victim: String?
  public let suspect: String?
  public let owner: String?
  public let deadline: DeadlineID
  public let term: DeadlineTerm
  public let start: CalendarDay
  public let due: CalendarDay
  public let snoozedUntil: CalendarDay?
  /// How many entries the case has and when the last of them was recorded: what a calendar needs in
  /// order to know a later version.
  public let entryCount: Int
  public let recordedAt: Instant

  public init(
    reference: CaseReference, victim: String?, suspect: String?, owner: String?,
    deadline: DeadlineID, term: DeadlineTerm, start: CalendarDay, due: CalendarDay,
    snoozedUntil: CalendarDay?, entryCount: Int, recordedAt: Instant
  ) {
    self.reference = reference
    self.victim = victim
    self.suspect = suspect
    self.owner = owner
    self.deadline = deadline
    self.term = term
    self.start = start
    self.due = due
    self.snoozedUntil = snoozedUntil
    self.entryCount = entryCount
    self.recordedAt = recordedAt
  }

  public var rule: DeadlineRule { term.rule }

  public func isOverdue(on day: CalendarDay) -> Bool { due < day }
}
