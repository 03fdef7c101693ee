/// Who did it, and to whom.
extension BreachComparison {
  /// An order against somebody else is touched only where the incident names that person.
  var isBySubject: Bool {
    guard let name = condition.subjectName else { return true }
    let suspect = suspect?.name?.text ?? ""
    if PeopleWords.areOne(name, suspect) { return true }
    let actor = incident.actor.map { current.shownName($0.text) } ?? ""
    return PeopleWords.names(name, in: told.text + " " + actor, not: suspect)
  }

  /// “Turned out to be the neighbour”, “nil else”.
  var isSomebodyElse: Bool {
    told.allCues.contains(.notHim) && !told.allCues.contains(.viaOther)
  }

  static let reaching: Set<ConditionScope> = [.contact, .medium, .thirdParty, .approach]

  /// “Within the wording”, “no offences”: whoever wrote it down found nothing forbidden in it.
  var isPermitted: Bool {
    told.allCues.contains(.permitted) && !told.allCues.intersects(Self.further)
  }

  func doubtsOfPerson(
    _ act: IncidentReading.Act, _ covers: ConditionScope
  ) -> Set<BreachProposal.Doubt>? {
    let cues = told.allCues
    var doubts: Set<BreachProposal.Doubt> = []
    let isSent = cues.contains(.viaOther) || told.tags.contains(.proxy)
    // “Not to telephone or write” is said of the subject's own hand.
    if covers == .medium, act.actor != .subject || isSent { return nil }
    // Whoever reports it, what is left undone is the subject's to do.
    if condition.isRequirement, Self.duties.contains(covers) {
      return act.actor == .victim ? nil : []
    }
    if reading.isInPersonOnly, act.actor != .subject || isSent { return nil }
    if Self.reaching.contains(covers), told.isOfUnprotected { return nil }
    if act.reachesKin, cues.contains(.ownAccord) { return nil }
    // Whoever did it on their own did the whole of it.
    if cues.contains(.ownAccord), !cues.contains(.viaOther), told.hasOtherActor { return nil }
    let inPerson: Set<ConditionScope> = [
      .enter, .distance, .approach, .curfew, .residence, .abstain,
    ]
    if act.actor == .kinOfSubject, inPerson.contains(covers) { return nil }
    switch act.actor {
    case .subject: break
    case .kinOfVictim, .other, .victim: if !isSent { return nil }
    case .unknown: if !isSent, !cues.contains(.identified) { doubts.insert(.identity) }
    case .kinOfSubject:
      if cues.contains(.ownAccord), !cues.contains(.viaOther) { return nil }
      if !isSent, condition.subjectName == nil { doubts.insert(.someoneElse) }
    }
    if cues.contains(.identityDoubt), !cues.contains(.identified), !condition.isRequirement {
      doubts.insert(.identity)
    }
    if act.reachesKin, !isSent { doubts.insert(.reachedSomeoneElse) }
    return doubts
  }
}
