import CaseCore
import TerminalPages

extension CaseListState.View {
  /// The key that shows it.
  var number: Int { rawValue + 1 }

  var name: String {
    switch self {
    case .open: return "Open"
    case .mine: return "Mine"
    case .withProsecutor: return "With CPS"
    case .flagged: return "Flags"
    case .all: return "All"
    }
  }

  /// What is in it.
  fileprivate var explanation: String {
    switch self {
    case .open: return "not decided"
    case .mine: return "given to me and not decided"
    case .withProsecutor: return "a file is with the CPS"
    case .flagged: return "to be answered or looked at, oldest first"
    case .all: return "every case"
    }
  }
}

/// The box in which a view is chosen with its live counts.
extension CaseListState {
  var hasBox: Bool { choosingView != nil }
  var isMoving: Bool { !isTyping && choosingView == nil }

  func count(of view: View) -> String? {
    counts.indices.contains(view.rawValue) ? counted(counts[view.rawValue]) : nil
  }

  var viewBox: Overlay? {
    guard let choosingView else { return nil }
    return Overlay(
      title: Line("Views  (Enter shows, Esc closes)"),
      lines: View.allCases.map {
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
    + View.allCases.map {
      ActionName(
        keyName: "\($0.number)", name: "Show the view “\($0.name)”",
        key: .character(Character("\($0.number)")))
    }

  mutating func chooseView(_ key: Key, _ setting: Setting) -> [Effect] {
    guard let line = choosingView else { return [] }
    switch key {
    case .up, .character("k"): choosingView = max(0, line - 1)
    case .down, .character("j"): choosingView = min(View.allCases.count - 1, line + 1)
    case .escape, .character("v"), .character("q"): choosingView = nil
    case .enter:
      choosingView = nil
      return View(rawValue: line).map { show($0, setting) } ?? []
    default:
      guard let view = View.allCases.first(where: { key == .character(Character("\($0.number)")) })
      else { return [] }
      choosingView = nil
      return show(view, setting)
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
