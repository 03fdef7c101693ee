extension CaseRecord {
  func decide(
    _ command: ClosingCommand, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> [CaseEvent] {
    switch command {
    case .propose(let outcome, let day):
      return [try propose(outcome, on: day, current, circumstances)]
    case .approve(let proposal, let day, let seen, let text):
      return [try approve(proposal, on: day, seen: seen, text, current, circumstances)]
    case .giveBack(let proposal, let reason):
      try current.checkSecondPerson(for: proposal, circumstances)
      return [.closing(.returned(proposal: proposal, reason: reason))]
    case .withdraw(let proposal, let reason):
      try current.checkProposer(of: proposal, circumstances)
      return [.closing(.withdrawn(proposal: proposal, reason: reason))]
    }
  }

  /// Whether a step is a closing decision that a second person has to approve.
  func needsApproval(_ step: ProgressStep, _ reference: ReferenceData) -> OutcomeDecision? {
    guard case .outcomeRecorded(let outcome) = step.detail,
      reference.outcomeTypes[outcome.type]?.needsApproval(on: step.on) == true
    else { return nil }
    return outcome
  }

  func propose(
    _ outcome: OutcomeDecision, on day: CalendarDay, _ current: Case,
    _ circumstances: Circumstances
  ) throws(CaseRefusal) -> CaseEvent {
    try check(
      ProgressStep(on: day, .outcomeRecorded(outcome)), current, circumstances)
    do throws(ClosingRefusal) {
      if circumstances.reference.outcomeTypes[outcome.type]?.approvalFrom == nil {
        throw .needsNoApproval(outcome.type)
      }
      if let waiting = current.waitingClosing {
        throw .alreadyProposed(by: waiting.proposedBy, on: waiting.proposal.fact.on)
      }
      try current.checkOrders(day, circumstances.now.day)
    } catch {
      throw .closing(error)
    }
    return .closing(.proposed(ClosingProposal(outcome, on: day)))
  }

  private func approve(
    _ proposal: Int, on day: CalendarDay, seen: Int, _ text: WrittenText?, _ current: Case,
    _ circumstances: Circumstances
  ) throws(CaseRefusal) -> CaseEvent {
    let waiting = try current.checkSecondPerson(for: proposal, circumstances)
    // Nobody has looked at what is not there yet.
    guard seen <= sequence else { throw .noSuchEntry(seen, last: sequence) }
    let news = news(since: waiting).map(\.sequence).filter { $0 > seen }
    let proposed = waiting.proposal.fact.on
    do throws(ClosingRefusal) {
      if day < proposed { throw .approvedBeforeProposed(day, proposed: proposed) }
      try current.checkOrders(day, circumstances.now.day)
      if !news.isEmpty { throw .notLookedAt(news) }
    } catch {
      throw .closing(error)
    }
    try check(
      ProgressStep(on: day, .outcomeRecorded(waiting.outcome)), current, circumstances)
    guard let proposer = WrittenText(waiting.proposedBy) else { throw .closing(.nothingProposed) }
    return .closing(
      .approved(
        ClosingApproval(
          of: proposal, by: proposer, on: day, seen: seen, text: text)))
  }

  /// Refuses what would bring back an approval that was undone: only the approver can give it again.
  func checkApprovals(after events: [CaseEvent], by who: String) throws(CaseRefusal) {
    let back = broughtBack(by: events, of: who).first { entry in
      !PersonName.isSame(entry.by, who)
        && entry.events.contains { if case .closing(.approved) = $0 { true } else { false } }
    }
    if let back { throw .closing(.approvalTakenBack(by: back.by)) }
  }
}

extension Case {
  /// Refuses whoever cannot approve or return a proposal: its proposer, the owner, and where roles are
  /// kept everybody but a supervisor.
  /// - Parameter proposal: its entry.
  @discardableResult
  public func checkSecondPerson(
    for proposal: Int, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> ProposedClosing {
    let (who, staff) = (circumstances.who, circumstances.staff)
    let waiting = try named(proposal)
    if staff.isSamePerson(waiting.proposedBy, who) {
      throw .closing(.ownProposal(waiting.proposedBy))
    }
    if let owner, staff.isSamePerson(owner.text, who) { throw .closing(.ownCase(owner.text)) }
    try staff.check(who, actsAs: .supervisor, on: circumstances.now.day)
    return waiting
  }

  /// Refuses whoever cannot withdraw a proposal: everybody but its proposer.
  public func checkProposer(
    of proposal: Int, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    let waiting = try named(proposal)
    guard circumstances.staff.isSamePerson(waiting.proposedBy, circumstances.who) else {
      throw .closing(.proposedBy(waiting.proposedBy))
    }
  }

  private func named(_ proposal: Int) throws(CaseRefusal) -> ProposedClosing {
    do { return try closing(named: proposal) } catch { throw .closing(error) }
  }
}
