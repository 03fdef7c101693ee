/// What an incident tells of itself, whatever condition it is compared with.
extension IncidentReading {
  /// - Parameter people: those between whom it was read.
  func facts(_ people: PeopleWords) -> Set<BreachFact> {
    var facts = factsOfActs.union(factsOfPeople(people))
    for (circumstance, holds) in circumstances(people) where holds {
      facts.insert(.circumstance(circumstance))
    }
    return facts
  }

  private var factsOfActs: Set<BreachFact> {
    var facts: Set<BreachFact> = []
    for act in acts {
      facts.insert(.act(act.meaning))
      facts.insert(.actor(act.actor))
    }
    allCues.forEach { facts.insert(.cue($0)) }
    tags.forEach { facts.insert(.tag($0)) }
    takenBack.forEach { facts.insert(.takenBack($0)) }
    return facts
  }

  private func factsOfPeople(_ people: PeopleWords) -> Set<BreachFact> {
    var facts: Set<BreachFact> = []
    for index in sentences.indices {
      let all = Mentions(Quotes.without(reads[index]), people).all
      for mention in all {
        facts.insert(.named(Actor(mention.role)))
        if mention.acts { facts.insert(.does(Actor(mention.role))) }
      }
      if index == 0, let first = all.first(where: \.acts) {
        facts.insert(.first(Actor(first.role)))
      }
    }
    return facts
  }

  private func circumstances(_ people: PeopleWords) -> [(BreachFact.Circumstance, Bool)] {
    [
      (.reached, people.reachesVictim(asRead)), (.reachesKin, acts.contains(where: \.reachesKin)),
      (.silent, isSilent), (.sent, isSent), (.failing, tellsOfFailing), (.published, isPublished),
      (.unnamed, isUnnamed), (.unprotected, isOfUnprotected), (.short, isShort), (.brief, isBrief),
      (.content, isContentTold), (.quote, Quotes.first(in: text) != nil), (.byVictim, isByVictim),
      (.otherActor, hasOtherActor), (.unknownDistance, isOfUnknownDistance),
      (.reaching, reaching(people) != nil), (.nearing, nearing(people) != nil),
    ]
  }
}
