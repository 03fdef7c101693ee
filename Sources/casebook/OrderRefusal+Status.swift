import CaseCore

extension OrderRefusal {
  /// What names something that is not there is not the same as what a rule forbids.
  var status: ExitStatus {
    switch self {
    case .noSuchOrder, .noSuchStep, .noSuchCondition, .noSuchBreach: return .nothingThere
    case .unknownKind: return .badInput
    case .kindNotYet, .originNotAllowed, .stepNotAllowed, .stepRecorded, .renewalShortens,
      .beforeMade, .endMissing,
      .endBeforeStart, .tooShort, .requirementNotAllowed, .conditionPeriodBackwards,
      .nothingVaried, .conditionVariedTwice, .servedAlready, .appealUnclear,
      .noNotificationDuty, .notNotifiedAgain, .notificationDone, .dischargeNeedsConsent,
      .applicationDecided, .replacesWrongOrder, .conditionsMissing, .orderDidNotStand,
      .breachRecorded, .beforeLearnt, .breachClosed:
      return .refused
    }
  }
}
