import CaseStore

/// A row as a command prints it in columns.
protocol ColumnRow {
  static var textHeader: [String] { get }
  /// How wide each column may be.
  static var textLimits: [Int] { get }
  var textCells: [String] { get }
}

/// A row as a command prints it: in columns, and as JSON and CSV with the same names.
protocol PrintedRow: ColumnRow {
  static var csvHeader: [String] { get }
  var csvCells: [String] { get }
  var json: JSONValue { get }
}

extension RowFormat {
  /// - Parameter none: said where there is no row, in place of the column titles alone.
  func print<Row: PrintedRow>(_ rows: [Row], none: String? = nil) throws(CommandFailure) {
    if json {
      try Output.data(JSONText.rows(rows.map(\.json)))
    } else if csv {
      var text = CSVText(header: Row.csvHeader)
      for row in rows { text.add(row.csvCells) }
      try Output.data(text.text)
    } else if rows.isEmpty, let none {
      Output.talk(none)
    } else {
      try Output.data(TextTable(rows).text)
    }
  }
}

extension TextTable {
  init<Row: ColumnRow>(_ rows: [Row]) {
    self.init(header: Row.textHeader, limits: Row.textLimits)
    for row in rows { add(row.textCells) }
  }
}
