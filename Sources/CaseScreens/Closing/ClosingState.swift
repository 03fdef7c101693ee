import CaseCore
import TerminalPages

/// Something on the screen of a closing decision that can be selected.
enum ClosingItem: Hashable, Sendable {
  /// An entry that came after the proposal.
  case news(Entry)
  case point(ClosingChecklist.Point)
}

/// How a case should end: the proposal that waits, what came after it, and what has to be seen before
/// the case is closed. Nothing is approved from here that was not on the screen.
public struct ClosingState: Sendable {
  private(set) var view: CaseView
  private(set) var checklist: ClosingChecklist?
  private(set) var items: [ClosingItem] = []
  var selection = Selection()
  /// The last entry after the proposal that was on the screen.
  private var shownThrough = 0

  init(_ view: CaseView, _ setting: Setting) {
    self.view = view
    workOut(setting)
    look(setting)
  }

  /// The proposal that waits, or else the last there was.
  var proposal: ProposedClosing? { view.current?.closings.last }

  var waiting: ProposedClosing? { view.current?.waitingClosing }

  var selected: ClosingItem? {
    items.indices.contains(selection.index) ? items[selection.index] : nil
  }

  /// Made once for each change of the case and each new day.
  mutating func workOut(_ setting: Setting) {
    guard let current = view.current else { return }
    checklist = current.closingChecklist(
      on: setting.today, setting.reference, review: review(current, setting),
      proposals: PossibleBreach.proposals(in: current, setting))
    items =
      (waiting.map { view.record.news(since: $0) } ?? []).map { .news($0) }
      + (checklist?.points ?? []).map { .point($0) }
    selection.settle(count: items.count, visible: visibleRows(setting))
  }

  /// Nil where the tables of the second opinion cannot be read.
  private func review(_ current: Case, _ setting: Setting) -> FlagReview? {
    guard let classifier = try? setting.reference.classifier() else { return nil }
    var reviewer = FlagReviewer(classifier, setting.reference.orderKinds)
    return reviewer.review(view.record, current)
  }

  mutating func take(_ read: CaseView, _ setting: Setting) {
    let selected = selected
    if read.current?.waitingClosing?.entry != waiting?.entry { shownThrough = 0 }
    view = read
    workOut(setting)
    if let selected, let place = items.firstIndex(of: selected) { selection.index = place }
    look(setting)
  }

  /// Notes what is on the screen now.
  mutating func look(_ setting: Setting) {
    selection.settle(count: items.count, visible: visibleRows(setting))
    let end = min(items.count, selection.top + visibleRows(setting))
    for case .news(let entry) in items[..<end] {
      shownThrough = max(shownThrough, entry.sequence)
    }
  }

  /// The last entry that whoever sits here has seen.
  var seen: Int { max(shownThrough, waiting?.entry ?? 0) }

  var unseen: Int {
    items.count { item in if case .news(let entry) = item { entry.sequence > seen } else { false } }
  }

  /// Rows for the table: the title, the safe contact, the proposal, the keys and the selected item's
  /// text are taken off.
  func visibleRows(_ setting: Setting) -> Int {
    let header = view.headerLines(setting).count
    return max(3, (setting.size.rows - 5 - header) / 2 - 1)
  }
}
