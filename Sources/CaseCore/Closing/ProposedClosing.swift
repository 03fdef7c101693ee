/// That a case should end with an outcome which a second person has to approve first.
public struct ClosingProposal: Hashable, Sendable {
  public let outcome: OutcomeDecision
  /// The day on which it was proposed; the outcome is of the day of the approval.
  public let on: CalendarDay

  public init(_ outcome: OutcomeDecision, on day: CalendarDay) {
    self.outcome = outcome
    self.on = day
  }
}

/// That somebody else than the proposer approved a closing decision.
public struct ClosingApproval: Hashable, Sendable {
  /// The entry of the proposal.
  public let proposal: Int
  /// Who made it, so that the entry by itself has both names.
  public let proposedBy: WrittenText
  /// The day on which the decision was taken: the outcome's day.
  public let on: CalendarDay
  /// The last entry that the approver had looked at.
  public let seen: Int
  public let text: WrittenText?

  public init(
    of proposal: Int, by proposer: WrittenText, on day: CalendarDay, seen: Int,
    text: WrittenText? = nil
  ) {
    self.proposal = proposal
    self.proposedBy = proposer
    self.on = day
    self.seen = seen
    self.text = text
  }
}

/// A proposal with what became of it.
public struct ProposedClosing: Hashable, Sendable {
  public enum Ending: Hashable, Sendable {
    case approved(ClosingApproval)
    case returned(reason: WrittenText)
    case withdrawn(reason: WrittenText?)
    /// The case took another step, so that the decision has to be thought over again.
    case overtaken(ProgressStep.Kind)
  }

  /// What lists and queries tell apart.
  public enum State: String, CaseIterable, Sendable {
    case waiting, approved, returned, withdrawn, overtaken
  }

  public let proposal: Recorded<ClosingProposal>
  /// Nil while it waits.
  public internal(set) var ending: Recorded<Ending>?

  /// What it is named by: the entry that made it.
  public var entry: Int { proposal.entry }
  public var outcome: OutcomeDecision { proposal.fact.outcome }
  public var proposedBy: String { proposal.by }

  public var state: State {
    switch ending?.fact {
    case nil: return .waiting
    case .approved?: return .approved
    case .returned?: return .returned
    case .withdrawn?: return .withdrawn
    case .overtaken?: return .overtaken
    }
  }

  public var approval: Recorded<ClosingApproval>? {
    guard let ending, case .approved(let approval) = ending.fact else { return nil }
    return ending.with(approval)
  }
}

extension ProposedClosing.Ending {
  /// What was written with it.
  public var text: WrittenText? {
    switch self {
    case .approved(let approval): return approval.text
    case .returned(let reason): return reason
    case .withdrawn(let reason): return reason
    case .overtaken: return nil
    }
  }
}

extension Case {
  /// The proposal that waits for a second person; there is one at most.
  public var waitingClosing: ProposedClosing? {
    closings.last.flatMap { $0.ending == nil ? $0 : nil }
  }

  /// The proposal that was returned and that nothing has followed yet.
  public var returnedClosing: ProposedClosing? {
    closings.last.flatMap { $0.state == .returned && $0.isLast(in: self) ? $0 : nil }
  }

  /// By whose proposal a step was taken; nil where it needed no second person.
  public func closing(of step: Recorded<ProgressStep>) -> ProposedClosing? {
    guard step.fact.kind == .outcomeRecorded else { return nil }
    return closings.last { $0.approval?.entry == step.entry }
  }
}

extension ProposedClosing {
  /// Whether the case has taken no step since it ended.
  fileprivate func isLast(in current: Case) -> Bool {
    guard let ending, let step = current.steps.last else { return true }
    return step.entry <= ending.entry
  }
}
