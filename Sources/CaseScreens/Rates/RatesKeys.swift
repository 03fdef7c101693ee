import CaseCore
import TerminalPages

extension RatesState {
  static let keys: [KeyBinding<RatesState>] = [
    KeyBinding(
      .enter, named: "Enter", footer: "cases", "List the cases behind the figure",
      unavailable: { state, _ in state.noCases },
      action: { state, _ in
        guard let query = state.selectedFigure?.query, let row = state.selectedRow else {
          return []
        }
        return [.listCases(query, of: row.row.label)]
      }),
    KeyBinding(
      .tab, named: "Tab", footer: "next", "Show the next report",
      action: { state, setting in state.show(1, setting) }),
    KeyBinding(
      .backTab, named: "Shift-Tab", "Show the report before",
      action: { state, setting in state.show(-1, setting) }),
    KeyBinding(
      .left, named: "←", "Go to the figure on the left",
      action: { state, _ in
        state.moveColumn(by: -1)
        return []
      }),
    KeyBinding(
      .right, named: "→", "Go to the figure on the right",
      action: { state, _ in
        state.moveColumn(by: 1)
        return []
      }),
    KeyBinding(
      .character("b"), named: "b", footer: "basis",
      "Count by the day of recording, or by the day of the outcome",
      unavailable: { state, _ in
        state.hasBasis ? nil : "This report counts cases by their recording only."
      },
      action: { state, setting in
        state.basis = state.basis == .recorded ? .assigned : .recorded
        return state.count(setting)
      }),
    KeyBinding(
      .character("c"), named: "c", footer: "class", "Count the next class",
      action: { state, setting in state.changeClass(1, setting) }),
    KeyBinding(
      .character("C"), named: "C", "Count the class before",
      action: { state, setting in state.changeClass(-1, setting) }),
    KeyBinding(
      .character("p"), named: "p", footer: "period", "Type the period, such as 2013 to 2018",
      unavailable: { state, _ in state.kind == .caseload ? "A caseload is of today." : nil },
      action: { state, _ in
        state.editSpan()
        return []
      }),
    KeyBinding(
      .character("s"), named: "s", footer: "by",
      "Compare years, financial years, quarters or 12 months; areas or forces",
      unavailable: { state, _ in
        state.kind == .trend || state.kind == .areas ? nil : "This report compares neither."
      },
      action: { state, setting in state.changeStep(setting) }),
    KeyBinding(
      .character("/"), named: "/", footer: "filter", "Type which cases are counted",
      action: { state, _ in
        state.filter.begin()
        return []
      }),
    KeyBinding(
      .character("x"), named: "x", footer: "export", "Write what is shown to a file",
      unavailable: { state, _ in
        state.report == nil || state.isCounting ? "It is still being counted." : nil
      },
      action: { state, setting in
        state.export = ReportExportDraft(state.kind, setting.today)
        return []
      }),
    KeyBinding(.escape, named: "Esc", "Go back", action: { _, _ in [.closeScreen] }),
  ]

  private var noCases: String? {
    if isCounting, answered?.kind != kind { return "It is still being counted." }
    guard let figure = selectedFigure else { return "There is no figure here." }
    guard figure.query != nil else { return "No query can tell these cases apart." }
    return figure.count == 0 ? "There is no case behind it." : nil
  }

  var liveActions: [ActionName] {
    if export != nil { return Self.exportActions }
    guard isTyping else { return Self.actions }
    return [
      ActionName(keyName: "Enter", name: "Count these cases", key: .enter),
      ActionName(keyName: "Esc", name: "Take back what was typed", key: .escape),
    ]
  }
}
