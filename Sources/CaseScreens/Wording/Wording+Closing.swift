import CaseCore

extension EntryWords {
  static func summary(_ event: ClosingEvent, _ reference: ReferenceData) -> String {
    switch event {
    case .proposed(let proposal):
      return "Closing proposed, \(Wording.day(proposal.on)): outcome "
        + "\(Wording.outcome(proposal.outcome, reference.outcomeTypes)): \(proposal.outcome.reason)"
    case .approved(let approval):
      return "Closing approved, \(Wording.day(approval.on)); proposed by \(approval.proposedBy) in "
        + "entry \(approval.proposal)" + (approval.text.map { ": \($0)" } ?? "")
    case .returned(let proposal, let reason):
      return "Closing returned (proposed in entry \(proposal)): \(reason)"
    case .withdrawn(let proposal, let reason):
      return "Closing withdrawn (proposed in entry \(proposal))" + (reason.map { ": \($0)" } ?? "")
    }
  }
}

extension Wording {
  /// Where a closing decision stands, and by whom, for a line.
  public static func closingState(_ closing: ProposedClosing) -> String {
    guard let ending = closing.ending else { return "waits for a second person" }
    let by = "\(ending.by), \(day(ending.at.local.day))"
    switch ending.fact {
    case .approved: return "approved by \(by)"
    case .returned(let reason): return "returned by \(by): \(reason)"
    case .withdrawn(let reason): return "withdrawn by \(by)" + (reason.map { ": \($0)" } ?? "")
    case .overtaken(let kind): return "overtaken: the next step was to \(step(kind)) (\(by))"
    }
  }

  /// What has just been recorded of a closing decision.
  static func closingSaved(_ event: ClosingEvent) -> String {
    switch event {
    case .proposed: return "Outcome proposed: it counts once somebody else approves it (C)."
    case .approved(let approval): return "Approved; \(approval.proposedBy) had proposed it."
    case .returned: return "Returned; the case stays open."
    case .withdrawn: return "Proposal withdrawn; the case stays open."
    }
  }

  public static func closingState(_ state: ProposedClosing.State) -> String {
    switch state {
    case .waiting: return "waiting"
    case .approved: return "approved"
    case .returned: return "returned"
    case .withdrawn: return "withdrawn"
    case .overtaken: return "overtaken"
    }
  }

  /// What is looked at before a case is closed.
  public static func closingCheck(_ check: ClosingChecklist.Check) -> String {
    switch check {
    case .order: return "Order in force"
    case .flag: return "Open flags"
    case .breach: return "Breaches not answered"
    case .possibleBreach: return "Possible breaches"
    case .missed: return "Missed"
    case .running: return "Still running"
    case .victimTold: return "Victim not told of"
    }
  }

  /// One thing on the checklist, for a line.
  public static func closingPoint(
    _ point: ClosingChecklist.Point, in current: Case, on day: CalendarDay,
    _ reference: ReferenceData
  ) -> String {
    switch point {
    case .order(let id, let status):
      let kind = current.order(id).map { reference.orderKinds.shortName($0.facts.kind) } ?? ""
      return "\(id) \(kind), \(orderStatus(status))"
    case .flag(let question, let flag):
      return "\(asksAbout(question)), since \(Self.day(flag.since)): \(flag.reason)"
    case .breach(let breach):
      return "\(breach.id) of \(breach.facts.order), by \(breach.facts.incident)"
    case .possibleBreach(let open):
      let conditions = open.proposals.map { "\($0.condition.order) \($0.condition.condition)" }
      return "\(open.incident.id): condition \(conditions.joined(separator: ", "))"
    case .missed(let deadline), .running(let deadline), .notTold(let deadline):
      return "\(deadlineRule(deadline.rule)) \(deadline.id), due \(Self.day(deadline.due)), "
        + daysLeft(deadline.due, on: day)
    }
  }

  /// What cannot be done about a closing decision, by which rule, and what can.
  public static func closingRefusal(_ refusal: ClosingRefusal) -> String {
    switch refusal {
    case .orderStands(let orders):
      let named = orders.map { "\($0.id) (\($0.kind), \(orderStatus($0.status)))" }
      return "A case with an order in force is not closed: nobody would look after "
        + "\(named.joined(separator: ", ")). Now you can record how it ended if it has (discharged, "
        + "expired, refused), take another step, or close the case once it is over."
    case .needsNoApproval(let code):
      return "Outcome \(code) needs nobody's approval: record it."
    case .alreadyProposed(let by, let on):
      return "\(by) proposed on \(day(on)) how this case should end. It waits to be approved or "
        + "returned; \(by) can withdraw it."
    case .nothingProposed:
      return "No closing decision waits on this case. Recording an outcome that needs a second "
        + "person proposes one."
    case .otherProposal(let by, let entry):
      return "What waits now is what \(by) proposed in entry \(entry). Look at that first."
    case .ownProposal(let name):
      return "\(name) proposed this: somebody else has to approve or return it."
    case .ownCase(let owner):
      return "\(owner) has this case: somebody else has to approve or return it."
    case .notLookedAt(let entries):
      let named = entries.map(String.init).joined(separator: ", ")
      return "\(count(entries.count, "entry", "entries")) came after the proposal and "
        + "\(entries.count == 1 ? "was" : "were") not looked at: \(named). Look at "
        + "\(entries.count == 1 ? "it" : "them"), then approve what was seen up to entry "
        + "\(entries.max() ?? 0), or return the proposal."
    case .approvedBeforeProposed(let on, let proposed):
      return "It cannot have been approved on \(day(on)), before it was proposed on "
        + "\(day(proposed))."
    case .proposedBy(let name):
      return "\(name) proposed this and can withdraw it; anybody else can approve or return it."
    case .approvalTakenBack(let by):
      return "\(by) took back this approval, and only they can give it again."
    }
  }
}
