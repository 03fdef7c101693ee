import CaseCore
import TerminalPages

/// The box in which a view is chosen with its live counts.
extension CaseListState {
  var hasBox: Bool { choosingView != nil }
  var isMoving: Bool { !isTyping && choosingView == nil }

  func count(of tab: CaseListTab) -> String? { list.counts[tab].map(numbered) }

  var viewBox: Overlay? {
    guard let choosingView else { return nil }
    return Overlay(
      title: Line("Views  (Enter shows, Esc closes)"),
      lines: CaseListTab.allCases.map {
        Line("\($0.number) \($0.name.padded(10))") + Line((count(of: $0) ?? "").leftPadded(9))
          + Line("  \($0.explanation)", .quiet)
      },
      selected: choosingView)
  }

  static let viewActions =
    [
      ActionName(keyName: "j k ↓ ↑", name: "Move", key: nil),
      ActionName(keyName: "Enter", name: "Show the view", key: .enter),
      ActionName(keyName: "Esc v q", name: "Close the box", key: .escape),
    ]
    + CaseListTab.allCases.map {
      ActionName(
        keyName: "\($0.number)", name: $0.action, key: .character(Character("\($0.number)")))
    }

  mutating func chooseView(_ key: Key, _ setting: Setting) -> [Effect] {
    guard let line = choosingView else { return [] }
    let tabs = CaseListTab.allCases
    switch key {
    case .up, .character("k"): choosingView = max(0, line - 1)
    case .down, .character("j"): choosingView = min(tabs.count - 1, line + 1)
    case .escape, .character("v"), .character("q"): choosingView = nil
    case .enter:
      choosingView = nil
      return tabs.indices.contains(line) ? open(tabs[line], setting) : []
    default:
      guard let tab = tabs.first(where: { key == .character(Character("\($0.number)")) })
      else { return [] }
      choosingView = nil
      return open(tab, setting)
    }
    return []
  }

  func hints(_ setting: Setting) -> [Hint] {
    guard choosingView != nil else { return footer(setting) }
    return [
      Hint(key: "Enter", label: "show"), Hint(key: "Esc", label: "close"),
      Hint(key: "?", label: "keys"),
    ]
  }
}
