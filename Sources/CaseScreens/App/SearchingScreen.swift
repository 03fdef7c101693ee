import TerminalPages

/// A screen that looks for words in what it lists: typed after `/`, then from match to match.
protocol SearchingScreen: ScreenState {
  var search: Search { get set }
  /// Goes to the next match, or says that there is none.
  mutating func find(forward: Bool, _ setting: Setting) -> [Effect]
}

extension SearchingScreen {
  var isTyping: Bool { search.line != nil }

  static func searchKeys(_ name: String) -> [KeyBinding<Self>] {
    [
      KeyBinding(
        .character("/"), named: "/", footer: "search", name,
        action: { state, _ in
          state.search.line = TextEditing(text: "")
          return []
        }),
      KeyBinding(
        .character("n"), named: "n", "Next match",
        action: { state, setting in state.find(forward: true, setting) }),
      KeyBinding(
        .character("N"), named: "N", "Previous match",
        action: { state, setting in state.find(forward: false, setting) }),
    ]
  }

  mutating func typed(_ key: Key, _ setting: Setting) -> [Effect] {
    search.type(key) ? find(forward: true, setting) : []
  }
}
