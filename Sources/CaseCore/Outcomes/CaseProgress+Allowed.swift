extension CaseProgress {
  /// The steps that can be taken now, in the order in which a case usually takes them.
  public var allowedSteps: [ProgressStep.Kind] {
    switch self {
    case .recorded: return [.investigationStarted, .outcomeRecorded]
    case .investigating: return [.fileSubmitted, .outcomeRecorded]
    case .fileSubmitted, .resubmitted: return [.actionPlanSet, .prosecutorDecided]
    case .actionPlan: return [.fileResubmitted, .outcomeRecorded]
    case .prosecutorDecided: return [.outcomeRecorded]
    case .decided: return [.reviewRequested, .reopened]
    case .underReview: return [.reviewDecided]
    }
  }

  /// The outcome types that can be recorded now.
  public func allowedOutcomes(_ types: OutcomeTypes, on day: CalendarDay) -> [OutcomeType] {
    guard let situation = OutcomeSituation(self) else { return [] }
    return types.all.filter { $0.allowedAfter.contains(situation) && $0.isValid(on: day) }
  }

  /// Checks a step against where the case stands.
  func check(_ step: ProgressStep, types: OutcomeTypes) throws(CaseRefusal) {
    guard allowedSteps.contains(step.kind) else {
      throw .stepNotAllowed(step.kind, stage: stage, allowed: allowedSteps)
    }
    switch step.detail {
    case .outcomeRecorded(let decision):
      guard let type = types[decision.type] else {
        throw .unknownOutcomeType(decision.type, known: types.all.map(\.code))
      }
      let allowed = allowedOutcomes(types, on: step.on)
      guard allowed.contains(type) else {
        if type.group == .charge {
          throw .chargeNeedsProsecutor(stage: stage, allowed: allowedSteps)
        }
        throw .outcomeNotAllowed(type.code, stage: stage, allowed: allowed.map(\.code))
      }
    case .reviewRequested:
      // Only a decision not to charge can be reviewed (Victims' Right to Review).
      if case .decided(let outcome, _) = self, types[outcome.type]?.group == .charge {
        throw .stepNotAllowed(.reviewRequested, stage: stage, allowed: [.reopened])
      }
    case .investigationStarted, .fileSubmitted, .actionPlanSet, .fileResubmitted,
      .prosecutorDecided, .reviewDecided, .reopened:
      break
    }
  }
}
