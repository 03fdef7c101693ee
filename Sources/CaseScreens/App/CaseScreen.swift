import TerminalPages

/// A screen of one case.
protocol CaseScreen: ScreenState {
  var view: CaseView { get }
}

extension CaseScreen {
  static var undoKeys: [KeyBinding<Self>] {
    [
      KeyBinding(
        .character("u"), named: "u", footer: "undo", "Undo the last entry; the record keeps both",
        unavailable: { state, setting in state.view.readOnlyBecause(setting) },
        action: { state, setting in state.view.undoLast(setting) }),
      KeyBinding(
        .control("r"), named: "Ctrl-R", footer: "redo", "Redo what was last undone",
        unavailable: { state, setting in
          state.view.readOnlyBecause(setting)
            ?? (state.view.canRedo ? nil : "There is nothing to redo.")
        },
        action: { state, _ in state.view.redo() }),
    ]
  }

  /// A key that opens a form about the case.
  static func form(
    _ letter: Character, _ footer: String, _ name: String,
    _ kind: @escaping @Sendable (Self) -> FormKind
  ) -> KeyBinding<Self> {
    KeyBinding(
      .character(letter), named: String(letter), footer: footer, name,
      unavailable: { state, setting in state.view.readOnlyBecause(setting) },
      action: { state, _ in [.openForm(kind(state))] })
  }
}
