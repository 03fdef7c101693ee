import CaseCore
import TerminalPages

extension OrderListState: ScreenState {
  var isTyping: Bool { filter.editing != nil }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      return filter.paste(text) == .changed ? startAgain(setting) : []
    case .input(.resized):
      window.selection.settle(count: window.total, visible: Self.visibleRows(setting))
      return request(setting)
    case .ordersFound(let request, let found, let total):
      guard request == requested else { return [] }
      let needsMore = window.take(
        found, total: total, from: request.offset, visible: Self.visibleRows(setting)
      ) { $0.reference == $1.reference && $0.order == $1.order }
      return needsMore && wantedRequest(setting) != request ? self.request(setting) : []
    case .counted(let questions, let numbers):
      for view in View.allCases {
        guard let place = questions.firstIndex(of: counted(view, setting)) else { continue }
        counts[view] = numbers[place]
      }
      return []
    case .recorded(let view, _):
      lastChanged = view
      return []
    case .recordedInEach:
      lastChanged = nil
      return ask(setting)
    case .clockMoved, .storeChanged, .indexed: return ask(setting)
    case .input, .casesFound, .agendaFound, .caseRead, .caseNotRead, .refused, .notRecorded,
      .conflicted, .draftFound, .draftKept, .draftNotKept, .draftsKept, .indexing, .training,
      .reportCounted, .reportExported,
      .reportNotExported:
      return []
    }
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if isTyping {
      switch filter.type(key) {
      case .nothing: return []
      case .changed: return startAgain(setting)
      case .kept: return filter.text.isEmpty ? [] : [.logSearch("orders \(filter.text)")]
      case .moves: return move(key, setting)
      }
    }
    if window.selection.move(key, count: window.total, visible: Self.visibleRows(setting)) {
      return moved(setting)
    }
    return perform(key, setting) ?? []
  }

  mutating func move(_ key: Key, _ setting: Setting) -> [Effect] {
    _ = window.selection.move(key, count: window.total, visible: Self.visibleRows(setting))
    return moved(setting)
  }

  private mutating func moved(_ setting: Setting) -> [Effect] {
    window.isCovered(Self.visibleRows(setting)) ? [] : request(setting)
  }

  mutating func startAgain(_ setting: Setting) -> [Effect] {
    window.startAgain()
    return request(setting)
  }
}
