import CaseCore
import TerminalPages

extension RatesState: ScreenState {
  var isTyping: Bool { filter.editing != nil || spanEditing != nil || export != nil }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      if filter.editing != nil { _ = filter.paste(text) }
      spanEditing?.line.insert(AppState.inOneLine(text))
      check(setting)
      export?.insert(AppState.inOneLine(text))
      return []
    case .input(.resized):
      settle(setting)
      return []
    case .reportCounted(let question, let report, let years):
      take(question, report, years: years, setting)
      return []
    case .reportExported(let path):
      guard export != nil else { return [] }
      export = nil
      return [.say("Written to \(path).")]
    case .reportNotExported(let words, let isThere):
      export?.refused(words, isThere: isThere)
      return []
    // What was counted has changed, or the day has.
    case .storeChanged, .recorded, .recordedInEach, .indexed, .clockMoved: return count(setting)
    case .input, .found, .counted, .caseRead, .caseNotRead,
      .refused, .notRecorded,
      .conflicted, .draftFound, .draftKept, .draftNotKept, .draftsKept, .indexing, .training:
      return []
    }
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if export != nil { return pressedInExport(key) }
    if filter.editing != nil { return typedInFilter(key, setting) }
    if let editing = spanEditing { return typed(key, editing, setting) }
    if move(key, setting) { return [] }
    return perform(key, setting) ?? []
  }

  /// Up and down go from row to row and on through the notes, not over what only stands between.
  private mutating func move(_ key: Key, _ setting: Setting) -> Bool {
    var selection = place.selection
    let before = selection.index
    guard selection.move(key, count: items.count, visible: visibleRows(setting)) else {
      return false
    }
    let isForward = selection.index > before
    let places = items.indices.filter { items[$0].isPlace }
    let next =
      isForward
      ? places.first { $0 >= selection.index } ?? places.last
      : places.last { $0 <= selection.index } ?? places.first
    if let next { selection.index = next }
    place.selection = selection
    settle(setting)
    return true
  }

  mutating func moveColumn(by step: Int) {
    let columns = figureColumns
    guard let index = columns.firstIndex(of: place.column) else { return }
    place.column = columns[min(max(0, index + step), columns.count - 1)]
  }

  mutating func show(_ step: Int, _ setting: Setting) -> [Effect] {
    let all = Report.Kind.allCases
    let index = (all.firstIndex(of: kind) ?? 0) + step + all.count
    kind = all[index % all.count]
    return count(setting)
  }

  mutating func changeClass(_ step: Int, _ setting: Setting) -> [Effect] {
    let terms = setting.reference.reportTerms
    let now = offence?.code ?? Self.usualClass(kind)
    guard let index = terms.classes.firstIndex(where: { $0.code == now }) else { return [] }
    offence = terms.classes[(index + step + terms.classes.count) % terms.classes.count]
    return count(setting)
  }

  /// What the report compares: periods, or places.
  mutating func changeStep(_ setting: Setting) -> [Effect] {
    func next<Choice: CaseIterable & Equatable>(_ choice: Choice) -> Choice {
      let all = Array(Choice.allCases)
      let index = all.firstIndex(of: choice) ?? 0
      return all[(index + 1) % all.count]
    }
    if kind == .trend { step = next(step) } else { compared = next(compared) }
    return count(setting)
  }

  // MARK: Filter and period

  /// Counting waits until the filter stands: a million cases are not counted for each letter.
  private mutating func typedInFilter(_ key: Key, _ setting: Setting) -> [Effect] {
    guard filter.type(key) == .kept else { return [] }
    return count(setting) + (filter.text.isEmpty ? [] : [.logSearch(filter.text)])
  }

  mutating func editSpan() {
    var typed = ""
    if span != ReportSpan() {
      typed = "\(span.from?.description ?? "") to \(span.to?.description ?? "")"
    }
    spanEditing = SpanEditing(line: TextEditing(text: FormField.trimmed(typed)))
  }

  private mutating func typed(
    _ key: Key, _ editing: SpanEditing, _ setting: Setting
  ) -> [Effect] {
    switch key {
    case .escape: spanEditing = nil
    case .enter:
      // A mistake is answered where it stands, and can be put right.
      guard case .success(let read) = ReportSpan.read(editing.line.text, now: setting.now) else {
        check(setting)
        return []
      }
      spanEditing = nil
      span = read
      return count(setting)
    default:
      _ = spanEditing?.line.apply(key)
      check(setting)
    }
    return []
  }

  private mutating func check(_ setting: Setting) {
    guard let text = spanEditing?.line.text else { return }
    spanEditing?.problem = nil
    if case .failure(let fault) = ReportSpan.read(text, now: setting.now) {
      spanEditing?.problem = fault.words
    }
  }
}
