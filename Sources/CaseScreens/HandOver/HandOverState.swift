import CaseCore
import TerminalPages

/// What somebody who takes over a case has to know, written from its record; and what is to be said
/// to it: taken in, accepted, declined.
public struct HandOverState: Sendable {
  /// A line of the page: one of the note, or that a section has none.
  struct Item: Hashable, Sendable {
    let line: HandOverLine
    /// The name of the section above its first line.
    let title: String
    let isNone: Bool
    /// Whether it came after the note that waits was written.
    let isLate: Bool
  }

  private(set) var view: CaseView
  private(set) var handOver: HandOver?
  /// The note that waits for whoever looks; nil where none does.
  private(set) var note: WrittenHandOver?
  private(set) var items: [Item] = []
  /// Tells from the opening of the case, whatever was handed over.
  var isFromStart = false
  var selection = Selection()
  /// Waiting for the store's answer: nothing may be saved twice.
  var isSaving = false

  init(_ view: CaseView, _ setting: Setting) {
    self.view = view
    make(setting)
  }

  /// Works the note out anew, for the case as it is now.
  mutating func take(_ read: CaseView, _ setting: Setting) {
    view = read
    make(setting)
  }

  mutating func make(_ setting: Setting) {
    let record = view.record
    note = view.current?.openHandOver(for: setting.who)
    let start =
      isFromStart
      ? HandOverStart.opening
      : note.map { .entry($0.note.fact.after) } ?? record.handOverStart(for: setting.who)
    handOver = record.handOver(
      from: start, on: setting.today, setting.reference, review: Self.review(view, setting),
      proposals: view.current.map { PossibleBreach.proposals(in: $0, setting) } ?? [])
    items = handOver.map { listed($0, setting) } ?? []
    selection.settle(count: items.count, visible: visibleRows(setting))
  }

  private static func review(_ view: CaseView, _ setting: Setting) -> FlagReview? {
    guard let current = view.current, let classifier = try? setting.reference.classifier() else {
      return nil
    }
    var reviewer = FlagReviewer(classifier, setting.reference.orderKinds)
    return reviewer.review(view.record, current)
  }

  private func listed(_ handOver: HandOver, _ setting: Setting) -> [Item] {
    HandOverLine.Section.allCases.flatMap { section -> [Item] in
      let title = handOver.shortTitle(section)
      let lines = handOver.lines(of: section, setting.reference)
      if lines.isEmpty {
        let empty = HandOverLine(
          section: section, mark: "", words: none(section, setting), entry: 0)
        return [Item(line: empty, title: title, isNone: true, isLate: false)]
      }
      return lines.enumerated().map { place, line in
        Item(
          line: line, title: place == 0 ? title : "", isNone: false,
          isLate: note.map { $0.isBefore(line) } ?? false)
      }
    }
  }

  /// What cannot be told is not said to be none.
  private func none(_ section: HandOverLine.Section, _ setting: Setting) -> String {
    section == .questions && CannotTell.isSomething(of: view.current, setting)
      ? "cannot be told" : HandOver.none(section)
  }

  var selected: Item? {
    items.indices.contains(selection.index) ? items[selection.index] : nil
  }

  var reference: CaseReference { view.reference }

  /// The offer that waits, and whether it is for whoever looks.
  func offer(_ setting: Setting) -> (transfer: Transfer, isMine: Bool)? {
    guard let open = view.current?.openTransfer else { return nil }
    return (open, PersonName.isSame(open.to.text, setting.who))
  }

  /// Rows for the lines: the title, safe contact, what is said of the note and the offer, the column
  /// titles and the keys are taken off, and the selected line's text.
  func visibleRows(_ setting: Setting) -> Int {
    let above = 1 + header(setting).count + 1
    return max(1, setting.size.rows - above - 1 - Self.detailRows(setting) - 1)
  }

  static func detailRows(_ setting: Setting) -> Int { max(2, setting.size.rows / 6) }
}
