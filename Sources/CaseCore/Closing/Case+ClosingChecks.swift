extension Case {
  /// That an approval is of the proposal which waits, and neither its proposer's nor the owner's.
  func checkNames(_ approval: ClosingApproval, _ entry: Entry) throws(ClosingRefusal) {
    let waiting = try closing(named: approval.proposal)
    for name in [waiting.proposedBy, approval.proposedBy.text]
    where PersonName.isSame(name, entry.by) {
      throw .ownProposal(name)
    }
    guard PersonName.isSame(waiting.proposedBy, approval.proposedBy.text) else {
      throw .otherProposal(by: waiting.proposedBy, entry: waiting.entry)
    }
    if let owner, PersonName.isSame(owner.text, entry.by) { throw .ownCase(owner.text) }
    guard waiting.proposal.fact.on <= approval.on else {
      throw .approvedBeforeProposed(approval.on, proposed: waiting.proposal.fact.on)
    }
  }

  /// The proposal that waits, if it is the one that was meant.
  func closing(named proposal: Int) throws(ClosingRefusal) -> ProposedClosing {
    guard let waiting = waitingClosing else { throw .nothingProposed }
    guard waiting.entry == proposal else {
      throw .otherProposal(by: waiting.proposedBy, entry: waiting.entry)
    }
    return waiting
  }

  /// An order in force blocks the closing of a case: nobody would look after it any more.
  func checkOrders(_ days: CalendarDay...) throws(ClosingRefusal) {
    let standing = orders.compactMap { order -> ClosingRefusal.StandingOrder? in
      let statuses = days.compactMap { order.status(on: $0) }
      guard let status = statuses.first(where: \.stands) else { return nil }
      return ClosingRefusal.StandingOrder(id: order.id, kind: order.facts.kind, status: status)
    }
    if !standing.isEmpty { throw .orderStands(standing) }
  }
}

extension CaseRecord {
  /// The entries that count and came after a proposal, oldest first: what an approver has to look at,
  /// for a new incident may be among them.
  public func news(since proposal: ProposedClosing) -> [Entry] {
    counting.filter { $0.sequence > proposal.entry }
  }
}
