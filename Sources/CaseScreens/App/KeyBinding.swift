import TerminalPages

/// A key and what it does. Dispatch, the footer, the help screen and the palette all read the same
/// lists of these.
struct KeyBinding<State>: Sendable {
  let keys: [Key]
  /// As the footer and the help name the key: `Enter`, `a`, `Ctrl-R`.
  let keyName: String
  /// One or two words for the footer; empty keeps it out of there.
  let footer: String
  /// Where the footer names a pair of keys at once: `[ ]`.
  let footerKey: String
  /// The action in words, as the palette and the help list it.
  let name: String
  /// Why it cannot be done now; nil when it can.
  let unavailable: @Sendable (State, Setting) -> String?
  let action: @Sendable (inout State, Setting) -> [Effect]

  init(
    _ keys: Key..., named keyName: String, footer: String = "", footerKey: String? = nil,
    _ name: String,
    unavailable: @escaping @Sendable (State, Setting) -> String? = { _, _ in nil },
    action: @escaping @Sendable (inout State, Setting) -> [Effect]
  ) {
    self.init(
      keys: keys, named: keyName, footer: footer, footerKey: footerKey, name,
      unavailable: unavailable, action: action)
  }

  init(
    keys: [Key], named keyName: String, footer: String = "", footerKey: String? = nil,
    _ name: String,
    unavailable: @escaping @Sendable (State, Setting) -> String? = { _, _ in nil },
    action: @escaping @Sendable (inout State, Setting) -> [Effect]
  ) {
    self.keys = keys
    self.keyName = keyName
    self.footer = footer
    self.footerKey = footerKey ?? keyName
    self.name = name
    self.unavailable = unavailable
    self.action = action
  }
}

/// An action as the help and the palette show it.
struct ActionName: Hashable, Sendable {
  let keyName: String
  let name: String
  /// Nil for several keys at once, which only the help names.
  let key: Key?
  /// One of the keys that mean the same on every screen.
  var isEverywhere = false
  /// What is typed after `:` for the same; then it has no key.
  var command: TypedCommand?
}

/// A screen: data, what its keys do to it, and what of it is shown.
protocol ScreenState: Sendable {
  static var keys: [KeyBinding<Self>] { get }
  /// Whether keys are being typed as text, so that no letter may act.
  var isTyping: Bool { get }
  mutating func update(_ message: Message, _ setting: Setting) -> [Effect]
  func page(_ setting: Setting) -> Page
  /// Whether a box or a line of its own has the keys, so that `q` closes that and not the screen.
  var hasBox: Bool { get }
  /// Whether the keys move a selection or scroll.
  var isMoving: Bool { get }
  /// What the keys do just now, for the help and the palette.
  var liveActions: [ActionName] { get }
}

extension ScreenState {
  /// Does what a key is bound to; nil where it is bound to nothing here.
  mutating func perform(_ key: Key, _ setting: Setting) -> [Effect]? {
    guard let binding = Self.keys.first(where: { $0.keys.contains(key) }) else { return nil }
    if let reason = binding.unavailable(self, setting) { return [.say(reason)] }
    return binding.action(&self, setting)
  }

  var hasBox: Bool { false }
  var isMoving: Bool { !isTyping }
  var liveActions: [ActionName] { Self.actions }

  static var actions: [ActionName] {
    keys.map { ActionName(keyName: $0.keyName, name: $0.name, key: $0.keys.first) }
  }

  /// What can be done now. A key that would only be answered with a reason takes no room here.
  func footer(_ setting: Setting, help: String = "?") -> [Hint] {
    Self.keys.filter { !$0.footer.isEmpty && $0.unavailable(self, setting) == nil }
      .map { Hint(key: $0.footerKey, label: $0.footer) } + [Hint(key: help, label: "keys")]
  }
}
