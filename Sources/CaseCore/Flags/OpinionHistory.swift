/// The opinions on a case as its record grew.
struct OpinionHistory {
  private let classifier: Classifier
  private let day: CalendarDay
  private var reader: TextReader

  /// - Parameter day: what happened later is left out of every opinion.
  init(_ classifier: Classifier, asOf day: CalendarDay) {
    self.classifier = classifier
    self.day = day
    reader = TextReader(classifier.vocabulary)
  }

  /// What the opinion on a case comes to.
  mutating func standing(_ current: Case) -> OpinionStanding {
    let judged = Classifier.Judgement(current, asOf: day, classifier, &reader)
    let facts = judged.weighing.facts
    return OpinionStanding(
      recorded: current.recordedClass.recordedAs,
      gist: OpinionGist(
        pointsTo: judged.decision.pointsTo, strength: judged.decision.strength,
        isAggravated: judged.decision.isAggravated, letters: judged.letters.four.states,
        flagRules: judged.flag.rules.compactMap(ClassificationRules.Flag.init)),
      isRaised: judged.flag.isRaised, reason: judged.flag.reason,
      fired: Statements.fired(judged.weighing, judged.decision, classifier.vocabulary),
      telling: facts.incidents.filter(\.tells).map(\.id))
  }
}

extension IncidentFacts {
  /// Whether it tells by itself of fixation, of effort to reach or know, or of violence feared.
  fileprivate var tells: Bool {
    if isExplained { return false }
    return fearsViolence || all.intersects(IncidentFacts.telling)
  }

  private static let telling: MeaningSet = MeaningSet.surveillance.union(.effort).union([
    .intimacy, .fixation, .jealousy, .publishAs, .newAccount, .threat, .violence, .selfHarmThreat,
    .breach,
  ]).without([.gift])
}

extension Entry {
  /// Whether the second opinion can differ after it.
  var mayMoveOpinion: Bool {
    events.contains { event in
      switch event {
      case .safeContactSet, .ownerAssigned, .areaRecorded, .flagAnswered, .developmentAdded,
        .victimTold, .enhancedRightsSet, .deadlineAnswered, .entryUndone, .unknown:
        return false
      case .noteAdded(_, let note): return note.basis != .assessed
      case .opened, .classRecorded, .relationshipRecorded, .crimeNumberAdded, .personAdded,
        .personCorrected, .incidentAdded, .incidentCorrected, .noteCorrected, .impactRecorded,
        .historyRecorded, .stepTaken, .order, .breach:
        return true
      }
    }
  }
}
