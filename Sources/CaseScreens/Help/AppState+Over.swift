import CaseCore
import TerminalPages

extension AppState {
  /// Keys for what lies over the screen.
  mutating func pressedOver(_ key: Key) -> [Effect] {
    switch over {
    case nil: return []
    case .help(let top):
      // The box keeps two rows of the window and its border from the lines.
      let page = max(1, setting.size.rows - 4)
      let last = max(0, shownHelp.count - page)
      switch key {
      case .down, .character("j"): over = .help(top: min(top + 1, last))
      case .up, .character("k"): over = .help(top: max(0, top - 1))
      case .pageDown, .character(" "): over = .help(top: min(top + page, last))
      case .pageUp: over = .help(top: max(0, top - page))
      case .home, .character("g"): over = .help(top: 0)
      case .end, .character("G"): over = .help(top: last)
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
    case .down: palette.select(palette.selected + 1)
    case .up: palette.select(palette.selected - 1)
    case .pageDown: palette.select(palette.selected + 10)
    case .pageUp: palette.select(palette.selected - 10)
    case .enter:
      guard palette.matching.indices.contains(palette.selected) else { return [] }
      over = nil
      return perform(palette.matching[palette.selected])
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

  mutating func perform(_ command: TypedCommand) -> [Effect] {
    if current.isTraining, !command.worksInTraining {
      return [.say("That is for people's cases; here nobody is real. Esc leaves training.")]
    }
    switch command {
    case .open(let reference): return [.openCase(reference)]
    case .timeline(let reference): return [.openTimeline(reference)]
    case .agenda: return [.openAgenda]
    case .orders: return [.openOrders]
    case .newCase: return [.openForm(.newCase)]
    case .rates: return [.openRates]
    case .train: return [.training(.find)]
    case .quit: return quit()
    case .keys:
      over = .help(top: 0)
      return []
    case .filter, .sort, .view:
      let effects = backToList()
      guard case .list(var list) = current else { return effects }
      defer { current = .list(list) }
      switch command {
      case .filter(let text): return effects + list.setFilter(text, setting)
      case .sort(let sort): return effects + list.sort(by: sort, setting)
      case .view(let view): return effects + list.show(view, setting)
      case .open, .timeline, .agenda, .orders, .rates, .newCase, .train, .quit, .keys:
        return effects
      }
    }
  }

  /// The list lies at the bottom. A form on the way keeps its draft.
  private mutating func backToList() -> [Effect] {
    let effects = keepDrafts()
    if let bottom = beneath.first {
      current = bottom
      beneath = []
    }
    return effects
  }

  /// The keys of this screen and what they do, a line each.
  var helpLines: [Line] { help { [Line($0, .key) + Line($1)] } }

  /// As it stands in its box: words that take several rows go on beside their key, not below it.
  var shownHelp: [Line] {
    let columns = Overlay.mostColumns(in: setting.size)
    return help { key, words in
      let keyColumns = DisplayWidth.of(key)
      let rows = DisplayWidth.wrap(words, columns: max(1, columns - keyColumns))
      return rows.enumerated().map { index, row in
        Line(index == 0 ? key : String(repeating: " ", count: keyColumns), .key) + Line(row)
      }
    }
  }

  private func help(_ lines: (_ key: String, _ words: String) -> [Line]) -> [Line] {
    func named(_ action: ActionName) -> [Line] {
      lines(" " + (action.keyName + " ").padded(14), action.name)
    }
    var all = [Line(current.name, .heading)] + current.liveActions.flatMap(named)
    if current.isMoving {
      all += [Line(""), Line("Moving", .heading)] + Self.movingKeys.flatMap(named)
    }
    all += [Line(""), Line("Everywhere", .heading)] + everywhere.flatMap(named)
    if !current.isTyping {
      all += [Line(""), Line("Commands after :", .heading)]
      all += TypedCommand.teaching(inTraining: current.isTraining).flatMap {
        lines(" " + $0.words.padded(18), $0.meaning)
      }
    }
    return all
  }
}
