import CaseCore
import TerminalPages

/// A scenario while it is read: the record so far on its timeline, an entry at a time, and the
/// questions where it stops.
struct TrainingReading: Sendable {
  private(set) var run: TrainingRun
  let isTrainer: Bool
  let takesNames: Bool
  /// What is being answered, by the place of the stop; kept while somebody reads back.
  private var drafts: [Int: StopDraft] = [:]
  /// The first line of the entry in sight.
  private(set) var top = 0
  /// The timeline of what is known here; worked out when the place changes, never on drawing.
  private(set) var timeline: TimelineState
  /// The case right after the entry.
  private(set) var current: Case?

  init(_ run: TrainingRun, isTrainer: Bool, takesNames: Bool, _ setting: Setting) {
    self.run = run
    self.isTrainer = isTrainer
    self.takesNames = takesNames
    timeline = TrainingReading.timeline(run.visible, setting)
  }

  /// Of the stop that waits.
  var draft: StopDraft? {
    get {
      guard case .stop(let place) = run.place else { return nil }
      return drafts[place] ?? StopDraft(run.scenario.stops[place], isTrainer: isTrainer)
    }
    set { if case .stop(let place) = run.place { drafts[place] = newValue } }
  }

  var selectedRow: StopDraft.Row? {
    guard let draft, let selected = draft.selected else { return nil }
    let rows = draft.rows(isTrainer: isTrainer)
    return rows.indices.contains(selected) ? rows[selected] : nil
  }

  private var selectedOption: TrainingOption? {
    if case .option(let option)? = selectedRow { option } else { nil }
  }

  // MARK: Reading

  /// A page on where the entry goes on below, else to the next entry or the stop.
  mutating func goOn(_ setting: Setting) {
    let visible = textRows(setting)
    let lines = textLines(setting).count
    if case .entry = run.place, top + visible < lines {
      top = min(top + max(1, visible - 1), lines - visible)
    } else if run.goOn() {
      arrive(setting)
    }
  }

  mutating func goBack(_ setting: Setting) {
    if run.goBack() { arrive(setting) }
  }

  private mutating func arrive(_ setting: Setting) {
    top = 0
    if !isTrainer { draft?.selected = nil }
    let visible = run.visible
    current = visible.folded()
    timeline = TrainingReading.timeline(visible, setting)
  }

  private static func timeline(_ record: CaseRecord, _ setting: Setting) -> TimelineState {
    TimelineState(view: CaseView(record: record, headHash: "", damage: nil), setting)
  }

  mutating func move(_ key: Key, _ setting: Setting) -> Bool {
    guard var draft else {
      return Scrolling.move(
        &top, key, lines: textLines(setting).count, visible: textRows(setting))
    }
    if draft.isRevealed {
      return Scrolling.move(
        &top, key, lines: revealed(setting).count, visible: revealedRows(setting))
    }
    // From no selection down is the first and up the last.
    let isUp = key == .up || key == .character("k")
    var selection = Selection(index: draft.selected ?? (isUp ? 0 : -1))
    let count = draft.rows(isTrainer: isTrainer).count
    guard selection.move(key, count: count, visible: count) else { return false }
    if draft.selected == nil, isUp { selection.index = count - 1 }
    draft.selected = selection.index
    self.draft = draft
    return true
  }

  mutating func settle(_ setting: Setting) {
    top = min(top, max(0, textLines(setting).count - textRows(setting)))
    timeline = TrainingReading.timeline(run.visible, setting)
  }

  // MARK: Answering

  /// Whether a room stands before a question and nobody in it has been counted.
  var isUncounted: Bool {
    guard isTrainer, let draft else { return false }
    return draft.roomAnswer.count == 0
  }

  mutating func choose(_ row: StopDraft.Row) {
    guard var draft else { return }
    draft.choose(row)
    draft.selected = draft.rows(isTrainer: isTrainer).firstIndex(of: row)
    self.draft = draft
  }

  mutating func typeCount(_ digit: Character) {
    guard let option = selectedOption else { return }
    draft?.type(digit, option)
  }

  mutating func takeBackCount() {
    guard let option = selectedOption else { return }
    draft?.takeBack(option)
  }

  mutating func startNames() {
    guard let option = selectedOption, var draft else { return }
    let names = draft.names[option] ?? []
    draft.namesLine = TextEditing(text: names.joined(separator: ", "))
    self.draft = draft
  }

  mutating func typeNames(_ key: Key) {
    guard var draft, let option = selectedOption else { return }
    switch key {
    case .escape: draft.namesLine = nil
    case .enter:
      draft.setNames(draft.namesLine?.text ?? "", option)
      draft.namesLine = nil
    default: _ = draft.namesLine?.apply(key)
    }
    self.draft = draft
  }

  /// What would be confirmed now; nil while something is missing.
  func answer(by who: String) -> TrainingAnswer? {
    guard let draft else { return nil }
    if isTrainer { return draft.roomAnswer }
    return TrainingAnswer(draft.chosen, at: draft.stop, name: takesNames ? who : nil)
  }

  mutating func confirm(by who: String, _ setting: Setting) {
    guard let answer = answer(by: who), run.answer(answer) else { return }
    arrive(setting)
  }
}
