import TerminalPages

/// A key and what it does. Dispatch, the footer, the help screen and the palette all read the same
/// lists of these.
struct KeyBinding<State>: Sendable {
  let keys: [Key]
  /// As the footer and the help name the key: `Enter`, `a`, `Ctrl-R`.
  let keyName: String
  /// One or two words for the footer; empty keeps it out of there.
  let footer: String
  /// The action in words, as the palette and the help list it.
  let name: String
  /// Why it cannot be done now; nil when it can.
  let unavailable: @Sendable (State, Setting) -> String?
  let action: @Sendable (inout State, Setting) -> [Effect]

  init(
    _ keys: Key..., named keyName: String, footer: String = "", _ name: String,
    unavailable: @escaping @Sendable (State, Setting) -> String? = { _, _ in nil },
    action: @escaping @Sendable (inout State, Setting) -> [Effect]
  ) {
    self.keys = keys
    self.keyName = keyName
    self.footer = footer
    self.name = name
    self.unavailable = unavailable
    self.action = action
  }
}

/// An action as the help and the palette show it.
struct ActionName: Hashable, Sendable {
  let keyName: String
  let name: String
  let key: Key?
}

/// A screen: data, what its keys do to it, and what of it is shown.
protocol ScreenState: Sendable {
  static var keys: [KeyBinding<Self>] { get }
  /// Whether keys are being typed as text, so that no letter may act.
  var isTyping: Bool { get }
  mutating func update(_ message: Message, _ setting: Setting) -> [Effect]
  func page(_ setting: Setting) -> Page
}

extension ScreenState {
  /// Does what a key is bound to; nil where it is bound to nothing here.
  mutating func perform(_ key: Key, _ setting: Setting) -> [Effect]? {
    guard let binding = Self.keys.first(where: { $0.keys.contains(key) }) else { return nil }
    if let reason = binding.unavailable(self, setting) { return [.say(reason)] }
    return binding.action(&self, setting)
  }

  static var actions: [ActionName] {
    keys.map { ActionName(keyName: $0.keyName, name: $0.name, key: $0.keys.first) }
  }

  static func footer(_ more: [Hint] = []) -> [Hint] {
    keys.filter { !$0.footer.isEmpty }.map { Hint(key: $0.keyName, label: $0.footer) } + more
      + [Hint(key: "?", label: "keys")]
  }
}
