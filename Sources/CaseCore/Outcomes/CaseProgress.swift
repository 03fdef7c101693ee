/// How far a case has got. Whether it is open, and its outcome, follow from this and are stored
/// nowhere else.
public enum CaseProgress: Hashable, Sendable {
  case recorded
  case investigating(since: CalendarDay)
  case fileSubmitted(on: CalendarDay)
  case actionPlan(due: CalendarDay)
  case resubmitted(on: CalendarDay)
  case prosecutorDecided(ProsecutorDecision, on: CalendarDay)
  case decided(OutcomeDecision, on: CalendarDay)
  /// The victim has asked for a review; the outcome stands until it is decided.
  case underReview(OutcomeDecision, since: CalendarDay)

  public var stage: CaseStage {
    switch self {
    case .recorded: return .recorded
    case .investigating: return .investigating
    case .fileSubmitted: return .fileSubmitted
    case .actionPlan: return .actionPlan
    case .resubmitted: return .resubmitted
    case .prosecutorDecided: return .prosecutorDecision
    case .decided: return .decided
    case .underReview: return .underReview
    }
  }

  /// The outcome that stands; nil while there is none.
  public var outcome: OutcomeDecision? {
    switch self {
    case .decided(let outcome, _), .underReview(let outcome, _): return outcome
    case .recorded, .investigating, .fileSubmitted, .actionPlan, .resubmitted, .prosecutorDecided:
      return nil
    }
  }

  /// Follows a step without asking whether it was allowed: a file may hold what a rule forbids, and
  /// the record has to be readable all the same.
  func after(_ step: ProgressStep) -> CaseProgress {
    switch step.detail {
    case .investigationStarted, .reopened: return .investigating(since: step.on)
    case .fileSubmitted: return .fileSubmitted(on: step.on)
    case .actionPlanSet(let due, _): return .actionPlan(due: due)
    case .fileResubmitted: return .resubmitted(on: step.on)
    case .prosecutorDecided(let decision, _, _): return .prosecutorDecided(decision, on: step.on)
    case .outcomeRecorded(let outcome): return .decided(outcome, on: step.on)
    case .reviewRequested:
      return outcome.map { .underReview($0, since: step.on) } ?? self
    case .reviewDecided(.overturned, _): return .investigating(since: step.on)
    case .reviewDecided(.upheld, _):
      return outcome.map { .decided($0, on: step.on) } ?? self
    }
  }
}

/// The name of how far a case has got.
public enum CaseStage: String, CaseIterable, Sendable {
  case recorded
  case investigating
  case fileSubmitted = "file-submitted"
  case actionPlan = "action-plan"
  case resubmitted
  case prosecutorDecision = "cps-decision"
  case decided
  case underReview = "under-review"

  /// Whether something is still to be decided.
  public var isOpen: Bool { self != .decided }
}
