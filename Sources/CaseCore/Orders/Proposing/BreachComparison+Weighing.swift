/// What the facts of an incident weigh beside a condition.
extension BreachComparison {
  /// - Parameters:
  ///   - match: what breach-matches.tsv finds.
  ///   - facts: with those that the other conditions of the same moment add.
  func proposal(
    _ match: BreachProposal?, _ facts: Set<BreachFact>, _ weights: BreachWeights,
    _ thresholds: BreachThresholds
  ) -> BreachProposal? {
    // Where nothing is told but what the protected person did, nothing is left to weigh.
    if match == nil, told.acts.isEmpty, told.isByVictim { return nil }
    let sum = weights.sum(facts, toldWeights, of: families)
    guard sum.breach >= thresholds.proposed else { return nil }
    guard match != nil || condition.isRequirement || tellsOfSubject(facts) else { return nil }
    let found = match ?? remaining
    // What cannot be told from the times and distances that were measured is no matter of weight.
    var measured: Set<BreachProposal.Doubt> = [.edgeOfTime]
    if facts.contains(.circumstance(.rough)) { measured.insert(.place) }
    if facts.contains(.circumstance(.hoursInDoubt)) { measured.insert(.exception) }
    var doubts = condition.doubts
    if sum.clear < thresholds.clear {
      doubts.formUnion(found?.doubts ?? [])
      if doubts.isEmpty { doubts = [.act] }
    } else {
      doubts.formUnion(measured.intersection(match?.doubts ?? []))
    }
    return BreachProposal(
      condition: condition, doubts: doubts, evidence: found?.evidence ?? [speaking(weights)])
  }

  /// Whether anything at all is told that whoever is bound may have done: an act that is not the
  /// victim's or her people's own, a tag, or a word of that person.
  private func tellsOfSubject(_ facts: Set<BreachFact>) -> Bool {
    if facts.contains(.named(.subject)) || !told.tags.isEmpty { return true }
    return told.acts.contains {
      // How the victim is, is nobody's act.
      $0.actor != .victim && $0.actor != .kinOfVictim
        && !MeaningSet.states.contains($0.meaning)
    }
  }

  var families: Set<ConditionFamily> { ConditionFamily.families(of: scopes) }

  /// The words that speak most for it: of the acts, or else of the first sentence.
  private func speaking(_ weights: BreachWeights) -> String {
    let best = told.acts.map { ($0.words, weights.sum([.act($0.meaning)], of: families).breach) }
      .max { $0.1 < $1.1 }
    if let best, best.1 > 0 { return best.0 }
    if let name = reading.place.named(in: told.text) { return name }
    return (told.sentences.first ?? told.text).prefix(Self.longestEvidence).description
  }

  private static let longestEvidence = 60
}
