/// What somebody had before them who held that an incident did not breach a condition. It answers
/// for no more: other words of the one or the other, which come with a correction, a variation or a
/// service that is learnt of, nobody has looked at.
struct DismissedProposal: Hashable, Sendable {
  private let incident: IncidentID
  private let condition: StandingCondition
  private let told: Incident

  fileprivate init(_ incident: Named<Incident>, _ condition: StandingCondition) {
    self.incident = incident.id
    self.condition = condition
    told = incident.fact.asCompared
  }

  func answers(_ condition: StandingCondition, of incident: Named<Incident>) -> Bool {
    self.incident == incident.id && self.condition.says(as: condition)
      && told == incident.fact.asCompared
  }
}

extension Incident {
  /// Without what no comparison with a condition reads.
  fileprivate var asCompared: Incident {
    var compared = self
    compared.learnt = nil
    compared.fearOfViolence = nil
    compared.evidence = []
    compared.crimeNumber = nil
    return compared
  }
}

extension StandingCondition {
  /// Whether it forbids or requires the same in the same words, with the same doubts. The names of
  /// those whom it binds and protects are the case's, and put right without another meaning.
  fileprivate func says(as other: StandingCondition) -> Bool {
    order == other.order && condition == other.condition
      && isRequirement == other.isRequirement && type == other.type && text == other.text
      && place == other.place && distanceMetres == other.distanceMetres && doubts == other.doubts
  }
}

extension BreachDismissal {
  /// Its conditions as they stood, beside the incident as it was told; none of what was not there.
  func proposals(in current: Case) -> [DismissedProposal] {
    guard let incident = current.incident(incident) else { return [] }
    return current.standing(at: incident.fact.happened)
      .filter { $0.order == order && conditions.contains($0.condition) }
      .map { DismissedProposal(incident, $0) }
  }
}
