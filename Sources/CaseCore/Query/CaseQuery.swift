/// Which cases somebody asks for.
public indirect enum CaseQuery: Hashable, Sendable {
  case everything
  /// Words somewhere in the case; the last one may be the beginning of a longer word.
  case text(String)
  case field(QueryField, String)
  case since(CalendarDay)
  case before(CalendarDay)
  case not(CaseQuery)
  case all([CaseQuery])
  case any([CaseQuery])
}

/// What can stand before the colon and is compared with a word; `since:` and `before:` take days.
public enum QueryField: String, CaseIterable, Sendable {
  case stage, outcome, recordedClass = "class", relation, area, owner, flag, suspect, victim
  case reference = "ref"
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

extension CaseQuery {
  /// What can be said after `stage:` and such; nil where any words can.
  public static func values(of field: QueryField) -> [String]? {
    switch field {
    case .stage: return ["open"] + CaseStage.allCases.map(\.rawValue)
    case .outcome:
      return OutcomeGroup.allCases.map(\.rawValue) + ["referral", "undecided"]
    case .recordedClass:
      return CaseClass.allCases.map(\.rawValue) + ["stalking", "harassment"]
    case .relation: return Relationship.allCases.map(\.rawValue) + ["unknown"]
    case .flag: return CaseFlag.allCases.map(\.rawValue)
    case .area, .owner, .suspect, .victim, .reference: return nil
    }
  }
}

/// Something about a case that somebody has to look at.
public enum CaseFlag: String, CaseIterable, Sendable {
  /// Its file is damaged; only the good part can be read.
  case damaged
  /// It holds what a newer version wrote, and cannot be added to here.
  case readOnly = "read-only"
  /// Nobody knows who the suspect is.
  case unknownSuspect = "unknown-suspect"
  /// It ended in no action although the victim asked for a review that is not yet answered.
  case reviewAwaited = "review-awaited"
  /// Nobody has it.
  case unowned
}
