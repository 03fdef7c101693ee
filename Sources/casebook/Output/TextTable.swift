import TerminalPages

/// Columns of plain text, each as wide as its widest cell up to a limit.
struct TextTable {
  private var rows: [[String]]
  private let limits: [Int]

  init(header: [String], limits: [Int]) {
    rows = [header]
    self.limits = limits
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { DisplayWidth.clean($0) })
  }

  var text: String {
    let widths = limits.indices.map { column in
      min(limits[column], rows.map { DisplayWidth.of($0[column]) }.max() ?? 0)
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let fitted = DisplayWidth.fit(cell, columns: widths[column])
        let padding = widths[column] - DisplayWidth.of(fitted)
        line += fitted
        if column < row.count - 1 { line += String(repeating: " ", count: padding + 2) }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
