import CaseCore
import TerminalPages

extension CaseDetailState: SearchingScreen, CaseScreen {
  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      search.line?.insert(AppState.inOneLine(text))
      return []
    case .input(.resized):
      selection.settle(count: count(setting), visible: visibleRows(setting))
      return []
    case .clockMoved:
      judge(nil, setting)
      return []
    case .caseRead(let read, .afterChange), .recorded(let read, _):
      guard read.reference == reference else { return [] }
      take(read, setting)
      return []
    case .storeChanged(let changed):
      return changed.contains(reference) ? [.readCase(reference, for: .afterChange)] : []
    case .input, .found, .counted, .caseRead, .caseNotRead,
      .recordedInEach, .refused, .notRecorded, .conflicted, .draftFound, .draftKept, .draftNotKept,
      .draftsKept, .indexing,
      .indexed, .training, .reportCounted, .reportExported,
      .reportNotExported:
      return []
    }
  }

  /// Shows the case as it is now. What is new at the end of the record is selected there, so that a
  /// person sees what just came.
  private mutating func take(_ read: CaseView, _ setting: Setting) {
    let grew = read.record.entries.count > view.record.entries.count
    judge(read, setting)
    if grew { selections[.record] = Selection(index: read.record.entries.count - 1) }
    selection.settle(count: count(setting), visible: visibleRows(setting))
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if search.line != nil { return typed(key, setting) }
    if choosing != nil { return choosePlace(key, setting) }
    if isReading, readingMoved(key, setting) { return [] }
    if tab == .summary {
      if scrollSummary(key, setting) { return [] }
    } else if selection.move(key, count: count(setting), visible: visibleRows(setting)) {
      return []
    }
    return perform(key, setting) ?? []
  }

  /// Nothing is selected in the summary; its keys scroll, at the end to a full last page.
  private mutating func scrollSummary(_ key: Key, _ setting: Setting) -> Bool {
    var top = selection.top
    guard Scrolling.move(&top, key, lines: count(setting), visible: visibleRows(setting)) else {
      return false
    }
    selection = Selection(index: top, top: top)
    return true
  }

  private mutating func readingMoved(_ key: Key, _ setting: Setting) -> Bool {
    let page = max(1, setting.size.rows - 6)
    switch key {
    case .up, .character("k"): readingTop -= 1
    case .down, .character("j"): readingTop += 1
    case .pageUp, .control("b"): readingTop -= page
    case .pageDown, .control("f"), .character(" "): readingTop += page
    case .home, .character("g"): readingTop = 0
    case .end, .character("G"): readingTop = .max
    case .escape, .enter, .character("q"): isReading = false
    default: return false
    }
    let last = wrappedReadingLines(setting).count - page
    readingTop = min(max(0, readingTop), max(0, last))
    return true
  }

  mutating func find(forward: Bool, _ setting: Setting) -> [Effect] {
    let texts = searchTexts(setting)
    guard let match = search.next(from: selection.index, forward: forward, in: texts) else {
      return [.say(search.noMatch("on this tab"))]
    }
    selection.index = match.place
    selection.settle(count: count(setting), visible: visibleRows(setting))
    if tab == .summary {
      selection.top = min(selection.index, max(0, count(setting) - visibleRows(setting)))
    }
    readingTop = 0
    return [.say(match.words)]
  }
}
