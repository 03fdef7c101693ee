import CaseCore
import TerminalPages

extension AppState {
  /// Keys that mean the same on every screen where no text is being typed.
  static let keys: [KeyBinding<AppState>] = [
    KeyBinding(
      .character("?"), .function(1), named: "?", "Show the keys of this screen",
      action: { app, _ in
        app.over = .help(top: 0)
        return []
      }),
    KeyBinding(
      .control("p"), named: "Ctrl-P", "Find any action by its name",
      action: { app, _ in
        app.over = .palette(Palette(actions: app.allActions))
        return []
      }),
    KeyBinding(
      .character(":"), named: ":", "Type a command",
      action: { app, _ in
        app.over = .command(TextEditing(text: ""), problem: nil)
        return []
      }),
    KeyBinding(
      .control("l"), named: "Ctrl-L", "Draw the screen again", action: { _, _ in [.redraw] }),
    KeyBinding(
      .control("z"), named: "Ctrl-Z", "Suspend; fg in the shell comes back",
      action: { _, _ in [.suspend] }),
    KeyBinding(
      .function(12), named: "F12", "Blank the screen until a key is pressed",
      action: { app, _ in
        app.over = .blank
        return []
      }),
    KeyBinding(
      .character("q"), named: "q", "Close this screen; on the list, quit",
      action: { app, _ in app.beneath.isEmpty ? [.quit] : [.closeScreen] }),
    KeyBinding(
      .character("Q"), .control("c"), named: "Q", "Quit", action: { app, _ in app.quit() }),
  ]

  /// Those that work in the middle of typing too.
  private static let whileTyping: Set<Key> = [
    .function(1), .control("p"), .control("l"), .control("z"), .function(12), .control("c"),
  ]

  /// Moving is the same on every list and is bound to no screen.
  static let movingKeys = [
    ActionName(keyName: "j k ↓ ↑", name: "Move", key: nil),
    ActionName(keyName: "g G", name: "First, last", key: nil),
    ActionName(keyName: "PgDn PgUp", name: "A page on, a page back", key: nil),
  ]

  /// What can be found by name: the screen's own actions and those of every screen.
  var allActions: [ActionName] {
    current.actions
      + Self.keys.map { ActionName(keyName: $0.keyName, name: $0.name, key: $0.keys.first) }
  }

  mutating func pressed(_ key: Key) -> [Effect] {
    if over != nil { return pressedOver(key) }
    message = nil
    if !current.isTyping || Self.whileTyping.contains(key),
      let binding = Self.keys.first(where: { $0.keys.contains(key) })
    {
      return binding.action(&self, setting)
    }
    return current.update(.input(.key(key)), setting)
  }

  /// A half-typed form is kept before the program ends, wherever in the stack it lies.
  mutating func quit() -> [Effect] {
    var effects: [Effect] = []
    for index in beneath.indices {
      effects += beneath[index].update(.input(.interrupted), setting)
    }
    return effects + current.update(.input(.interrupted), setting) + [.quit]
  }
}
