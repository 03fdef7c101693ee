/// The state of a question as days pass: by the record alone, and from the day on which an order
/// that answers it runs out.
public struct FlagCourse: Hashable, Sendable {
  /// As the record leaves it.
  private let recorded: FlagState
  private let later: FlagState?
  /// The day from which on it is asked although nothing more is recorded; nil where none comes.
  private let from: CalendarDay?

  init(_ recorded: FlagState, later: FlagState? = nil, from: CalendarDay? = nil) {
    (self.recorded, self.later, self.from) = (recorded, later, from)
  }

  /// - Parameter day: of looking.
  public func state(on day: CalendarDay) -> FlagState {
    if let later, let from, from <= day { return later }
    return recorded
  }

  /// What lists keep, which know no day of looking.
  public var summary: FlagSummary {
    var summary = recorded.summary
    summary.asksFrom = from
    return summary
  }
}
