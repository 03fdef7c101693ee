import CaseCore
import CaseStore

/// A report for spreadsheets: a line for each row of each table, every table's columns side by side.
/// What the report is of and its notes come first, as lines of the tables “about” and “note”.
struct ReportCSV {
  let report: Report

  var text: String {
    let columns = self.columns
    var csv = CSVText(
      header: ["table", "code", "label", "level"] + columns + ["denominator", "query"],
      hasNumbers: true)
    func addWords(_ table: String, _ code: String, _ words: String) {
      csv.add([table, code, words, ""] + columns.map { _ in "" } + ["", ""])
    }
    addWords("about", "report", report.kind.rawValue)
    addWords("about", "title", report.title)
    for term in report.scope { addWords("about", term.code, term.words) }
    for note in report.innerNotes + report.notes { addWords("note", "note", note) }
    for change in report.changes {
      let verification = change.verification
      addWords(
        "note", change.from.description,
        "\(change.says) \(verification.source) (\(verification.mark.rawValue))")
    }
    for table in report.tables {
      for row in table.rows { csv.add(cells(row, in: table, columns)) }
    }
    return csv.text
  }

  /// The codes of all tables' columns, each once.
  private var columns: [String] {
    var columns: [String] = []
    for column in report.tables.flatMap(\.columns) where !columns.contains(column.code) {
      columns.append(column.code)
    }
    return columns
  }

  private func cells(
    _ row: ReportRow, in table: ReportTable, _ columns: [String]
  ) -> [String] {
    let values = columns.map { code -> String in
      guard let index = table.columns.firstIndex(where: { $0.code == code }) else { return "" }
      return words(report.value(row.cells[index], in: table))
    }
    var denominator = ""
    for case .percent(_, let whole) in row.cells where denominator.isEmpty {
      denominator = words(report.value(.count(whole), in: table))
    }
    let query = row.cells.lazy.compactMap { report.figure(of: $0)?.query?.typed }.first ?? ""
    return [table.code, row.code, row.label, String(row.level)] + values + [denominator, query]
  }

  /// Intervals are written in words: a spreadsheet takes 1-5 for a day.
  private func words(_ value: ReportValue) -> String {
    switch value {
    case .whole(let number): return String(number)
    case .decimal(let number): return number.description
    case .interval(let low, let high): return "\(low) to \(high)"
    case .day(let day): return day.description
    case .words(let words): return words
    case .suppressed: return "suppressed"
    case .notAvailable(let why): return why
    case .blank: return ""
    }
  }
}
