import CaseCore
import TerminalPages

/// The debrief in words, a subject at a time.
struct DebriefLines {
  let debrief: Debrief
  /// Whether a room answered, and not one person.
  let isRoom: Bool

  init(_ debrief: Debrief, isRoom: Bool) {
    self.debrief = debrief
    self.isRoom = isRoom
  }

  var those: String { isRoom ? "Most of the room" : "You" }

  var scenario: Scenario { debrief.scenario }

  static func tone(_ verdict: TrainingVerdict) -> Tone {
    switch verdict {
    case .right: return .good
    case .defensible: return .warning
    case .wrong: return .danger
    }
  }

  /// `entry 7 (Thu 06 Sep 2018)`
  func entry(_ number: Int) -> String {
    let at = scenario.story.record.entries.first { $0.sequence == number }?.at.local.day
    return "entry \(number)" + (at.map { " (\(Wording.fullDay($0)))" } ?? "")
  }

  // MARK: Answers

  var answers: [Line] {
    let stops = scenario.stops.indices.map { stopLines($0) }
    return Array(([truth] + stops).joined(separator: [Line("")]))
  }

  private var truth: [Line] {
    let truth = scenario.truth
    let limbs =
      truth.limbs.isEmpty ? "" : ", limb \(truth.limbs.map(\.rawValue).joined(separator: " and "))"
    let aggravated = truth.isAggravated ? ", racially or religiously aggravated" : ""
    return [
      Line("It was: \(Wording.pointedTo(truth.recordedAs))\(limbs)\(aggravated)", .strong),
      Line("Letters: \(truth.four.text)   \(truth.direction.rawValue)"),
    ]
  }

  private func stopLines(_ index: Int) -> [Line] {
    let stop = scenario.stops[index]
    var lines = [
      Line("Stop \(index + 1), after \(entry(stop.after))", .heading),
      Line(stop.question.text, .strong),
    ]
    lines += given(index, stop)
    if case .next = stop.asks {} else { lines += right(stop) }
    lines += then(stop)
    lines += [Line(stop.because.text), Line(stop.source.text, .quiet)]
    return lines
  }

  /// What was answered, each with its verdict. A choice says what would have followed from it.
  private func given(_ index: Int, _ stop: TrainingStop) -> [Line] {
    guard let answer = debrief.answers[index], answer.count > 0 else {
      return [Line("Not answered.", .quiet)] + missed(stop, [])
    }
    let given = stop.options.filter { answer.voices[$0] != nil }
    var lines = given.map { option in
      let voices = answer.voices[option]?.count ?? 0
      let who = isRoom ? Wording.count(voices, "voice") : "You said"
      let verdict = stop.verdict(option) ?? .wrong
      let because = Self.because(option, stop).map { " – \($0)" } ?? ""
      return Line(
        "\(who): \(ScenarioWords.option(option, stop)) – \(ScenarioWords.verdict(verdict))\(because)",
        Self.tone(verdict))
    }
    lines += missed(stop, given)
    return lines
  }

  /// The right choices that nobody made.
  private func missed(_ stop: TrainingStop, _ given: [TrainingOption]) -> [Line] {
    guard case .next = stop.asks else { return [] }
    return stop.rightOptions.filter { !given.contains($0) }.map { option in
      let because = Self.because(option, stop).map { " – \($0)" } ?? ""
      return Line("Right: \(ScenarioWords.option(option, stop))\(because)", .good)
    }
  }

  private func right(_ stop: TrainingStop) -> [Line] {
    switch stop.asks {
    case .recordedClass(let classes):
      func names(_ set: Set<SecondOpinion.Class>) -> String {
        SecondOpinion.Class.allCases.filter(set.contains).map(Wording.pointedTo)
          .joined(separator: ", ")
      }
      let defensible =
        classes.defensible.isEmpty ? "" : "; defensible: \(names(classes.defensible))"
      return [Line("Right: \(names(classes.right))\(defensible)", .good)]
    case .letters(let letters):
      let words = FourLetter.allCases.map { "\($0.rawValue) \(letters[$0].rawValue)" }
      return [Line("Right: \(words.joined(separator: ", "))", .good)]
    case .next: return []
    }
  }

  /// What the second opinion was then; it can be wrong, and then it is said so.
  private func then(_ stop: TrainingStop) -> [Line] {
    guard let moment = debrief.moment(after: stop.after) else { return [] }
    let verdict = stop.verdict(.recordedAs(moment.opinion.pointsTo))
    return [
      Line(
        "The second opinion then: \(Self.opinion(moment.opinion))"
          + (verdict.map { " – \(ScenarioWords.verdict($0))" } ?? ""), .quiet)
    ]
  }

  static func opinion(_ opinion: SecondOpinion) -> String {
    return
      "\(Wording.pointedTo(opinion.pointsTo)), \(opinion.strength.rawValue), \(opinion.four.states.text)"
  }

  static func because(_ option: TrainingOption, _ stop: TrainingStop) -> String? {
    guard case .next(let index) = option, case .next(let next) = stop.asks,
      next.choices.indices.contains(index)
    else { return nil }
    return next.choices[index].because.text
  }

  // MARK: Words and points

  var words: [Line] {
    let each = scenario.words.map { telling in
      [
        Line("“\(telling.words)”", .strong), Line(telling.meaning.text),
        Line("\(entry(telling.entry))", .quiet),
      ]
    }
    return Array(each.joined(separator: [Line("")]))
  }

  var points: [Line] {
    let each = scenario.teachingPoints.enumerated().map { index, point in
      [Line("\(index + 1). \(point.text)"), Line(point.source.text, .quiet)]
    }
    return Array(each.joined(separator: [Line("")]))
  }
}
