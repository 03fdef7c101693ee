/// That a case is offered to another person.
public struct TransferOffer: Hashable, Sendable {
  /// The name under which that person uses the program.
  public let to: WrittenText
  /// What the offerer says to it: why, and what is most urgent.
  public let text: WrittenText

  public init(to name: WrittenText, text: WrittenText) {
    to = name
    self.text = text
  }
}

/// An offer of a case and what became of it. Until it is accepted the owner stays the owner.
public struct Transfer: Hashable, Sendable {
  public enum Ending: Hashable, Sendable {
    case accepted
    case declined(reason: WrittenText)
    case withdrawn(reason: WrittenText?)
    /// A later offer took its place.
    case replaced
    /// The case was given to somebody without being offered.
    case overtaken(owner: WrittenText)
  }

  public let offer: Recorded<TransferOffer>
  /// Nil while it waits.
  public internal(set) var ending: Recorded<Ending>?

  public var to: WrittenText { offer.fact.to }
  public var isWaiting: Bool { ending == nil }
}

/// Identifies a hand-over note within its case: `h1`, `h2`, …
public typealias HandOverID = String

/// That a case was handed over in writing: from which entry to which, and what the writer added. What
/// the record says of the time between follows from it and is kept nowhere else.
public struct HandOverNote: Hashable, Sendable {
  /// For whom it is; nil for whoever comes next.
  public let to: WrittenText?
  /// The last entry that it takes as known; 0 where it tells from the start.
  public let after: Int
  /// The last entry that its writer had seen.
  public let through: Int
  public let text: WrittenText?

  public init(to name: WrittenText?, after: Int, through: Int, text: WrittenText?) {
    to = name
    self.after = after
    self.through = through
    self.text = text
  }
}

/// A hand-over note with who took it in.
public struct WrittenHandOver: Hashable, Sendable {
  /// That somebody has taken in what a note says.
  public struct Acceptance: Hashable, Sendable {
    /// The last entry that they had seen, which may be later than the note.
    public let seen: Int

    public init(seen: Int) { self.seen = seen }
  }

  public let id: HandOverID
  public let note: Recorded<HandOverNote>
  /// Nil while nobody has.
  public internal(set) var acceptance: Recorded<Acceptance>?
}

extension Case {
  /// The offer that waits for an answer.
  public var openTransfer: Transfer? { transfers.last.flatMap { $0.isWaiting ? $0 : nil } }

  public func handOver(_ id: HandOverID) -> WrittenHandOver? { handOvers.first { $0.id == id } }

  /// The last note that waits for this person to take it in: one for them, or for whoever comes
  /// next unless they wrote it.
  public func openHandOver(for who: String) -> WrittenHandOver? {
    handOvers.last { $0.acceptance == nil && $0.note.isFor(who) }
  }
}

extension Recorded<HandOverNote> {
  /// Whether a person may take it in. Nobody hands over to themselves.
  func isFor(_ who: String) -> Bool {
    if PersonName.isSame(by, who) { return false }
    return fact.to.map { PersonName.isSame($0.text, who) } ?? true
  }
}

extension Transfer.Ending {
  public enum Kind: String, CaseIterable, Sendable {
    case accepted, declined, withdrawn, replaced, overtaken
  }

  public var kind: Kind {
    switch self {
    case .accepted: return .accepted
    case .declined: return .declined
    case .withdrawn: return .withdrawn
    case .replaced: return .replaced
    case .overtaken: return .overtaken
    }
  }

  /// What was written with it.
  public var reason: WrittenText? {
    switch self {
    case .declined(let reason): return reason
    case .withdrawn(let reason): return reason
    case .accepted, .replaced, .overtaken: return nil
    }
  }
}
