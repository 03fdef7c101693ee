import CaseCore

/// Random facts of every kind, with the characters that break careless writers.
enum Histories {
  private static let words = [
    "Þórsson", "\"quoted\"", "back\\slash", "two\nlines", "tab\there", "\u{1}\u{1F}", "日本語", "👩‍👩‍👧",
    "e\u{301}", "\u{202E}right to left", "gate", "a", "He said: “I know where you live.”",
    String(repeating: "long ", count: 60), "\u{7F}", "/", "\u{10FFFF}", "\r", "\u{FEFF}x",
  ]

  static func text(_ dice: inout Dice) throws -> WrittenText {
    let count = Int.random(in: 1...3, using: &dice)
    let text = (0..<count).map { _ in words.randomElement(using: &dice) ?? "x" }
    return try Sample.text("x" + text.joined(separator: " "))
  }

  static func maybe<Fact>(
    _ dice: inout Dice, _ fact: (inout Dice) throws -> Fact
  ) rethrows -> Fact? {
    Bool.random(using: &dice) ? try fact(&dice) : nil
  }

  static func texts(_ dice: inout Dice) throws -> [WrittenText] {
    try (0..<Int.random(in: 0...3, using: &dice)).map { _ in try text(&dice) }
  }

  static func day(_ dice: inout Dice) -> CalendarDay {
    CalendarDay(daysSinceEpoch: Int.random(in: -20_000...30_000, using: &dice))
  }

  static func dayTime(_ dice: inout Dice) throws -> DayTime {
    let minute = maybe(&dice) { Int.random(in: 0..<1440, using: &$0) }
    guard let when = DayTime(day(&dice), minute: minute) else { throw Sample.Missing() }
    return when
  }

  private static func happened(_ dice: inout Dice) throws -> Happened {
    switch Int.random(in: 0...2, using: &dice) {
    case 0: return .unknown
    case 1: return .at(try dayTime(&dice))
    default:
      let start = try dayTime(&dice)
      return Happened.between(start, DayTime(start.day.adding(days: 3))) ?? .unknown
    }
  }

  static func any<Code: CaseIterable>(_ dice: inout Dice, _: Code.Type) throws -> Code {
    guard let code = Code.allCases.randomElement(using: &dice) else { throw Sample.Missing() }
    return code
  }

  static func person(_ dice: inout Dice) throws -> Person {
    Person(
      role: try any(&dice, PersonRole.self), name: try maybe(&dice, text),
      sex: try any(&dice, Sex.self),
      born: ["1985", "1985-03", "1985-03-02"].randomElement(using: &dice).flatMap { Born($0) },
      aliases: try texts(&dice),
      identifiers: try texts(&dice).map {
        Identifier(try any(&dice, Identifier.Kind.self), $0)
      }, text: try maybe(&dice, text))
  }

  static func incident(_ dice: inout Dice) throws -> Incident {
    Incident(
      happened: try happened(&dice), learnt: try maybe(&dice, dayTime), text: try text(&dice),
      behaviours: try texts(&dice), channel: try maybe(&dice, text),
      place: try maybe(&dice, text), target: try maybe(&dice, text),
      actor: try maybe(&dice, text), fearOfViolence: maybe(&dice) { Bool.random(using: &$0) },
      effect: try maybe(&dice, text), evidence: try texts(&dice),
      crimeNumber: try maybe(&dice, text))
  }

  static func note(_ dice: inout Dice) throws -> Note {
    Note(
      basis: try any(&dice, NoteBasis.self), text: try text(&dice),
      happened: try maybe(&dice, happened), about: maybe(&dice) { _ in "p1" })
  }

  static func opening(_ dice: inout Dice) throws -> CaseOpening {
    CaseOpening(
      reference: try Sample.reference(), recordedOn: day(&dice),
      recordedAs: try any(&dice, CaseClass.self), force: try text(&dice), area: try text(&dice),
      controller: try maybe(&dice, text),
      relationship: try maybe(&dice) { try any(&$0, Relationship.self) },
      separated: maybe(&dice, day), crimeNumbers: try texts(&dice),
      summary: try maybe(&dice, text))
  }

  static func step(_ kind: ProgressStep.Kind, _ dice: inout Dice) throws -> ProgressStep {
    let remark = try maybe(&dice, text)
    let reason = try text(&dice)
    let detail: ProgressStep.Detail
    switch kind {
    case .investigationStarted: detail = .investigationStarted(remark)
    case .fileSubmitted: detail = .fileSubmitted(remark)
    case .actionPlanSet: detail = .actionPlanSet(due: day(&dice), remark)
    case .fileResubmitted: detail = .fileResubmitted(remark)
    case .prosecutorDecided:
      detail = .prosecutorDecided(
        try any(&dice, ProsecutorDecision.self),
        test: try maybe(&dice) { try any(&$0, ChargingTest.self) }, reason: reason)
    case .outcomeRecorded:
      detail = .outcomeRecorded(
        OutcomeDecision(
          type: "16", reason: reason, by: try any(&dice, DecisionMaker.self), disposal: remark))
    case .reviewRequested: detail = .reviewRequested(remark)
    case .reviewDecided:
      detail = .reviewDecided(try any(&dice, ReviewResult.self), reason: reason)
    case .reopened: detail = .reopened(reason: reason)
    }
    return ProgressStep(on: day(&dice), detail)
  }

  static func oneOfEachKind(_ dice: inout Dice) throws -> [CaseEvent] {
    var events: [CaseEvent] = [
      .opened(try opening(&dice)),
      .classRecorded(
        ClassRecording(
          try any(&dice, CaseClass.self), on: day(&dice), isAggravated: Bool.random(using: &dice),
          reason: try maybe(&dice, text))),
      .relationshipRecorded(
        RelationshipRecording(
          try any(&dice, Relationship.self), separated: maybe(&dice, day),
          text: try maybe(&dice, text))),
      .safeContactSet(try text(&dice)), .ownerAssigned(try text(&dice)),
      .areaRecorded(force: try text(&dice), area: try text(&dice)),
      .crimeNumberAdded(try text(&dice)),
      .developmentAdded(
        "d1", Development(.bailChanged, on: day(&dice), text: try maybe(&dice, text))),
      .victimTold(
        "u1",
        VictimUpdate(
          on: day(&dice), about: ["d1", "e2"], method: try maybe(&dice, text),
          by: try maybe(&dice, text), text: try maybe(&dice, text))),
      .victimTold("u2", VictimUpdate(on: day(&dice), about: [])),
      .enhancedRightsSet(EnhancedRights(false, reason: try text(&dice))),
      .deadlineAnswered(
        DeadlineAnswer(
          "summary-limit", due: day(&dice), .done(on: day(&dice), try text(&dice)))),
      .deadlineAnswered(
        DeadlineAnswer(
          "risk-review.i1", due: day(&dice), .stopped(reason: try text(&dice)))),
      .deadlineAnswered(
        DeadlineAnswer(
          "order-ends.o1", due: day(&dice),
          .snoozed(until: day(&dice), reason: try text(&dice)))),
      .personAdded("p1", try person(&dice)),
      .personCorrected("p1", try person(&dice), reason: try text(&dice)),
      .incidentAdded("i1", try incident(&dice)),
      .incidentCorrected("i1", try incident(&dice), reason: try text(&dice)),
      .noteAdded("n1", try note(&dice)),
      .noteCorrected("n1", try note(&dice), reason: try text(&dice)),
      .flagAnswered(
        FlagAnswer(
          .classification, .agreed(try maybe(&dice, text)), on: day(&dice),
          recorded: try any(&dice, CaseClass.self),
          pointsTo: try any(&dice, SecondOpinion.Class.self), rules: [])),
      .flagAnswered(
        FlagAnswer(
          .classification, .declined(reason: try text(&dice)), on: day(&dice),
          recorded: try any(&dice, CaseClass.self),
          pointsTo: try any(&dice, SecondOpinion.Class.self),
          rules: ClassificationRules.Flag.allCases.filter { _ in Bool.random(using: &dice) })),
      .entryUndone(Int.random(in: 1...99, using: &dice), reason: try maybe(&dice, text)),
    ]
    if let assessment = RiskAssessment(
      tool: try text(&dice), version: try maybe(&dice, text), on: day(&dice),
      assessor: try maybe(&dice, text), grade: try maybe(&dice, text),
      answers: [
        RiskAssessment.Answer(try Sample.text("threats"), .yes, try maybe(&dice, text)),
        RiskAssessment.Answer(try Sample.text("weapons"), .notAsked),
      ], reviewOn: maybe(&dice, day), text: try maybe(&dice, text))
    {
      events.append(.riskAssessed("r1", assessment))
      events.append(.riskAssessmentCorrected("r1", assessment, reason: try text(&dice)))
    }
    if let impact = Impact(
      alarmOrDistress: true, changes: try texts(&dice), text: try maybe(&dice, text))
    {
      events.append(.impactRecorded(impact))
    }
    if let history = EarlierHistory(
      previousReports: Int.random(in: 0...40, using: &dice), convictions: try texts(&dice),
      orders: try texts(&dice), text: try maybe(&dice, text))
    {
      events.append(.historyRecorded(history))
    }
    events += try handOverEvents(&dice).map(CaseEvent.handOver)
    events += try closingEvents(&dice).map(CaseEvent.closing)
    events += try orderEvents(&dice).map(CaseEvent.order)
    events += try breachEvents(&dice).map(CaseEvent.breach)
    return try events + ProgressStep.Kind.allCases.map { .stepTaken(try step($0, &dice)) }
  }

  private static func closingEvents(_ dice: inout Dice) throws -> [ClosingEvent] {
    let outcome = OutcomeDecision(
      type: "16", reason: try text(&dice), by: try any(&dice, DecisionMaker.self),
      disposal: try maybe(&dice, text))
    return [
      .proposed(ClosingProposal(outcome, on: day(&dice))),
      .approved(
        ClosingApproval(
          of: Int.random(in: 1...9, using: &dice), by: try text(&dice), on: day(&dice),
          seen: Int.random(in: 1...99, using: &dice), text: try maybe(&dice, text))),
      .returned(proposal: 3, reason: try text(&dice)),
      .withdrawn(proposal: 4, reason: try maybe(&dice, text)),
    ]
  }

  private static func handOverEvents(_ dice: inout Dice) throws -> [HandOverEvent] {
    [
      .offered(TransferOffer(to: try text(&dice), text: try text(&dice))), .accepted,
      .declined(reason: try text(&dice)), .withdrawn(reason: try maybe(&dice, text)),
      .noteWritten(
        "h1",
        HandOverNote(
          to: try maybe(&dice, text), after: Int.random(in: 0...9, using: &dice), through: 10,
          text: try maybe(&dice, text))),
      .noteAccepted("h1", seen: Int.random(in: 0...99, using: &dice)),
    ]
  }

  /// A record whose events make no story and are all well-formed.
  static func record(_ dice: inout Dice) throws -> CaseRecord {
    var record = CaseRecord(reference: try Sample.reference())
    for number in 1...Int.random(in: 1...12, using: &dice) {
      let events = try oneOfEachKind(&dice).shuffled(using: &dice)
      record.append(
        Entry(
          sequence: number, id: Sample.id(Int.random(in: 1...1_000_000, using: &dice)),
          at: Instant(secondsSince1970: Int.random(in: 0...2_000_000_000, using: &dice)),
          by: try text(&dice).text,
          content: .events(
            number == 1
              ? [.opened(try opening(&dice))]
              : Array(events.prefix(Int.random(in: 1...4, using: &dice))))))
    }
    return record
  }
}
