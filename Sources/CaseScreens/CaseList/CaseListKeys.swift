import CaseCore
import TerminalPages

extension CaseListState {
  static var keys: [KeyBinding<CaseListState>] {
    [
      KeyBinding(
        .enter, named: "Enter", footer: "open", "Open the case", unavailable: noCase,
        action: { state, _ in state.selectedRow.map { [.openCase($0.reference)] } ?? [] }),
      KeyBinding(
        .character("a"), named: "a", footer: "add incident", "Add an incident",
        unavailable: noCase,
        action: { state, _ in
          state.selectedRow.map { [.openForm(.incident($0.reference))] } ?? []
        }),
      KeyBinding(
        .character("t"), named: "t", footer: "timeline", "Open the case's timeline",
        unavailable: noCase,
        action: { state, _ in
          state.selectedRow.map { [.openTimeline($0.reference)] } ?? []
        }),
      KeyBinding(
        .character("o"), named: "o", footer: "outcome", "Take a step or record an outcome",
        unavailable: noCase,
        action: { state, _ in state.selectedRow.map { [.openForm(.step($0.reference))] } ?? [] }),
      KeyBinding(
        .character("/"), named: "/", footer: "filter", "Filter the list as you type",
        action: { state, _ in
          state.editing = FilterEditing(line: TextEditing(text: state.filter), before: state.filter)
          return []
        }),
      KeyBinding(
        .character("s"), named: "s", footer: "sort", "Sort by the next column",
        action: { state, setting in
          let all = CaseListSort.allCases
          let next = ((all.firstIndex(of: state.sort) ?? 0) + 1) % all.count
          state.sort = all[next]
          state.isDescending = [.recorded, .lastIncident, .incidents].contains(state.sort)
          return state.startAgain(setting)
        }),
      KeyBinding(
        .character("S"), named: "S", "Sort the other way round",
        action: { state, setting in
          state.isDescending.toggle()
          return state.startAgain(setting)
        }),
      KeyBinding(
        .character("c"), named: "c", footer: "new case", "Open a new case",
        unavailable: { _, setting in setting.readOnlyBecause },
        action: { _, _ in [.openForm(.newCase)] }),
      KeyBinding(
        .character(" "), named: "Space", "Mark or unmark the case", unavailable: noCase,
        action: { state, setting in
          guard let row = state.selectedRow else { return [] }
          if state.marked.remove(row.reference) == nil { state.marked.insert(row.reference) }
          _ = state.selection.move(
            .down, count: state.total, visible: visibleRows(setting))
          return state.moved(setting)
        }),
      KeyBinding(
        .character("w"), named: "w", "Give the marked cases, or this one, to somebody",
        unavailable: { state, setting in noCase(state, setting) ?? setting.readOnlyBecause },
        action: { state, _ in [.openForm(.owner(state.chosen))] }),
      KeyBinding(
        .escape, named: "Esc", "Take away the filter, then the marks",
        action: { state, setting in
          if !state.filter.isEmpty {
            state.filter = ""
            return state.startAgain(setting)
          }
          state.marked = []
          return []
        }),
      KeyBinding(
        .character("n"), named: "n", "Next match of the filter",
        action: { state, setting in
          _ = state.selection.move(.down, count: state.total, visible: visibleRows(setting))
          return state.moved(setting)
        }),
      KeyBinding(
        .character("N"), named: "N", "Previous match of the filter",
        action: { state, setting in
          _ = state.selection.move(.up, count: state.total, visible: visibleRows(setting))
          return state.moved(setting)
        }),
    ]
      + View.allCases.map { view in
        KeyBinding(
          .character(Character("\(view.rawValue + 1)")), named: "\(view.rawValue + 1)",
          "Show the view “\(view.name)”",
          action: { state, setting in
            state.view = view
            return state.startAgain(setting) + [state.countRequest(setting)]
          })
      }
  }

  private static let noCase: @Sendable (CaseListState, Setting) -> String? = { state, _ in
    state.selectedRow == nil ? "There is no case here." : nil
  }
}
