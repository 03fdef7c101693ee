/// The second opinion on a case. Pure: the same case on the same day always gets the same answer.
public struct Classifier: Sendable {
  public let rules: ClassificationRules
  public let weights: OpinionWeights
  public let vocabulary: ClassificationVocabulary

  public init(
    rules: ClassificationRules, weights: OpinionWeights, vocabulary: ClassificationVocabulary
  ) {
    self.rules = rules
    self.weights = weights.with(vocabulary.words)
    self.vocabulary = vocabulary
  }

  /// - Parameter asOf: what happened later is left out.
  public func opinion(on current: Case, asOf day: CalendarDay) -> SecondOpinion {
    var reader = TextReader(vocabulary)
    let judged = Judgement(current, asOf: day, self, &reader)
    let statements = Statements(judged.situation, judged.decision, weights)
    let decision = judged.decision
    return SecondOpinion(
      recorded: current.recordedClass.recordedAs, pointsTo: decision.pointsTo,
      strength: decision.strength, limbs: decision.limbs, isAggravated: decision.isAggravated,
      also: decision.also, four: judged.letters.four, rules: statements.rules,
      flag: judged.check.flag,
      wouldChange: WouldChange(judged.situation, decision, weights).words)
  }

  /// What the weights are fitted to: the facts of a case by their codes in opinion-weights.tsv, the
  /// words of its occasions, and the readings among which the law lets them decide; nil where
  /// another law held, so that the label says nothing about weight.
  public func weighed(
    _ current: Case, asOf day: CalendarDay
  ) -> (facts: [String], words: Set<String>, open: [OpinionWeights.Reading])? {
    var reader = TextReader(vocabulary)
    let judged = Judgement(current, asOf: day, self, &reader)
    guard judged.situation.stalkingOffenceExists else { return nil }
    let facts = judged.situation.facts
    let telling = Set(facts.incidents.filter { $0.isConduct || $0.namesParty }.map(\.id))
    let words = facts.texts.filter { telling.contains($0.id) }.flatMap {
      OpinionWords.words(of: $0.text)
    }
    return (
      judged.decision.weighed.all.map(\.code), Set(words), Decision.possible(judged.situation)
    )
  }

  /// The tags of the behaviours table. Any other tag is read like text.
  static let behaviours: [String: MeaningSet] = [
    "follow": [.follow], "contact": [.contact], "publish_about": [.publishAbout],
    "publish_as": [.publishAs], "monitor": [.monitor], "loiter": [.loiter],
    "property": [.property], "watch": [.watch], "attend": [.attend], "gift": [.gift],
    "threat": [.threat], "violence": [.violence], "damage": [.damage],
    "abusive_message": [.abusiveMessage, .message], "verbal_abuse": [.verbalAbuse],
    "proxy": [.proxy], "tracker": [.tracker], "account_access": [.accountAccess],
    "vexatious_report": [.vexatiousReport], "noise": [.noise],
  ]

  /// The codes of the changes table.
  static let changes: [String: Meaning] = [
    "moved-home": .movedHome, "changed-job": .changedJob, "changed-route": .changedRoute,
    "changed-phone": .changedPhone, "social-life": .socialLife, "sleep": .sleep,
    "health": .health, "security-at-home": .security, "online-presence": .onlinePresence,
  ]
}
