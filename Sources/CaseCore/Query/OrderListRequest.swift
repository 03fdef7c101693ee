/// A part of the list of orders: of which cases, and which orders.
public struct OrderListRequest: Hashable, Sendable {
  public var orders: OrderQuestion
  /// Reckoned from a day where it asks for days.
  public var cases: CaseQuery
  public var offset: Int
  public var limit: Int

  public init(
    _ orders: OrderQuestion, cases: CaseQuery = .everything, offset: Int = 0, limit: Int = .max
  ) {
    self.orders = orders
    self.cases = cases
    self.offset = offset
    self.limit = limit
  }
}
