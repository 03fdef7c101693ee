import CaseCore
import TerminalPages

extension AgendaState {
  static var keys: [KeyBinding<AgendaState>] {
    [
      KeyBinding(
        .enter, named: "Enter", footer: "open", "Open the case at this deadline",
        unavailable: nothing,
        action: { state, _ in
          state.selected.map { [.openCase($0.reference, at: .deadline($0.deadline))] } ?? []
        }),
      KeyBinding(
        .character("d"), named: "d", footer: "done, stop, put off",
        "Say that the deadline is done, stopped or put off", unavailable: nothingToChange,
        action: { state, _ in
          state.selected.map { [.openForm(.deadline($0.reference, $0.deadline))] } ?? []
        }),
      KeyBinding(
        .character("v"), named: "v", "Record that the victim was told",
        unavailable: nothingToChange,
        action: { state, _ in
          state.selected.map { [.openForm(.victimUpdate($0.reference, $0.news))] } ?? []
        }),
      KeyBinding(
        .character("m"), named: "m", footer: "mine/all", "Show my cases only, or everybody’s",
        action: { state, setting in
          state.isMine.toggle()
          state.window.startAgain()
          return state.ask(setting)
        }),
      KeyBinding(
        .character("z"), named: "z", footer: "put off", "Show or hide what was put off",
        action: { state, setting in
          state.includesSnoozed.toggle()
          state.window.startAgain()
          return state.ask(setting)
        }),
      KeyBinding(
        .character("/"), named: "/", footer: "filter", "Filter by case as you type",
        action: { state, _ in
          state.filter.begin()
          return []
        }),
      KeyBinding(
        .character("n"), named: "n", "Next match of the filter",
        action: { state, setting in state.move(.down, setting) }),
      KeyBinding(
        .character("N"), named: "N", "Previous match of the filter",
        action: { state, setting in state.move(.up, setting) }),
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
        .escape, named: "Esc", "Take away the filter, then go back",
        action: { state, setting in
          guard !state.filter.text.isEmpty else { return [.closeScreen] }
          state.filter.clear()
          return state.startAgain(setting)
        }),
    ]
      + View.allCases.map { view in
        KeyBinding(
          .character(Character("\(view.number)")), named: "\(view.number)",
          "Show the view “\(view.name)”",
          action: { state, setting in
            state.view = view
            return state.startAgain(setting)
          })
      }
  }

  private static let nothing: @Sendable (AgendaState, Setting) -> String? = { state, _ in
    state.selected == nil ? "There is no deadline here." : nil
  }

  private static let nothingToChange: @Sendable (AgendaState, Setting) -> String? = {
    nothing($0, $1) ?? $1.readOnlyBecause
  }

  var liveActions: [ActionName] { isTyping ? CaseFilter.typingActions : Self.actions }
}

extension AgendaItem {
  /// What the victim has to be told of, where that is what is due. The name of such a deadline ends
  /// with it.
  fileprivate var news: NewsID? {
    rule == .victimUpdate ? String(deadline.dropFirst(rule.rawValue.utf8.count + 1)) : nil
  }
}
