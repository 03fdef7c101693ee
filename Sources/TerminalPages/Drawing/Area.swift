/// A rectangle of the canvas. It never has a negative side.
struct Area: Equatable {
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int

  init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The rows from one on, as many as there are of those asked for.
  func part(fromRow first: Int, rows count: Int = .max) -> Area {
    let start = min(max(first, 0), rows)
    return Area(
      row: row + start, column: column, rows: min(count, rows - start), columns: columns)
  }

  func part(fromColumn first: Int, columns count: Int = .max) -> Area {
    let start = min(max(first, 0), columns)
    return Area(
      row: row, column: column + start, rows: rows, columns: min(count, columns - start))
  }
}
