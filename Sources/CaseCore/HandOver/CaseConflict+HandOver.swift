extension HandOverCommand {
  /// What two people may have done at once: offered it, answered or withdrawn the offer, taken in the
  /// same note, or changed who has it.
  func conflictFields(_ before: Case, _ now: Case) -> [CaseConflict.Field] {
    func field(
      _ name: String, _ read: (Case) -> String?, _ mine: String
    ) -> CaseConflict.Field {
      CaseConflict.Field(name, before, now, read, mine: mine)
    }
    let offer = { (current: Case) in current.transfers.last?.described }
    let owner = { (current: Case) in current.owner?.text }
    switch self {
    case .offer(let mine, _):
      return [
        field("offer", offer, "to \(mine.to): \(mine.text)"),
        field("owner", owner, before.owner?.text ?? ""),
      ]
    case .withdraw: return [field("offer", offer, "withdrawn")]
    case .accept: return [field("offer", offer, "accepted")]
    case .decline(let reason): return [field("offer", offer, "declined: \(reason)")]
    case .acceptNote(let id, _):
      return [field(id, { $0.handOver(id)?.acceptance.map { "taken in by \($0.by)" } }, "taken in")]
    case .writeNote: return []
    }
  }
}

extension Transfer {
  fileprivate var described: String {
    let words = "to \(to): \(offer.fact.text) (\(offer.by), entry \(offer.entry))"
    guard let ending else { return words }
    let end =
      switch ending.fact {
      case .accepted: "accepted"
      case .declined(let reason): "declined: \(reason)"
      case .withdrawn(let reason): "withdrawn" + (reason.map { ": \($0)" } ?? "")
      case .replaced: "replaced"
      case .overtaken(let owner): "given to \(owner)"
      }
    return "\(words) – \(end) (\(ending.by), entry \(ending.entry))"
  }
}
