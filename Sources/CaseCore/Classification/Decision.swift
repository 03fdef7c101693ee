/// Which class the weights point to. Missing stalking is the worse error, so doubt between stalking
/// and harassment goes to stalking, weakly.
struct Decision {
  private(set) var pointsTo = SecondOpinion.Class.insufficient
  private(set) var strength = SecondOpinion.Strength.weak
  private(set) var limbs: [SecondOpinion.Limb] = []
  private(set) var isAggravated = false
  private(set) var also: [SecondOpinion.Class] = []
  private(set) var wouldChange = ""
  let isStalkingPattern: Bool
  let isCourse: Bool
  let hasSeriousEffect: Bool
  let isMessagesOnly: Bool
  let isQuietlyMutual: Bool

  init(_ weighing: Weighing) {
    let facts = weighing.facts
    let meanings = weighing.meanings
    let stalking = weighing.stalking
    let grievance = weighing.grievance
    let personal =
      meanings.intersects([
        .intimacy, .fixation, .jealousy, .tracker, .accountAccess, .publishAs, .newAccount,
        .silentCall, .unwantedOrders,
      ]) || weighing.isFormerPartner
    let needed =
      personal
      ? grievance * 8 / 10
      : meanings.contains(.grievancePublic) ? grievance * 13 / 10 : grievance
    isStalkingPattern =
      stalking >= weighing.rules.stalkingFrom && stalking >= needed
      && meanings.intersects(.associated) && (personal || Decision.isAboutPerson(weighing))
      && !Decision.isFightAboutSomething(weighing)
    isMessagesOnly =
      facts.conductIncidents > 0
      && facts.incidents.allSatisfy { !$0.isConduct || $0.isSent }
    hasSeriousEffect = Decision.seriousEffect(facts, meanings)
    let hostile: MeaningSet = [
      .threat, .violence, .damage, .noise, .vexatiousReport, .follow, .watch, .loiter, .monitor,
      .tracker, .publishAbout, .publishAs, .gift,
    ]
    isQuietlyMutual =
      meanings.contains(.mutual) && !meanings.intersects(hostile)
      && !meanings.intersects([.refusal, .block, .warning, .order])
      && !meanings.intersects(.grievance.without([.grievanceMoney, .grievanceFamily]))
      && facts.relationship != .neighbour
    let isBurst = weighing.isOneDay && isMessagesOnly
    isCourse =
      weighing.occasions >= 2 && !isBurst
      && !(weighing.isFarApart && !Decision.isJoined(weighing))
    isAggravated = Decision.aggravated(facts)
    decide(weighing)
    if pointsTo.isStalking || pointsTo == .fearOfViolence4 {
      if facts.fearedOccasions >= 2 { limbs.append(.fearOfViolence) }
    }
    if pointsTo.isStalking, hasSeriousEffect { limbs.append(.seriousEffect) }
    strengthen(weighing)
    wouldChange = words(weighing)
  }

  /// Threats and violence over money, land or a grudge are section 4, not stalking, where nothing
  /// shows an interest in the person.
  private static func isFightAboutSomething(_ weighing: Weighing) -> Bool {
    weighing.facts.fearedOccasions >= 2 && !weighing.isFormerPartner
      && weighing.grievance >= weighing.rules.letterFrom
      && weighing.meanings.intersects([.threat, .violence])
      && !weighing.meanings.intersects(
        MeaningSet.surveillance.without([.loiter]).union([
          .intimacy, .fixation, .jealousy, .newAccount, .publishAs, .silentCall, .sexual,
        ]))
  }

  /// What joins occasions that lie far apart.
  private static func isJoined(_ weighing: Weighing) -> Bool {
    weighing.stalking >= weighing.rules.moderateFrom
      && (weighing.isFormerPartner
        || weighing.meanings.intersects(
          MeaningSet.refusals.union([.breach, .fixation, .samePerson, .repeated, .research])))
  }

  /// Something that a quarrel alone does not explain: watching, seeking out, giving, breaching; or
  /// going on after a refusal where there is no quarrel.
  private static func isAboutPerson(_ weighing: Weighing) -> Bool {
    let meanings = weighing.meanings
    if meanings.intersects(
      MeaningSet.surveillance.union([.gift, .travel, .selfHarmThreat, .breach, .sexual]))
    {
      return true
    }
    return meanings.intersects(.refusals) && weighing.grievance < weighing.rules.letterFrom
  }

  private mutating func decide(_ weighing: Weighing) {
    let facts = weighing.facts
    let meanings = weighing.meanings
    guard facts.conductIncidents > 0 else { return }
    if isControl(weighing) {
      pointsTo = .controllingOrCoercive
      return
    }
    if weighing.isOngoing && !isCourse { return }
    if isLawful(weighing) && !isExcessive(meanings) && facts.alarm != true { return }
    if isQuietlyMutual { return }
    let isAfterBlock =
      meanings.contains(.newAccount) && meanings.intersects([.refusal, .block, .many])
    let burstOfStalking =
      isMessagesOnly && weighing.isOneDay
      && weighing.occasions + facts.context.count(in: [.block]) >= 2
      && (isAfterBlock || weighing.isFormerPartner && meanings.intersects([.refusal, .block]))
    let isKnownToPersist =
      !isCourse && weighing.isFormerPartner && (facts.hasEarlierReports || facts.hasOrders)
      && meanings.intersects(.surveillance.union([.contact, .attend, .gift]))
    if isCourse && isStalkingPattern || burstOfStalking || isKnownToPersist {
      if weighing.stalkingOffenceExists {
        pointsTo = facts.fearedOccasions >= 2 || hasSeriousEffect ? .stalking4A : .stalking2A
      } else {
        pointsTo = facts.fearedOccasions >= 2 ? .fearOfViolence4 : .harassment2
      }
      if meanings.contains(.control) { also.append(.controllingOrCoercive) }
      return
    }
    if isCourse {
      pointsTo = course(weighing)
      return
    }
    if isMessagesOnly, isGrave(facts, meanings) { pointsTo = .maliciousCommunications }
  }

  private func course(_ weighing: Weighing) -> SecondOpinion.Class {
    let facts = weighing.facts
    let meanings = weighing.meanings
    if facts.fearedOccasions >= 2 && meanings.intersects([.threat, .violence, .damage]) {
      return .fearOfViolence4
    }
    let isUnwelcome =
      meanings.intersects(
        MeaningSet.refusals.union([
          .distress, .fear, .violenceFear, .threat, .violence, .damage, .abusiveMessage,
          .verbalAbuse, .noise, .property, .vexatiousReport, .publishAbout, .publishAs, .follow,
          .watch, .loiter, .sexual, .raceHostility, .religionHostility, .otherHostility,
          .grosslyOffensive, .monitor, .unwantedOrders, .silentCall, .repeated, .many,
        ])) || facts.alarm == true
    if !isUnwelcome { return .insufficient }
    if isMessagesOnly,
      facts.relationship == .online || facts.relationship == .stranger
        || facts.relationship == nil, weighing.occasions <= 2,
      !meanings.intersects([.refusal, .block, .warning])
    {
      return .maliciousCommunications
    }
    return .harassment2
  }

  private func isControl(_ weighing: Weighing) -> Bool {
    let facts = weighing.facts
    let meanings = weighing.meanings
    let controlling = facts.incidents.filter { $0.all.contains(.control) }.count
    let often = weighing.occasions >= 2 || controlling >= 1 && meanings.contains(.repeated)
    if weighing.isOngoing {
      if meanings.contains(.mutual), controlling == 0 { return false }
      return often
        && meanings.intersects([
          .control, .monitor, .tracker, .accountAccess, .threat, .violence, .jealousy, .watch,
          .follow, .damage, .selfHarmThreat, .contact, .verbalAbuse,
        ])
    }
    if facts.relationship == .family {
      return often && controlling >= 1
        && (meanings.contains(.livingTogether) || controlling >= 2)
        && weighing.stalking < weighing.rules.strongFrom
    }
    if facts.relationship == .exPartner, controlling >= 1 {
      // A relationship that has ended, but an entry list that is all from within it.
      return facts.incidents.allSatisfy {
        !$0.isConduct
          || $0.all.contains(.control) && !$0.all.intersects([.follow, .loiter, .attend, .watch])
      } && !meanings.intersects([.refusal, .block])
    }
    return false
  }

  /// A purpose that the law knows, or parents who settle when the children are fetched.
  private func isLawful(_ weighing: Weighing) -> Bool {
    weighing.meanings.contains(.lawful)
      || weighing.isFormerPartner && weighing.meanings.contains(.grievanceFamily)
        && weighing.facts.incidents.allSatisfy {
          !$0.isConduct || $0.all.intersects([.grievanceFamily, .lawful])
        }
  }

  /// Goes beyond what a lawful purpose needs.
  private func isExcessive(_ meanings: MeaningSet) -> Bool {
    meanings.intersects([
      .threat, .violence, .damage, .follow, .tracker, .abusiveMessage, .verbalAbuse, .watch,
      .publishAbout, .publishAs, .loiter, .proxy, .fear, .violenceFear, .distress, .refusal,
      .block, .intimacy, .property, .warning, .monitor, .gift, .vexatiousReport, .newAccount,
      .raceHostility, .religionHostility, .research, .many, .fixation, .noise, .breach, .sexual,
    ])
  }

  private func isGrave(_ facts: CaseFacts, _ meanings: MeaningSet) -> Bool {
    meanings.intersects([
      .threat, .abusiveMessage, .publishAbout, .grosslyOffensive, .sexual, .raceHostility,
      .religionHostility, .otherHostility, .publishAs, .selfHarmThreat, .verbalAbuse, .silentCall,
    ])
  }

  private mutating func strengthen(_ weighing: Weighing) {
    let rules = weighing.rules
    switch pointsTo {
    case .stalking2A, .stalking4A:
      let stalking = weighing.stalking
      if stalking >= rules.strongFrom, stalking >= weighing.grievance * 2, isCourse {
        strength = .strong
      } else if stalking >= rules.moderateFrom, stalking > weighing.grievance, isCourse {
        strength = .moderate
      }
    case .harassment2, .fearOfViolence4:
      let clear = weighing.grievance > weighing.stalking
      strength = clear && weighing.occasions >= 3 ? .strong : clear ? .moderate : .weak
    case .maliciousCommunications:
      strength = weighing.occasions <= 1 ? .strong : .moderate
    case .controllingOrCoercive:
      strength = weighing.meanings.contains(.control) ? .strong : .moderate
    case .insufficient:
      strength = weighing.occasions == 0 ? .strong : .moderate
    }
  }

  private func words(_ weighing: Weighing) -> String {
    switch pointsTo {
    case .stalking2A:
      return "Fear of violence on two occasions, or a substantial effect on daily life, would make "
        + "it section 4A."
    case .stalking4A:
      return limbs.count == 2
        ? "Proof that the conduct was about a dispute and not the person would make it harassment."
        : "Without the \(limbs.first == .fearOfViolence ? "fear on two occasions" : "effect on daily life") "
          + "it would be section 2A."
    case .harassment2:
      return weighing.stalkingOffenceExists
        ? "Following, watching or seeking out the person apart from the dispute would point to "
          + "stalking."
        : "Conduct on or after 25 November 2012 would point to stalking."
    case .fearOfViolence4:
      return
        "Following, watching or seeking out the victim would point to stalking under section 4A."
    case .maliciousCommunications:
      return "A further message or visit by the same person would make a course of conduct."
    case .controllingOrCoercive:
      return "Separation, with the conduct going on after it, would point to stalking."
    case .insufficient:
      return "A second unwanted occasion by the same person would make a course of conduct."
    }
  }

  /// Hostility that was shown, in words or by a tag; who somebody is does not make it so, and other
  /// kinds of hostility are another matter.
  private static func aggravated(_ facts: CaseFacts) -> Bool {
    for incident in facts.incidents {
      if incident.told.intersects([.raceHostility, .religionHostility]) { return true }
      if incident.isDiscriminatory, !facts.all.contains(.otherHostility) { return true }
    }
    return false
  }

  /// Limb (ii): the box, or what people do not change for a small reason. A box that says no gives
  /// way only to heavy changes or three of any kind, and the disagreement is shown.
  private static func seriousEffect(_ facts: CaseFacts, _ meanings: MeaningSet) -> Bool {
    if facts.seriousEffect == true { return true }
    let changes = facts.all.count(in: .changes)
    let heavy = facts.all.count(in: .heavyChanges)
    if facts.context.contains(.noEffect) || meanings.contains(.noEffect) { return false }
    if facts.seriousEffect == false { return heavy >= 1 && changes >= 2 || changes >= 4 }
    return heavy >= 1 || changes >= 2
  }
}
