import CaseCore
import TerminalPages

extension AppState {
  /// Keys for what lies over the screen.
  mutating func pressedOver(_ key: Key) -> [Effect] {
    switch over {
    case nil: return []
    case .blank:
      over = nil
      return [.redraw]
    case .help(let top):
      switch key {
      case .down, .character("j"): over = .help(top: min(top + 1, helpLines.count - 1))
      case .up, .character("k"): over = .help(top: max(0, top - 1))
      case .pageDown, .character(" "): over = .help(top: min(top + 10, helpLines.count - 1))
      case .pageUp: over = .help(top: max(0, top - 10))
      default: over = nil
      }
      return []
    case .palette(let palette): return pressed(key, in: palette)
    case .command(let line, _): return pressed(key, in: line)
    }
  }

  private mutating func pressed(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    switch key {
    case .escape, .control("p"), .control("c"):
      over = nil
      return []
    case .down: palette.selected = min(palette.selected + 1, palette.matching.count - 1)
    case .up: palette.selected = max(0, palette.selected - 1)
    case .enter:
      over = nil
      guard palette.matching.indices.contains(palette.selected),
        let chosen = palette.matching[palette.selected].key
      else { return [] }
      return pressed(chosen)
    default:
      if palette.line.apply(key) { palette.selected = 0 }
    }
    over = .palette(palette)
    return []
  }

  private mutating func pressed(_ key: Key, in line: TextEditing) -> [Effect] {
    var line = line
    switch key {
    case .escape, .control("c"):
      over = nil
      return []
    case .tab:
      if let completed = TypedCommand.completion(of: line.text) {
        line = TextEditing(text: completed)
      }
    case .enter:
      switch TypedCommand.read(line.text) {
      case .failure(let fault):
        over = .command(line, problem: fault.words)
        return []
      case .success(let command):
        over = nil
        return perform(command)
      }
    default: _ = line.apply(key)
    }
    over = .command(line, problem: nil)
    return []
  }

  private mutating func perform(_ command: TypedCommand) -> [Effect] {
    switch command {
    case .open(let reference): return [.openCase(reference)]
    case .timeline(let reference): return [.openTimeline(reference)]
    case .newCase: return [.openForm(.newCase)]
    case .quit: return quit()
    case .keys:
      over = .help(top: 0)
      return []
    case .filter, .sort, .view:
      backToList()
      guard case .list(var list) = current else { return [] }
      defer { current = .list(list) }
      switch command {
      case .filter(let text): return list.setFilter(text, setting)
      case .sort(let sort):
        list.sort = sort
        return list.startAgain(setting)
      case .view(let view):
        list.view = view
        return list.startAgain(setting)
      case .open, .timeline, .newCase, .quit, .keys: return []
      }
    }
  }

  /// The list lies at the bottom. A form on the way keeps its draft.
  private mutating func backToList() {
    if let bottom = beneath.first {
      current = bottom
      beneath = []
    }
  }

  var helpLines: [Line] {
    func line(_ action: ActionName) -> Line {
      Line(" " + action.keyName.padded(12), .key) + Line(action.name)
    }
    return [Line(current.name, .heading)] + current.actions.map(line)
      + [Line(""), Line("Moving", .heading)] + Self.movingKeys.map(line)
      + [Line(""), Line("Everywhere", .heading)]
      + Self.keys.map {
        line(ActionName(keyName: $0.keyName, name: $0.name, key: nil))
      }
      + [Line(""), Line("Commands after :", .heading)]
      + TypedCommand.teaching.map { Line(" " + $0.0.padded(18), .key) + Line($0.1) }
  }
}
