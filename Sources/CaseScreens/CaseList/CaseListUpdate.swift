import CaseCore
import TerminalPages

extension CaseListState: ScreenState {
  var isTyping: Bool { filter.editing != nil }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      return filter.paste(text) == .changed ? startAgain(setting) : []
    case .input(.resized):
      window.selection.settle(count: window.total, visible: Self.visibleRows(setting))
      return request(setting)
    case .input(.idle): return previewIfNeeded(setting)
    case .casesFound(let request, let found, let total):
      guard request == requested else { return [] }
      let needsMore = window.take(
        found, total: total, from: request.offset, visible: Self.visibleRows(setting)
      ) { $0.reference == $1.reference }
      return needsMore && wantedRequest(setting) != request ? self.request(setting) : []
    case .counted(let questions, let counts):
      for tab in CaseListTab.all {
        guard let place = questions.firstIndex(of: tab.question(setting)) else { continue }
        self.counts[tab] = counts[place]
      }
      return []
    case .caseRead(let view, .preview):
      if view.reference == selectedRow?.reference { setPreview(view, setting) }
      return []
    case .storeChanged(let references):
      if let preview, references.contains(preview.reference) { forgetPreview(setting) }
      return request(setting) + [countRequest(setting)]
    case .recorded(let view, _):
      lastChanged = view
      if preview?.reference == view.reference { setPreview(view, setting) }
      return []
    case .recordedInEach(_, let problems):
      // What could not be changed stays marked, to be tried again.
      if problems.isEmpty { marked = [] }
      // Several cases cannot be undone at once, and u must not mean an earlier, other change.
      lastChanged = nil
      forgetPreview(setting)
      return request(setting) + [countRequest(setting)]
    case .indexing(let done, let total):
      indexing = (done, total)
      return []
    case .indexed:
      indexing = nil
      return request(setting) + [countRequest(setting)]
    case .clockMoved:
      return request(setting) + [countRequest(setting)]
    case .input, .caseRead, .caseNotRead, .agendaFound, .ordersFound, .refused, .notRecorded,
      .conflicted, .draftFound, .draftKept, .draftNotKept, .draftsKept, .training, .reportCounted,
      .reportExported, .reportNotExported:
      return []
    }
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if isTyping { return typed(key, setting) }
    if choosingView != nil { return chooseView(key, setting) }
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

  private mutating func previewIfNeeded(_ setting: Setting) -> [Effect] {
    guard setting.isWide, let row = selectedRow, preview?.reference != row.reference,
      previewAsked != row.reference
    else { return [] }
    previewAsked = row.reference
    return [.readCase(row.reference, for: .preview)]
  }

  private mutating func forgetPreview(_ setting: Setting) {
    setPreview(nil, setting)
    previewAsked = nil
  }

  // MARK: Filter

  private mutating func typed(_ key: Key, _ setting: Setting) -> [Effect] {
    switch filter.type(key) {
    case .nothing: return []
    case .changed: return startAgain(setting)
    case .kept: return filter.text.isEmpty ? [] : [.logSearch(filter.text)]
    case .moves: return move(key, setting)
    }
  }

  mutating func startAgain(_ setting: Setting) -> [Effect] {
    window.startAgain()
    return request(setting)
  }

  mutating func sort(by sort: CaseListSort, _ setting: Setting) -> [Effect] {
    self.sort = sort
    isDescending = [.recorded, .lastIncident, .incidents].contains(sort)
    return startAgain(setting)
  }

  mutating func show(_ view: View, _ setting: Setting) -> [Effect] {
    // What has waited longest comes first there, and nowhere else.
    if view == .flagged {
      (sort, isDescending) = (.asked, false)
    } else if self.view == .flagged, sort == .asked {
      (sort, isDescending) = (.lastIncident, true)
    }
    self.view = view
    return startAgain(setting) + [countRequest(setting)]
  }

  mutating func setFilter(_ text: String, _ setting: Setting) -> [Effect] {
    if let fault = filter.set(text) { return [.say("Filter \(Wording.query(fault)).")] }
    return startAgain(setting) + (text.isEmpty ? [] : [.logSearch(text)])
  }
}
