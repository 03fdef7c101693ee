import CaseCore
import TerminalPages

extension OrderListState {
  static var keys: [KeyBinding<OrderListState>] {
    [
      KeyBinding(
        .enter, named: "Enter", footer: "open", "Open the case at this order",
        unavailable: nothing,
        action: { state, _ in
          state.selected.map { [.openCase($0.reference, at: .order($0.order))] } ?? []
        }),
      KeyBinding(
        .character("b"), named: "b", footer: "breach", "Record a breach of this order",
        unavailable: { state, setting in
          nothingToChange(state, setting)
            ?? (state.selected?.made == nil ? "This order was not made." : nil)
        },
        action: { state, _ in
          state.selected.map {
            [.openForm(.breach($0.reference, BreachStart(order: $0.order)))]
          } ?? []
        }),
      KeyBinding(
        .character("a"), named: "a", footer: "incident", "Add an incident to the case",
        unavailable: nothingToChange,
        action: { state, _ in state.selected.map { [.openForm(.incident($0.reference))] } ?? [] }),
      KeyBinding(
        .character("S"), named: "S", footer: "step", "Take a step of this order",
        unavailable: nothingToChange,
        action: { state, _ in
          state.selected.map { [.openForm(.orderStep($0.reference, $0.order))] } ?? []
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

  private static let nothing: @Sendable (OrderListState, Setting) -> String? = { state, _ in
    state.selected == nil ? "There is no order here." : nil
  }

  private static let nothingToChange: @Sendable (OrderListState, Setting) -> String? = {
    nothing($0, $1) ?? $1.readOnlyBecause
  }

  var liveActions: [ActionName] { isTyping ? CaseFilter.typingActions : Self.actions }
}
