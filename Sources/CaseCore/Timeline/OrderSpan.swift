/// How long an order held.
public struct OrderSpan: Hashable, Sendable {
  public let order: OrderID
  public let kind: OrderKindCode
  public let made: CalendarDay
  /// Nil while it is not served.
  public let served: CalendarDay?
  /// The last day on which it holds; nil until further order.
  public let last: CalendarDay?

  /// Nil while it is not made.
  init?(_ order: Order) {
    guard let made = order.made else { return nil }
    self.order = order.id
    kind = order.facts.kind
    self.made = made
    served = order.served
    let stopped = order.stopped?.adding(days: -1)
    last = [order.ends?.day, stopped].compactMap(\.self).min().map { max(made, $0) }
  }
}
