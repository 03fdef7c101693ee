import CaseCore
import TerminalPages

extension CaseListState {
  static var keys: [KeyBinding<CaseListState>] {
    [
      KeyBinding(
        .enter, named: "Enter", footer: "open", "Open the case", unavailable: noCase,
        action: { state, _ in state.selectedRow.map { [.openCase($0.reference)] } ?? [] }),
      KeyBinding(
        .character("a"), named: "a", footer: "incident", "Add an incident",
        unavailable: noCaseToChange,
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
        unavailable: noCaseToChange,
        action: { state, _ in state.selectedRow.map { [.openForm(.step($0.reference))] } ?? [] }),
      KeyBinding(
        .character("A"), named: "A", footer: "answer the flag",
        "Answer what is asked: about the class, then about a protection order",
        unavailable: { state, setting in
          noCaseToChange(state, setting)
            ?? (state.selectedRow?.needsAnswer == true
              ? nil : "No flag waits for an answer here.")
        },
        action: { state, _ in
          state.selectedRow.map { [.openForm($0.answerForm)] } ?? []
        }),
      KeyBinding(
        .character("u"), named: "u", footer: "undo",
        "Undo what was last recorded from here; the record keeps both",
        unavailable: { state, setting in
          setting.readOnlyBecause
            ?? (state.lastChanged == nil ? "Nothing has been recorded from here yet." : nil)
        },
        action: { state, setting in state.lastChanged?.undoLast(setting) ?? [] }),
      KeyBinding(
        .control("r"), named: "Ctrl-R", footer: "redo", "Redo what was last undone",
        unavailable: { state, setting in
          setting.readOnlyBecause
            ?? (state.lastChanged?.canRedo == true ? nil : "There is nothing to redo.")
        },
        action: { state, _ in state.lastChanged?.redo() ?? [] }),
      KeyBinding(
        .character("/"), named: "/", footer: "filter", "Filter the list as you type",
        action: { state, _ in
          state.filter.begin()
          return []
        }),
      KeyBinding(
        .character("v"), named: "v", footer: "views", "Choose a view from a list",
        action: { state, _ in
          state.choosingView = CaseListTab.all.firstIndex(of: .view(state.view))
          return []
        }),
      KeyBinding(
        .character("s"), named: "s", footer: "sort", "Sort by the next column",
        action: { state, setting in
          let all = CaseListSort.allCases
          let next = ((all.firstIndex(of: state.sort) ?? 0) + 1) % all.count
          return state.sort(by: all[next], setting)
        }),
      KeyBinding(
        .character("S"), named: "S", "Sort the other way round",
        action: { state, setting in
          state.isDescending.toggle()
          return state.startAgain(setting)
        }),
      KeyBinding(
        .character("R"), named: "R", footer: "rates", "Count: how cases end, trends, areas, people",
        unavailable: { state, _ in
          state.behind == nil ? nil : "Esc goes back to the rates."
        },
        action: { _, _ in [.openRates] }),
      KeyBinding(
        .character("c"), named: "c", footer: "new case", "Open a new case",
        unavailable: { _, setting in setting.readOnlyBecause },
        action: { _, _ in [.openForm(.newCase)] }),
      KeyBinding(
        .character(" "), named: "Space", footer: "mark", "Mark or unmark the case",
        unavailable: noCase,
        action: { state, setting in
          guard let row = state.selectedRow else { return [] }
          if state.marked.remove(row.reference) == nil { state.marked.insert(row.reference) }
          return state.move(.down, setting)
        }),
      KeyBinding(
        .character("w"), named: "w", footer: "give to",
        "Give the marked cases, or this one, to somebody",
        unavailable: { state, setting in
          state.chosen.isEmpty ? "There is no case here." : setting.readOnlyBecause
        },
        action: { state, _ in [.openForm(.owner(state.chosen))] }),
      KeyBinding(
        .escape, named: "Esc", "Take away the filter, then the marks; then go back",
        action: { state, setting in
          if state.isAsOpened { return [.closeScreen] }
          if state.filter.text != state.firstFilter {
            _ = state.filter.set(state.firstFilter)
            return state.startAgain(setting)
          }
          state.marked = []
          return []
        }),
      KeyBinding(
        .character("n"), named: "n", "Next match of the filter",
        action: { state, setting in state.move(.down, setting) }),
      KeyBinding(
        .character("N"), named: "N", "Previous match of the filter",
        action: { state, setting in state.move(.up, setting) }),
    ]
      + CaseListTab.all.map { tab in
        KeyBinding(
          .character(Character("\(tab.number)")), named: "\(tab.number)", tab.action,
          action: { state, setting in state.open(tab, setting) })
      }
  }

  private static let noCase: @Sendable (CaseListState, Setting) -> String? = { state, _ in
    state.selectedRow == nil ? "There is no case here." : nil
  }

  private static let noCaseToChange: @Sendable (CaseListState, Setting) -> String? = {
    noCase($0, $1) ?? $1.readOnlyBecause
  }

  /// While the filter is being typed every letter is text.
  var liveActions: [ActionName] {
    if choosingView != nil { return Self.viewActions }
    return isTyping ? CaseFilter.typingActions : Self.actions
  }
}
