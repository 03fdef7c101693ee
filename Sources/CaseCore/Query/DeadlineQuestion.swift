/// Which deadlines somebody asks for, reckoned from a day. What is met, stopped or put off beyond
/// that day is never among them.
public struct DeadlineQuestion: Hashable, Sendable {
  /// The day from which overdue and soon are reckoned.
  public let on: CalendarDay
  /// None means every rule.
  public var rules: Set<DeadlineRule>
  /// The days between which its last day lies, both included; nil is open.
  public var from: CalendarDay?
  public var through: CalendarDay?
  /// Whether what somebody put off is shown all the same.
  public var includesSnoozed = false

  public init(
    on day: CalendarDay, rules: Set<DeadlineRule> = [], from: CalendarDay? = nil,
    through: CalendarDay? = nil
  ) {
    on = day
    self.rules = rules
    self.from = from
    self.through = through
  }

  public func asks(for deadline: Deadline) -> Bool {
    guard includesSnoozed ? deadline.isListed(on: on) : deadline.isShown(on: on) else {
      return false
    }
    if !rules.isEmpty, !rules.contains(deadline.rule) { return false }
    if let from, deadline.due < from { return false }
    if let through, deadline.due > through { return false }
    return true
  }
}

/// What `due:` can ask besides the name of a rule.
public enum DueValue: String, CaseIterable, Sendable {
  case any, overdue, today
  /// Today and the next seven days.
  case week
  /// Today and the next thirty days.
  case month = "30"

  func question(on day: CalendarDay) -> DeadlineQuestion {
    switch self {
    case .any: return DeadlineQuestion(on: day)
    case .overdue: return DeadlineQuestion(on: day, through: day.adding(days: -1))
    case .today: return DeadlineQuestion(on: day, from: day, through: day)
    case .week: return DeadlineQuestion(on: day, from: day, through: day.adding(days: 7))
    case .month: return DeadlineQuestion(on: day, from: day, through: day.adding(days: 30))
    }
  }
}

extension CaseQuery {
  /// The same question with the words that mean a day, such as `due:overdue`, reckoned from one. The
  /// index answers nothing else, so that no day passes unnoticed.
  /// - Parameter who: who asks; nil leaves `transfer:mine` as it is, which the index does not answer.
  public func reckoned(on day: CalendarDay, by who: String? = nil) -> CaseQuery {
    switch self {
    case .field(.due, let value):
      if let word = DueValue(rawValue: value) { return .due(word.question(on: day)) }
      // A word that is neither asks for nothing that there is.
      guard let rule = DeadlineRule(rawValue: value) else { return .any([]) }
      return .due(DeadlineQuestion(on: day, rules: [rule]))
    case .field(.risk, RiskValue.overdue.rawValue):
      return .due(
        DeadlineQuestion(on: day, rules: [.riskReview], through: day.adding(days: -1)))
    case .field(.flag, let value):
      guard let asked = FlagQuestionValue(rawValue: value), asked.question == .protectionOrder
      else { return self }
      return .protection(asked.asked, on: day)
    case .field(.order, let value): return CaseQuery.orders(value, on: day)
    case .field(.breach, CaseQuery.possibleBreach):
      return .field(.flag, CaseFlag.possibleBreach.rawValue)
    case .field(.breach, let value):
      guard let breaches = BreachValue(rawValue: value) else { return .any([]) }
      return .order(OrderQuestion(on: day, breaches: breaches))
    case .field(.transfer, TransferValue.mine.rawValue):
      return who.map { .field(.transfer, "=\($0)") } ?? self
    case .not(let inner): return .not(inner.reckoned(on: day, by: who))
    case .all(let parts): return .all(parts.map { $0.reckoned(on: day, by: who) })
    case .any(let parts): return .any(parts.map { $0.reckoned(on: day, by: who) })
    case .everything, .text, .field, .since, .before, .askedSince, .askedBefore, .answeredSince,
      .answeredBefore, .decidedSince, .decidedBefore, .due, .order, .protection:
      return self
    }
  }
}
