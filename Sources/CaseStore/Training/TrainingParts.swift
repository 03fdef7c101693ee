import CaseCore

/// What a scenario says besides its story.
struct TrainingParts {
  private let briefing: WrittenText?
  private let stops: [TrainingStop]
  private let truth: TrainingTruth?
  private let wrongTurn: WrongTurn?
  private let words: [TellingWords]
  private let teachingPoints: [TeachingPoint]

  init(
    _ object: inout HandedObject, _ told: ToldRecord, _ findings: inout ScenarioFindings
  ) {
    briefing = object.requiredText("briefing", &findings)
    stops = TrainingParts.stops(&object, told, &findings)
    truth = object.requiredObject("truth", &findings).flatMap { TrainingTruth($0, &findings) }
    wrongTurn = TrainingParts.wrongTurn(&object, told, truth, &findings)
    words = object.requiredObjects("words", 1...Int.max, &findings).compactMap {
      TellingWords($0, told, &findings)
    }
    teachingPoints = object.requiredObjects("teachingPoints", 2...6, &findings).compactMap {
      var point = $0
      let text = point.requiredText("text", &findings)
      let source = point.requiredText("source", &findings)
      point.finish(&findings.values)
      guard let text, let source else { return nil }
      return TeachingPoint(text: text, source: source)
    }
  }

  func scenario(_ story: Story) -> Scenario? {
    guard let briefing, let truth else { return nil }
    return Scenario(
      story: story, briefing: briefing, stops: stops, truth: truth, wrongTurn: wrongTurn,
      words: words, teachingPoints: teachingPoints)
  }

  private static func stops(
    _ object: inout HandedObject, _ told: ToldRecord, _ findings: inout ScenarioFindings
  ) -> [TrainingStop] {
    var last = 1
    return object.requiredObjects("stops", 1...Int.max, &findings).compactMap { stop in
      var stop = stop
      let after = stop.requiredEntry("after", of: told.count, &findings)
      if let after, after < last {
        findings.add(
          at: stop.offset, stop.field("after"), expected: "\(last) or more", found: "\(after)",
          do: "Put the stops in the order of the entries that they come after.")
      }
      last = max(last, after ?? last)
      let question = stop.requiredText("question", &findings)
      let asks = TrainingQuestion(&stop, &findings)
      let because = stop.requiredText("because", &findings)
      let source = stop.requiredText("source", &findings)
      stop.finish(&findings.values)
      guard let after, let question, let asks, let because, let source else { return nil }
      return TrainingStop(
        after: after, question: question, asks: asks, because: because, source: source)
    }
  }

  private static func wrongTurn(
    _ object: inout HandedObject, _ told: ToldRecord, _ truth: TrainingTruth?,
    _ findings: inout ScenarioFindings
  ) -> WrongTurn? {
    let expected = "an object in curly brackets, or null where the case was read rightly"
    guard let value = object.required("wrongTurn", expected: expected, &findings) else {
      return nil
    }
    if value.isNull {
      if let truth, truth.direction != .readRightly {
        findings.add(
          value, "wrongTurn", expected: "an object in curly brackets",
          do: "Say where it went wrong; null only where the direction is “read rightly”.")
      }
      return nil
    }
    guard var turn = HandedObject.read(value, "wrongTurn", &findings.values) else { return nil }
    let entry = turn.requiredEntry("entry", of: told.count, &findings)
    let what = turn.requiredText("what", &findings)
    let cost = turn.requiredText("cost", &findings)
    let instead = turn.requiredText("instead", &findings)
    turn.finish(&findings.values)
    guard let entry, let what, let cost, let instead else { return nil }
    return WrongTurn(entry: entry, what: what, cost: cost, instead: instead)
  }
}

extension TellingWords {
  fileprivate init?(
    _ object: HandedObject, _ told: ToldRecord, _ findings: inout ScenarioFindings
  ) {
    var object = object
    let entry = object.requiredEntry("entry", of: told.count, &findings)
    let words = object.requiredText("words", &findings)
    let meaning = object.requiredText("meaning", &findings)
    object.finish(&findings.values)
    guard let entry, let words, let meaning else { return nil }
    if !told.texts[entry - 1].contains(where: { $0.contains(words.text) }) {
      let others = told.texts.indices.filter { index in
        told.texts[index].contains { $0.contains(words.text) }
      }
      let places = others.map { "\($0 + 1)" }.joined(separator: ", ")
      findings.add(
        at: object.offset, object.field("words"), expected: "the very words of entry \(entry)",
        found: "“\(HandedValue.clipped(words.text))”",
        do: others.isEmpty
          ? "They stand in no entry; quote one letter by letter." : "They stand in entry \(places)."
      )
    }
    self.init(entry: entry, words: words, meaning: meaning)
  }
}
