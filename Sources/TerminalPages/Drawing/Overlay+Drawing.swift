extension Overlay {
  private static let widest = 76

  /// How wide its lines can be, border and margins taken off.
  public static func mostColumns(in size: Size) -> Int { max(1, min(widest, size.columns - 4)) }

  /// A box centred in the area, as large as what is in it.
  func draw(on canvas: inout Canvas, in area: Area) -> Canvas.Position? {
    let border = area.columns > 8 && area.rows > 2 ? 1 : 0
    let inner = min(wantedColumns(atMost: Self.widest), area.columns - 4 * border)
    let list = Lines(lines: lines, firstLine: firstLine, wraps: true, selected: selected)
    let listRows = list.naturalRows(columns: inner, glyphs: canvas.glyphs)
    let rows = min(listRows + promptRows + 2 * border, area.rows)
    let columns = inner + 4 * border
    let box = Area(
      row: area.row + (area.rows - rows) / 2, column: area.column + (area.columns - columns) / 2,
      rows: rows, columns: columns)
    canvas.fill(box)
    let content = Area(
      row: box.row + border, column: box.column + 2 * border, rows: box.rows - 2 * border,
      columns: inner)
    let shownRows = max(content.rows - promptRows, min(content.rows, 1))
    let isPromptFirst = selected != nil && prompt != nil
    let listArea = content.part(
      fromRow: isPromptFirst ? content.rows - shownRows : 0, rows: shownRows)
    let shown = list.draw(on: &canvas, in: listArea, margin: 0)
    if border > 0 { drawBorder(on: &canvas, around: box, hasMore: shown.hasMore) }
    let promptArea =
      isPromptFirst ? content.part(fromRow: 0) : content.part(fromRow: shownRows + 1)
    return drawPrompt(on: &canvas, in: promptArea)
      ?? shown.cursor ?? Canvas.Position(row: content.row, column: content.column)
  }

  private var promptRows: Int {
    guard let prompt else { return 0 }
    return prompt.problem == nil ? 2 : 3
  }

  private func wantedColumns(atMost limit: Int) -> Int {
    let gutter = selected == nil ? 0 : 2
    var columns = prompt == nil ? title.width + 6 : 50
    for line in lines { columns = max(columns, DisplayWidth.of(line, atMost: limit) + gutter) }
    return min(columns, limit)
  }

  private func drawPrompt(on canvas: inout Canvas, in area: Area) -> Canvas.Position? {
    guard let prompt, !area.isEmpty else { return nil }
    if let problem = prompt.problem, area.rows > 1 {
      canvas.write(
        Line("! " + problem, .error), row: area.row + 1, column: area.column,
        maxColumns: area.columns)
    }
    return prompt.draw(on: &canvas, in: area)
  }

  private func drawBorder(on canvas: inout Canvas, around box: Area, hasMore: Bool) {
    let (upperLeft, upperRight, lowerLeft, lowerRight) = canvas.glyphs.corners
    let rule = String(repeating: canvas.glyphs.rule, count: box.columns - 2)
    let last = box.row + box.rows - 1
    let edge = Line(canvas.glyphs.bar, .quiet)
    for row in box.row..<last {
      canvas.write(edge, row: row, column: box.column)
      canvas.write(edge, row: row, column: box.column + box.columns - 1)
    }
    canvas.write(Line(upperLeft + rule + upperRight, .quiet), row: box.row, column: box.column)
    canvas.write(Line(lowerLeft + rule + lowerRight, .quiet), row: last, column: box.column)
    if !title.isEmpty {
      let heading = " " + title.plainToned(.heading) + " "
      canvas.write(heading, row: box.row, column: box.column + 2, maxColumns: box.columns - 4)
    }
    if hasMore {
      canvas.write(" more ▼ ", row: last, column: box.column + 2, maxColumns: box.columns - 4)
    }
  }
}
