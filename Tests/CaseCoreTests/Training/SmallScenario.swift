import CaseCore
import CaseResources
import Testing

/// Three entries: a message, a second one after a refusal, and watching; recorded as a single
/// message and put right in the last entry.
enum SmallScenario {
  static func make(
    stops: [TrainingStop]? = nil, truth: SecondOpinion.Class = .stalking2A,
    wrongTurn: WrongTurn? = WrongTurn(
      entry: 1, what: words("Filed alone."), cost: words("Two weeks."), instead: words("Ask.")),
    direction: TrainingDirection = .stalkingAsHarassment
  ) throws -> Scenario? {
    let record = try record()
    let story = Story(
      name: "small", title: words("Small"), synopsis: words("All of it."), record: record,
      wordCount: 400)
    return Scenario(
      story: story, briefing: words("You are new."), stops: try stops ?? usualStops(),
      truth: TrainingTruth(
        truth, four: .allYes, reasons: [words("He came back.")], direction: direction),
      wrongTurn: wrongTurn,
      words: [TellingWords(entry: 1, words: words("blocked"), meaning: words("unwanted"))],
      teachingPoints: [TeachingPoint(text: words("Ask."), source: words("PHA 1997 s7(3)"))])
  }

  static func usualStops() throws -> [TrainingStop] {
    [try classStop(after: 1), lettersStop(after: 2), try nextStop(after: 2)]
  }

  static func classStop(after: Int) throws -> TrainingStop {
    let question = try #require(ClassQuestion(right: [.stalking2A], defensible: [.harassment2]))
    return stop(after, .recordedClass(question))
  }

  static func lettersStop(after: Int) -> TrainingStop { stop(after, .letters(.allYes)) }

  static func nextStop(after: Int) throws -> TrainingStop {
    let choices = [TrainingVerdict.wrong, .right, .defensible].map {
      NextQuestion.Choice(
        text: words("It is \($0.rawValue)."), verdict: $0, because: words("So it is."))
    }
    return stop(after, .next(try #require(NextQuestion(choices))))
  }

  private static func stop(_ after: Int, _ asks: TrainingQuestion) -> TrainingStop {
    TrainingStop(
      after: after, question: words("What?"), asks: asks, because: words("Because."),
      source: words("PHA 1997"))
  }

  static func record() throws -> CaseRecord {
    let reference = try #require(CaseReference("TC-2024-0001"))
    let day = try #require(CalendarDay("2024-03-04"))
    let opening = CaseOpening(
      reference: reference, recordedOn: day, recordedAs: .maliciousCommunications,
      force: words("Exampleshire"), area: words("Told"), relationship: .exPartner,
      separated: CalendarDay("2024-01-01"))
    let entries: [(String, [CaseEvent])] = [
      (
        "2024-03-04T09:00",
        [
          .opened(opening), .personAdded("p1", Person(role: .victim, sex: .female)),
          .personAdded("p2", Person(role: .suspect, sex: .male)),
          incident("i1", "2024-03-03", "One message: you will answer me."),
        ]
      ),
      (
        "2024-03-12T09:00",
        [
          incident(
            "i2", "2024-03-11", "She told him to stop and blocked him; new account the same day.")
        ]
      ),
      (
        "2024-03-20T09:00",
        [
          incident(
            "i3", "2024-03-18", "He followed her home from work and watched her flat all night."),
          .classRecorded(
            ClassRecording(
              .stalking2A, on: try #require(CalendarDay("2024-03-20")), reason: words("Pattern."))),
        ]
      ),
    ]
    return CaseRecord(
      reference: reference,
      entries: try entries.enumerated().map { index, told in
        Entry(
          sequence: index + 1, id: String(repeating: "\(index)", count: 32),
          at: Instant(local: try #require(DayTime(told.0))), by: "PC 1 Test",
          content: .events(told.1))
      })
  }

  private static func incident(_ id: String, _ day: String, _ told: String) -> CaseEvent {
    .incidentAdded(id, Incident(happened: Happened(day) ?? .unknown, text: words(told)))
  }
}

extension OpinionGist.Letters {
  static let allYes = OpinionGist.Letters(
    fixated: .yes, obsessive: .yes, unwanted: .yes, repeated: .yes)
}
