extension Table {
  var naturalRows: Int { (showsHeader ? 1 : 0) + max(rows.count, emptyText.isEmpty ? 0 : 1) }

  func draw(on canvas: inout Canvas, in area: Area) -> Canvas.Position? {
    let gutter = area.columns < 40 ? 2 : 3
    let room = area.columns - gutter - (area.columns < 40 ? 0 : 1)
    let placed = placedColumns(in: room)
    var body = area
    if showsHeader, area.rows > 1 {
      for column in placed {
        let title = Line(columns[column.index].title, .heading)
        canvas.write(title, in: column, of: self, row: area.row, from: area.column + gutter)
      }
      body = area.part(fromRow: 1)
    }
    if rows.isEmpty {
      let empty = Lines(lines: [emptyText.plainToned(.quiet)], wraps: true)
      return empty.draw(on: &canvas, in: body, margin: gutter).cursor
    }
    let first = firstRow(in: body.rows)
    for (offset, row) in rows[first...].prefix(body.rows).enumerated() {
      let isSelected = first + offset == selected
      let place = body.row + offset
      if isSelected { canvas.fill(body.part(fromRow: offset, rows: 1), tone: .selected) }
      let signs = (isSelected ? canvas.glyphs.marker : " ") + (row.marked ? "*" : " ")
      canvas.write(
        Line(signs, isSelected ? .selected : .strong), row: place, column: body.column,
        maxColumns: gutter)
      for column in placed where row.cells.indices.contains(column.index) {
        let cell = row.cells[column.index]
        canvas.write(
          isSelected ? cell.toned(.selected) : cell, in: column, of: self, row: place,
          from: body.column + gutter)
      }
    }
    guard let selected, rows.indices.contains(selected), !body.isEmpty else { return nil }
    return Canvas.Position(row: body.row + selected - first, column: body.column)
  }

  /// The first row drawn, so that the selected one is in sight.
  private func firstRow(in height: Int) -> Int {
    guard let selected, rows.indices.contains(selected) else { return 0 }
    return max(selected - max(height, 1) + 1, 0)
  }
}

extension Canvas {
  fileprivate mutating func write(
    _ cell: Line, in column: PlacedColumn, of table: Table, row: Int, from start: Int
  ) {
    var indent = 0
    if table.columns[column.index].alignment == .right {
      indent = column.width - DisplayWidth.of(cell, atMost: column.width)
    }
    write(
      cell, row: row, column: start + column.start + indent, maxColumns: column.width - indent)
  }
}
