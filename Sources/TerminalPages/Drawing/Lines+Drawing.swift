extension Lines {
  struct Shown {
    var cursor: Canvas.Position?
    var hasMore = false
  }

  /// The columns before the text: a margin, and room for the sign of the selected line.
  func leftColumns(margin: Int) -> Int { selected == nil ? margin : max(margin, 2) }

  /// The rows of all lines within these columns of text.
  func naturalRows(columns: Int, glyphs: Glyphs) -> Int {
    guard wraps else { return lines.count }
    return lines.reduce(0) { $0 + rows(of: $1, columns: columns, glyphs: glyphs).count }
  }

  @discardableResult
  func draw(on canvas: inout Canvas, in area: Area, margin: Int = 1) -> Shown {
    var shown = Shown()
    guard !area.isEmpty else { return shown }
    let left = min(leftColumns(margin: margin), area.columns - 1)
    let text = area.part(fromColumn: left)
    let first = firstShown(in: text, glyphs: canvas.glyphs)
    var row = 0
    for index in lines.indices.dropFirst(first) {
      if row >= area.rows {
        shown.hasMore = true
        break
      }
      let isSelected = index == selected
      let line = isSelected ? lines[index].toned(.selected) : lines[index]
      let broken = rows(
        of: line, columns: text.columns, glyphs: canvas.glyphs, mostRows: area.rows - row + 1)
      if broken.count > area.rows - row { shown.hasMore = true }
      let height = min(broken.count, area.rows - row)
      if isSelected {
        canvas.fill(area.part(fromRow: row, rows: height), tone: .selected)
        canvas.write(
          Line(canvas.glyphs.marker, .selected), row: area.row + row, column: area.column,
          maxColumns: left)
        shown.cursor = Canvas.Position(row: area.row + row, column: area.column)
      }
      for cells in broken.prefix(height) {
        canvas.write(
          cells, row: area.row + row, column: text.column, maxColumns: text.columns)
        row += 1
      }
    }
    return shown
  }

  /// Moves on from the first line only as far as the selected one needs.
  private func firstShown(in area: Area, glyphs: Glyphs) -> Int {
    let asked = min(max(firstLine, 0), max(lines.count - 1, 0))
    guard let selected, lines.indices.contains(selected) else { return asked }
    var first = selected
    var height = 0
    while first >= 0 {
      height +=
        rows(
          of: lines[first], columns: area.columns, glyphs: glyphs, mostRows: area.rows + 1
        ).count
      if height > area.rows { break }
      first -= 1
    }
    return min(max(asked, min(first + 1, selected)), selected)
  }

  private func rows(
    of line: Line, columns: Int, glyphs: Glyphs, mostRows: Int = .max
  ) -> [[TextCell]] {
    if wraps { return line.wrapped(columns: columns, glyphs: glyphs, mostRows: mostRows) }
    return [line.cells(columns: columns, glyphs: glyphs)]
  }
}
