import CaseCore
import TerminalPages

/// What the forms of a closing decision say above their fields.
extension FormFields {
  /// The proposal that is answered.
  static func closingExplanation(_ current: Case?, _ setting: Setting) -> Line? {
    guard let waiting = current?.waitingClosing else { return nil }
    let outcome = Wording.outcome(waiting.outcome, setting.reference.outcomeTypes)
    let by = setting.staff.shownName(waiting.proposedBy)
    return Line("Outcome \(outcome), proposed by \(by): \(waiting.outcome.reason)")
  }

  /// Which outcomes a second person has to approve, where some do today.
  static func approvalExplanation(_ setting: Setting) -> Line? {
    let all = setting.reference.outcomeTypes.all
    let atOnce = all.filter { !$0.needsApproval(on: setting.today) }
    return atOnce.count == all.count
      ? nil
      : Line(
        "All outcomes but \(atOnce.map(\.code).joined(separator: ", ")) are proposed: they count once "
          + "somebody else approves them.")
  }
}
