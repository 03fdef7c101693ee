/// The one fact that would change the answer: of those that a caseworker could ask about, the first
/// with which the same facts, decided again, come to another class. Where no single one does, the
/// first two that do together; two that make a case graver, or two that make it less.
struct WouldChange {
  let words: String

  init(_ situation: Situation, _ decision: Decision, _ weights: OpinionWeights) {
    let facts = situation.facts
    let rules = situation.rules
    let asked = WouldChange.asked(of: decision.pointsTo, facts)
    func point(_ changed: CaseFacts) -> SecondOpinion.Class {
      Decision(Situation(changed, rules), weights).pointsTo
    }
    func words(_ further: [FurtherFact], _ then: SecondOpinion.Class) -> String {
      "If " + further.map { $0.told(in: facts, rules) }.joined(separator: " and ") + ", it would "
        + then.words + "."
    }
    var news: [(fact: FurtherFact, changed: CaseFacts)] = []
    for fact in asked {
      guard let changed = fact.added(to: facts, since: rules.stalkingSince) else { continue }
      let then = point(changed)
      if fact.explains(then, after: decision.pointsTo) {
        self.words = words([fact], then)
        return
      }
      news.append((fact, changed))
    }
    for (place, first) in news.enumerated() {
      for (second, _) in news[(place + 1)...] where second.isGrave == first.fact.isGrave {
        guard let both = second.added(to: first.changed, since: rules.stalkingSince) else {
          continue
        }
        let then = point(both)
        guard second.explains(then, after: decision.pointsTo) else { continue }
        self.words = words([first.fact, second], then)
        return
      }
    }
    self.words = WouldChange.asking(facts)
  }

  /// What is asked about first, by what it is taken for now.
  private static func asked(
    of points: SecondOpinion.Class, _ facts: CaseFacts
  ) -> [FurtherFact] {
    switch points {
    case .stalking2A:
      facts.fearedOccasions == 1 || !facts.all.intersects(.changes)
        ? [.fearAgain, .effectOnDailyLife] : [.effectOnDailyLife, .fearAgain]
    case .stalking4A:
      [
        .noFearTwice, .noEffectOnDailyLife, .aboutDispute, .rightToAct, .bothActed,
        .lastBySomebodyElse,
      ]
    case .harassment2:
      [
        .twoSinceStalkingOffence, .seekingOut, .wantedRelationship, .fearAgain, .refusal,
        .rightToAct, .bothActed, .lastBySomebodyElse,
      ]
    case .fearOfViolence4:
      [
        .twoSinceStalkingOffence, .seekingOut, .wantedRelationship, .noFearTwice, .bothActed,
        .lastBySomebodyElse,
      ]
    case .maliciousCommunications:
      [.furtherOccasion, .seekingOut, .wantedRelationship, .refusal, .fearAgain, .rightToAct]
    case .controllingOrCoercive:
      [.separation, .seekingOut, .wantedRelationship, .bothActed]
    case .insufficient:
      [
        .furtherOccasion, .refusal, .seekingOut, .wantedRelationship, .fearAgain,
        .effectOnDailyLife,
      ]
    }
  }

  /// Where no one fact would do.
  private static func asking(_ facts: CaseFacts) -> String {
    if facts.incidents.contains(where: { $0.told.contains(.disproved) }) {
      return
        "An occasion that nothing speaks against would have to be told: ask what else there was."
    }
    if facts.conductEntries.isEmpty {
      return "What the person did, in words and with the date, would have to be told."
    }
    return
      "None of what could be asked about would change it, nor any two of it that point the same way."
  }
}

extension FurtherFact {
  /// Whether it can only make a case graver; the others can only make it less.
  fileprivate var isGrave: Bool {
    switch self {
    case .fearAgain, .effectOnDailyLife, .seekingOut, .wantedRelationship, .separation, .refusal,
      .furtherOccasion, .twoSinceStalkingOffence:
      true
    case .noFearTwice, .noEffectOnDailyLife, .aboutDispute, .rightToAct, .bothActed,
      .lastBySomebodyElse:
      false
    }
  }

  /// Weights know nothing of the law: that further watching made less of a case is no reason that
  /// anybody could be told.
  fileprivate func explains(
    _ then: SecondOpinion.Class, after before: SecondOpinion.Class
  ) -> Bool {
    isGrave ? then.gravity > before.gravity : then.gravity < before.gravity
  }

  /// As a clause after “if”.
  fileprivate func told(in facts: CaseFacts, _ rules: ClassificationRules) -> String {
    switch self {
    case .fearAgain:
      facts.fearedOccasions == 1
        ? "violence was feared on one more occasion" : "violence was feared on two occasions"
    case .effectOnDailyLife: "it had a substantial effect on daily life"
    case .noFearTwice: "violence was not feared on two occasions"
    case .noEffectOnDailyLife: "it had no substantial effect on daily life"
    case .seekingOut: "the victim was followed or watched too"
    case .wantedRelationship: "a relationship was wanted, or its end not accepted"
    case .separation: "they had separated and it went on"
    case .refusal: "it went on after a refusal or a warning"
    case .furtherOccasion: "there was a further occasion like the last"
    case .twoSinceStalkingOffence:
      "there were two further occasions since \(ReportWords.day(rules.stalkingSince))"
    case .aboutDispute: "all of it was about a dispute"
    case .rightToAct: "the person had a right or a duty to act so"
    case .bothActed: "both sides acted so"
    case .lastBySomebodyElse: "the last occasion was not the suspect’s doing"
    }
  }
}

extension SecondOpinion.Class {
  fileprivate var gravity: Int {
    switch self {
    case .insufficient: 0
    case .maliciousCommunications: 1
    case .harassment2: 2
    case .controllingOrCoercive, .fearOfViolence4: 3
    case .stalking2A: 4
    case .stalking4A: 5
    }
  }

  fileprivate var words: String {
    switch self {
    case .stalking2A: "point to stalking (section 2A)"
    case .stalking4A: "point to stalking (section 4A)"
    case .harassment2: "point to harassment (section 2)"
    case .fearOfViolence4: "point to putting in fear of violence (section 4)"
    case .maliciousCommunications: "point to malicious communications"
    case .controllingOrCoercive: "point to controlling or coercive behaviour"
    case .insufficient: "not be enough for any class"
    }
  }
}
