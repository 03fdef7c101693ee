/// Which outcomes a period is asked about.
public enum ReportBasis: String, CaseIterable, Sendable {
  /// The cases recorded in the period, with their outcomes as they stand.
  case recorded
  /// The outcomes assigned in the period, whenever the case was recorded.
  case assigned
}

/// What somebody wants a report of.
public struct ReportRequest: Hashable, Sendable {
  public var offence: ReportClass
  public var basis: ReportBasis
  /// Nil begins with the first case.
  public var from: CalendarDay?
  /// The last day of the period.
  public var to: CalendarDay
  /// Which cases, beside class and period.
  public var query: CaseQuery
  /// Outcomes and open cases are as they stood on this day.
  public var today: CalendarDay
  /// Rates are for so many inhabitants.
  public var per: Int
  /// How many decimals percentages, rates and ratios have; nil leaves it to the figure.
  public var decimals: Int?

  public init(
    _ offence: ReportClass, basis: ReportBasis = .recorded, from: CalendarDay? = nil,
    to: CalendarDay, query: CaseQuery = .everything, today: CalendarDay, per: Int = 10_000,
    decimals: Int? = nil
  ) {
    self.offence = offence
    self.basis = basis
    self.from = from
    self.to = to
    self.query = query
    self.today = today
    self.per = per
    self.decimals = decimals
  }

  /// Whether a case is counted: its class, and the day that the basis goes by.
  func includes(_ facts: ReportFacts) -> Bool {
    guard offence.members.contains(facts.recordedAs), let day = day(of: facts) else { return false }
    return isInPeriod(day)
  }

  func isInPeriod(_ day: CalendarDay) -> Bool { day <= to && from.map { day >= $0 } ?? true }

  /// The day by which the basis counts a case; nil where it does not count it at all.
  func day(of facts: ReportFacts) -> CalendarDay? {
    switch basis {
    case .recorded: return facts.recordedOn
    case .assigned: return facts.isDecided ? facts.outcomeOn : nil
    }
  }

  /// The query that finds what a figure counts: class, period, and what it asks besides.
  func figureQuery(_ terms: CaseQuery...) -> CaseQuery {
    .together([query, offence.query] + periodTerms(from: from, to: to) + terms)
  }

  /// - Parameter to: the last day.
  func periodTerms(from: CalendarDay?, to: CalendarDay) -> [CaseQuery] {
    let after = to.adding(days: 1)
    switch basis {
    case .recorded: return (from.map { [.since($0)] } ?? []) + [.before(after)]
    case .assigned:
      return (from.map { [.decidedSince($0)] } ?? []) + [.decidedBefore(after), .isDecided]
    }
  }
}

extension CaseQuery {
  /// Whether an outcome stands.
  static let isDecided = CaseQuery.any([
    .field(.stage, CaseStage.decided.rawValue), .field(.stage, CaseStage.underReview.rawValue),
  ])

  /// Cases of which all is true.
  public static func together(_ queries: [CaseQuery]) -> CaseQuery {
    var parts: [CaseQuery] = []
    for query in queries {
      switch query {
      case .everything: continue
      case .all(let inner): parts += inner
      case .text, .field, .since, .before, .askedSince, .askedBefore, .answeredSince,
        .answeredBefore, .decidedSince, .decidedBefore, .due, .order, .protection, .not, .any:
        parts.append(query)
      }
    }
    switch parts.count {
    case 0: return .everything
    case 1: return parts[0]
    default: return .all(parts)
    }
  }
}
