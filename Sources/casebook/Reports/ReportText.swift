import CaseCore
import CaseScreens
import TerminalPages

/// A report as it is read in a terminal: numbers stand under each other by their last digit.
struct ReportText {
  let report: Report

  var text: String {
    var lines = [DisplayWidth.clean(report.title)]
    for term in report.scope where term.code == "basis" { lines.append("Basis: \(term.words)") }
    for table in report.tables { lines += ["", table.title] + self.lines(of: table) }
    if report.isSuppressed { lines += ["", "* not shown, so that nobody can be made out"] }
    if !report.changes.isEmpty { lines += ["", "Counting changed within the period"] }
    for (index, change) in report.changes.enumerated() {
      lines.append("[\(Wording.mark(index))] \(Wording.day(change.from)): \(change.says)")
      lines.append(
        "    \(change.verification.source) (\(change.verification.mark.rawValue))")
    }
    lines.append("")
    lines += report.innerNotes + report.notes
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of table: ReportTable) -> [String] {
    let labels = table.rows.map { row in
      String(repeating: "  ", count: row.level) + DisplayWidth.clean(row.label)
        + row.changes.map { " [\(Wording.mark($0))]" }.joined()
    }
    let cells = table.rows.map { row in
      row.cells.map { DisplayWidth.clean(Wording.report(report.value($0, in: table))) }
    }
    let first = ([table.rowTitle] + labels).map(DisplayWidth.of).max() ?? 0
    let widths = table.columns.indices.map { column in
      ([table.columns[column].title] + cells.map { $0[column] }).map(DisplayWidth.of).max() ?? 0
    }
    var lines = [line(table.rowTitle, table.columns.map(\.title), first, widths)]
    for (index, row) in table.rows.enumerated() {
      if row.isTotal, index > 0, !table.rows[index - 1].isTotal {
        lines.append(String(repeating: "-", count: first + widths.reduce(0) { $0 + $1 + 2 }))
      }
      lines.append(line(labels[index], cells[index], first, widths))
    }
    return lines
  }

  private func line(
    _ label: String, _ cells: [String], _ first: Int, _ widths: [Int]
  ) -> String {
    var line = label + String(repeating: " ", count: max(0, first - DisplayWidth.of(label)))
    for (cell, width) in zip(cells, widths) {
      line += String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)) + 2) + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
