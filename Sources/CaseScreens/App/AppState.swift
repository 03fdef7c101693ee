import CaseCore
import TerminalPages

/// The whole of what is on the screen: the current screen, those beneath it, and what lies over it.
public struct AppState: Sendable {
  /// What lies over the current screen and takes the keys.
  enum Over: Sendable {
    case help(top: Int)
    /// `Ctrl-P`: any action, found by its name.
    case palette(Palette)
    /// `:` a command.
    case command(TextEditing, problem: String?)
  }

  public internal(set) var setting: Setting
  var current: Screen
  var beneath: [Screen] = []
  var over: Over?
  /// `F12`: nothing to be seen until a key is pressed, whatever lies beneath.
  var isBlanked = false
  var message: TerminalPages.Message?
  var drafts: [String] = []
  /// What was typed into forms that have been left and whose drafts could not be written.
  var unkept: [FormKind: [String: String]] = [:]

  public init(_ setting: Setting) {
    self.setting = setting
    current = .list(CaseListState())
  }

  /// Training alone, with no store behind it.
  public init(training material: TrainingMaterial, _ setting: Setting) {
    self.setting = setting
    current = .training(TrainingState(material, isAlone: true, setting))
  }

  /// What to do first: fetch the first window of the list.
  public mutating func start() -> [Effect] {
    guard case .list(var list) = current else { return [] }
    let effects = list.request(setting)
    current = .list(list)
    return effects
  }

  /// What can wait until the first list has been painted.
  public func afterStart() -> [Effect] {
    guard case .list(let list) = current else { return [] }
    return [list.count(setting)]
  }

  mutating func push(_ screen: Screen) {
    beneath.append(current)
    current = screen
  }

  mutating func pop() {
    if let last = beneath.popLast() { current = last }
  }
}
