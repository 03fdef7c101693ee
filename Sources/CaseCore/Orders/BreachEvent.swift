/// A fact that was added about a breach of an order.
public enum BreachEvent: Hashable, Sendable {
  case added(BreachID, BreachFacts)
  case corrected(BreachID, BreachFacts, reason: WrittenText)
  case stepTaken(BreachID, BreachStep)
  case dismissed(BreachDismissal)

  var addedID: String? {
    if case .added(let id, _) = self { id } else { nil }
  }

  /// Every name of the case that it gives or uses.
  var names: [String] {
    switch self {
    case .added(let id, let facts), .corrected(let id, let facts, _):
      return [id, facts.incident, facts.order]
    case .stepTaken(let id, _): return [id]
    case .dismissed(let dismissal): return [dismissal.incident, dismissal.order]
    }
  }

  /// The conditions that it speaks of, with their order.
  var conditionNames: (order: OrderID, conditions: [ConditionID])? {
    switch self {
    case .added(_, let facts), .corrected(_, let facts, _): return (facts.order, facts.conditions)
    case .dismissed(let dismissal): return (dismissal.order, dismissal.conditions)
    case .stepTaken: return nil
    }
  }
}

/// What somebody asks to be done about a breach.
public enum BreachCommand: Hashable, Sendable {
  /// - Parameter steps: what was done about it by then.
  case add(BreachReport, steps: [BreachStep] = [])
  case correct(BreachID, BreachFacts, reason: WrittenText)
  case take(BreachID, BreachStep)
  case dismiss(BreachDismissal)
}

/// A breach as somebody reports it: of an incident that is in the case, or that comes with it.
public struct BreachReport: Hashable, Sendable {
  public enum Incident: Hashable, Sendable {
    case known(IncidentID)
    case new(CaseCore.Incident)
  }

  public var incident: Incident
  public var order: OrderID
  public var conditions: [ConditionID]
  public var evidence: [WrittenText]
  public var excuse: WrittenText?
  public var crimeNumber: WrittenText?
  public var text: WrittenText?

  public init(
    _ incident: Incident, of order: OrderID, conditions: [ConditionID],
    evidence: [WrittenText] = [], excuse: WrittenText? = nil, crimeNumber: WrittenText? = nil,
    text: WrittenText? = nil
  ) {
    self.incident = incident
    self.order = order
    self.conditions = conditions
    self.evidence = evidence
    self.excuse = excuse
    self.crimeNumber = crimeNumber
    self.text = text
  }

  func facts(of incident: IncidentID) -> BreachFacts {
    BreachFacts(
      incident: incident, order: order, conditions: conditions, evidence: evidence,
      excuse: excuse, crimeNumber: crimeNumber, text: text)
  }
}
