import CaseCore

extension Wording {
  /// How sure a proposal is, as the beginning of a sentence about a condition.
  public static func mayBreach(_ certainty: BreachProposal.Certainty) -> String {
    switch certainty {
    case .clear: return "looks like a breach of"
    case .doubtful: return "may be a breach of"
    }
  }

  /// What keeps a proposed breach from being clear.
  public static func doubt(_ doubt: BreachProposal.Doubt) -> String {
    switch doubt {
    case .notServed: return "the order was made and is not known to have been served by then"
    case .variationNotServed:
      return
        "the order was served; the variation that words it so is not known to have been by then"
    case .servedWordingToo:
      return
        "the variation that words it so is not known to have been served by then; the wording that "
        + "was served forbade it too"
    case .edgeOfTime: return "it may lie outside the time in which the condition held"
    case .identity: return "who did it is not certain"
    case .someoneElse: return "somebody else did it; whether it was asked for is not told"
    case .reachedSomeoneElse: return "it reached somebody near the protected person"
    case .place: return "where it was, or how far away, is not told exactly enough"
    case .exception: return "an exception of the order may cover it"
    case .excuse: return "an excuse is told"
    case .act: return "it comes near to what is forbidden and may not be it"
    case .tagOnly: return "only a tag says so"
    }
  }
}
