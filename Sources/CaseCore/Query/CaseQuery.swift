/// Which cases somebody asks for.
public indirect enum CaseQuery: Hashable, Sendable {
  case everything
  /// Words somewhere in the case; the last one may be the beginning of a longer word.
  case text(String)
  case field(QueryField, String)
  case since(CalendarDay)
  case before(CalendarDay)
  /// Whose flag has waited for an answer since a day or later, or since before it.
  case askedSince(CalendarDay)
  case askedBefore(CalendarDay)
  /// Whose flag was last answered on a day or later, or before it.
  case answeredSince(CalendarDay)
  case answeredBefore(CalendarDay)
  /// Cases with such a deadline; what `due:` becomes once it is reckoned from a day.
  case due(DeadlineQuestion)
  /// Cases with such an order; what `order:` and `breach:` become once they are reckoned from a day.
  case order(OrderQuestion)
  /// Cases with the question of a protection order in such a state; what `flag:` becomes once it is
  /// reckoned from a day.
  case protection(FlagAsked, on: CalendarDay)
  /// Whose outcome is of a day or later, or of before it.
  case decidedSince(CalendarDay)
  case decidedBefore(CalendarDay)
  case not(CaseQuery)
  case all([CaseQuery])
  case any([CaseQuery])
}

/// What can stand before the colon and is compared with a word; the words of `DayField` take days.
public enum QueryField: String, CaseIterable, Sendable {
  case stage, outcome, recordedClass = "class", relation, flag, suspect, victim
  /// Part of a name, or the whole of it after `=`: `area:=Dudley`; `owner:=` is nobody.
  case area, force, owner
  /// The Home Office type of the outcome.
  case outcomeType = "type"
  case victimSex = "victimsex"
  case suspectSex = "suspectsex"
  /// Ages on the day of recording: `18-24`, `65+`, `unknown`.
  case victimAge = "victimage"
  case suspectAge = "suspectage"
  /// How many days it took from the recording to the outcome; `unknown` without an outcome, and where
  /// it is dated before the recording.
  case took
  /// The class of the first recording.
  case firstClass = "first"
  /// What the evidence points to.
  case points
  /// Which of the four letters the evidence supports.
  case four
  /// What comes up in the agenda, reckoned from the day on which it is asked.
  case due
  /// Which orders were sought or stand, reckoned from the day on which it is asked.
  case order
  case breach
  /// What has ever become of an order, whatever day it is: `made`, or `spo-full/made` of one kind.
  case orderWas = "orderwas"
  /// After how many days police responded to a breach.
  case responded
  /// Whether the suspect is named in an earlier case.
  case history = "repeat"
  /// The grade of the last assessment of risk, or a `RiskValue`.
  case risk
  /// Whether the case is offered to somebody: to anybody, to whoever asks, or to a name after `=`.
  case transfer
  /// Whether a closing decision waits for a second person, came back or was approved.
  case approval
  case reference = "ref"
}

/// What can stand before the colon and takes a day, a month or a year.
enum DayField: String, CaseIterable {
  case since, before
  case askedSince = "askedsince"
  case askedBefore = "askedbefore"
  case answeredSince = "answeredsince"
  case answeredBefore = "answeredbefore"
  case decidedSince = "decidedsince"
  case decidedBefore = "decidedbefore"

  func query(_ day: CalendarDay) -> CaseQuery {
    switch self {
    case .since: return .since(day)
    case .before: return .before(day)
    case .askedSince: return .askedSince(day)
    case .askedBefore: return .askedBefore(day)
    case .answeredSince: return .answeredSince(day)
    case .answeredBefore: return .answeredBefore(day)
    case .decidedSince: return .decidedSince(day)
    case .decidedBefore: return .decidedBefore(day)
    }
  }
}

/// Where a query cannot be understood.
public struct QueryFault: Error, Hashable, Sendable {
  /// Counted in characters from 0.
  public let position: Int
  /// What was found there; empty at the end.
  public let found: String
  /// What would have been right there.
  public let expected: String
}
