extension Case {
  /// The corrections that join an order with interim ones, whichever was recorded first: an interim
  /// order that waits for none yet waits for the one whose application was open, or which was made,
  /// while it stood (Stalking Protection Act 2019 s5).
  func interimLinks(of id: OrderID, _ reference: ReferenceData) -> [OrderEvent] {
    orders.compactMap { interim in
      guard interim.facts.interimFor == nil, interim.otherEnd == nil,
        let kind = reference.orderKinds.interimKinds[interim.facts.kind]
      else { return nil }
      let main = orders.last { main in
        main.facts.kind == kind && (main.id == id || interim.id == id)
          && isSameSubject(main.facts, interim.facts) && interim.stood(whileSought: main)
      }
      guard let main, let reason = WrittenText("stood while \(main.id) was applied for") else {
        return nil
      }
      var waiting = interim
      waiting.recorded.fact.interimFor = main.id
      guard applicationRefusal(waiting) == nil else { return nil }
      return .corrected(interim.id, waiting.facts, reason: reason)
    }
  }

  /// The order of the kind that an interim one stands in for which is applied for and not decided.
  func openApplication(
    for facts: OrderFacts, on day: CalendarDay, _ reference: ReferenceData
  ) -> OrderID? {
    guard let main = reference.orderKinds.interimKinds[facts.kind] else { return nil }
    return orders.last {
      $0.facts.kind == main && isSameSubject($0.facts, facts) && $0.status(on: day) == .applied
    }?.id
  }

  /// The interim order that ends when an order is made.
  func standingInterim(
    for facts: OrderFacts, on day: CalendarDay, _ reference: ReferenceData
  ) -> OrderID? {
    orders.last {
      reference.orderKinds.interimKinds[$0.facts.kind] == facts.kind
        && isSameSubject($0.facts, facts) && $0.status(on: day)?.stands == true
    }?.id
  }

  func isSameSubject(_ one: OrderFacts, _ other: OrderFacts) -> Bool {
    let suspect = people(as: .suspect).first?.id
    return (one.subject ?? suspect) == (other.subject ?? suspect)
  }
}

extension Order {
  /// Whether it stood on a day on which another order was applied for, or on which it was made.
  fileprivate func stood(whileSought main: Order) -> Bool {
    guard let made else { return false }
    return main.steps.contains { step in
      let day = max(made, step.fact.on)
      guard status(on: day)?.stands == true else { return false }
      switch step.fact.kind {
      case .applied: return main.status(on: day) == .applied
      case .made: return made <= step.fact.on
      case .considered, .notSought, .refused, .withdrawn, .served, .varied, .renewed, .discharged,
        .appealed, .appealDecided, .nameChanged, .addressChanged, .notified,
        .notificationSuspended, .notificationResumed:
        return false
      }
    }
  }
}
