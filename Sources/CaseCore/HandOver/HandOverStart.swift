/// From where a hand-over note tells.
public enum HandOverStart: Hashable, Sendable {
  /// There was none before it, and whoever takes over has recorded nothing: from the start.
  case opening
  /// Somebody took in an earlier note; `seen` is the last entry that they had seen.
  case accepted(HandOverID, by: String, seen: Int)
  /// Nobody took in a note; whoever takes over has recorded this entry.
  case lastEntry(of: String, Int)
  /// As somebody asked, or as a note was written.
  case entry(Int)

  /// The last entry that is taken as known; 0 for none.
  public var entry: Int {
    switch self {
    case .opening: return 0
    case .accepted(_, _, let entry), .lastEntry(_, let entry), .entry(let entry): return entry
    }
  }
}

extension CaseRecord {
  /// Where a note for a person starts: after the last one that anybody took in, else after what the
  /// person recorded last, else at the start.
  /// - Parameter who: nil for whoever comes next.
  public func handOverStart(for who: String?) -> HandOverStart {
    let taken = folded()?.handOvers.filter { $0.acceptance != nil } ?? []
    if let last = taken.max(by: { ($0.acceptance?.entry ?? 0) < ($1.acceptance?.entry ?? 0) }),
      let acceptance = last.acceptance
    {
      return .accepted(last.id, by: acceptance.by, seen: acceptance.fact.seen)
    }
    if let who, let own = counting.last(where: { PersonName.isSame($0.by, who) }) {
      return .lastEntry(of: own.by, own.sequence)
    }
    return .opening
  }
}
