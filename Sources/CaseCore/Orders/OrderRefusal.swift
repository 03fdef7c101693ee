/// Why something cannot be recorded of an order or a breach.
public enum OrderRefusal: Error, Hashable, Sendable {
  case noSuchOrder(OrderID, known: [OrderID])
  case noSuchStep(OrderStepID, order: OrderID, known: [OrderStepID])
  case noSuchCondition(ConditionID, order: OrderID, known: [ConditionID])
  case noSuchBreach(BreachID, known: [BreachID])
  case unknownKind(OrderKindCode, known: [OrderKindCode])
  /// There are such orders only from a day on.
  case kindNotYet(OrderKindCode, on: CalendarDay, from: CalendarDay?)
  /// The law has no such way to such an order on that day, or nobody has switched it on.
  case originNotAllowed(OrderOrigin, OrderKindCode, allowed: [OrderOrigin])
  /// - status: where the order stands on the day of the step; nil before its first step.
  case stepNotAllowed(OrderStep.Kind, status: OrderStatus?, allowed: [OrderStep.Kind])
  /// A step of another day, recorded already, could not have been taken.
  /// - status: where the order would stand on the day of that step.
  case stepRecorded(
    OrderStepID, OrderStep.Kind, on: CalendarDay, order: OrderID, status: OrderStatus?)
  case beforeMade(OrderStep.Kind, CalendarDay, made: CalendarDay)
  case endMissing(OrderKindCode)
  case endBeforeStart(CalendarDay, start: CalendarDay)
  /// A renewal that ends before the end that a step had set.
  case renewalShortens(CalendarDay, present: CalendarDay, setBy: OrderStepID)
  case tooShort(OrderKindCode, end: CalendarDay, earliest: CalendarDay)
  case requirementNotAllowed(OrderKindCode, ConditionID)
  case conditionPeriodBackwards(ConditionID)
  /// Nothing that it changes, neither a condition nor the end.
  case nothingVaried(OrderID)
  /// One variation says two things of a condition.
  case conditionVariedTwice(ConditionID)
  /// Several decisions of courts can be appealed on that day, or the one named cannot.
  case appealUnclear(OrderID, known: [OrderStepID])
  /// The subject was served with the order as it still stands.
  case servedAlready(OrderStepID, on: CalendarDay)
  case noNotificationDuty(OrderKindCode)
  /// It replaces an interim order with which its subject was served.
  case notNotifiedAgain(OrderID)
  case notificationDone(NotificationKind, on: CalendarDay)
  case dischargeNeedsConsent(until: CalendarDay)
  /// An interim order is made only while the application for the full one is not decided.
  case applicationDecided(OrderID, on: CalendarDay)
  case replacesWrongOrder(OrderID)
  case conditionsMissing(OrderID)
  /// The incident lies outside the days on which the order stood; nil for one not recorded yet.
  case orderDidNotStand(OrderID, IncidentID?)
  case breachRecorded(BreachID)
  case beforeLearnt(learnt: DayTime)
  case breachClosed(on: CalendarDay)
}
