import CaseCore
import TerminalPages

extension CaseListState: ScreenState {
  var isTyping: Bool { editing != nil }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      guard editing != nil else { return [] }
      editing?.line.insert(AppState.inOneLine(text))
      return filterTyped(setting)
    case .input(.resized):
      selection.settle(count: total, visible: Self.visibleRows(setting))
      return request(setting)
    case .input(.idle): return previewIfNeeded(setting)
    case .casesFound(let request, let found, let total):
      guard request == requested else { return [] }
      return take(found, total, from: request.offset, setting)
    case .casesCounted(let counts):
      self.counts = counts
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
    case .input, .clockMoved, .caseRead, .caseNotRead, .refused, .notRecorded, .conflicted,
      .draftFound, .draftKept, .draftNotKept, .draftsKept, .training:
      return []
    }
  }

  /// Rows arrive. The selected case stays selected where it still is near, so that no key acts on
  /// another one because somebody else's change moved the rows; otherwise the place stays.
  private mutating func take(
    _ found: [CaseSummary], _ total: Int, from offset: Int, _ setting: Setting
  ) -> [Effect] {
    let selected = isNewQuestion ? nil : selectedRow?.reference
    isNewQuestion = false
    rows = found
    rowsStart = offset
    self.total = total
    if let selected, let place = found.firstIndex(where: { $0.reference == selected }) {
      let moved = offset + place - selection.index
      selection.index += moved
      selection.top = max(0, selection.top + moved)
    }
    let visible = Self.visibleRows(setting)
    selection.settle(count: total, visible: visible)
    let isCovered =
      selection.top >= rowsStart
      && min(total, selection.top + visible) <= rowsStart + rows.count
    return isCovered || found.isEmpty ? [] : request(setting)
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if editing != nil { return typed(key, setting) }
    if choosingView != nil { return chooseView(key, setting) }
    if selection.move(key, count: total, visible: Self.visibleRows(setting)) {
      return moved(setting)
    }
    return perform(key, setting) ?? []
  }

  mutating func moved(_ setting: Setting) -> [Effect] {
    let end = min(total, selection.top + Self.visibleRows(setting))
    let isCovered = selection.top >= rowsStart && end <= rowsStart + rows.count
    return isCovered ? [] : request(setting)
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
    switch key {
    case .escape:
      filter = editing?.before ?? ""
      editing = nil
      return startAgain(setting)
    case .enter:
      // A mistake is answered where it stands, and can be put right.
      guard editing?.fault == nil else { return [] }
      editing = nil
      return filter.isEmpty ? [] : [.logSearch(filter)]
    case .up, .down, .pageUp, .pageDown:
      _ = selection.move(key, count: total, visible: Self.visibleRows(setting))
      return moved(setting)
    default:
      guard editing?.line.apply(key) == true else { return [] }
      return filterTyped(setting)
    }
  }

  private mutating func filterTyped(_ setting: Setting) -> [Effect] {
    guard let text = editing?.line.text else { return [] }
    var usable = text
    do throws(QueryFault) {
      _ = try CaseQuery(parsing: text)
      editing?.fault = nil
    } catch {
      // The words before the mistake narrow the list meanwhile.
      editing?.fault = error
      usable = Self.usablePart(of: text)
    }
    guard usable != filter else { return [] }
    filter = usable
    return startAgain(setting)
  }

  private static func usablePart(of text: String) -> String {
    var words = text.split(separator: " ")
    while words.popLast() != nil {
      let part = words.joined(separator: " ")
      if (try? CaseQuery(parsing: part)) != nil { return part }
    }
    return ""
  }

  mutating func startAgain(_ setting: Setting) -> [Effect] {
    selection = Selection()
    isNewQuestion = true
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
    do throws(QueryFault) {
      _ = try CaseQuery(parsing: text)
    } catch {
      return [.say("Filter \(Wording.query(error)).")]
    }
    editing = nil
    filter = text
    return startAgain(setting) + (text.isEmpty ? [] : [.logSearch(text)])
  }
}
