import CaseCore
import TerminalPages

extension CaseListState: ScreenState {
  var isTyping: Bool { editing != nil }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      guard editing != nil else { return [] }
      editing?.line.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
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
      if view.reference == selectedRow?.reference { preview = view }
      return []
    case .storeChanged(let references):
      if let preview, references.contains(preview.reference) { self.preview = nil }
      return request(setting) + [countRequest(setting)]
    case .recordedInEach:
      marked = []
      return request(setting) + [countRequest(setting)]
    case .indexing(let done, let total):
      indexing = (done, total)
      return []
    case .indexed:
      indexing = nil
      return request(setting) + [countRequest(setting)]
    case .input, .clockMoved, .caseRead, .caseNotRead, .recorded, .refused, .notRecorded,
      .conflicted, .draftFound, .draftsKept:
      return []
    }
  }

  /// Rows arrive. What was selected stays selected where it still is near; otherwise the place does.
  private mutating func take(
    _ found: [CaseSummary], _ total: Int, from offset: Int, _ setting: Setting
  ) -> [Effect] {
    rows = found
    rowsStart = offset
    self.total = total
    let visible = Self.visibleRows(setting)
    selection.settle(count: total, visible: visible)
    let isCovered =
      selection.top >= rowsStart
      && min(total, selection.top + visible) <= rowsStart + rows.count
    return isCovered || found.isEmpty ? [] : request(setting)
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if editing != nil { return typed(key, setting) }
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

  private func previewIfNeeded(_ setting: Setting) -> [Effect] {
    guard setting.isWide, editing == nil, let row = selectedRow,
      preview?.reference != row.reference
    else { return [] }
    return [.readCase(row.reference, for: .preview)]
  }

  // MARK: Filter

  private mutating func typed(_ key: Key, _ setting: Setting) -> [Effect] {
    switch key {
    case .escape:
      filter = editing?.before ?? ""
      editing = nil
      return startAgain(setting)
    case .enter:
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
    guard text != filter else { return [] }
    do throws(QueryFault) {
      _ = try CaseQuery(parsing: text)
      editing?.fault = nil
    } catch {
      // Half a word such as "stage:" is no mistake yet; the rows stay as they are meanwhile.
      editing?.fault = error
      filter = text
      return []
    }
    filter = text
    return startAgain(setting)
  }

  mutating func startAgain(_ setting: Setting) -> [Effect] {
    selection = Selection()
    return request(setting)
  }

  mutating func setFilter(_ text: String, _ setting: Setting) -> [Effect] {
    do throws(QueryFault) {
      _ = try CaseQuery(parsing: text)
    } catch {
      return [.say("Filter \(Wording.query(error)).")]
    }
    filter = text
    return startAgain(setting) + (text.isEmpty ? [] : [.logSearch(text)])
  }
}
