import CaseCore
import CaseScreens

/// Results by question, as a spreadsheet takes them: a row for each answer that somebody gave, or
/// for each person where names were asked for.
enum TrainingResultRow {
  static let header = [
    "scenario", "title", "stop", "afterEntry", "asks", "question", "letter", "answer", "verdict",
    "people",
  ]

  /// - Parameter withNames: adds a column that says who.
  static func csv(_ runs: [TrainingRun], withNames: Bool) -> String {
    var text = CSVText(header: header + (withNames ? ["who"] : []))
    for run in runs {
      for (index, stop) in run.scenario.stops.enumerated() {
        guard let answer = run.answers[index] else { continue }
        for option in stop.options {
          guard let voices = answer.voices[option] else { continue }
          let cells = cells(run.scenario, index, stop, option)
          guard withNames, !voices.names.isEmpty else {
            text.add(cells + ["\(voices.count)"] + (withNames ? [""] : []))
            continue
          }
          for name in voices.names { text.add(cells + ["1", name]) }
        }
      }
    }
    return text.text
  }

  private static func cells(
    _ scenario: Scenario, _ index: Int, _ stop: TrainingStop, _ option: TrainingOption
  ) -> [String] {
    let letter: String
    let answer: String
    switch option {
    case .recordedAs(let recordedAs): (letter, answer) = ("", recordedAs.rawValue)
    case .letter(let one, let state): (letter, answer) = (one.rawValue, state.rawValue)
    case .next: (letter, answer) = ("", ScenarioWords.option(option, stop))
    }
    return [
      scenario.name, scenario.title, "\(index + 1)", "\(stop.after)", stop.asks.kind.rawValue,
      stop.question.text, letter, answer, (stop.verdict(option) ?? .wrong).rawValue,
    ]
  }
}
