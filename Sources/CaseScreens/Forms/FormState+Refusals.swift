import CaseCore

/// Where on a form the words of a refusal stand.
extension FormState {
  /// Which field a refusal speaks of.
  func field(of refusal: CaseRefusal) -> String? {
    switch refusal {
    case .inTheFuture(let field, _), .noSuchPerson(_, let field, _): return field.rawValue
    case .learntBeforeHappened: return "learnt"
    case .dueBeforeSet: return "due"
    case .beforeLastStep, .toldBeforeItHappened, .doneBeforeStart, .answeredBeforeAsked:
      return "on"
    case .noSuchNews: return "about"
    case .noSuchGrade: return shown.map { fields[$0].id }.first(where: FormFields.isGrade)
    case .reviewBeforeAssessment: return "reviewOn"
    case .snoozeNotAhead: return "until"
    case .stepNotAllowed: return "step"
    case .chargeNeedsProsecutor, .outcomeNotAllowed, .unknownOutcomeType: return "type"
    case .nothingChanges: return "class"
    case .othersEntry: return "reason"
    case .reasonMissing, .reasonToLeaveStalking: return value("reason") == nil ? "remark" : "reason"
    case .order(let refusal): return field(of: refusal)
    case .handOver(let refusal): return field(of: refusal)
    case .closing(let refusal): return field(of: refusal)
    case .noFlagToAnswer, .opinionChanged, .nothingToAgreeTo: return "answer"
    case .alreadyOpened, .notOpened, .readOnly, .noSuchIncident, .noSuchNote, .noSuchEntry,
      .noSuchRiskAssessment,
      .nothingToUndo, .nothingToRedo, .alreadyUndone, .openingCannotBeUndone,
      .laterEntryRestsOnIt, .tableBroken, .noSuchDeadline, .deadlineIsOver, .staffBroken,
      .roleMissing:
      return nil
    }
  }

  private func field(of refusal: ClosingRefusal) -> String? {
    switch refusal {
    case .orderStands, .needsNoApproval: return "type"
    case .approvedBeforeProposed: return "on"
    case .alreadyProposed, .nothingProposed, .otherProposal, .ownProposal, .ownCase, .notLookedAt,
      .proposedBy, .approvalTakenBack:
      return nil
    }
  }

  private func field(of refusal: HandOverRefusal) -> String? {
    switch refusal {
    case .alreadyOwner, .offeredToSelf, .notOnStaff: return "to"
    case .notOwner, .nothingOffered, .offeredTo, .offeredBy, .noSuchNote, .noteIsFor, .ownNote,
      .noteTaken, .acceptanceTakenBack:
      return nil
    }
  }

  private func field(of refusal: OrderRefusal) -> String? {
    switch refusal {
    case .unknownKind, .kindNotYet: return "kind"
    case .originNotAllowed: return "origin"
    case .stepNotAllowed, .noNotificationDuty, .notNotifiedAgain, .notificationDone:
      return "step"
    case .endMissing, .endBeforeStart, .tooShort, .renewalShortens: return "ends"
    case .dischargeNeedsConsent: return "consent"
    case .replacesWrongOrder: return self["replaces"] == nil ? "interimFor" : "replaces"
    case .requirementNotAllowed: return "kind"
    case .conditionPeriodBackwards: return "until"
    case .servedAlready: return "on"
    case .appealUnclear: return "against"
    case .nothingVaried: return "ends"
    case .conditionVariedTwice, .conditionsMissing, .noSuchCondition: return "conditions"
    case .orderDidNotStand, .breachRecorded: return "incident"
    case .beforeLearnt: return value("responded") == nil ? "on" : "responded"
    case .beforeMade, .stepRecorded, .applicationDecided, .breachClosed: return "on"
    case .noSuchOrder, .noSuchStep, .noSuchBreach: return nil
    }
  }
}
