/// What is proposed where nothing that is known was touched.
extension BreachComparison {
  /// What is left where an incident touches none of the conditions in the ways that are known: the
  /// subject did something to the protected person who may not be reached, or the incident speaks of
  /// the very things that the condition does.
  var remaining: BreachProposal? {
    guard isBySubject, !isSomebodyElse, !isPermitted else { return nil }
    guard let found = reached ?? sameWords else { return nil }
    return BreachProposal(
      condition: condition, doubts: found.doubts.union(condition.doubts), evidence: [found.evidence]
    )
  }

  var reached: Candidate? {
    guard !told.isUnnamed, !told.isSilent, !told.isByVictim else { return nil }
    if scopes.contains(.approach), let found = told.nearing(people) {
      let act = IncidentReading.Act(
        meaning: .approached, words: found.words, actor: .subject, reachesKin: false,
        sentence: found.sentence)
      return candidate(
        BreachMatches.Match(covers: .approach, act: .approached, isClear: true, need: .nothing), act
      )
    }
    guard scopes.contains(.contact), let found = told.reaching(people) else { return nil }
    let act = IncidentReading.Act(
      meaning: .message, words: found.words, actor: .subject, reachesKin: false,
      sentence: found.sentence)
    return candidate(
      BreachMatches.Match(covers: .contact, act: .message, isClear: true, need: .nothing), act)
  }

  var sameWords: Candidate? {
    guard scopes.isDisjoint(with: Self.known), told.sentences.count > 0,
      let hours = doubtsOfHours(.harass)
    else { return nil }
    if condition.isRequirement, !told.tellsOfFailing || told.allCues.contains(.agreed) {
      return nil
    }
    let shared = told.words.filter { reading.ownWords.contains(WordStems.stem($0)) }
    let count = Set(shared.map(WordStems.stem)).count
    guard count >= 2 else { return nil }
    let act = IncidentReading.Act(
      meaning: .presence, words: "", actor: told.actor(upTo: "", 0, people), reachesKin: false,
      sentence: 0)
    guard var doubts = doubtsOfPerson(act, .harass), let left = doubtsOfExceptions(act, .harass)
    else { return nil }
    doubts.formUnion(hours.union(left))
    if count < 3 { doubts.insert(.act) }
    return Candidate(evidence: shared.joined(separator: ", "), doubts: doubts)
  }

  /// What is known well enough that words alone say nothing.
  static let known: Set<ConditionScope> = [
    .contact, .medium, .thirdParty, .enter, .distance, .approach,
  ]
}
