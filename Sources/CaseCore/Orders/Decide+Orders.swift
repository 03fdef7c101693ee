extension CaseRecord {
  func decide(
    _ command: OrderCommand, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    var events = try orderEvents(command, current, circumstances)
    events += interimLinks(command, events, current, circumstances)
    try check(events, current, circumstances)
    return events.map(CaseEvent.order)
  }

  private func orderEvents(
    _ command: OrderCommand, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [OrderEvent] {
    switch command {
    case .add(let facts, let steps, let conditions):
      return added(facts, steps, conditions, current, circumstances)
    case .correct(let id, let facts, let reason):
      try current.checkOrder(id)
      return [.corrected(id, facts, reason: reason)]
    case .take(let id, let step, let conditions):
      let order = try current.checkOrder(id)
      let made = filled(
        try order.filled(step), conditions, of: id, order.facts, current, circumstances)
      return [.stepTaken(id, nextID("s"), made)]
    case .vary(let id, let day, let changes, let ends, let text):
      let order = try current.checkOrder(id)
      let variation = try variation(order, on: day, changes, ends)
      return [
        .stepTaken(id, nextID("s"), OrderStep(on: day, .varied(variation, ends: ends, text)))
      ]
    case .correctStep(let id, let step, let corrected, let reason):
      let order = try current.checkOrder(id)
      guard order.step(step) != nil else {
        throw .order(.noSuchStep(step, order: id, known: order.steps.map(\.id)))
      }
      return [.stepCorrected(id, step, corrected, reason: reason)]
    case .addCondition(let id, let condition):
      let order = try current.checkOrder(id)
      // The court's own additions are variations; this one was in the order from the beginning.
      guard let made = order.first(.made) else {
        throw .order(.stepNotAllowed(.varied, status: order.lastStatus, allowed: [.made]))
      }
      let named = NamedCondition(nextConditionIDs(of: id, count: 1)[0], condition)
      return [.conditionAdded(id, made.id, named)]
    case .correctCondition(let id, let condition, let corrected, let wording, let reason):
      let step = try current.checkCondition(condition, of: id, wording)
      return [.conditionCorrected(id, step, NamedCondition(condition, corrected), reason: reason)]
    case .watch(let id, let condition, let monitor, let nextCheck, let text):
      _ = try current.checkCondition(condition, of: id)
      return [.conditionWatched(id, condition, monitor: monitor, nextCheck: nextCheck, text)]
    }
  }

  private func added(
    _ facts: OrderFacts, _ steps: [OrderStep], _ conditions: [Condition], _ current: Case,
    _ circumstances: Circumstances
  ) -> [OrderEvent] {
    let id = nextID("o")
    var facts = facts
    if facts.interimFor == nil {
      let step = steps.first { $0.kind == .made } ?? steps.last
      facts.interimFor = current.openApplication(
        for: facts, on: step?.on ?? circumstances.now.day, circumstances.reference)
    }
    let names = nextIDs("s", count: steps.count)
    return [.added(id, facts)]
      + zip(names, steps).map { name, step in
        .stepTaken(id, name, filled(step, conditions, of: id, facts, current, circumstances))
      }
  }

  /// What joins the order that a command is about to an interim one, or to the one it stands in for.
  private func interimLinks(
    _ command: OrderCommand, _ events: [OrderEvent], _ current: Case,
    _ circumstances: Circumstances
  ) -> [OrderEvent] {
    switch command {
    case .add, .take:
      guard let id = events.first?.order else { return [] }
      let trial = trial(events, current)
      let links = trial.interimLinks(of: id, circumstances.reference)
      // A link that would make what is recorded impossible is for a person to set or not.
      let joined = self.trial(events + links, current)
      return joined.newRefusal(since: trial, circumstances.reference) == nil ? links : []
    case .correct, .vary, .correctStep, .addCondition, .correctCondition, .watch: return []
    }
  }

  /// The step that makes an order, with its conditions named and with the interim order that it
  /// ends; any other step as it is.
  private func filled(
    _ step: OrderStep, _ conditions: [Condition], of id: OrderID, _ facts: OrderFacts,
    _ current: Case, _ circumstances: Circumstances
  ) -> OrderStep {
    guard case .made(let ends, let given, let replaces, let text) = step.detail else { return step }
    let names = nextConditionIDs(of: id, count: given.count + conditions.count)
    let all = zip(names, given.map(\.condition) + conditions).map { NamedCondition($0, $1) }
    let interim =
      replaces ?? current.standingInterim(for: facts, on: step.on, circumstances.reference)
    return OrderStep(on: step.on, .made(ends, all, replaces: interim, text))
  }

  private func variation(
    _ order: Order, on day: CalendarDay, _ changes: [ConditionChange], _ ends: OrderEnd?
  ) throws(CaseRefusal) -> Variation {
    if changes.isEmpty, ends == nil { throw .order(.nothingVaried(order.id)) }
    let named = changes.compactMap(\.condition)
    if let twice = named.first(where: { id in named.count { $0 == id } > 1 }) {
      throw .order(.conditionVariedTwice(twice))
    }
    let known = order.wording(on: day).map(\.id)
    if let unknown = named.first(where: { !known.contains($0) }) {
      throw .order(.noSuchCondition(unknown, order: order.id, known: known))
    }
    var variation = Variation()
    var names = nextConditionIDs(of: order.id, count: changes.count)[...]
    for change in changes {
      switch change {
      case .add(let condition):
        variation.added.append(NamedCondition(names.removeFirst(), condition))
      case .reword(let id, let condition):
        variation.reworded.append(NamedCondition(id, condition))
      case .drop(let id): variation.dropped.append(id)
      }
    }
    return variation
  }

  /// Names for conditions that no entry has used in this order, whether or not it still counts.
  private func nextConditionIDs(of order: OrderID, count: Int) -> [ConditionID] {
    nextIDs("c", count: count) { event in
      guard case .order(let event) = event, event.order == order else { return [] }
      return event.conditionNames
    }
  }
}

extension CaseRecord {
  /// Refuses what would leave an order, this one or another that it touches, as it cannot be.
  private func check(
    _ events: [OrderEvent], _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    var trial = current
    let entry = entry(of: events)
    for event in events {
      if let step = event.step { try checkPast(step.on, .on, circumstances.now.day) }
      try trial.check(event, circumstances.reference)
      try trial.checkNew(event, circumstances.reference)
      trial.apply(.order(event), from: entry)
    }
    if let refusal = trial.newRefusal(since: current, circumstances.reference) {
      throw .order(refusal)
    }
  }
}

extension CaseRecord {
  /// The case as it would be with some events.
  private func trial(_ events: [OrderEvent], _ current: Case) -> Case {
    let entry = entry(of: events)
    return events.reduce(into: current) { $0.apply(.order($1), from: entry) }
  }

  private func entry(of events: [OrderEvent]) -> Entry {
    Entry(
      sequence: sequence + 1, id: "", at: entries.last?.at ?? Instant(secondsSince1970: 0), by: "",
      content: .events(events.map(CaseEvent.order)))
  }
}

extension Case {
  @discardableResult
  func checkOrder(_ id: OrderID) throws(CaseRefusal) -> Order {
    guard let order = order(id) else {
      throw .order(.noSuchOrder(id, known: orders.map(\.id)))
    }
    return order
  }

  /// The step that worded a condition: the one asked for, or else the last.
  func checkCondition(
    _ condition: ConditionID, of id: OrderID, _ wanted: OrderStepID? = nil
  ) throws(CaseRefusal) -> OrderStepID {
    let order = try checkOrder(id)
    guard let last = order.stepWording(condition) else {
      throw .order(.noSuchCondition(condition, order: id, known: order.conditionIDs))
    }
    guard let wanted else { return last.id }
    let known = order.steps(wording: condition).map(\.id)
    guard known.contains(wanted) else {
      throw .order(.noSuchStep(wanted, order: id, known: known))
    }
    return wanted
  }

  /// What an event rests on besides the order's own steps.
  func check(_ event: OrderEvent, _ reference: ReferenceData) throws(CaseRefusal) {
    switch event {
    case .added(let id, let facts), .corrected(let id, let facts, _):
      for person in facts.people where self.person(person) == nil {
        throw .noSuchPerson(
          person, person == facts.subject ? .subject : .protected, known: people.map(\.id))
      }
      if let main = facts.interimFor { try checkMain(main, of: id, facts, reference) }
    case .stepTaken(let id, _, let step), .stepCorrected(let id, _, let step, _):
      try checkProtected(step.conditions?.map(\.condition) ?? [])
      if let replaced = step.replaces { try checkReplaced(replaced, by: id, reference) }
    case .conditionAdded(_, _, let named), .conditionCorrected(_, _, let named, _):
      try checkProtected([named.condition])
    case .conditionWatched: break
    }
  }

  private func checkProtected(_ conditions: [Condition]) throws(CaseRefusal) {
    for name in conditions.flatMap(\.protected).map(\.text)
    where Person.isID(name) && person(name) == nil {
      throw .noSuchPerson(name, .protected, known: people.map(\.id))
    }
  }

  private func checkMain(
    _ main: OrderID, of id: OrderID, _ facts: OrderFacts, _ reference: ReferenceData
  ) throws(CaseRefusal) {
    let order = try checkOrder(main)
    guard let kind = reference.orderKinds.interimKinds[facts.kind], order.facts.kind == kind,
      main != id
    else { throw .order(.replacesWrongOrder(main)) }
  }

  private func checkReplaced(
    _ interim: OrderID, by id: OrderID, _ reference: ReferenceData
  ) throws(CaseRefusal) {
    let interim = try checkOrder(interim)
    guard let full = reference.orderKinds.interimKinds[interim.facts.kind], interim.made != nil,
      order(id).map({ $0.facts.kind == full }) ?? true, interim.id != id
    else { throw .order(.replacesWrongOrder(interim.id)) }
  }

  /// The first thing that cannot be of an order and that was not so before.
  func newRefusal(since earlier: Case?, _ reference: ReferenceData) -> OrderRefusal? {
    for order in orders {
      let found = order.refusal(reference.orderKinds)
      guard let refusal = found?.0 ?? applicationRefusal(order) else { continue }
      guard let earlier, let before = earlier.order(order.id) else { return refusal }
      let known =
        before.refusal(reference.orderKinds)?.0 ?? earlier.applicationRefusal(before)
      if refusal != known { return naming(found?.step, of: before, refusal) }
    }
    return nil
  }

  /// A refusal of a step that was there before says which it is: nobody is recording that one.
  private func naming(
    _ step: NamedOrderStep?, of before: Order, _ refusal: OrderRefusal
  ) -> OrderRefusal {
    guard let step, before.step(step.id)?.fact == step.fact,
      case .stepNotAllowed(let kind, let status, _) = refusal
    else { return refusal }
    return .stepRecorded(step.id, kind, on: step.fact.on, order: before.id, status: status)
  }

  /// An interim order is for the time until the application is decided.
  func applicationRefusal(_ interim: Order) -> OrderRefusal? {
    guard let made = interim.made, let id = interim.facts.interimFor, let main = order(id) else {
      return nil
    }
    switch main.status(on: made) {
    case .applied, nil: return nil
    case .considered, .notSought: return nil
    case .refused, .withdrawn, .made, .inForce, .expired, .discharged, .replaced, .lapsed,
      .quashed:
      guard let decided = main.steps.last(where: { $0.fact.on <= made })?.fact.on, decided < made
      else { return nil }
      return .applicationDecided(id, on: decided)
    }
  }
}

extension OrderEvent {
  /// The step that it takes or corrects.
  var step: OrderStep? {
    switch self {
    case .stepTaken(_, _, let step), .stepCorrected(_, _, let step, _): return step
    case .added, .corrected, .conditionAdded, .conditionCorrected, .conditionWatched: return nil
    }
  }
}
