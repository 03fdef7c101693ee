import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

/// Two small scenarios, with text long and wide enough to go wrong.
enum TrainingFixture {
  static func material(isTrainer: Bool = false, takesNames: Bool = false) throws
    -> TrainingMaterial
  {
    TrainingMaterial(
      scenarios: [try tulips(), try bins()], classifier: try CaseResources.classifier(),
      isTrainer: isTrainer, takesNames: takesNames)
  }

  /// Training alone, as `casebook train` opens it.
  static func driver(
    columns: Int = 80, rows: Int = 24, isTrainer: Bool = false, takesNames: Bool = false,
    change: (inout TrainingMaterial) -> Void = { _ in }
  ) throws -> ScreenDriver {
    var material = try material(isTrainer: isTrainer, takesNames: takesNames)
    change(&material)
    let setting = try ScreenDriver.setting(columns: columns, rows: rows) { $0.isTraining = true }
    var shelf = CaseShelf()
    shelf.material = material
    return ScreenDriver(shelf, AppState(training: material, setting))
  }

  static func tulips() throws -> Scenario {
    var builder = try CaseBuilder("TC-2018-0901")
    try builder.open(
      "2018-03-05T09:10", as: .maliciousCommunications, victim: "Ella Hughes",
      suspect: "Mark Taylor", relationship: .exPartner, separated: "2018-01-20", owner: nil,
      summary: "One message after a separation.")
    try builder.incident(
      "2018-03-05T09:20", happened: "2018-03-03T22:15",
      "Message: 'you do not get to end this'. She told him to leave her alone and blocked him.",
      "contact", "abusive_message", fear: false)
    try builder.incident(
      "2018-03-19T10:00", happened: "2018-03-18T06:50",
      "Tulips on her doorstep, card: 'every Sunday until you answer'. " + filler, "gift", "attend",
      place: "her new flat")
    try builder.incident(
      "2018-04-02T11:05", happened: "2018-04-01T06:45",
      "He sat in his car and watched her window; new account the same evening: 'I saw your light'.",
      "watch", "loiter", "contact", fear: true)
    try builder.add(
      "2018-04-03T09:00",
      .recordClass(
        ClassRecording(
          .stalking2A, on: try #require(CalendarDay("2018-04-03")),
          reason: words("Three occasions after he was told to stop."))))
    let states = OpinionGist.Letters(
      fixated: .yes, obsessive: .unknown, unwanted: .yes, repeated: .yes)
    return try scenario(
      "tulips", "The tulips 🌷", builder,
      stops: [
        stop(
          3, "What would you record this as today?",
          .recordedClass(
            try #require(
              ClassQuestion(right: [.stalking2A], defensible: [.harassment2])))),
        stop(4, "Which of the four does the record support by now?", .letters(states)),
        stop(4, "What would you do next?", .next(try choices())),
      ],
      truth: TrainingTruth(
        .stalking2A, four: states, reasons: [words("He came back after she had blocked him.")],
        direction: .stalkingAsHarassment),
      turn: WrongTurn(
        entry: 2, what: words("Nobody asked what came before."), cost: words("Two weeks."),
        instead: words("Ask for the whole course of conduct.")))
  }

  private static func bins() throws -> Scenario {
    var builder = try CaseBuilder("TC-2018-0902")
    try builder.open(
      "2018-05-07T09:10", as: .harassment2, victim: "王秀英 ليلى", suspect: "John Clarke",
      relationship: .neighbour, owner: nil)
    try builder.incident(
      "2018-05-07T09:20", happened: "2018-05-06", "Bins left across the drive again.", "other")
    return try scenario(
      "bins", "Whose bins", builder,
      stops: [
        stop(
          2, "What is it?",
          .recordedClass(try #require(ClassQuestion(right: [.insufficient]))))
      ],
      truth: TrainingTruth(
        .insufficient,
        four: OpinionGist.Letters(fixated: .no, obsessive: .no, unwanted: .yes, repeated: .no),
        reasons: [words("One quarrel about one thing.")], direction: .readRightly), turn: nil)
  }

  private static func scenario(
    _ name: String, _ title: String, _ builder: CaseBuilder, stops: [TrainingStop],
    truth: TrainingTruth, turn: WrongTurn?
  ) throws -> Scenario {
    let story = Story(
      name: name, title: words(title), synopsis: words("Told to its end."),
      record: builder.record, wordCount: 300)
    return try #require(
      Scenario(
        story: story,
        briefing: words("You take over reports at a neighbourhood team. This came in."),
        stops: stops, truth: truth, wrongTurn: turn,
        words: [
          TellingWords(
            entry: 2, words: words("blocked him"), meaning: words("Unwanted, from the first day."))
        ],
        teachingPoints: [
          TeachingPoint(
            text: words("One message may be the second occasion."), source: words("PHA 1997 s7(3)"))
        ]))
  }

  private static func stop(
    _ after: Int, _ question: String, _ asks: TrainingQuestion
  ) -> TrainingStop {
    TrainingStop(
      after: after, question: words(question), asks: asks,
      because: words("It rests on entries 2 and \(after)."), source: words("PHA 1997 s2A"))
  }

  private static func choices() throws -> NextQuestion {
    try #require(
      NextQuestion([
        NextQuestion.Choice(
          text: words(
            "Send him a warning letter and close the report, since nobody has been hurt so far and "
              + "he will know that the police have heard of it."), verdict: .wrong,
          because: words("It leaves her alone with him.")),
        NextQuestion.Choice(
          text: words("Assess the risk with her today."), verdict: .right,
          because: words("She is protected.")),
        NextQuestion.Choice(
          text: words("Ask her to keep a diary."), verdict: .defensible,
          because: words("Right, and not enough.")),
      ]))
  }

  /// More than a small window holds.
  private static let filler = String(
    repeating: "The neighbour saw a man at the gate and thought nothing of it. ", count: 12)

  private static func words(_ text: String) -> WrittenText {
    guard let written = WrittenText(text) else { preconditionFailure("no words in “\(text)”") }
    return written
  }
}

extension ScreenDriver {
  /// Reads on until the entry that is shown gives way to the next, to a stop or to the debrief.
  mutating func passEntry() {
    guard case .training(let before) = app.current, case .reading(let reading) = before.place
    else { return }
    for _ in 0..<50 {
      press(.character(" "))
      guard case .training(let now) = app.current, case .reading(let later) = now.place,
        later.run.place == reading.run.place
      else { return }
    }
  }
}
