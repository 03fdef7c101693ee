/// What the Crown Prosecution Service answered.
public enum ProsecutorDecision: String, CaseIterable, Sendable {
  case charge
  case outOfCourt = "out-of-court"
  case noActionEvidential = "no-action-evidential"
  case noActionPublicInterest = "no-action-public-interest"
}

/// The test of the Code for Crown Prosecutors that a decision rests on.
public enum ChargingTest: String, CaseIterable, Sendable {
  case fullCode = "full-code"
  case threshold
}

public enum DecisionMaker: String, CaseIterable, Sendable {
  case police, cps
}

/// How the police answered a request under the Victims' Right to Review.
public enum ReviewResult: String, CaseIterable, Sendable {
  /// The decision stands.
  case upheld
  /// The decision falls and the investigation goes on.
  case overturned
}

/// One step of a case towards its outcome.
public struct ProgressStep: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case investigationStarted = "investigation-started"
    case fileSubmitted = "file-submitted"
    case actionPlanSet = "action-plan-set"
    case fileResubmitted = "file-resubmitted"
    case prosecutorDecided = "cps-decided"
    case outcomeRecorded = "outcome-recorded"
    case reviewRequested = "review-requested"
    case reviewDecided = "review-decided"
    case reopened = "case-reopened"
  }

  public enum Detail: Hashable, Sendable {
    case investigationStarted(WrittenText?)
    case fileSubmitted(WrittenText?)
    /// The prosecutor asks for more work by a day.
    case actionPlanSet(due: CalendarDay, WrittenText?)
    case fileResubmitted(WrittenText?)
    case prosecutorDecided(ProsecutorDecision, test: ChargingTest?, reason: WrittenText)
    case outcomeRecorded(OutcomeDecision)
    case reviewRequested(WrittenText?)
    case reviewDecided(ReviewResult, reason: WrittenText)
    case reopened(reason: WrittenText)
  }

  public let on: CalendarDay
  public let detail: Detail

  public init(on: CalendarDay, _ detail: Detail) {
    self.on = on
    self.detail = detail
  }

  public var kind: Kind {
    switch detail {
    case .investigationStarted: return .investigationStarted
    case .fileSubmitted: return .fileSubmitted
    case .actionPlanSet: return .actionPlanSet
    case .fileResubmitted: return .fileResubmitted
    case .prosecutorDecided: return .prosecutorDecided
    case .outcomeRecorded: return .outcomeRecorded
    case .reviewRequested: return .reviewRequested
    case .reviewDecided: return .reviewDecided
    case .reopened: return .reopened
    }
  }

  /// What was written with it: a reason where one is required, a remark where not.
  public var text: WrittenText? {
    switch detail {
    case .investigationStarted(let text), .fileSubmitted(let text), .actionPlanSet(_, let text),
      .fileResubmitted(let text), .reviewRequested(let text):
      return text
    case .prosecutorDecided(_, _, let reason), .reviewDecided(_, let reason),
      .reopened(let reason):
      return reason
    case .outcomeRecorded(let decision): return decision.reason
    }
  }
}

/// How a case ended, for now: a Home Office outcome type and the reason in somebody's words.
public struct OutcomeDecision: Hashable, Sendable {
  /// A code of the outcome types table.
  public let type: OutcomeCode
  public let reason: WrittenText
  public let by: DecisionMaker
  /// What exactly, such as `adult conditional caution`.
  public let disposal: WrittenText?

  public init(
    type: OutcomeCode, reason: WrittenText, by: DecisionMaker = .police,
    disposal: WrittenText? = nil
  ) {
    self.type = type
    self.reason = reason
    self.by = by
    self.disposal = disposal
  }
}
