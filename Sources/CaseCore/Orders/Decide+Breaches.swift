extension CaseRecord {
  func decide(
    _ command: BreachCommand, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    switch command {
    case .add(let report, let steps):
      return try added(report, steps, current, circumstances)
    case .correct(let id, let facts, let reason):
      try current.checkBreach(id)
      try current.check(facts, besides: id)
      return [.breach(.corrected(id, facts, reason: reason))]
    case .take(let id, let step):
      let breach = try current.checkBreach(id)
      let incident = current.incident(breach.facts.incident)
      try check(step, learnt: incident?.fact.knownFrom, circumstances)
      if let closed = breach.disposed, step.kind == .disposed {
        throw .order(.breachClosed(on: closed))
      }
      return [.breach(.stepTaken(id, step))]
    case .dismiss(let dismissal):
      guard let incident = current.incident(dismissal.incident) else {
        throw .noSuchIncident(dismissal.incident)
      }
      try current.checkConditions(dismissal.conditions, of: dismissal.order)
      if let breach = current.breach(of: incident.id, dismissal.order) {
        throw .order(.breachRecorded(breach.id))
      }
      return [.breach(.dismissed(dismissal))]
    }
  }

  private func added(
    _ report: BreachReport, _ steps: [BreachStep], _ current: Case,
    _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    var events: [CaseEvent] = []
    let facts: BreachFacts
    let learnt: DayTime?
    switch report.incident {
    case .known(let id):
      guard let incident = current.incident(id) else { throw .noSuchIncident(id) }
      facts = report.facts(of: id)
      learnt = incident.fact.knownFrom
      try current.check(facts, besides: nil)
    case .new(let incident):
      try check(incident, current, circumstances.now)
      facts = report.facts(of: nextID("i"))
      learnt = incident.knownFrom
      try current.checkConditions(facts.conditions, of: facts.order)
      try current.checkStood(facts.order, incident, named: nil)
      events.append(.incidentAdded(facts.incident, incident))
    }
    for step in steps { try check(step, learnt: learnt, circumstances) }
    let id = nextID("b")
    events.append(.breach(.added(id, facts)))
    return events + steps.map { .breach(.stepTaken(id, $0)) }
  }

  private func check(
    _ step: BreachStep, learnt: DayTime?, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    try checkPast(step.when, .on, circumstances.now)
    if let learnt, step.when.latest < learnt.earliest {
      throw .order(.beforeLearnt(learnt: learnt))
    }
  }
}

extension Incident {
  /// Before this nobody can have acted on it: when it was learnt of, or else when it happened. The
  /// day of its recording says nothing, because people act first.
  fileprivate var knownFrom: DayTime? { learnt ?? happened.start }
}

extension Case {
  @discardableResult
  func checkBreach(_ id: BreachID) throws(CaseRefusal) -> Breach {
    guard let breach = breach(id) else {
      throw .order(.noSuchBreach(id, known: breaches.map(\.id)))
    }
    return breach
  }

  public func breach(of incident: IncidentID, _ order: OrderID) -> Breach? {
    breaches.first { $0.facts.incident == incident && $0.facts.order == order }
  }

  /// - Parameter besides: the breach that is corrected.
  func check(_ facts: BreachFacts, besides: BreachID?) throws(CaseRefusal) {
    guard let incident = incident(facts.incident) else { throw .noSuchIncident(facts.incident) }
    try checkConditions(facts.conditions, of: facts.order)
    try checkStood(facts.order, incident.fact, named: incident.id)
    if let other = breach(of: facts.incident, facts.order), other.id != besides {
      throw .order(.breachRecorded(other.id))
    }
  }

  func checkConditions(
    _ conditions: [ConditionID], of id: OrderID
  ) throws(CaseRefusal) {
    let known = try checkOrder(id).conditionIDs
    for condition in conditions where !known.contains(condition) {
      throw .order(.noSuchCondition(condition, order: id, known: known))
    }
    if conditions.isEmpty, !known.isEmpty { throw .order(.conditionsMissing(id)) }
  }

  func checkStood(
    _ id: OrderID, _ incident: Incident, named name: IncidentID?
  ) throws(CaseRefusal) {
    guard try checkOrder(id).stood(at: incident.happened) else {
      throw .order(.orderDidNotStand(id, name))
    }
  }
}
