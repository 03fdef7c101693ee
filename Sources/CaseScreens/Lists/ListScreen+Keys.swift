import CaseCore
import TerminalPages

extension ListScreen {
  var liveActions: [ActionName] { isTyping ? CaseFilter.typingActions : Self.actions }

  /// The keys that every list has, in the order in which the footer names them.
  static var listKeys: [KeyBinding<Self>] {
    [filterKey("Filter by case as you type")] + matchKeys + undoKeys + [escapeKey] + tabKeys
  }

  static func filterKey(_ name: String) -> KeyBinding<Self> {
    KeyBinding(
      .character("/"), named: "/", footer: "filter", name,
      action: { state, _ in
        state.list.filter.begin()
        return []
      })
  }

  /// Every row shown matches the filter, so the next match is the next row.
  static var matchKeys: [KeyBinding<Self>] {
    [
      KeyBinding(
        .character("n"), named: "n", "Next match of the filter",
        action: { state, setting in state.move(.down, setting) }),
      KeyBinding(
        .character("N"), named: "N", "Previous match of the filter",
        action: { state, setting in state.move(.up, setting) }),
    ]
  }

  static var undoKeys: [KeyBinding<Self>] {
    [
      KeyBinding(
        .character("u"), named: "u", footer: "undo",
        "Undo what was last recorded from here; the record keeps both",
        unavailable: { state, setting in
          setting.readOnlyBecause
            ?? (state.list.lastChanged == nil ? "Nothing has been recorded from here yet." : nil)
        },
        action: { state, setting in state.list.lastChanged?.undoLast(setting) ?? [] }),
      KeyBinding(
        .control("r"), named: "Ctrl-R", footer: "redo", "Redo what was last undone",
        unavailable: { state, setting in
          setting.readOnlyBecause
            ?? (state.list.lastChanged?.canRedo == true ? nil : "There is nothing to redo.")
        },
        action: { state, _ in state.list.lastChanged?.redo() ?? [] }),
    ]
  }

  static var escapeKey: KeyBinding<Self> {
    KeyBinding(
      .escape, named: "Esc", "Take away the filter, then go back",
      action: { state, setting in
        guard !state.list.filter.text.isEmpty else { return [.closeScreen] }
        state.list.filter.clear()
        return state.startAgain(setting)
      })
  }

  static var tabKeys: [KeyBinding<Self>] {
    Tab.allCases.map { tab in
      KeyBinding(
        .character(Character("\(tab.number)")), named: "\(tab.number)", tab.action,
        action: { state, setting in state.open(tab, setting) })
    }
  }

  // MARK: Keys that act on the selected row

  /// A key that shows more of the selected row.
  static func looking(
    _ key: Key, _ keyName: String, _ footer: String, _ name: String,
    _ effect: @escaping @Sendable (Item) -> Effect
  ) -> KeyBinding<Self> {
    KeyBinding(
      key, named: keyName, footer: footer, name, unavailable: { state, _ in state.noRow },
      action: { state, _ in state.selected.map { [effect($0)] } ?? [] })
  }

  /// A key that opens a form about the selected row.
  /// - Parameter reason: why it cannot be filled in for this row; nil where it can.
  static func form(
    _ letter: Character, _ footer: String, _ name: String,
    unless reason: @escaping @Sendable (Item) -> String? = { _ in nil },
    _ kind: @escaping @Sendable (Item) -> FormKind
  ) -> KeyBinding<Self> {
    KeyBinding(
      .character(letter), named: String(letter), footer: footer, name,
      unavailable: { state, setting in
        state.noRow ?? setting.readOnlyBecause ?? state.selected.flatMap(reason)
      },
      action: { state, _ in state.selected.map { [.openForm(kind($0))] } ?? [] })
  }

  var noRow: String? { selected == nil ? Self.nothingHere : nil }
}
