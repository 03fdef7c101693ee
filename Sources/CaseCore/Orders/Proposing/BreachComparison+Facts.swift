/// What is told of an incident beside a condition, as named facts.
extension BreachComparison {
  /// - Parameter match: what breach-matches.tsv finds; nil where it finds nothing.
  func facts(_ match: BreachProposal?) -> Set<BreachFact> {
    var facts: Set<BreachFact> = [.always]
    for doubt in condition.doubts { facts.insert(.standing(doubt.asWeighed)) }
    let doubts = match?.doubts.subtracting(condition.doubts)
    facts.insert(.match(doubts.map { $0.isEmpty ? .clear : .doubtful }))
    for doubt in doubts ?? [] { facts.insert(.doubt(doubt)) }
    for scope in scopes { facts.insert(.scope(scope)) }
    facts.formUnion(toldFacts)
    facts.formUnion(factsOfExceptions)
    if reading.place.isEmpty {
      facts.insert(.place(nil))
    } else {
      let words = told.text + "\n" + (incident.place?.text ?? "")
      facts.insert(
        .place(
          PlaceFit(
            reading.place, told: Quotes.without(words), theirs: people.theirs, isNear: false)))
    }
    let shared = reading.ownWords.intersection(told.stems).count
    facts.insert(.ownWords(min(BreachFact.mostWords, shared)))
    for (circumstance, holds) in circumstances where holds {
      facts.insert(.circumstance(circumstance))
    }
    return facts
  }

  /// How many words the incident has of all the condition says, with its exceptions.
  var sharedWords: Int { reading.allWords.intersection(told.stems).count }

  private var factsOfExceptions: Set<BreachFact> {
    if hasNoException { return [] }
    var facts: Set<BreachFact> = []
    let shared = reading.freeWords.intersection(told.stems).count
    facts.insert(.freeWords(min(BreachFact.mostWords, shared)))
    for (purpose, cue) in Self.purposes where reading.leavesFree.contains(purpose) {
      facts.insert(.free(purpose))
      if told.allCues.contains(cue) { facts.insert(.freeTold(purpose)) }
    }
    return facts
  }

  private var hasNoException: Bool { reading.leavesFree.isEmpty && reading.freeWords.isEmpty }

  private var circumstances: [(BreachFact.Circumstance, Bool)] {
    [
      (.requirement, condition.isRequirement), (.qualified, reading.isQualified),
      (.remaining, remaining != nil), (.plainPlace, sharesPlainPlace), (.herStreet, isByHerStreet),
      (.away, isAwayFromPlace), (.permitted, isPermitted), (.somebodyElse, isSomebodyElse),
    ] + circumstancesOfTime + circumstancesOfException + circumstancesOfDistance
  }

  private var circumstancesOfDistance: [(BreachFact.Circumstance, Bool)] {
    guard let limit = reading.metres else { return [] }
    guard let far = Distances.first(in: told.text) else { return [(.limit, true)] }
    let isRough = far.isRough || Distances.range(in: told.text)?.contains(limit) ?? false
    return [
      (.limit, true), (.within, far.metres <= limit), (.beyond, far.metres > limit),
      (.rough, isRough),
    ]
  }

  private var circumstancesOfTime: [(BreachFact.Circumstance, Bool)] {
    guard let hours = reading.hours else { return [] }
    let meeting = hours.meeting(incident.happened, told: told.minute)
    return [
      (.inHours, meeting == .within), (.outOfHours, meeting == .outside),
      (.hoursOpen, meeting == .partly || meeting == .open),
    ]
  }

  private var circumstancesOfException: [(BreachFact.Circumstance, Bool)] {
    if hasNoException { return [(.noException, true)] }
    let media = Set(told.words.compactMap { ConditionReading.medium[$0] })
    let isOfMedium = !reading.freeMedia.isEmpty
    let isOther = reading.freeMedia.isDisjoint(with: media)
    return [
      (.exceptionTold, told.tells(reading.freeTopics)),
      (.exceptionDenied, told.denies(reading.freeTopics)),
      (.beyondException, told.tells(reading.freeWithout)),
      (.freeMedium, isOfMedium && !isOther), (.otherMedium, isOfMedium && isOther),
      (.freeName, !reading.freeNames.isDisjoint(with: told.words)),
      (.freeByHours, freeByHours == .free), (.boundByHours, freeByHours == .bound),
      (.hoursInDoubt, freeByHours == .doubtful),
    ]
  }
}

extension BreachProposal.Doubt {
  /// What the subject was not served with is weighed alike, whether the order or a variation of it.
  fileprivate var asWeighed: BreachProposal.Doubt {
    self == .variationNotServed ? .notServed : self
  }
}
