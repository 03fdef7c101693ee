extension Case {
  public func order(_ id: OrderID) -> Order? { orders.first { $0.id == id } }
  public func breach(_ id: BreachID) -> Breach? { breaches.first { $0.id == id } }

  public func breaches(of order: OrderID) -> [Breach] {
    breaches.filter { $0.facts.order == order }
  }

  /// The person whom an order binds: the one it names, or the suspect; of several the one who has a
  /// name.
  public func subject(of order: Order) -> Named<Person>? {
    if let subject = order.facts.subject { return person(subject) }
    let suspects = people(as: .suspect)
    return suspects.first { $0.fact.name != nil } ?? suspects.first
  }

  /// How long police took from learning of a breach to answering it; nil while they have not, or
  /// where nobody said when they learnt of it and it was recorded only after they had answered.
  public func responseTime(of breach: Breach) -> ResponseTime? {
    guard let responded = breach.responded, let incident = incident(breach.facts.incident) else {
      return nil
    }
    let learnt = learnt(incident)
    guard learnt.earliest <= responded.latest else { return nil }
    return ResponseTime(from: learnt, to: responded)
  }

  /// The same case before any order was recorded.
  var withoutOrders: Case {
    var bare = self
    bare.orders = []
    bare.pastChecks = []
    bare.breaches = []
    return bare
  }

  mutating func apply(_ event: OrderEvent, from entry: Entry) {
    let id = event.order
    if case .added(_, let facts) = event {
      orders.append(Order(id, facts, entry))
    } else if let index = orders.firstIndex(where: { $0.id == id }) {
      orders[index].apply(event, from: entry)
    } else if case .corrected(_, let facts, _) = event {
      // Its entry was undone; what somebody wrote is never dropped.
      orders.append(Order(id, facts, entry))
    }
    linkOrders()
  }

  mutating func apply(_ event: BreachEvent, from entry: Entry) {
    switch event {
    case .added(let id, let facts):
      breaches.append(Breach(id: id, recorded: Recorded(facts, entry)))
    case .corrected(let id, let facts, _):
      guard let index = breaches.firstIndex(where: { $0.id == id }) else {
        breaches.append(Breach(id: id, recorded: Recorded(facts, entry)))
        return
      }
      breaches[index].recorded.fact = facts
      breaches[index].recorded.corrections.append(entry.sequence)
    case .stepTaken(let id, let step):
      if let index = breaches.firstIndex(where: { $0.id == id }) {
        breaches[index].steps.append(Recorded(step, entry))
      }
    case .dismissed(let dismissal):
      breachDismissals.append(Recorded(dismissal, entry))
      dismissedProposals += dismissal.proposals(in: self)
    }
  }

  /// What orders do to each other: the one that is made ends the interim one that it replaces, and
  /// an application that comes to nothing ends the interim one that waited for it.
  private mutating func linkOrders() {
    for index in orders.indices {
      orders[index].otherEnd = otherEnd(of: orders[index])
    }
    for index in orders.indices {
      orders[index].others = others(besides: orders[index])
      let order = orders[index]
      guard let made = order.made else {
        orders[index].continuesServedInterim = false
        continue
      }
      orders[index].continuesServedInterim = orders.contains { interim in
        interim.otherEnd?.by == order.id && interim.otherEnd?.cause == .replaced
          && interim.served.map { $0 <= made } ?? false
      }
    }
  }

  private func otherEnd(of interim: Order) -> Order.OtherEnd? {
    guard let start = interim.made else { return nil }
    var ends: [Order.OtherEnd] = []
    for order in orders where order.id != interim.id {
      let waits = interim.facts.interimFor == order.id
      for step in order.steps
      where start <= step.fact.on && !interim.wasOver(before: step.fact.on) {
        switch step.fact.detail {
        case .made(_, _, let replaces, _) where waits || replaces == interim.id:
          ends.append(Order.OtherEnd(by: order.id, on: step.fact.on, cause: .replaced))
        case .refused where waits, .withdrawn where waits:
          ends.append(Order.OtherEnd(by: order.id, on: step.fact.on, cause: .applicationEnded))
        default: continue
        }
      }
    }
    return ends.min { $0.on < $1.on }
  }
}

extension Order {
  /// Whether its own end or a court had ended it before a day, so that no other order could: what
  /// does not stand any more is not replaced (Stalking Protection Act 2019 s9(1)).
  fileprivate func wasOver(before day: CalendarDay) -> Bool {
    var alone = self
    alone.otherEnd = nil
    return [alone.stopped, ends?.day].contains { $0.map { $0 < day } ?? false }
  }

  fileprivate mutating func apply(_ event: OrderEvent, from entry: Entry) {
    switch event {
    case .added: break
    case .corrected(_, let facts, _):
      recorded.fact = facts
      recorded.corrections.append(entry.sequence)
    case .stepTaken(_, let id, let step): add(id, step, entry)
    case .stepCorrected(_, let id, let step, _): correct(id, step, entry)
    case .conditionAdded(_, let step, let condition),
      .conditionCorrected(_, let step, let condition, _):
      put(condition, in: step, entry)
    case .conditionWatched(_, let id, let monitor, let nextCheck, _):
      guard let step = stepWording(id), var condition = condition(id) else { return }
      condition.monitor = monitor
      condition.nextCheck = nextCheck
      put(NamedCondition(id, condition), in: step.id, entry)
    }
  }
}
