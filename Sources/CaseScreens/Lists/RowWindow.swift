import TerminalPages

/// A long list of which only the rows around the selected one are held.
struct RowWindow<Item: Sendable>: Sendable {
  var selection = Selection()
  private(set) var rows: [Item] = []
  /// The place of the first of them in the whole list.
  private(set) var start = 0
  private(set) var total = 0
  /// Whether the next rows answer another question, so that they begin at the top.
  private var isNewQuestion = true

  var selected: Item? {
    let index = selection.index - start
    return rows.indices.contains(index) ? rows[index] : nil
  }

  /// The rows that are on the screen.
  func shown(_ visible: Int) -> [Item] {
    let first = selection.top - start
    let end = min(rows.count, first + visible)
    return first >= 0 && first < end ? Array(rows[first..<end]) : []
  }

  /// The place of the selected row among those on the screen.
  var selectedOnScreen: Int { selection.index - selection.top }

  mutating func startAgain() {
    selection = Selection()
    isNewQuestion = true
  }

  /// Which rows to ask for: those on the screen and as many before and after.
  func wanted(_ visible: Int) -> (offset: Int, limit: Int) {
    (max(0, selection.top - visible), visible * 3)
  }

  /// Whether every row that belongs on the screen is here.
  func isCovered(_ visible: Int) -> Bool {
    selection.top >= start && min(total, selection.top + visible) <= start + rows.count
  }

  /// Takes rows. What is selected stays so where it still is near, so that no key acts on another
  /// one because somebody else's change moved the rows; otherwise the place stays.
  /// - Parameter isSame: whether two rows stand for the same thing.
  /// - Returns: whether more rows are needed.
  mutating func take(
    _ found: [Item], total: Int, from offset: Int, visible: Int, isSame: (Item, Item) -> Bool
  ) -> Bool {
    let before = isNewQuestion ? nil : selected
    isNewQuestion = false
    rows = found
    start = offset
    self.total = total
    if let before, let place = found.firstIndex(where: { isSame($0, before) }) {
      let moved = offset + place - selection.index
      selection.index += moved
      selection.top = max(0, selection.top + moved)
    }
    selection.settle(count: total, visible: visible)
    return !isCovered(visible) && total > 0
  }
}
