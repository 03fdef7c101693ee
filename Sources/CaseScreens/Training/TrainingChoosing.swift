import CaseCore
import TerminalPages

extension TrainingState {
  static let choosingKeys: [KeyBinding<TrainingState>] = [
    KeyBinding(
      .enter, named: "Enter", footer: "start", "Start the scenario, or those that are marked",
      unavailable: { state, _ in
        state.selectedScenario == nil ? "There is no scenario." : nil
      },
      action: { state, setting in
        state.queue =
          state.marked.isEmpty ? [state.selectedScenario?.name].compactMap(\.self) : state.marked
        state.marked = []
        state.startNext(setting)
        return []
      }),
    KeyBinding(
      .character(" "), named: "Space", footer: "mark",
      "Mark it; marked ones are run one after the other",
      unavailable: { state, _ in
        state.selectedScenario == nil ? "There is no scenario." : nil
      },
      action: { state, setting in
        guard let name = state.selectedScenario?.name else { return [] }
        if let place = state.marked.firstIndex(of: name) {
          state.marked.remove(at: place)
        } else {
          state.marked.append(name)
        }
        _ = state.selection.move(
          .down, count: state.material.scenarios.count, visible: state.visibleScenarios(setting))
        return []
      }),
    KeyBinding(
      .character("T"), named: "T", footer: "trainer's mode",
      "For a room: large, with counts, and answers hidden until asked for",
      action: { state, setting in
        state.material.isTrainer.toggle()
        state.selection.settle(
          count: state.material.scenarios.count, visible: state.visibleScenarios(setting))
        return []
      }),
    KeyBinding(
      .character("r"), named: "r", footer: "results", "Results so far, by question",
      unavailable: { state, _ in state.runs.isEmpty ? "Nothing has been answered yet." : nil },
      action: { state, _ in
        state.place = .results(top: 0)
        return []
      }),
    KeyBinding(.escape, named: "Esc", "Go back", action: { state, _ in state.leaveTraining() }),
  ]

  /// Rows of the briefing under the list where there is no room beside it.
  private static let previewRows = 7

  func visibleScenarios(_ setting: Setting) -> Int {
    let off = setting.isWide ? 4 : 4 + Self.previewRows
    return max(1, setting.size.rows - off)
  }

  func choosingPage(_ setting: Setting) -> Page {
    let count = Wording.count(material.scenarios.count, "scenario")
    let list = Pane.table(scenarioTable(setting))
    let body: Pane =
      setting.isWide
      ? .beside(list, preview, leftColumns: .percent(62))
      : .stacked([
        Stacked(pane: list, rows: .rest), Stacked(pane: preview, rows: .fixed(Self.previewRows)),
      ])
    return Page(
      title: Line(count, .title),
      titleRight: Line(material.isTrainer ? "trainer's mode" : ""), body: body)
  }

  private func scenarioTable(_ setting: Setting) -> Table {
    let shown = material.scenarios.indices.dropFirst(selection.top)
      .prefix(visibleScenarios(setting))
    var columns = [
      Column(title: "", width: .fixed(2), alignment: .right),
      Column(title: "TITLE", width: .flexible(min: 20, weight: 2)),
      Column(title: "RELATION", width: .natural(max: 12), priority: 2),
      Column(title: "ENTRIES", width: .fixed(7), alignment: .right, priority: 4),
      Column(title: "STOPS", width: .fixed(5), alignment: .right, priority: 3),
      Column(title: "MINUTES", width: .fixed(7), alignment: .right),
    ]
    // Which way a case was misread is the answer to it.
    if material.isTrainer {
      columns.append(Column(title: "MISREADING", width: .natural(max: 28), priority: 1))
    }
    return Table(
      columns: columns,
      rows: shown.map { row(material.scenarios[$0]) }, selected: selection.index - selection.top,
      emptyText: Line("There are no scenarios.", .quiet))
  }

  private func row(_ scenario: Scenario) -> Row {
    let place = marked.firstIndex(of: scenario.name)
    let isDone = runs.contains { $0.scenario.name == scenario.name }
    var cells = [
      Line(place.map { "\($0 + 1)" } ?? (isDone ? "✓" : "")), Line(scenario.title),
      Line(Wording.relationship(scenario.relationship)), Line("\(scenario.entryCount)"),
      Line("\(scenario.stops.count)"), Line("\(scenario.minutes)"),
    ]
    if material.isTrainer { cells.append(Line(scenario.truth.direction.rawValue, .quiet)) }
    return Row(cells: cells, marked: place != nil)
  }

  private var preview: Pane {
    guard let scenario = selectedScenario else { return .blank }
    return .headed(
      Line(scenario.title),
      .lines(
        Lines(
          lines: IncidentWords.paragraph(scenario.briefing.text)
            + [Line(""), Line(TrainingReading.about(scenario), .quiet)], wraps: true)))
  }
}
