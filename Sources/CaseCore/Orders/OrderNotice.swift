/// What is taken as it was told and seems not to be right: somebody should look.
public enum OrderNotice: Hashable, Sendable {
  /// An interim order stands only while an application is not decided (Stalking Protection Act 2019
  /// s5), and none is recorded.
  case noApplication(interim: OrderID, for: OrderKindCode)
  /// The incident of a breach lies, as it is told now, outside the days on which the order stood.
  case orderDidNotStand(BreachID, IncidentID, OrderID)
}

extension Case {
  public func orderNotices(_ kinds: OrderKinds) -> [OrderNotice] {
    let alone = orders.compactMap { order -> OrderNotice? in
      guard order.made != nil, order.facts.interimFor == nil, order.otherEnd == nil else {
        return nil
      }
      return kinds.interimKinds[order.facts.kind].map { .noApplication(interim: order.id, for: $0) }
    }
    let outside = breaches.compactMap { breach -> OrderNotice? in
      let facts = breach.facts
      guard let incident = incident(facts.incident), let order = order(facts.order),
        !order.stood(at: incident.fact.happened)
      else { return nil }
      return .orderDidNotStand(breach.id, incident.id, order.id)
    }
    return alone + outside
  }

  /// Those about what an entry added or changed.
  public func orderNotices(_ kinds: OrderKinds, after events: [CaseEvent]) -> [OrderNotice] {
    let touched = Set(
      events.flatMap { event -> [String] in
        switch event {
        case .order(let event): return [event.order]
        case .breach(let event): return event.names
        case .incidentCorrected(let id, _, _): return [id]
        default: return []
        }
      })
    return orderNotices(kinds).filter { notice in
      switch notice {
      case .noApplication(let interim, _): return touched.contains(interim)
      case .orderDidNotStand(let breach, let incident, let order):
        return !touched.isDisjoint(with: [breach, incident, order])
      }
    }
  }
}

extension Order {
  /// Whether it may have stood when something happened: only what certainly lies outside its days
  /// does not count. Whether it was served, and what it said that day, is for a person to judge.
  func stood(at happened: Happened) -> Bool {
    let starts = happened.start.map { force(at: $0) }
    let ends = happened.end.map { force(at: $0) }
    return made != nil && ends != .notYet && starts != .ended
  }
}
