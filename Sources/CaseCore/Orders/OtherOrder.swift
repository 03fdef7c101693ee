/// The days on which another order bound the same subject, from its service on. A duty to notify may
/// give way to that of another.
public struct OtherOrder: Hashable, Sendable {
  public let kind: OrderKindCode
  public let from: CalendarDay
  /// Nil where nothing that is recorded ends it.
  public let last: CalendarDay?

  /// The first of some days on which it bound its subject.
  func first(from: CalendarDay, through last: CalendarDay) -> CalendarDay? {
    guard self.from <= last, self.last.map({ from <= $0 }) ?? true else { return nil }
    return max(self.from, from)
  }
}

extension Case {
  /// The other orders that were served on the subject of one.
  func others(besides order: Order) -> [OtherOrder] {
    guard orders.count > 1 else { return [] }
    let subject = subject(of: order)?.id
    return orders.compactMap { other in
      guard other.id != order.id, other.made != nil, let served = other.served,
        self.subject(of: other)?.id == subject
      else { return nil }
      let ends = [other.stopped?.adding(days: -1), other.ends?.day].compactMap(\.self)
      return OtherOrder(kind: other.facts.kind, from: served, last: ends.min())
    }
  }
}
