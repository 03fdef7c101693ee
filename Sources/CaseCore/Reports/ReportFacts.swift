/// What reports count of a case, as it stands.
public struct ReportFacts: Hashable, Sendable {
  public var recordedAs: CaseClass
  public var recordedOn: CalendarDay
  public var stage: CaseStage
  /// Nil while there is none, and for a type that the table of outcomes does not have.
  public var outcome: OutcomeGroup?
  public var outcomeCode: OutcomeCode?
  public var outcomeOn: CalendarDay?
  public var reachedProsecutor: Bool
  public var force: String
  public var area: String
  public var owner: String?
  /// Of the first victim and of the suspect who is named, if one is.
  public var victimSex: Sex
  public var suspectSex: Sex
  /// On the day of recording.
  public var victimAge: AgeSpan?
  public var suspectAge: AgeSpan?
  public var relationship: Relationship?
  /// Whether the question of the class waits for an answer.
  public var needsAnswer: Bool
  /// Whether only a part of its file can be read.
  public var isDamaged: Bool
  /// Read for the report on classification alone.
  public var classification: ClassificationFacts?
  /// Read for the report on orders alone.
  public var orders: [ReportOrder]
  /// Read for the report on repeats alone.
  public var history: SuspectHistory

  public init(
    recordedAs: CaseClass, recordedOn: CalendarDay, stage: CaseStage, outcome: OutcomeGroup?,
    outcomeCode: OutcomeCode?, outcomeOn: CalendarDay?, reachedProsecutor: Bool, force: String,
    area: String, owner: String?, victimSex: Sex, suspectSex: Sex, victimAge: AgeSpan?,
    suspectAge: AgeSpan?, relationship: Relationship?, needsAnswer: Bool, isDamaged: Bool,
    classification: ClassificationFacts? = nil, orders: [ReportOrder] = [],
    history: SuspectHistory = .unknown
  ) {
    self.recordedAs = recordedAs
    self.recordedOn = recordedOn
    self.stage = stage
    self.outcome = outcome
    self.outcomeCode = outcomeCode
    self.outcomeOn = outcomeOn
    self.reachedProsecutor = reachedProsecutor
    self.force = force
    self.area = area
    self.owner = owner
    self.victimSex = victimSex
    self.suspectSex = suspectSex
    self.victimAge = victimAge
    self.suspectAge = suspectAge
    self.relationship = relationship
    self.needsAnswer = needsAnswer
    self.isDamaged = isDamaged
    self.classification = classification
    self.orders = orders
    self.history = history
  }

  /// Whether an outcome stands. A review leaves it standing; a reopened case has none.
  public var isDecided: Bool { stage == .decided || stage == .underReview }

  /// Days from the recording to the outcome; nil without one, and where it is dated before the
  /// recording.
  public var daysToOutcome: Int? {
    guard isDecided, let outcomeOn, outcomeOn >= recordedOn else { return nil }
    return recordedOn.days(to: outcomeOn)
  }
}

/// How a case was first recorded, what it points to, and how long its flag has waited or been answered.
public struct ClassificationFacts: Hashable, Sendable {
  public let firstRecorded: CaseClass
  /// Nil where nothing of the case can be read.
  public let pointsTo: SecondOpinion.Class?
  public let state: FlagState.Kind
  /// The day on which the flag began to wait, or was answered.
  public let since: CalendarDay?

  public init(
    firstRecorded: CaseClass, pointsTo: SecondOpinion.Class?, state: FlagState.Kind,
    since: CalendarDay?
  ) {
    self.firstRecorded = firstRecorded
    self.pointsTo = pointsTo
    self.state = state
    self.since = since
  }
}

extension CaseSummary {
  public var classificationFacts: ClassificationFacts {
    ClassificationFacts(
      firstRecorded: firstRecordedAs, pointsTo: opinion?.pointsTo, state: flag.state,
      since: flag.state.needsAnswer ? flag.since : flag.answeredOn)
  }

  public var reportFacts: ReportFacts {
    ReportFacts(
      recordedAs: recordedAs, recordedOn: recordedOn, stage: stage, outcome: outcome,
      outcomeCode: outcomeCode, outcomeOn: outcomeOn, reachedProsecutor: reachedProsecutor,
      force: force, area: area, owner: owner, victimSex: victimSex ?? .unknown,
      suspectSex: suspectSex ?? .unknown, victimAge: victimAge, suspectAge: suspectAge,
      relationship: relationship, needsAnswer: flag.state.needsAnswer,
      isDamaged: flags.contains(.damaged))
  }
}
