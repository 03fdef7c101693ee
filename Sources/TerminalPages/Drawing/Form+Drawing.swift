extension Form {
  /// How wide a paragraph is wrapped in a pane of this width, for moving a cursor up and down.
  public func paragraphColumns(paneColumns: Int) -> Int {
    FormColumns(of: self, in: paneColumns).value - 1
  }

  func draw(on canvas: inout Canvas, in area: Area) -> Canvas.Position? {
    let columns = FormColumns(of: self, in: area.columns)
    let rows = layout(columns: area.columns, mostRows: area.rows, glyphs: canvas.glyphs)
    let first = firstRow(of: rows, in: area.rows)
    var cursor: Canvas.Position?
    for (offset, row) in rows.dropFirst(first).prefix(area.rows).enumerated() {
      let place = area.part(fromRow: offset, rows: 1)
      let drawn = row.draw(on: &canvas, in: place, columns: columns)
      cursor = cursor ?? drawn
    }
    return cursor
  }

  /// Every row of the form. A paragraph and a list of options leave room for what is around them.
  func layout(columns: Int, mostRows: Int, glyphs: Glyphs) -> [FormRow] {
    let places = FormColumns(of: self, in: columns)
    var rows: [FormRow] = []
    if let explanation {
      let broken = explanation.wrapped(columns: columns - 2, glyphs: glyphs, mostRows: 20)
      rows = broken.map { FormRow(content: .words($0, atLabel: true)) } + [FormRow()]
    }
    for (index, field) in fields.enumerated() {
      rows += field.rows(
        columns: places, isFocused: index == focused, mostRows: mostRows, glyphs: glyphs)
    }
    return rows
  }

  /// Keeps the focused field in sight with what is said about it, and above all its cursor.
  private func firstRow(of rows: [FormRow], in height: Int) -> Int {
    guard let start = rows.firstIndex(where: \.isFocused),
      let end = rows.lastIndex(where: \.isFocused)
    else { return 0 }
    let cursorRow = rows.firstIndex { $0.hasCursor } ?? start
    let first = min(max(end - height + 1, 0), start)
    return max(first, cursorRow - height + 1)
  }
}

/// Where labels and values stand: side by side, or one above the other in a narrow pane.
struct FormColumns: Equatable {
  static let gutter = 2

  var label: Int
  var valueStart: Int
  var value: Int
  var isStacked: Bool

  init(of form: Form, in columns: Int) {
    isStacked = columns < 44
    let widest = form.fields.reduce(0) {
      max($0, DisplayWidth.of(Line($1.label), atMost: columns))
    }
    label = isStacked ? max(columns - Self.gutter - 1, 1) : min(widest, columns * 3 / 8)
    valueStart = isStacked ? min(4, columns / 4) : Self.gutter + label + 2
    value = max(columns - valueStart - 1, 1)
  }
}
