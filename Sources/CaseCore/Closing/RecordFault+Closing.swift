extension CaseRecord {
  func fault(
    _ event: ClosingEvent, of entry: Entry, in current: Case, _ reference: ReferenceData
  ) -> RecordFault.Kind? {
    do throws(ClosingRefusal) {
      switch event {
      case .proposed(let proposal):
        if let waiting = current.waitingClosing {
          throw .alreadyProposed(by: waiting.proposedBy, on: waiting.proposal.fact.on)
        }
        try current.checkOrders(proposal.on)
        return stepFault(proposal.outcome, proposal.on, current, reference)
      case .approved(let approval):
        try current.checkNames(approval, entry)
        try current.checkOrders(approval.on, entry.at.local.day)
        if approval.seen >= entry.sequence { return .namesUnknown("entry \(approval.seen)") }
        return current.waitingClosing.flatMap {
          stepFault($0.outcome, approval.on, current, reference)
        }
      case .returned(let proposal, _):
        let waiting = try current.closing(named: proposal)
        if PersonName.isSame(waiting.proposedBy, entry.by) {
          throw .ownProposal(waiting.proposedBy)
        }
      case .withdrawn(let proposal, _):
        let waiting = try current.closing(named: proposal)
        guard PersonName.isSame(waiting.proposedBy, entry.by) else {
          throw .proposedBy(waiting.proposedBy)
        }
      }
      return nil
    } catch {
      return .closingNotAllowed(error)
    }
  }

  private func stepFault(
    _ outcome: OutcomeDecision, _ day: CalendarDay, _ current: Case, _ reference: ReferenceData
  ) -> RecordFault.Kind? {
    do throws(CaseRefusal) {
      try current.check(ProgressStep(on: day, .outcomeRecorded(outcome)), reference)
      return nil
    } catch {
      return .stepNotAllowed(error)
    }
  }
}
