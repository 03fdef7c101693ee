extension Clocks {
  /// The answer that police owe to each breach, on the day on which they learn of it: a response or
  /// an arrest, or that it was disposed of otherwise.
  var breachResponses: [Deadline] {
    current.breaches.compactMap { breach in
      let incident = current.incident(breach.facts.incident)
      let learnt = (incident.map { current.learnt($0) } ?? breach.recorded.at.local).day
      guard let term = reference.deadlines.term(.breachResponse, "breach", on: learnt),
        var response = deadline(
          term, "\(DeadlineRule.breachResponse.rawValue).\(breach.id)", .breach(breach.id),
          start: learnt, set: learnt)
      else { return nil }
      response.ending = breach.steps.filter { $0.fact.kind.answers }.map(\.fact.when.day).min()
        .map { .met(on: $0) }
      return response
    }
  }
}

extension BreachStep.Kind {
  /// Whether a breach is dealt with once it is taken. Asking what the whole is deals with no breach.
  fileprivate var answers: Bool {
    switch self {
    case .responded, .arrested, .disposed: return true
    case .stalkingConsidered: return false
    }
  }
}
