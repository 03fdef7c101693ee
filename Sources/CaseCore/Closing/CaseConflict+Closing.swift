extension ClosingCommand {
  /// What two people may have done at once: proposed, approved, returned or withdrawn it, or taken
  /// another step.
  func conflictFields(_ before: Case, _ now: Case) -> [CaseConflict.Field] {
    func field(
      _ name: String, _ read: (Case) -> String?, _ mine: String
    ) -> CaseConflict.Field {
      CaseConflict.Field(name, before, now, read, mine: mine)
    }
    let closing = { (current: Case) in current.closings.last?.described }
    switch self {
    case .propose(let outcome, let day):
      return [
        field("closing decision", closing, "\(outcome.type) proposed \(day): \(outcome.reason)"),
        field("stage", { $0.progress.stage.rawValue }, before.progress.stage.rawValue),
      ]
    case .approve(_, let day, _, _):
      return [field("closing decision", closing, "approved \(day)")]
    case .giveBack(_, let reason):
      return [field("closing decision", closing, "returned: \(reason)")]
    case .withdraw: return [field("closing decision", closing, "withdrawn")]
    }
  }
}

extension ProposedClosing {
  fileprivate var described: String {
    let proposed = "\(outcome.type) proposed by \(proposedBy), entry \(entry)"
    guard let ending else { return proposed }
    return "\(proposed), \(state.rawValue) by \(ending.by), entry \(ending.entry)"
  }
}
