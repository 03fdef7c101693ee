import CaseCore
import TerminalPages

extension RatesState {
  func page(_ setting: Setting) -> Page {
    if let export { return exportPage(export) }
    var stack = [Stacked(pane: body(setting), rows: .rest)]
    let foot = footLines(setting)
    if !foot.isEmpty {
      stack.append(
        Stacked(pane: .headed(Line(""), .lines(Lines(lines: foot))), rows: .fixed(foot.count + 1)))
    }
    return Page(
      title: Line("Rates  ", .title) + Line(scopeWords),
      header: [tabs, filterLine(setting)], body: .stacked(stack), hints: hints(setting),
      prompt: promptLine)
  }

  /// How many lines of the report fit: all but the title, the tabs, the filter, the foot and the
  /// keys.
  func visibleRows(_ setting: Setting) -> Int {
    max(1, setting.size.rows - 5 - footLines(setting).count)
  }

  private var scopeWords: String {
    guard let report else { return "" }
    return [report["class"], report["period"]].compactMap(\.self).joined(separator: ", ")
  }

  private var basisWords: String {
    guard let answered, hasBasis else { return "" }
    return answered.request.basis == .recorded
      ? "basis: recorded in period   " : "basis: assigned in period   "
  }

  private var tabs: Line {
    var line = Line("")
    for kind in Report.Kind.allCases {
      let name = Wording.shortReportName(kind)
      line += kind == self.kind ? Line("[\(name)]", .strong) : Line(" \(name) ")
    }
    return line
  }

  private func filterLine(_ setting: Setting) -> Line {
    let day = "as on \(Wording.day(setting.today))"
    return filter.line(right: isCounting ? "counting …" : basisWords + day, setting)
  }

  private func body(_ setting: Setting) -> Pane {
    guard let report else { return .lines(Lines(lines: [Line("Counting …", .quiet)])) }
    let room = setting.size.columns - 3
    let tables = report.tables.map { RatesTable(report, $0, room: room) }
    let here = place
    let lines = items.indices.map { index -> Line in
      switch items[index] {
      case .blank: return Line("")
      case .heading(let words): return Line(words, .heading)
      case .titles(let table): return tables[table].titles
      case .row(let table, let row):
        let isSelected = index == here.selection.index
        return tables[table].line(row, selected: isSelected ? here.column : nil)
      case .note(let words): return Line(words, .quiet)
      }
    }
    return .lines(
      Lines(
        lines: lines, firstLine: here.selection.top, wraps: true, selected: here.selection.index))
  }

  private var promptLine: TextLine? {
    guard let spanEditing else { return filter.prompt }
    let line = spanEditing.line
    return TextLine(
      label: "period ", text: line.text, cursor: line.cursor,
      suggestion: line.text.isEmpty ? "such as 2013 to 2018; nothing for all" : nil,
      problem: spanEditing.problem)
  }

  private func hints(_ setting: Setting) -> [Hint] {
    isTyping
      ? [Hint(key: "Enter", label: "count"), Hint(key: "Esc", label: "back")] : footer(setting)
  }

  // MARK: Foot

  /// What the selected figure says in full, and the same cases by year.
  private func footLines(_ setting: Setting) -> [Line] {
    guard report != nil else { return [] }
    return [figureWords] + (yearsLine(setting).map { [$0] } ?? [])
  }

  private var figureWords: Line {
    guard let report, let selected = selectedRow,
      selected.row.cells.indices.contains(place.column)
    else { return Line("") }
    let cell = selected.row.cells[place.column]
    guard let figure = report.figure(of: cell) else { return Line("") }
    let column = selected.table.columns[place.column].title
    let value = Wording.report(report.value(cell, in: selected.table))
    var words = "\(selected.row.label), \(column) \(value)"
    if let whole = report.denominator(of: cell) {
      words += ": \(Wording.number(figure.count)) of \(Wording.number(whole.count))"
    }
    return Line(words, .strong)
      + Line(figure.count > 0 && figure.query != nil ? "   Enter lists the cases" : "", .quiet)
  }

  /// `by year 2013 177 ▃  2014 184 ▃ …  2013→2018 ×2.84`: as many of the last years as fit. A year
  /// that is not over has “…” behind its count and is compared with none; nothing is no multiple.
  private func yearsLine(_ setting: Setting) -> Line? {
    guard let years, let table = years.tables.first else { return nil }
    let counts = table.rows.filter { !$0.isTotal }.map { row in
      (
        year: String(row.label.prefix { $0 != "," }),
        count: years.figure(of: row.cells[0])?.count ?? 0, isPart: row.isPart
      )
    }
    guard counts.count > 1, let most = counts.map(\.count).max(), most > 0 else { return nil }
    var words: [String] = []
    var room = setting.size.columns - 10
    for (year, count, isPart) in counts.reversed() {
      let spark = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][min(7, count * 8 / most)]
      let word = "\(year) \(Wording.number(count))\(isPart ? "…" : "") \(spark)"
      room -= DisplayWidth.of(word) + 2
      if room < -2 { break }
      words.insert(word, at: 0)
    }
    let whole = counts.filter { !$0.isPart }
    if let first = whole.first, let last = whole.last, first.year != last.year,
      let change = Self.change(from: first.count, to: last.count)
    {
      let word = "\(first.year)→\(last.year) \(change)"
      if room >= DisplayWidth.of(word) { words.append(word) }
    }
    return Line("by year ", .quiet) + Line(words.joined(separator: "  "))
  }
}

extension RatesState {
  /// Below this a single case moves a multiple by a tenth and more, so that the difference is told.
  private static let leastForMultiple = 10

  /// `×2.84`, and what is no multiple in words; nil where there is nothing to compare with.
  private static func change(from first: Int, to last: Int) -> String? {
    guard let ratio = Decimals(last, first, places: 2) else { return nil }
    if last == 0 { return "none any more" }
    if first < leastForMultiple {
      return last < first ? "−\(first - last)" : "+\(last - first)"
    }
    return ratio.units == 0 ? "less than ×0.01" : "×\(ratio)"
  }
}

extension Report {
  /// The figure that a cell's is a share of; nil where it is of none.
  func denominator(of cell: ReportCell) -> ReportFigure? {
    switch cell {
    case .percent(_, let whole), .interval(_, let whole), .ratio(_, let whole),
      .difference(_, let whole):
      return figures[whole]
    case .count, .population, .rate, .rank, .estimate, .day, .days, .words, .blank: return nil
    }
  }
}
