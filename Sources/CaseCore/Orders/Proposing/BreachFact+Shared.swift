/// What a condition shares with an incident beside the other conditions of the moment: of several,
/// the one that speaks of the same things is the likelier to be touched.
extension BreachFact {
  /// - Parameters:
  ///   - words: how many words the incident shares with the condition.
  ///   - beside: how many with each of the others that stood.
  static func shared(_ words: Int, beside: [Int]) -> Set<BreachFact> {
    var facts: Set<BreachFact> = [
      .shared(min(mostShared, words)), .beside(min(mostBeside, beside.count)),
    ]
    guard let most = beside.max() else { return facts }
    if words > most {
      facts.insert(.sharedBeside(.more, min(mostWords, words - most)))
    } else if words < most {
      facts.insert(.sharedBeside(.less, min(mostWords, most - words)))
    } else if words > 0 {
      facts.insert(.sharedBeside(.alike, 0))
    }
    return facts
  }
}
