import CaseCore
import TerminalPages

extension ListScreen {
  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    updateList(message, setting)
  }

  /// What happened, as far as it is the same for every list. It asks again whenever anything may
  /// have changed what it shows.
  mutating func updateList(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressedInList(key, setting)
    case .input(.pasted(let text)):
      return list.filter.paste(text) == .changed ? startAgain(setting) : []
    case .input(.resized):
      list.window.selection.settle(
        count: list.window.total, visible: Self.visibleRows(setting))
      return request(setting)
    case .found(let rows): return Self.found(in: rows).map { take($0, setting) } ?? []
    case .counted(let questions, let numbers):
      for tab in Tab.allCases {
        guard let place = questions.firstIndex(of: counted(tab, setting)) else { continue }
        list.counts[tab] = numbers[place]
      }
      return []
    case .recorded(let view, _):
      list.lastChanged = view
      return []
    case .recordedInEach:
      // Several cases cannot be undone at once, and u must not mean an earlier, other change.
      list.lastChanged = nil
      return ask(setting)
    case .clockMoved, .storeChanged, .indexed: return ask(setting)
    case .input, .caseRead, .caseNotRead, .refused, .notRecorded, .conflicted, .draftFound,
      .draftKept, .draftNotKept, .draftsKept, .indexing, .training, .reportCounted, .reportExported,
      .reportNotExported:
      return []
    }
  }

  private mutating func take(_ found: WindowFound<Request, Item>, _ setting: Setting) -> [Effect] {
    guard found.request == list.requested else { return [] }
    let needsMore = list.window.take(
      found.rows, total: found.total, from: found.request.offset,
      visible: Self.visibleRows(setting), isSame: Self.areSame)
    return needsMore && wantedRequest(setting) != found.request ? request(setting) : []
  }

  mutating func pressedInList(_ key: Key, _ setting: Setting) -> [Effect] {
    if isTyping { return typedInFilter(key, setting) }
    if list.window.selection.move(
      key, count: list.window.total, visible: Self.visibleRows(setting))
    {
      return moved(setting)
    }
    return perform(key, setting) ?? []
  }

  mutating func move(_ key: Key, _ setting: Setting) -> [Effect] {
    _ = list.window.selection.move(
      key, count: list.window.total, visible: Self.visibleRows(setting))
    return moved(setting)
  }

  private mutating func moved(_ setting: Setting) -> [Effect] {
    list.window.isCovered(Self.visibleRows(setting)) ? [] : request(setting)
  }

  private mutating func typedInFilter(_ key: Key, _ setting: Setting) -> [Effect] {
    switch list.filter.type(key) {
    case .nothing: return []
    case .changed: return startAgain(setting)
    case .kept:
      let words = [Self.searchLogName, list.filter.text].filter { !$0.isEmpty }
      return list.filter.text.isEmpty ? [] : [.logSearch(words.joined(separator: " "))]
    case .moves: return move(key, setting)
    }
  }
}
