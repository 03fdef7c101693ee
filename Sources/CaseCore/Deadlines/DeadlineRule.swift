/// The rules that set a day by which something has to be done. The names are those of the files,
/// the commands and the table of deadlines.
public enum DeadlineRule: String, CaseIterable, Sendable {
  /// Proceedings for a summary offence have to be started by then.
  case summaryLimit = "summary-limit"
  /// The outer limit of the summary-only communications offences.
  case communicationsLimit = "communications-limit"
  case notificationInitial = "notification-initial"
  case notificationName = "notification-name"
  case notificationAddress = "notification-address"
  case orderEnds = "order-ends"
  case orderReview = "order-review"
  case conditionEnds = "condition-ends"
  case conditionCheck = "condition-check"
  case victimUpdate = "victim-update"
  /// The victim's time to ask for a review of a decision.
  case reviewWindow = "review-window"
  case reviewAcknowledge = "review-acknowledge"
  case reviewDecide = "review-decide"
  case actionPlan = "action-plan"
  case riskReview = "risk-review"
  case retentionReview = "retention-review"
  /// An order was broken, and police have not answered it.
  case breachResponse = "breach-response"
  /// An incident may have broken an order, and nobody has said yet whether it did.
  case possibleBreach = "possible-breach"
}

/// What a deadline is about, within its case.
public enum DeadlineSubject: Hashable, Sendable {
  case wholeCase
  case incident(IncidentID)
  /// A step or a development of which the victim has to be told.
  case news(NewsID)
  case order(OrderID)
  case condition(ConditionID, order: OrderID)
  case breach(BreachID)
}

/// Identifies a deadline within its case, the same whatever else is recorded: its rule and what it
/// is about, such as `victim-update.e5` or `summary-limit`.
public typealias DeadlineID = String
