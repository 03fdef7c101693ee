/// An incident with the possible breaches that nobody has answered yet.
public struct OpenProposals: Hashable, Sendable {
  public let incident: Named<Incident>
  public let proposals: [BreachProposal]

  /// Those of some orders only; nil where none is left.
  public func of(_ orders: Set<OrderID>) -> OpenProposals? {
    let left = proposals.filter { orders.contains($0.condition.order) }
    return left.isEmpty ? nil : OpenProposals(incident: incident, proposals: left)
  }
}

extension BreachProposer {
  /// What waits for an answer in a case: every incident beside what stood when it happened, without
  /// what was recorded as a breach or dismissed. Nothing of it is stored, so a correction of an
  /// incident or an order is answered at once.
  /// - Parameter incidents: those to look at; nil means all.
  public func open(in current: Case, of incidents: Set<IncidentID>? = nil) -> [OpenProposals] {
    guard !current.orders.isEmpty else { return [] }
    var memory = ConditionMemory()
    return current.incidents.compactMap { incident in
      guard incidents?.contains(incident.id) ?? true else { return nil }
      let found = open(incident, in: current, &memory)
      return found.isEmpty ? nil : OpenProposals(incident: incident, proposals: found)
    }
  }

  private func open(
    _ incident: Named<Incident>, in current: Case, _ memory: inout ConditionMemory
  ) -> [BreachProposal] {
    let standing = current.standing(at: incident.fact.happened)
    if standing.allSatisfy({ current.isAnswered($0, of: incident) }) { return [] }
    return proposals(for: incident.fact, in: current, standing: standing, &memory)
      .filter { !current.isAnswered($0.condition, of: incident) }
      .map { asServed($0, incident.fact, in: current, standing, &memory) }
  }

  /// Says where the wording with which the subject was served touches an incident too.
  private func asServed(
    _ proposal: BreachProposal, _ incident: Incident, in current: Case,
    _ standing: [StandingCondition], _ memory: inout ConditionMemory
  ) -> BreachProposal {
    guard proposal.doubts.contains(.variationNotServed),
      let served = current.servedWording(of: proposal.condition, at: incident.happened)
    else { return proposal }
    let before = standing.map { $0 == proposal.condition ? served : $0 }
    let isTouched = proposals(for: incident, in: current, standing: before, &memory)
      .contains { $0.condition == served }
    guard isTouched else { return proposal }
    return BreachProposal(
      condition: proposal.condition,
      doubts: proposal.doubts.subtracting([.variationNotServed]).union([.servedWordingToo]),
      evidence: proposal.evidence)
  }
}

extension BreachProposer {
  /// What a change brought to light: possible breaches by the incidents that it added or corrected,
  /// and of the orders that it changed.
  /// - Parameter current: the case with the change.
  public func open(in current: Case, broughtBy change: PossibleBreachChange) -> [OpenProposals] {
    open(in: current, of: change.orders.isEmpty ? change.incidents : nil).compactMap { waiting in
      change.incidents.contains(waiting.incident.id) ? waiting : waiting.of(change.orders)
    }
  }
}

/// What of a change can make other breaches possible.
public struct PossibleBreachChange: Hashable, Sendable {
  fileprivate var incidents: Set<IncidentID> = []
  fileprivate var orders: Set<OrderID> = []

  /// Nil where nothing of it can.
  public init?(_ events: [CaseEvent]) {
    for event in events {
      switch event {
      case .incidentAdded(let id, _), .incidentCorrected(let id, _, _): incidents.insert(id)
      case .order(let event): orders.insert(event.order)
      default: continue
      }
    }
    if incidents.isEmpty, orders.isEmpty { return nil }
  }
}

extension Case {
  /// Whether somebody said of an incident that it breached a condition, or, of both as they stand,
  /// that it did not. Whoever records a breach of an order says which of its conditions were broken,
  /// and so answers for all.
  func isAnswered(_ condition: StandingCondition, of incident: Named<Incident>) -> Bool {
    breaches.contains { breach in
      breach.facts.incident == incident.id && breach.facts.order == condition.order
    } || dismissedProposals.contains { $0.answers(condition, of: incident) }
  }
}
