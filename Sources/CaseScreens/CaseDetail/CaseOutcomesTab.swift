import CaseCore
import TerminalPages

/// Something on the Outcomes tab that can be selected.
enum OutcomeItem: Hashable, Sendable {
  /// A closing decision that did not become an outcome, or not yet.
  case closing(ProposedClosing)
  case step(Recorded<ProgressStep>)
}

/// The tab of the steps and outcomes; a closing decision that waits or came back stands first.
extension CaseDetailState {
  func outcomeItems(_ current: Case) -> [OutcomeItem] {
    let open = [current.waitingClosing ?? current.returnedClosing].compactMap(\.self)
    let past = current.closings.filter { $0.state != .approved && !open.contains($0) }
    return open.map { .closing($0) } + current.steps.map { .step($0) }
      + past.map { .closing($0) }
  }

  func selectedOutcome(_ current: Case) -> OutcomeItem? {
    let items = outcomeItems(current)
    return tab == .outcomes && items.indices.contains(selection.index)
      ? items[selection.index] : nil
  }

  /// Whether the closing decision is what Enter leads to.
  var isClosingSelected: Bool {
    guard let current = view.current, case .closing? = selectedOutcome(current) else {
      return false
    }
    return true
  }

  func outcomeRows(_ current: Case, _ setting: Setting) -> [Row] {
    let types = setting.reference.outcomeTypes
    return outcomeItems(current).map { item in
      switch item {
      case .closing(let closing):
        let tone: Tone =
          closing.state == .waiting || closing.state == .returned ? .warning : .quiet
        let words =
          "\(Wording.closingState(closing.state)): outcome "
          + Wording.outcome(closing.outcome, types)
        return Row(cells: [
          Line(Wording.fullDay(closing.proposal.fact.on), tone), Line(words, tone),
          Line((closing.ending?.fact.text ?? closing.outcome.reason).text, tone),
          Line(closing.proposedBy, .quiet),
        ])
      case .step(let step):
        return Row(cells: [
          Line(Wording.fullDay(step.fact.on)), Line(Wording.stepTaken(step.fact, types)),
          Line(step.fact.text?.text ?? ""), Line(step.by, .quiet),
        ])
      }
    }
  }

  /// The selected step or closing decision in full, with both names.
  func outcomeLines(_ current: Case, _ setting: Setting) -> [Line] {
    let types = setting.reference.outcomeTypes
    switch selectedOutcome(current) {
    case nil: return []
    case .closing(let closing):
      let proposal = closing.proposal
      return [
        Line("\(Wording.fullDay(proposal.fact.on))  ")
          + Line("Outcome \(Wording.outcome(closing.outcome, types))", .strong)
      ] + IncidentWords.paragraph(closing.outcome.reason.text) + names(closing, setting)
    case .step(let step):
      return [
        Line("\(Wording.fullDay(step.fact.on))  ")
          + Line(Wording.stepTaken(step.fact, types), .strong)
      ] + IncidentWords.paragraph(step.fact.text?.text ?? "")
        + (current.closing(of: step).map { names($0, setting) } ?? [])
        + [IncidentWords.recorded(step.entry, step.at, step.by)]
    }
  }

  private func names(_ closing: ProposedClosing, _ setting: Setting) -> [Line] {
    [
      IncidentWords.labelled(
        "proposed",
        "by \(setting.staff.shownName(closing.proposedBy)), entry \(closing.entry)"),
      IncidentWords.labelled("decision", Wording.closingState(closing)),
    ]
  }

  /// What the summary says of it; nothing where none waits or came back.
  func closing(_ current: Case, _ setting: Setting) -> (String, String, Tone)? {
    guard let closing = current.waitingClosing ?? current.returnedClosing else { return nil }
    let waits = Wording.waited(since: closing.proposal.at.local.day, on: setting.today)
    let words =
      closing.ending == nil
      ? "\(closing.outcome.type) proposed by \(closing.proposedBy), waits \(waits) (C)"
      : "\(closing.outcome.type) \(Wording.closingState(closing)) (C)"
    return ("closing", words, .warning)
  }
}
