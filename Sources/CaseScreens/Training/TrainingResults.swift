import CaseCore
import TerminalPages

extension TrainingState {
  static let resultKeys: [KeyBinding<TrainingState>] = [
    KeyBinding(
      .character("w"), named: "w", footer: "write to a file", "Write the results to a CSV file",
      action: { state, _ in
        state.fileLine = TextEditing(text: state.material.resultsFile ?? "training-results.csv")
        return []
      }),
    KeyBinding(
      .escape, .character("q"), named: "Esc q", footer: "scenarios", footerKey: "Esc",
      "Back to the scenarios",
      action: { state, _ in
        state.place = .choosing
        return []
      }),
  ]

  /// The title, the heading of the table, the rule and the keys go off.
  static func resultRowsVisible(_ setting: Setting) -> Int { max(1, setting.size.rows - 4) }

  /// A row a question, in the order in which the scenarios were run.
  var resultRows: [Row] {
    runs.flatMap { run in
      run.scenario.stops.indices.compactMap { index in
        run.answers[index].map { Self.row(run.scenario, index, $0) }
      }
    }
  }

  private static func row(_ scenario: Scenario, _ index: Int, _ answer: TrainingAnswer) -> Row {
    let stop = scenario.stops[index]
    let counts = TrainingVerdict.allCases.map { answer.count($0, at: stop) }
    return Row(
      cells: [
        Line(scenario.title), Line("\(index + 1)"), Line(ScenarioWords.asks(stop.asks.kind)),
      ] + counts.map { Line("\($0)") })
  }

  func resultsPage(_ setting: Setting, top: Int) -> Page {
    let rows = resultRows.dropFirst(top).prefix(Self.resultRowsVisible(setting))
    return Page(
      title: Line("Results by question", .title),
      titleRight: Line(material.resultsFile.map { "kept in \($0)" } ?? "not kept in a file"),
      body: .table(
        Table(
          columns: [
            Column(title: "SCENARIO", width: .flexible(min: 16, weight: 1)),
            Column(title: "STOP", width: .fixed(4), alignment: .right),
            Column(title: "ASKED", width: .natural(max: 16)),
          ]
            + TrainingVerdict.allCases.map {
              Column(
                title: $0.rawValue.uppercased(), width: .natural(max: 10), alignment: .right)
            },
          rows: Array(rows))))
  }
}
