/// Every rule with its outcome, the words it rests on and what is missing.
struct Statements {
  private(set) var rules: [SecondOpinion.Rule] = []
  let situation: Situation
  let weights: OpinionWeights

  private typealias Element = ClassificationRules.Element

  init(_ situation: Situation, _ decision: Decision, _ weights: OpinionWeights) {
    self.situation = situation
    self.weights = weights
    rules.reserveCapacity(Element.allCases.count)
    for (place, element) in Element.allCases.enumerated() {
      let row = situation.rules.ordered[place]
      let outcome = outcome(element, decision)
      rules.append(
        SecondOpinion.Rule(
          id: element.rawValue, says: row.says, outcome: outcome,
          evidence: outcome == .not ? [] : evidence(element, decision),
          missing: outcome == .fired ? nil : row.missing, source: row.verification.source))
    }
  }

  private init(_ situation: Situation, _ weights: OpinionWeights) {
    self.situation = situation
    self.weights = weights
  }

  /// The rules that fired, without the words that they rest on.
  static func fired(
    _ situation: Situation, _ decision: Decision, _ weights: OpinionWeights
  ) -> [ClassificationRules.Element] {
    let statements = Statements(situation, weights)
    return Element.allCases.filter { statements.outcome($0, decision) == .fired }
  }

  private func outcome(_ element: Element, _ decision: Decision) -> SecondOpinion.Outcome {
    let facts = situation.facts
    let meanings = situation.meanings
    func judge(_ fired: Bool, _ nearly: Bool) -> SecondOpinion.Outcome {
      fired ? .fired : nearly ? .nearly : .not
    }
    func meant(_ strong: MeaningSet, _ faint: MeaningSet) -> SecondOpinion.Outcome {
      judge(meanings.intersects(strong), meanings.intersects(faint))
    }
    switch element {
    case .course: return judge(decision.isCourse, !facts.conductEntries.isEmpty)
    case .connected:
      return judge(
        facts.occasions >= 2 && !situation.isFarApart,
        facts.occasions >= 2 && situation.isFarApart)
    case .acts: return meant(MeaningSet.associated.without([.property, .contact]), .associated)
    case .focus:
      return meant(
        MeaningSet.surveillance.union([.intimacy, .fixation, .jealousy, .publishAs, .newAccount]),
        [.gift, .attend, .silentCall, .unwantedOrders, .ended])
    case .persistence:
      let regardless = meanings.intersects(.refusals) && facts.occasions >= 2
      return judge(regardless, meanings.intersects(.refusals))
    case .effort: return meant(.effort, [.attend, .silentCall])
    case .motive:
      return judge(
        meanings.intersects([.intimacy, .jealousy]) || situation.isFormerPartner,
        meanings.intersects([.ended, .gift]))
    case .unwanted:
      return judge(
        meanings.intersects(MeaningSet.refusals) || facts.alarm == true,
        meanings.intersects([.distress, .fear, .violenceFear]))
    case .knows:
      return judge(
        meanings.intersects(.refusals) || meanings.intersects([.threat, .violence, .tracker]),
        facts.occasions >= 2)
    case .fearTwice: return judge(facts.fearedOccasions >= 2, facts.fearedOccasions == 1)
    case .seriousEffect:
      return judge(
        decision.hasSeriousEffect,
        facts.all.intersects(.changes) || meanings.contains(.distress) || facts.alarm == true)
    case .grievance:
      return judge(
        meanings.intersects(.grievance),
        facts.relationship == .neighbour || meanings.contains(.noise)
      )
    case .mutual: return judge(meanings.contains(.mutual), hasVictimActs)
    case .lawful: return meant([.lawful], [.coincidence])
    case .singleCommunication:
      return judge(
        decision.isMessagesOnly && !decision.isCourse,
        decision.isMessagesOnly && situation.occasions <= 2)
    case .oneIncident: return judge(facts.occasions <= 1, facts.occasions == 2)
    case .ongoingControl:
      return judge(
        decision.pointsTo == .controllingOrCoercive,
        meanings.contains(.control) || situation.isOngoing)
    case .before2012: return judge(!situation.stalkingOffenceExists, startsBefore2012)
    case .communicationsAct: return judge(decision.isMessagesOnly, meanings.contains(.message))
    case .exPartner:
      return judge(
        situation.isFormerPartner && decision.isCourse && isSinceRule,
        situation.isFormerPartner || meanings.contains(.ended))
    case .aggravated:
      return judge(
        decision.isAggravated, facts.all.contains(.otherHostility))
    case .othersActing:
      return judge(meanings.contains(.proxy), facts.incidents.contains { $0.isByOther })
    case .violenceAlone:
      return judge(
        decision.pointsTo == .fearOfViolence4, meanings.intersects([.threat, .violence]))
    case .contradiction: return judge(!contradictions.isEmpty, false)
    case .weighed: return judge(!facts.conductEntries.isEmpty, false)
    case .unknownSuspect: return judge(facts.suspectIsUnknown, facts.relationship == .stranger)
    }
  }

  private var hasVictimActs: Bool {
    situation.facts.incidents.contains { $0.byVictim.intersects(.acts) }
  }

  private var startsBefore2012: Bool {
    situation.facts.incidents.contains {
      $0.start.map { $0 < situation.rules.stalkingSince } ?? false
    }
  }

  private var isSinceRule: Bool {
    guard let rule = situation.rules.elements[.exPartner]?.validFrom else { return true }
    return situation.facts.incidents.contains { ($0.end ?? $0.start).map { $0 >= rule } ?? true }
  }
}

extension Meaning {
  /// The code of the behaviours table, for a tag.
  var tag: String {
    switch self {
    case .publishAbout: return "publish_about"
    case .publishAs: return "publish_as"
    case .abusiveMessage: return "abusive_message"
    case .verbalAbuse: return "verbal_abuse"
    case .accountAccess: return "account_access"
    case .vexatiousReport: return "vexatious_report"
    default: return code
    }
  }
}
