import CaseCore
import TerminalPages

extension AppState {
  /// Keys that mean the same on every screen where no text is being typed.
  static let keys: [KeyBinding<AppState>] = [
    KeyBinding(
      .character("?"), .function(1), named: "? F1", "Show the keys of this screen",
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
      action: { app, _ in app.keepDrafts() + [.suspend] }),
    KeyBinding(
      .function(12), named: "F12", "Blank the screen until a key is pressed",
      action: { app, _ in
        app.isBlanked = true
        return app.keepDrafts()
      }),
    KeyBinding(
      .character("q"), named: "q", "Close this screen; on the list, quit",
      action: { app, _ in app.beneath.isEmpty ? [.quit] : [.closeScreen] }),
    KeyBinding(
      .character("Q"), .control("c"), named: "Q Ctrl-C", "Quit", action: { app, _ in app.quit() }),
  ]

  /// Those that work in the middle of typing too, and what they are called.
  private static let whileTyping: [Key: String] = [
    .function(1): "F1", .control("p"): "Ctrl-P", .control("l"): "Ctrl-L",
    .control("z"): "Ctrl-Z", .function(12): "F12", .control("c"): "Ctrl-C",
  ]

  /// Those that work whatever lies over the screen.
  private static let always: Set<Key> = [.control("l"), .control("z"), .function(12)]

  /// Moving is the same on every list and is bound to no screen.
  static let movingKeys = [
    ActionName(keyName: "j ↓", name: "Down", key: nil),
    ActionName(keyName: "k ↑", name: "Up", key: nil),
    ActionName(keyName: "g Home", name: "First", key: nil),
    ActionName(keyName: "G End", name: "Last", key: nil),
    ActionName(keyName: "PgDn Ctrl-F", name: "A page on", key: nil),
    ActionName(keyName: "PgUp Ctrl-B", name: "A page back", key: nil),
  ]

  /// What can be found by name: the screen's own actions and those of every screen.
  var allActions: [ActionName] {
    current.liveActions.filter { $0.key != nil } + everywhere
      + (current.isTyping || current.isTraining ? [] : Self.screens)
  }

  /// The screens that can be gone to from any other.
  private static let screens = [
    ActionName(keyName: ":agenda", name: "Go to the agenda", key: nil, command: .agenda),
    ActionName(keyName: ":orders", name: "Go to the orders", key: nil, command: .orders),
  ]

  /// The keys that mean the same on every screen, as far as they do so while text is being typed.
  var everywhere: [ActionName] {
    Self.keys.compactMap { binding in
      // The screen has its own use for it there, and names it.
      if current.hasBox, binding.keys == [.character("q")] { return nil }
      guard current.isTyping else {
        return ActionName(
          keyName: binding.keyName, name: binding.name, key: binding.keys.first,
          isEverywhere: true)
      }
      guard let key = binding.keys.first(where: { Self.whileTyping[$0] != nil }) else {
        return nil
      }
      return ActionName(
        keyName: Self.whileTyping[key] ?? binding.keyName, name: binding.name, key: key,
        isEverywhere: true)
    }
  }

  mutating func pressed(_ key: Key) -> [Effect] {
    if isBlanked {
      isBlanked = false
      return [.redraw]
    }
    if over != nil { return Self.always.contains(key) ? everywhere(key) ?? [] : pressedOver(key) }
    message = nil
    let isFree = !current.isTyping && !(current.hasBox && key == .character("q"))
    if isFree || Self.whileTyping[key] != nil, let effects = everywhere(key) { return effects }
    return current.update(.input(.key(key)), setting)
  }

  private mutating func everywhere(_ key: Key) -> [Effect]? {
    guard let binding = Self.keys.first(where: { $0.keys.contains(key) }) else { return nil }
    return binding.action(&self, setting)
  }

  /// Does what was chosen by its name, which is not typing its key.
  mutating func perform(_ action: ActionName) -> [Effect] {
    message = nil
    if let command = action.command { return perform(command) }
    guard let key = action.key else { return [] }
    if action.isEverywhere { return everywhere(key) ?? [] }
    return current.update(.input(.key(key)), setting)
  }

  mutating func quit() -> [Effect] {
    if case .training(var training) = current, training.isUnderWay {
      training.question = .quit
      current = .training(training)
      return []
    }
    return keepDrafts() + [.quit]
  }

  /// A half-typed form is kept before anything that it may not come back from, wherever in the
  /// stack it lies.
  mutating func keepDrafts() -> [Effect] {
    var effects: [Effect] = []
    for index in beneath.indices {
      effects += beneath[index].update(.input(.interrupted), setting)
    }
    return effects + current.update(.input(.interrupted), setting)
  }
}
