extension CaseProgress {
  /// The steps that can be taken now, in the order in which a case usually takes them.
  public func allowedSteps(_ types: OutcomeTypes) -> [ProgressStep.Kind] {
    allowedSteps.filter { $0 != .reviewRequested || isReviewable(types) }
  }

  /// Only a decision not to charge can be reviewed, so a charge or a transfer cannot.
  private func isReviewable(_ types: OutcomeTypes) -> Bool {
    outcome.map { types[$0.type]?.isReviewable ?? true } ?? false
  }

  /// The steps that the stage allows. Whether a review can be asked for is also up to the outcome:
  /// `allowedSteps(_:)` knows.
  private var allowedSteps: [ProgressStep.Kind] {
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
    let steps = allowedSteps(types)
    guard steps.contains(step.kind) else {
      if case .outcomeRecorded(let decision) = step.detail, types[decision.type]?.group == .charge,
        outcome == nil
      {
        throw .chargeNeedsProsecutor(stage: stage, allowed: steps)
      }
      throw .stepNotAllowed(step.kind, stage: stage, allowed: steps)
    }
    guard case .outcomeRecorded(let decision) = step.detail else { return }
    guard let type = types[decision.type] else {
      throw .unknownOutcomeType(decision.type, known: types.all.map(\.code))
    }
    let allowed = allowedOutcomes(types, on: step.on)
    if allowed.contains(type) { return }
    let isOutOfDate = OutcomeSituation(self).map(type.allowedAfter.contains) ?? false
    if type.group == .charge, !isOutOfDate {
      throw .chargeNeedsProsecutor(stage: stage, allowed: steps)
    }
    throw .outcomeNotAllowed(type.code, stage: stage, allowed: allowed.map(\.code))
  }
}
