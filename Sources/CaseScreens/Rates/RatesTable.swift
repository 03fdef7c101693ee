import CaseCore
import TerminalPages

/// A table of a report laid out in columns, with bars where there is room for them.
struct RatesTable {
  private let report: Report
  private let table: ReportTable
  private let bars: ReportBars?
  private let labelColumns: Int
  /// Those that are shown, by their places, and how wide they are.
  private let columns: [(index: Int, width: Int)]
  /// How many columns the longest bar can take; 0 where none are drawn.
  private let barColumns: Int
  /// How many columns the marks above the bars can take.
  private let scaleColumns: Int

  private static let leastBar = 10
  /// Below this, what stands between figures and bars gives way.
  private static let plainBar = 24
  private static let mostBar = 48
  private static let leastLabel = 26

  /// - Parameter room: how many columns the lines may take.
  init(_ report: Report, _ table: ReportTable, room: Int) {
    self.report = report
    self.table = table
    bars = report.bars(of: table)
    let wanted = max(Self.widest([table.rowTitle] + table.rows.map(Self.label)), 4)
    var shown = table.columns.indices.map { index in
      (
        index: index,
        width: Self.widest(
          [table.columns[index].title]
            + table.rows.map { Wording.report(report.value($0.cells[index], in: table)) })
      )
    }
    func taken(_ label: Int) -> Int { label + shown.reduce(0) { $0 + $1.width + 2 } }
    let forBars = bars == nil ? 0 : Self.leastBar + 3
    // The bars say more than an interval does; then a label gives way, then what stands on the right.
    if taken(wanted) + (bars == nil ? 0 : Self.plainBar + 3) > room {
      shown.removeAll { table.isInterval($0.index) }
    }
    let least = min(wanted, Self.leastLabel)
    // A ratio says more than a difference.
    if taken(least) + forBars > room { shown.removeAll { table.isDifference($0.index) } }
    labelColumns = min(wanted, max(least, room - taken(0) - forBars))
    while shown.count > 1, taken(labelColumns) > room { shown.removeLast() }
    columns = shown
    let left = room - taken(labelColumns) - 3
    scaleColumns = left + 3
    barColumns = bars == nil || left < Self.leastBar ? 0 : min(left, Self.mostBar)
  }

  var titles: Line {
    var line = Line(cut(table.rowTitle), .heading)
    for (index, width) in columns {
      line += Line("  " + table.columns[index].title.leftPadded(width), .heading)
    }
    return line + Line(scale, .quiet)
  }

  /// - Parameter selected: the column that Enter opens, set in brackets.
  func line(_ index: Int, selected: Int?) -> Line {
    let row = table.rows[index]
    var line = Line(cut(Self.label(row)), row.isTotal ? .strong : .plain)
    var isAfterSelected = false
    for (column, width) in columns {
      let words = Wording.report(report.value(row.cells[column], in: table))
      let isSelected = column == selected
      let gap = max(0, width - DisplayWidth.of(words)) + 2 - (isAfterSelected ? 1 : 0)
      let space = String(repeating: " ", count: gap - (isSelected ? 1 : 0))
      line += Line(space + (isSelected ? "[" : "") + words + (isSelected ? "]" : ""))
      isAfterSelected = isSelected
    }
    return line + Line(bar(index, isAfterSelected ? 1 : 0))
  }

  private func bar(_ index: Int, _ taken: Int) -> String {
    guard barColumns > 0, let bar = bars?.bars.first(where: { $0.row == index }),
      let length = bar.length, let end = bars?.end
    else { return "" }
    let eighths = Int((length / end * Double(barColumns * 8)).rounded())
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    // What counts something is seen, however little it is.
    let least = eighths == 0 && length > 0 ? "▏" : part
    return String(repeating: " ", count: 3 - taken)
      + String(repeating: "█", count: eighths / 8) + least
  }

  /// The marks above the bars, as far as they do not run into each other.
  private var scale: String {
    guard barColumns > 0, let bars else { return "" }
    var text = "   "
    for mark in bars.marks {
      let place = 3 + Int((mark / bars.end * Double(barColumns)).rounded())
      let words = Self.words(mark, bars)
      guard text.count == 3 || place > text.count, place + words.count <= scaleColumns else {
        continue
      }
      text += String(repeating: " ", count: max(0, place - text.count)) + words
    }
    return text
  }

  private static func words(_ mark: Double, _ bars: ReportBars) -> String {
    let isWhole = mark == mark.rounded()
    let number =
      isWhole
      ? Wording.number(Int(mark)) : Decimals(mark, places: bars.end < 0.4 ? 3 : 2).description
    return number + (bars.unit == .percent ? "%" : "")
  }

  private func cut(_ label: String) -> String {
    DisplayWidth.fit(label, columns: labelColumns).padded(labelColumns)
  }

  private static func label(_ row: ReportRow) -> String {
    String(repeating: "  ", count: row.level) + row.label
      + row.changes.map { " [\(Wording.mark($0))]" }.joined()
  }

  private static func widest(_ texts: [String]) -> Int { texts.map(DisplayWidth.of).max() ?? 0 }
}

extension ReportTable {
  fileprivate func isDifference(_ column: Int) -> Bool {
    rows.contains { if case .difference = $0.cells[column] { true } else { false } }
  }

  fileprivate func isInterval(_ column: Int) -> Bool {
    rows.contains { if case .interval = $0.cells[column] { true } else { false } }
  }
}
