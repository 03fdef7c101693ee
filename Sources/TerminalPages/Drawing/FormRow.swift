/// One row of a form before it is drawn.
struct FormRow {
  enum Content {
    case empty
    case words([TextCell], atLabel: Bool)
    /// Text being edited in a box; what follows stands behind the box.
    case input(String, cursor: Int?, columns: Int, after: Line)
    case button(Line)
  }

  var label = ""
  var content = Content.empty
  var isFocused = false
  /// The row with the sign of the focused field.
  var isMarked = false

  var hasCursor: Bool {
    switch content {
    case .input(_, let cursor, _, _): cursor != nil
    case .button: isFocused
    case .empty, .words: false
    }
  }

  func draw(
    on canvas: inout Canvas, in area: Area, columns: FormColumns
  ) -> Canvas.Position? {
    let tone: Tone = isFocused ? .strong : .plain
    if isMarked {
      canvas.write(Line(canvas.glyphs.marker, tone), row: area.row, column: area.column)
    }
    canvas.write(
      Line(label, tone), row: area.row, column: area.column + FormColumns.gutter,
      maxColumns: min(columns.label, area.columns - FormColumns.gutter))
    let value = area.part(fromColumn: columns.valueStart, columns: columns.value)
    switch content {
    case .empty:
      return nil
    case .words(let cells, let atLabel):
      let start = atLabel ? area.column + 1 : value.column
      canvas.write(cells, row: area.row, column: start)
      return nil
    case .input(let text, let cursor, let width, let after):
      return drawInput(
        text, cursor, after, on: &canvas, in: value.part(fromColumn: 0, columns: width),
        end: value.column + value.columns)
    case .button(let line):
      canvas.write(line, row: area.row, column: value.column, maxColumns: value.columns)
      return isFocused ? Canvas.Position(row: area.row, column: value.column) : nil
    }
  }

  private func drawInput(
    _ text: String, _ cursor: Int?, _ after: Line, on canvas: inout Canvas, in box: Area, end: Int
  ) -> Canvas.Position? {
    var position: Canvas.Position?
    if let cursor {
      position = canvas.writeInput(text, cursor: cursor, in: box)
    } else {
      canvas.fill(box, tone: .input)
      canvas.write(
        Line(text, .input), row: box.row, column: box.column, maxColumns: box.columns)
    }
    let next = box.column + box.columns
    canvas.write(after, row: box.row, column: next, maxColumns: end - next)
    return position
  }
}
