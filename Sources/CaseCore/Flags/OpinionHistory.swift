/// What is compared to tell whether an answer still holds.
struct OpinionStanding {
  let recorded: CaseClass
  let gist: OpinionGist
  let fired: [ClassificationRules.Element]
  /// The incidents that by themselves tell of fixation, of effort or of fear of violence.
  let telling: [TellingIncident]
}

/// The opinions on a case as its record grew.
struct OpinionHistory {
  private let classifier: Classifier
  private var reader: TextReader
  private var day = CalendarDay.last
  /// The last few moments of the case that were judged: both questions ask about the same ones.
  private var judged: [(current: Case, judgement: Classifier.Judgement)] = []
  private static let mostJudged = 8

  init(_ classifier: Classifier) {
    self.classifier = classifier
    reader = TextReader(classifier.vocabulary)
    reader.memory = ReadingMemory()
  }

  /// - Parameter day: what happened later is left out of every opinion.
  mutating func startCase(asOf day: CalendarDay) {
    self.day = day
    reader.memory?.forget()
    judged.removeAll(keepingCapacity: true)
  }

  mutating func judgement(_ current: Case) -> Classifier.Judgement {
    // Undoing can make two cases of one last entry.
    let known = judged.last { $0.current.lastEntry == current.lastEntry && $0.current == current }
    if let known { return known.judgement }
    let judgement = Classifier.Judgement(current, asOf: day, classifier, &reader)
    if judged.count == Self.mostJudged { judged.removeFirst() }
    judged.append((current, judgement))
    return judgement
  }

  mutating func isRaised(_ current: Case) -> Bool { judgement(current).check.isRaised }

  mutating func standing(_ current: Case) -> OpinionStanding {
    let judged = judgement(current)
    return OpinionStanding(
      recorded: current.recordedClass.recordedAs, gist: judged.gist,
      fired: Statements.fired(judged.situation, judged.decision, classifier.weights),
      telling: judged.situation.facts.incidents.filter(\.tells).map(TellingIncident.init))
  }
}

extension Classifier.Judgement {
  var gist: OpinionGist {
    OpinionGist(
      pointsTo: decision.pointsTo, strength: decision.strength,
      isAggravated: decision.isAggravated, letters: letters.four.states, flagRules: check.raised)
  }
}

extension Entry {
  /// Whether the second opinion can differ after it.
  var mayMoveOpinion: Bool {
    events.contains { event in
      switch event {
      case .safeContactSet, .ownerAssigned, .areaRecorded, .flagAnswered, .developmentAdded,
        .victimTold, .enhancedRightsSet, .deadlineAnswered, .riskAssessed, .riskAssessmentCorrected,
        .handOver, .entryUndone, .unknown:
        return false
      case .closing(let closing):
        // Only an approval brings an outcome.
        if case .approved = closing { return true }
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
