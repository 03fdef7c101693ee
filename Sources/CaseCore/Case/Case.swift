/// A fact together with the entry that recorded it.
public struct Recorded<Fact: Hashable & Sendable>: Hashable, Sendable {
  public var fact: Fact
  /// The entry that first recorded it.
  public let entry: Int
  public let at: Instant
  public let by: String
  /// The entries that corrected it, oldest first; the earlier words stay readable in the record.
  public var corrections: [Int] = []

  init(_ fact: Fact, _ entry: Entry) {
    self.fact = fact
    self.entry = entry.sequence
    self.at = entry.at
    self.by = entry.by
  }

  private init(_ fact: Fact, entry: Int, at: Instant, by: String) {
    (self.fact, self.entry, self.at, self.by) = (fact, entry, at, by)
  }

  /// Another fact that was recorded with it.
  func with<Other>(_ fact: Other) -> Recorded<Other> {
    Recorded<Other>(fact, entry: entry, at: at, by: by)
  }
}

/// A fact that can be named within its case.
public struct Named<Fact: Hashable & Sendable>: Hashable, Sendable {
  /// `p1`, `i12`, `n3`.
  public let id: String
  public var recorded: Recorded<Fact>

  public var fact: Fact { recorded.fact }
}

/// A case as it stands: everything that follows from its record. Never stored.
public struct Case: Hashable, Sendable {
  public let reference: CaseReference
  public let opening: CaseOpening
  public internal(set) var force: WrittenText
  public internal(set) var area: WrittenText
  public internal(set) var relationship: RelationshipRecording?
  public internal(set) var safeContact: WrittenText?
  public internal(set) var owner: WrittenText?
  /// Every offer of the case to another person, oldest first; only the last can wait.
  public internal(set) var transfers: [Transfer] = []
  /// Oldest first.
  public internal(set) var handOvers: [WrittenHandOver] = []
  public internal(set) var crimeNumbers: [WrittenText]
  /// The class and what it was before; the last counts.
  public internal(set) var classes: [Recorded<ClassRecording>]
  public internal(set) var people: [Named<Person>] = []
  public internal(set) var incidents: [Named<Incident>] = []
  public internal(set) var notes: [Named<Note>] = []
  public internal(set) var impact: Recorded<Impact>?
  public internal(set) var history: Recorded<EarlierHistory>?
  public internal(set) var steps: [Recorded<ProgressStep>] = []
  /// Orders sought or made, in order of recording.
  public internal(set) var orders: [Order] = []
  /// Checks of conditions that are over, in order of recording.
  var pastChecks: [PastCheck] = []
  public internal(set) var breaches: [Breach] = []
  public internal(set) var breachDismissals: [Recorded<BreachDismissal>] = []
  /// What those answer.
  var dismissedProposals: [DismissedProposal] = []
  public internal(set) var developments: [Named<Development>] = []
  public internal(set) var victimUpdates: [Named<VictimUpdate>] = []
  /// What was said of the victim's rights, oldest first.
  public internal(set) var enhancedRights: [Recorded<EnhancedRights>] = []
  public internal(set) var deadlineAnswers: [Recorded<DeadlineAnswer>] = []
  /// In order of recording.
  public internal(set) var riskAssessments: [Named<RiskAssessment>] = []
  /// Every closing decision that was put to a second person, oldest first; only the last can wait.
  public internal(set) var closings: [ProposedClosing] = []
  public internal(set) var progress = CaseProgress.recorded
  /// What was said to the flags, oldest first.
  public internal(set) var answers: [Recorded<FlagAnswer>] = []
  /// Kinds of events that this version does not know.
  public internal(set) var unknownKinds: [String] = []
  /// The last entry that counts.
  public internal(set) var lastEntry: Int

  init(_ opening: CaseOpening, from entry: Entry) {
    reference = opening.reference
    self.opening = opening
    force = opening.force
    area = opening.area
    relationship = opening.relationship.map {
      RelationshipRecording($0, separated: opening.separated)
    }
    crimeNumbers = opening.crimeNumbers
    classes = [Recorded(ClassRecording(opening.recordedAs, on: opening.recordedOn), entry)]
    lastEntry = entry.sequence
  }
}

extension Case {
  public var recordedClass: ClassRecording {
    classes.last?.fact ?? ClassRecording(opening.recordedAs, on: opening.recordedOn)
  }

  public var isOpen: Bool { progress.stage.isOpen }

  /// A case with events that this version does not know must not be added to: what they mean for
  /// the next step cannot be told.
  public var isReadOnly: Bool { !unknownKinds.isEmpty }

  /// Whether a file was ever submitted to the Crown Prosecution Service.
  public var reachedProsecutor: Bool {
    steps.contains { $0.fact.kind == .fileSubmitted }
  }

  public func person(_ id: PersonID) -> Named<Person>? { people.first { $0.id == id } }
  public func incident(_ id: IncidentID) -> Named<Incident>? { incidents.first { $0.id == id } }
  public func note(_ id: NoteID) -> Named<Note>? { notes.first { $0.id == id } }

  public func riskAssessment(_ id: RiskAssessmentID) -> Named<RiskAssessment>? {
    riskAssessments.first { $0.id == id }
  }

  public func people(as role: PersonRole) -> [Named<Person>] {
    people.filter { $0.fact.role == role }
  }

  /// The name of a person of the case, or the words as they stand where they name none.
  public func shownName(_ personOrWords: String) -> String {
    person(personOrWords)?.fact.shownName ?? personOrWords
  }

  /// When an incident was learnt of: as recorded, or by its recording.
  public func learnt(_ incident: Named<Incident>) -> DayTime {
    incident.fact.learnt ?? incident.recorded.at.local
  }
}
