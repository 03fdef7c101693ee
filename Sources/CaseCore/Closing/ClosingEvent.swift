/// A fact that was added about a closing decision.
public enum ClosingEvent: Hashable, Sendable {
  case proposed(ClosingProposal)
  case approved(ClosingApproval)
  /// - proposal: its entry.
  case returned(proposal: Int, reason: WrittenText)
  case withdrawn(proposal: Int, reason: WrittenText?)

  /// What was written with it.
  public var text: WrittenText? {
    switch self {
    case .proposed(let proposal): return proposal.outcome.reason
    case .approved(let approval): return approval.text
    case .returned(_, let reason): return reason
    case .withdrawn(_, let reason): return reason
    }
  }
}

/// What somebody asks to be done about a closing decision.
public enum ClosingCommand: Hashable, Sendable {
  case propose(OutcomeDecision, on: CalendarDay)
  /// - proposal: its entry.
  /// - seen: the last entry that was looked at.
  case approve(proposal: Int, on: CalendarDay, seen: Int, WrittenText?)
  case giveBack(proposal: Int, reason: WrittenText)
  case withdraw(proposal: Int, reason: WrittenText?)
}

extension Case {
  /// An approval that the rules forbid moves nothing: a file may hold one, and no case ends by it.
  mutating func apply(_ event: ClosingEvent, from entry: Entry) {
    switch event {
    case .proposed(let proposal):
      closings.append(ProposedClosing(proposal: Recorded(proposal, entry), ending: nil))
    case .approved(let approval):
      guard let waiting = waitingClosing, (try? checkNames(approval, entry)) != nil,
        (try? checkOrders(approval.on, entry.at.local.day)) != nil
      else { return }
      let step = ProgressStep(on: approval.on, .outcomeRecorded(waiting.outcome))
      endClosing(.approved(approval), entry)
      take(step, from: entry)
    case .returned(let proposal, let reason):
      guard waitingClosing?.entry == proposal else { return }
      endClosing(.returned(reason: reason), entry)
    case .withdrawn(let proposal, let reason):
      guard waitingClosing?.entry == proposal else { return }
      endClosing(.withdrawn(reason: reason), entry)
    }
  }

  /// A step that was taken. A proposal that waits was made for the case as it stood before.
  mutating func take(_ step: ProgressStep, from entry: Entry) {
    endClosing(.overtaken(step.kind), entry)
    steps.append(Recorded(step, entry))
    progress = progress.after(step)
  }

  /// Ends the proposal that waits, if one does.
  private mutating func endClosing(_ ending: ProposedClosing.Ending, _ entry: Entry) {
    guard let last = closings.indices.last, closings[last].ending == nil else { return }
    closings[last].ending = Recorded(ending, entry)
  }
}
