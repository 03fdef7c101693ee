/// A fact that was added about an order.
public enum OrderEvent: Hashable, Sendable {
  case added(OrderID, OrderFacts)
  case corrected(OrderID, OrderFacts, reason: WrittenText)
  case stepTaken(OrderID, OrderStepID, OrderStep)
  case stepCorrected(OrderID, OrderStepID, OrderStep, reason: WrittenText)
  /// A condition that a step set and that was not recorded with it.
  case conditionAdded(OrderID, OrderStepID, NamedCondition)
  case conditionCorrected(OrderID, OrderStepID, NamedCondition, reason: WrittenText)
  /// Who sees to it from now on that a condition is kept, and when next.
  case conditionWatched(
    OrderID, ConditionID, monitor: WrittenText?, nextCheck: CalendarDay?, WrittenText?)

  public var order: OrderID {
    switch self {
    case .added(let id, _), .corrected(let id, _, _), .stepTaken(let id, _, _),
      .stepCorrected(let id, _, _, _), .conditionAdded(let id, _, _),
      .conditionCorrected(let id, _, _, _), .conditionWatched(let id, _, _, _, _):
      return id
    }
  }

  /// The name that it gives to something new in the case.
  var addedID: String? {
    switch self {
    case .added(let id, _): return id
    case .stepTaken(_, let id, _): return id
    case .corrected, .stepCorrected, .conditionAdded, .conditionCorrected, .conditionWatched:
      return nil
    }
  }

  /// The names of conditions that it gives or uses; they are names within its order.
  var conditionNames: [ConditionID] {
    switch self {
    case .stepTaken(_, _, let step), .stepCorrected(_, _, let step, _):
      return (step.conditions ?? []).map(\.id) + (step.variation?.dropped ?? [])
    case .conditionAdded(_, _, let named), .conditionCorrected(_, _, let named, _):
      return [named.id]
    case .conditionWatched(_, let id, _, _, _): return [id]
    case .added, .corrected: return []
    }
  }

  /// The conditions that it tells of for the first time.
  var newConditions: [ConditionID] {
    switch self {
    case .stepTaken(_, _, let step), .stepCorrected(_, _, let step, _):
      return (step.variation?.added ?? step.conditions ?? []).map(\.id)
    case .conditionAdded(_, _, let named): return [named.id]
    case .added, .corrected, .conditionCorrected, .conditionWatched: return []
    }
  }

  /// Every other name of the case that it gives or uses.
  var names: [String] {
    switch self {
    case .added(let id, let facts), .corrected(let id, let facts, _):
      return [id] + facts.people + [facts.interimFor].compactMap(\.self)
    case .stepTaken(let id, let step, let taken), .stepCorrected(let id, let step, let taken, _):
      return [id, step] + [taken.replaces, taken.against].compactMap(\.self)
    case .conditionAdded(let id, let step, _), .conditionCorrected(let id, let step, _, _):
      return [id, step]
    case .conditionWatched(let id, _, _, _, _): return [id]
    }
  }
}
