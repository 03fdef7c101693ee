import TerminalPages

/// A list with what is selected in it: beside it in a wide window, below it in a narrow one.
enum ListWithDetail {
  private static let rowsBelow = 5

  private static func hasRoomBelow(_ setting: Setting) -> Bool {
    !setting.isWide && setting.size.rows >= 16
  }

  /// How many rows of the list fit: all but the title, the tabs, the filter, the column titles, a rule
  /// and the keys, and what is said of the selected one below.
  static func visibleRows(_ setting: Setting) -> Int {
    max(1, setting.size.rows - 6 - (hasRoomBelow(setting) ? rowsBelow + 1 : 0))
  }

  static func pane(
    _ table: Table, heading: Line, lines: [Line], _ setting: Setting
  ) -> Pane {
    let detail = Pane.headed(heading, .lines(Lines(lines: lines, wraps: true)))
    if setting.isWide { return .beside(.table(table), detail, leftColumns: .percent(72)) }
    guard hasRoomBelow(setting) else { return .table(table) }
    return .stacked([
      Stacked(pane: .table(table), rows: .rest),
      Stacked(pane: detail, rows: .fixed(rowsBelow + 1)),
    ])
  }

  /// Views with how much is in each. Where they are too long the blanks go first, then the numbers of
  /// what is not shown.
  static func tabs(
    _ tabs: [(label: String, count: String?, isShown: Bool)], columns: Int
  ) -> Line {
    let ways = [(true, true), (true, false), (false, true), (false, false)]
    let lines = ways.lazy.map { withCounts, isAiry in
      tabs.reduce(Line("")) { line, tab in
        let count = withCounts || tab.isShown ? tab.count.map { " \($0)" } ?? "" : ""
        let label = tab.label + count
        return line
          + (tab.isShown
            ? Line("[\(label)]", .strong) : Line(isAiry ? " \(label) " : " \(label)"))
      }
    }
    return lines.first { $0.width <= columns } ?? lines[ways.count - 1]
  }
}
