import CaseCore

extension ClosingRefusal {
  var status: ExitStatus {
    switch self {
    case .nothingProposed: return .nothingThere
    case .ownProposal, .ownCase, .proposedBy: return .notAllowed
    case .otherProposal, .notLookedAt: return .tryAgain
    case .orderStands, .needsNoApproval, .alreadyProposed, .approvedBeforeProposed,
      .approvalTakenBack:
      return .refused
    }
  }
}
