/// Which orders somebody asks for, reckoned from a day. Everything that is said has to hold of one
/// and the same order.
public struct OrderQuestion: Hashable, Sendable {
  /// The day on which an order has to stand so.
  public let on: CalendarDay
  /// None means every status; an order without a step has none.
  public var statuses: Set<OrderStatus>
  /// None means every kind.
  public var kinds: Set<OrderKindCode>
  /// It stands and its own end lies within so many days from the day, which counts.
  public var endingWithin: Int?
  public var notificationOverdue = false
  /// Nil asks nothing of breaches.
  public var breaches: BreachValue?

  public init(
    on day: CalendarDay, statuses: Set<OrderStatus> = [], kinds: Set<OrderKindCode> = [],
    endingWithin: Int? = nil, notificationOverdue: Bool = false, breaches: BreachValue? = nil
  ) {
    on = day
    self.statuses = statuses
    self.kinds = kinds
    self.endingWithin = endingWithin
    self.notificationOverdue = notificationOverdue
    self.breaches = breaches
  }

  public func asks(for order: OrderSummary) -> Bool {
    let period = order.period(on: on)
    if !statuses.isEmpty {
      guard let status = period?.status, statuses.contains(status) else { return false }
    }
    if !kinds.isEmpty, !kinds.contains(order.kind) { return false }
    if let endingWithin {
      guard let period, period.status.stands, let ends = period.ends,
        ends <= on.adding(days: endingWithin)
      else { return false }
    }
    if notificationOverdue, order.overdue(on: on) == nil { return false }
    switch breaches {
    case nil: return true
    case .any: return order.breaches > 0
    case .unanswered: return order.unansweredBreaches > 0
    case .open: return order.openBreaches > 0
    }
  }
}

/// What `breach:` can ask.
public enum BreachValue: String, CaseIterable, Sendable {
  case any, unanswered, open
}

extension CaseQuery {
  /// What `breach:` can ask of the case and no order: the same as `flag:possible-breach`.
  public static let possibleBreach = "proposed"
}

/// What `order:` can ask besides the kinds of orders.
public enum OrderValue: String, CaseIterable, Sendable {
  case any, none, considered
  case notSought = "not-sought"
  case applied
  case notServed = "not-served"
  case inForce = "in-force"
  case ending30 = "ending-30"
  case ending60 = "ending-60"
  case ending90 = "ending-90"
  case notificationOverdue = "notification-overdue"
  case ended

  /// Nil for those that ask for cases without an order.
  public func question(on day: CalendarDay) -> OrderQuestion? {
    func ending(_ days: Int) -> OrderQuestion { OrderQuestion(on: day, endingWithin: days) }
    func standing(_ statuses: Set<OrderStatus>) -> OrderQuestion {
      OrderQuestion(on: day, statuses: statuses)
    }
    switch self {
    case .any: return OrderQuestion(on: day)
    case .none: return nil
    case .considered: return standing([.considered])
    case .notSought: return standing([.notSought])
    case .applied: return standing([.applied])
    case .notServed: return standing([.made])
    case .inForce: return standing([.inForce])
    case .ending30: return ending(30)
    case .ending60: return ending(60)
    case .ending90: return ending(90)
    case .notificationOverdue: return OrderQuestion(on: day, notificationOverdue: true)
    case .ended: return standing([.expired, .discharged, .replaced, .lapsed, .quashed])
    }
  }

  /// The kinds that `order:` takes as words; the table may have more, which a list can still show.
  public static let kinds = [
    "spo-full", "spo-interim", "restraining-order", "non-molestation-order", "dapo", "dapn",
    "bail", "injunction",
  ]
}

extension CaseQuery {
  /// What `order:` asks on a day. A word that means nothing asks for nothing that there is.
  static func orders(_ value: String, on day: CalendarDay) -> CaseQuery {
    guard let word = OrderValue(rawValue: value) else {
      return OrderValue.kinds.contains(value)
        ? .order(OrderQuestion(on: day, kinds: [value])) : .any([])
    }
    return word.question(on: day).map(CaseQuery.order) ?? .not(.order(OrderQuestion(on: day)))
  }
}
