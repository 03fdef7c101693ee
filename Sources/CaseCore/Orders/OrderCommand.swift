/// What somebody asks to be done about an order.
public enum OrderCommand: Hashable, Sendable {
  /// - Parameter conditions: those of the step among them that makes it.
  case add(OrderFacts, steps: [OrderStep], conditions: [Condition] = [])
  case correct(OrderID, OrderFacts, reason: WrittenText)
  /// - Parameter conditions: what it orders, where the step makes the order.
  case take(OrderID, OrderStep, conditions: [Condition] = [])
  case vary(
    OrderID, on: CalendarDay, [ConditionChange], ends: OrderEnd? = nil, WrittenText? = nil)
  case correctStep(OrderID, OrderStepID, OrderStep, reason: WrittenText)
  /// Records a condition that the order has had since it was made and that was left out.
  case addCondition(OrderID, Condition)
  /// - Parameter wording: the step whose wording of it was recorded wrongly; nil means the latest.
  case correctCondition(
    OrderID, ConditionID, Condition, wording: OrderStepID? = nil, reason: WrittenText)
  case watch(
    OrderID, ConditionID, monitor: WrittenText?, nextCheck: CalendarDay?, WrittenText? = nil)
}

/// What a variation does to the conditions; those not spoken of stay.
public enum ConditionChange: Hashable, Sendable {
  case add(Condition)
  case reword(ConditionID, Condition)
  case drop(ConditionID)

  /// The one that it changes; nil for a new one.
  var condition: ConditionID? {
    switch self {
    case .add: return nil
    case .reword(let id, _), .drop(let id): return id
    }
  }
}
