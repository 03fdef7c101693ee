/// The second opinion on a case. Pure: the same case on the same day always gets the same answer.
public struct Classifier: Sendable {
  public let rules: ClassificationRules
  public let vocabulary: ClassificationVocabulary

  public init(rules: ClassificationRules, vocabulary: ClassificationVocabulary) {
    self.rules = rules
    self.vocabulary = vocabulary
  }

  /// - Parameter asOf: what happened later is left out.
  public func opinion(on current: Case, asOf day: CalendarDay) -> SecondOpinion {
    var reader = TextReader(vocabulary)
    let facts = CaseFacts(
      current, asOf: day, behaviours: Classifier.behaviours, changes: Classifier.changes, &reader)
    let weighing = Weighing(facts, rules)
    let decision = Decision(weighing)
    let letters = Letters(weighing)
    let statements = Statements(weighing, decision, vocabulary)
    let flag = FlagCheck(current, weighing, decision, letters, day).flag
    return SecondOpinion(
      recorded: current.recordedClass.recordedAs, pointsTo: decision.pointsTo,
      strength: decision.strength, limbs: decision.limbs, isAggravated: decision.isAggravated,
      also: decision.also, four: letters.four, rules: statements.rules, flag: flag,
      wouldChange: decision.wouldChange)
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
