/// A condition that an incident may have breached, with the words it rests on. A person confirms or
/// dismisses it; nothing is recorded by proposing.
public struct BreachProposal: Hashable, Sendable {
  public enum Certainty: String, CaseIterable, Sendable {
    case clear, doubtful
  }

  /// What keeps a proposal from being clear. The words are the screens'.
  public enum Doubt: String, CaseIterable, Hashable, Sendable {
    /// The order was made and not yet served.
    case notServed
    /// The order was served; the variation that words the condition so was not yet.
    case variationNotServed
    /// The same, and the wording that was served touches it too.
    case servedWordingToo
    /// It cannot be told whether it happened before, within or after the time.
    case edgeOfTime
    /// Who did it is not known for certain.
    case identity
    /// Somebody near the subject did it; whether the subject asked for it is not told.
    case someoneElse
    /// Somebody near a protected person was reached, and not the protected person.
    case reachedSomeoneElse
    /// Where it happened, or how far away, is not told exactly enough.
    case place
    /// An exception of the order may cover it.
    case exception
    /// An excuse is told that a court might take for reasonable.
    case excuse
    /// The act comes near to what is forbidden, and may not be it.
    case act
    /// Only a tag says so.
    case tagOnly
  }

  public let condition: StandingCondition
  public let doubts: Set<Doubt>
  /// Words of the incident, in their order; `tag: …` where a tag says it.
  public let evidence: [String]

  public var certainty: Certainty { doubts.isEmpty ? .clear : .doubtful }
}
