/// What lists keep of a closing decision that waits, came back, or was taken by two.
public struct ClosingSummary: Hashable, Sendable {
  /// `waiting`, `returned` or `approved`.
  public var state: ProposedClosing.State
  /// The day since when it waits, on which it came back, or of which the approval was recorded.
  public var since: CalendarDay
  /// Who proposed it.
  public var proposedBy: String
  public var type: OutcomeCode
  /// Why it was proposed, or why it came back.
  public var words: String?

  public init(
    _ state: ProposedClosing.State, since: CalendarDay, proposedBy: String, type: OutcomeCode,
    words: String?
  ) {
    self.state = state
    self.since = since
    self.proposedBy = proposedBy
    self.type = type
    self.words = words
  }
}

extension Case {
  /// Nil where nothing of it matters to the case as it is: it was withdrawn or overtaken, or another
  /// step followed.
  public var closingSummary: ClosingSummary? {
    if let waiting = waitingClosing {
      return ClosingSummary(
        .waiting, since: waiting.proposal.at.local.day, proposedBy: waiting.proposedBy,
        type: waiting.outcome.type, words: waiting.outcome.reason.text)
    }
    if let returned = returnedClosing, let ending = returned.ending {
      return ClosingSummary(
        .returned, since: ending.at.local.day, proposedBy: returned.proposedBy,
        type: returned.outcome.type, words: ending.fact.text?.text)
    }
    guard progress.outcome != nil,
      let step = steps.last(where: { $0.fact.kind == .outcomeRecorded }),
      let approved = closing(of: step), let approval = approved.approval
    else { return nil }
    return ClosingSummary(
      .approved, since: approval.at.local.day, proposedBy: approved.proposedBy,
      type: approved.outcome.type, words: approved.outcome.reason.text)
  }
}
