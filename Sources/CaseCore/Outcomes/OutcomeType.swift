/// A Home Office outcome type, such as `16` or `1a`.
public typealias OutcomeCode = String

/// Which of the outcomes that people ask about a Home Office type belongs to.
public enum OutcomeGroup: String, CaseIterable, Sendable {
  case charge
  case caution
  case noAction = "no-action"
  /// Other out-of-court disposals, transfers, taken into consideration.
  case other
}

/// A row of the outcome types table.
public struct OutcomeType: Hashable, Sendable {
  public let code: OutcomeCode
  public let name: String
  public let group: OutcomeGroup
  /// What it may follow.
  public let allowedAfter: Set<OutcomeSituation>
  /// Whether a victim can ask for a review of it (Victims' Right to Review).
  public let isReviewable: Bool
  /// From which day on a second person has to approve it; nil where nobody has to.
  public let approvalFrom: CalendarDay?
  public let validFrom: CalendarDay?
  public let validTo: CalendarDay?

  /// Whether it is a closing decision that a second person has to approve.
  public func needsApproval(on day: CalendarDay) -> Bool {
    approvalFrom.map { $0 <= day } ?? false
  }

  public func isValid(on day: CalendarDay) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }
}

/// Where a case stands when an outcome is to be recorded.
public enum OutcomeSituation: String, CaseIterable, Sendable {
  /// The police decide without the prosecutor.
  case police
  /// The file is back with the police for more work: they may find that it cannot go on, but what
  /// the public interest asks, and any disposal, is now for the prosecutor.
  case actionPlan = "cps-action-plan"
  case charge = "cps-charge"
  case outOfCourt = "cps-out-of-court"
  case noActionEvidential = "cps-no-action-evidential"
  case noActionPublicInterest = "cps-no-action-public-interest"

  /// Nil while no outcome can be recorded: the file is with the prosecutor, or there is one already.
  public init?(_ progress: CaseProgress) {
    switch progress {
    case .recorded, .investigating: self = .police
    case .actionPlan: self = .actionPlan
    case .fileSubmitted, .resubmitted, .decided, .underReview: return nil
    case .prosecutorDecided(.charge, _): self = .charge
    case .prosecutorDecided(.outOfCourt, _): self = .outOfCourt
    case .prosecutorDecided(.noActionEvidential, _): self = .noActionEvidential
    case .prosecutorDecided(.noActionPublicInterest, _): self = .noActionPublicInterest
    }
  }
}
