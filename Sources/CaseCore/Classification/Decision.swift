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
    isStalkingPattern =
      stalking >= weighing.rules.stalkingFrom && meanings.intersects(.associated)
      && Decision.outweighs(weighing)
    isMessagesOnly =
      facts.conductIncidents > 0
      && facts.incidents.allSatisfy { !$0.isConduct || $0.isSent }
    hasSeriousEffect = Decision.seriousEffect(facts, meanings)
    let hostile: MeaningSet = [
      .threat, .violence, .damage, .noise, .vexatiousReport, .follow, .watch, .loiter, .monitor,
      .tracker, .publishAbout, .publishAs, .gift, .sexual,
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

  private mutating func decide(_ weighing: Weighing) {
    let facts = weighing.facts
    let meanings = weighing.meanings
    guard facts.conductIncidents > 0 else { return }
    if isControl(weighing) {
      pointsTo = .controllingOrCoercive
      return
    }
    if weighing.isOngoing && !isCourse { return }
    if isLawful(weighing), facts.alarm != true {
      // Parents wait at the gate for the children.
      let waits: MeaningSet = weighing.isFormerPartner ? [.loiter] : []
      if !isExcessive(meanings.without(waits)) { return }
    }
    if isQuietlyMutual || isTakenAsNo(weighing) || isExplainedAway(weighing) { return }
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
      !facts.goesOnRegardless
        || meanings.contains(.ceased)
    {
      return .maliciousCommunications
    }
    return .harassment2
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

  /// Hostility that was shown, in words or by a tag; who somebody is does not make it so, and other
  /// kinds of hostility are another matter.
  private static func aggravated(_ facts: CaseFacts) -> Bool {
    for incident in facts.incidents {
      // “Never said anything racial to me” takes back what somebody else heard.
      let hostility: MeaningSet = [.raceHostility, .religionHostility]
      if incident.negated.intersects(hostility) { continue }
      if incident.told.intersects(hostility) { return true }
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
