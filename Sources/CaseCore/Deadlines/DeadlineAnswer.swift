/// What a person did about a deadline.
public struct DeadlineAnswer: Hashable, Sendable {
  public enum Act: Hashable, Sendable {
    /// What was due is done.
    case done(on: CalendarDay, WrittenText)
    /// It need not be done.
    case stopped(reason: WrittenText)
    /// It need not be shown before a day.
    case snoozed(until: CalendarDay, reason: WrittenText)
  }

  public let deadline: DeadlineID
  /// The last day when this was said. Once that moves, the answer was about something else.
  public let due: CalendarDay
  public let act: Act

  public init(_ deadline: DeadlineID, due: CalendarDay, _ act: Act) {
    self.deadline = deadline
    self.due = due
    self.act = act
  }

  public var text: WrittenText {
    switch act {
    case .done(_, let text): return text
    case .stopped(let reason), .snoozed(_, let reason): return reason
    }
  }
}

extension DeadlineAnswer.Act {
  /// What may stand in a file for it.
  public enum Kind: String, CaseIterable, Sendable {
    case done, stopped, snoozed
  }

  public var kind: Kind {
    switch self {
    case .done: return .done
    case .stopped: return .stopped
    case .snoozed: return .snoozed
    }
  }
}
