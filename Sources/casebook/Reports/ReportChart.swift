import CaseCore
import CaseScreens
import TerminalPages

/// A table as a drawing: bars that lie, or stand where the rows are stretches of time. Everything is
/// placed here, so that the page needs no script.
struct ReportChart {
  private let report: Report
  private let table: ReportTable
  private let bars: ReportBars
  private var lines: [[String: Any]] = []
  private var boxes: [[String: Any]] = []
  private var texts: [[String: Any]] = []
  private var height = 0

  private static let width = 720
  /// Where lying bars begin, and how long the longest can be.
  private static let start = 268
  private static let longest = 380
  private static let lineHeight = 16
  /// The columns of text that fit before the bars.
  private static let labelColumns = 36

  /// Nil where there is nothing to draw.
  init?(_ report: Report, _ table: ReportTable) {
    guard let bars = report.bars(of: table) else { return nil }
    self.report = report
    self.table = table
    self.bars = bars
    if report.kind == .trend { stand() } else { lie() }
  }

  var values: [String: Any] {
    [
      "width": "\(Self.width)", "height": "\(height)", "unit": unitWords, "words": words,
      "lines": lines, "boxes": boxes, "texts": texts,
    ]
  }

  private var unitWords: String {
    switch bars.unit {
    case .percent: return "per cent"
    case .rate: return "per \(Wording.number(report.per))"
    case .count: return "number of cases"
    }
  }

  /// What the drawing shows, for those who cannot see it.
  private var words: String {
    bars.bars.filter { $0.value != .blank }.map { bar in
      let value = bar.value == .suppressed ? "not shown" : text(bar.value)
      return "\(DisplayWidth.clean(table.rows[bar.row].label)): \(value)"
    }.joined(separator: "; ") + "."
  }

  private func text(_ value: ReportValue) -> String {
    Wording.report(value) + (bars.unit == .percent && value != .suppressed ? " %" : "")
  }

  private func share(_ length: Double, of room: Int) -> Int {
    Int((length / bars.end * Double(room)).rounded())
  }

  // MARK: Lying bars

  private mutating func lie() {
    var top = 30
    for bar in bars.bars where bar.value != .blank {
      let row = table.rows[bar.row]
      let indent = 14 * row.level
      let wrapped = DisplayWidth.wrap(row.label, columns: Self.labelColumns - 2 * row.level)
      let label = wrapped.count > 2 ? [wrapped[0], wrapped[1] + "…"] : wrapped
      for (index, part) in label.enumerated() {
        write(part, x: indent, y: top + 13 + index * Self.lineHeight)
      }
      let rows = Self.lineHeight * label.count
      let length = bar.length.map { share($0, of: Self.longest) } ?? 0
      let middle = top + rows / 2
      if length > 0 { box("bar", Self.start, middle - 6, length, 12) }
      write(text(bar.value), x: Self.start + length + 6, y: middle + 5, "quiet")
      top += rows + 6
    }
    height = top + 4
    for mark in bars.marks {
      let x = Self.start + share(mark, of: Self.longest)
      line("scale", x, 20, x, height - 4)
      write(self.mark(mark), x: x, y: 13, "quiet", "middle")
    }
  }

  private func mark(_ mark: Double) -> String {
    let isWhole = mark == mark.rounded()
    let places = isWhole ? 0 : bars.end < 0.4 ? 3 : bars.end < 4 ? 2 : 1
    let number = isWhole ? Wording.number(Int(mark)) : Decimals(mark, places: places).description
    return number + (bars.unit == .percent ? "%" : "")
  }

  // MARK: Standing bars

  private mutating func stand() {
    let (left, top, floor, room) = (52, 24, 190, Self.width - 62)
    height = 222
    for mark in bars.marks {
      let y = floor - share(mark, of: floor - top)
      line("scale", left, y, left + room, y)
      write(self.mark(mark), x: left - 8, y: y + 4, "quiet", "end")
    }
    let slot = max(1, room / max(1, bars.bars.count))
    let names = bars.bars.map { String(table.rows[$0.row].label.prefix { $0 != "," }) }
    let widest = (names.map(DisplayWidth.of).max() ?? 0) * 8
    let step = max(1, (widest + slot - 1) / slot)
    for (index, bar) in bars.bars.enumerated() {
      let row = table.rows[bar.row]
      let x = left + index * slot
      let middle = x + slot / 2
      let length = bar.length.map { share($0, of: floor - top) } ?? 0
      let width = max(1, min(56, slot * 7 / 10))
      if length > 0 {
        box(row.isPart ? "part" : "bar", middle - width / 2, floor - length, width, length)
      }
      let value = text(bar.value)
      if DisplayWidth.of(value) * 8 <= slot {
        write(value, x: middle, y: floor - length - 5, "quiet", "middle")
      }
      // The last is always named.
      if (bars.bars.count - 1 - index) % step == 0 {
        write(names[index], x: middle, y: floor + 18, "", "middle")
      }
      if !row.changes.isEmpty {
        line("change", x, top - 10, x, floor)
        write(
          row.changes.map(Wording.mark).joined(), x: x + 3, y: top - 2, "mark")
      }
    }
  }

  // MARK: Strokes

  private mutating func line(_ look: String, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    lines.append(["class": look, "x1": "\(x1)", "y1": "\(y1)", "x2": "\(x2)", "y2": "\(y2)"])
  }

  private mutating func box(_ look: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    boxes.append([
      "class": look, "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)",
    ])
  }

  private mutating func write(
    _ text: String, x: Int, y: Int, _ look: String = "", _ anchor: String = "start"
  ) {
    texts.append(["class": look, "x": "\(x)", "y": "\(y)", "anchor": anchor, "text": text])
  }
}
