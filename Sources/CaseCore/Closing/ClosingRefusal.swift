/// Why nothing can be done about a closing decision, with what is allowed instead.
public enum ClosingRefusal: Error, Hashable, Sendable {
  /// An order that stands would be lost from sight with the case.
  case orderStands([StandingOrder])
  /// The outcome is recorded at once; nobody has to approve it.
  case needsNoApproval(OutcomeCode)
  case alreadyProposed(by: String, on: CalendarDay)
  case nothingProposed
  /// It is not the proposal that was looked at.
  case otherProposal(by: String, entry: Int)
  /// Nobody approves what they proposed.
  case ownProposal(String)
  /// Nobody approves the end of their own case.
  case ownCase(String)
  /// Entries that came since the proposal and were not looked at.
  case notLookedAt([Int])
  case approvedBeforeProposed(CalendarDay, proposed: CalendarDay)
  /// Only the proposer withdraws; anybody else returns it.
  case proposedBy(String)
  /// Redoing this would bring back an approval that its approver took back.
  case approvalTakenBack(by: String)

  /// An order that was made and that nothing has ended.
  public struct StandingOrder: Hashable, Sendable {
    public let id: OrderID
    public let kind: OrderKindCode
    public let status: OrderStatus
  }
}
