/// Whether somebody has to answer the flag on a case, and since when.
public enum FlagState: Hashable, Sendable {
  /// Nothing to answer, and nothing was answered that still bears on the class.
  case none
  case open(OpenFlag)
  case answered(Recorded<FlagAnswer>)
  /// It was answered, and what has come since asks again.
  case askedAgain(OpenFlag, previous: Recorded<FlagAnswer>, news: [FlagNews])

  public enum Kind: String, CaseIterable, Sendable {
    case none
    case open
    case answered
    case askedAgain = "asked-again"

    public var needsAnswer: Bool { self == .open || self == .askedAgain }
  }

  public var kind: Kind {
    switch self {
    case .none: return .none
    case .open: return .open
    case .answered: return .answered
    case .askedAgain: return .askedAgain
    }
  }

  public var needsAnswer: Bool { kind.needsAnswer }

  /// What stands open; nil where nothing does.
  public var flag: OpenFlag? {
    switch self {
    case .open(let flag), .askedAgain(let flag, _, _): return flag
    case .none, .answered: return nil
    }
  }

  /// The last answer that bears on the class as it is.
  public var answer: Recorded<FlagAnswer>? {
    switch self {
    case .answered(let answer), .askedAgain(_, let answer, _): return answer
    case .none, .open: return nil
    }
  }
}

/// A flag that waits for an answer.
public struct OpenFlag: Hashable, Sendable {
  /// The day of the entry from which on it has stood without a break. Entries that do not count are
  /// left out, so undoing and redoing leave it as it was.
  public let since: CalendarDay
  /// That entry.
  public let sinceEntry: Int
  /// The rules of recording that ask; none where only the classes disagree.
  public let rules: [ClassificationRules.Flag]
  /// Why, in a sentence.
  public let reason: String
  /// The incidents that ask, where not the whole of the case does.
  public let incidents: [IncidentID]

  public init(
    since: CalendarDay, sinceEntry: Int, rules: [ClassificationRules.Flag] = [], reason: String,
    incidents: [IncidentID] = []
  ) {
    self.since = since
    self.sinceEntry = sinceEntry
    self.rules = rules
    self.reason = reason
    self.incidents = incidents
  }
}
