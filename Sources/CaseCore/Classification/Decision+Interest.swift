/// Whether the interest is in the person, or in a quarrel, a cause or the children.
extension Decision {
  /// Threats and violence over money, land or a grudge are section 4, not stalking, where nothing
  /// shows an interest in the person.
  static func isFightAboutSomething(_ weighing: Weighing) -> Bool {
    weighing.facts.fearedOccasions >= 2 && !weighing.isFormerPartner
      && weighing.grievance >= weighing.rules.letterFrom
      && weighing.meanings.intersects([.threat, .violence])
      && !weighing.meanings.intersects(
        MeaningSet.surveillance.without([.loiter]).union([
          .intimacy, .fixation, .jealousy, .newAccount, .publishAs, .silentCall, .sexual,
        ]))
  }

  /// What joins occasions that lie far apart.
  static func isJoined(_ weighing: Weighing) -> Bool {
    weighing.stalking >= weighing.rules.moderateFrom
      && (weighing.isFormerPartner
        || weighing.meanings.intersects(
          MeaningSet.refusals.union([.breach, .fixation, .samePerson, .repeated, .research])))
  }

  /// Whether the interest is in the person. Where there is a quarrel, a debt or a cause, that takes
  /// what these do not explain: feelings, or seeking the person out with more weight than they have.
  static func outweighs(_ weighing: Weighing) -> Bool {
    if weighing.isFormerPartner { return !isAboutChildren(weighing) }
    let meanings = weighing.meanings
    let grievance = weighing.grievance
    let isFelt = meanings.intersects([.intimacy, .fixation, .jealousy, .tracker, .sexual])
    let seeks = meanings.intersects(
      MeaningSet.surveillance.union(.personal).union([.selfHarmThreat, .breach]))
    guard grievance >= weighing.rules.letterFrom else {
      guard weighing.stalking >= grievance else { return false }
      if isFelt { return true }
      // Where most of it is abuse to the face, one mark of seeking out may be part of the abuse.
      if isMostlyAbuse(weighing.facts) { return meanings.count(in: .personal) >= 3 }
      return seeks || weighing.facts.goesOnRegardless
    }
    if isFightAboutSomething(weighing) { return false }
    let share = meanings.contains(.grievancePublic) ? 13 : 10
    return isFelt && weighing.stalking >= grievance * 8 / 10
      || seeks && weighing.stalking >= grievance * share / 10
  }

  static func isMostlyAbuse(_ facts: CaseFacts) -> Bool {
    let abuse: MeaningSet = [
      .verbalAbuse, .violence, .otherHostility, .raceHostility, .religionHostility, .noise,
    ]
    let abusive = facts.incidents.count {
      $0.isConduct && $0.all.intersects(abuse) && !$0.all.intersects([.follow, .loiter, .gift])
    }
    return abusive * 2 > facts.conductIncidents
  }

  /// Parents who quarrel about the children and about nothing else.
  static func isAboutChildren(_ weighing: Weighing) -> Bool {
    guard weighing.meanings.contains(.grievanceFamily) else { return false }
    var about = 0
    var other = 0
    var isMild =
      weighing.facts.alarm != true
      && !weighing.meanings.intersects(MeaningSet.refusals.without([.order]))
    for incident in weighing.facts.incidents where incident.isConduct {
      let isArranged = incident.all.intersects([.grievanceFamily, .lawful]) || incident.hasInnocent
      if incident.all.intersects(MeaningSet.personal.union([.threat, .violence])) { return false }
      if incident.all.contains(.loiter), !isArranged { return false }
      if isArranged { about += 1 } else { other += 1 }
      if !incident.all.intersects(MeaningSet.acts.without([.contact, .attend, .loiter])) {
        continue
      }
      isMild = false
    }
    return (isMild || about >= other) && !weighing.meanings.contains(.control)
  }
}
