extension Page {
  /// The page laid out on a screen of this size.
  public func drawn(size: Size, glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let screen = Area(rows: canvas.size.rows, columns: canvas.size.columns)
    guard !screen.isEmpty else { return canvas }
    canvas.cursor = Canvas.Position()
    if isBlank { return canvas }
    if screen.columns < 20 || screen.rows < 5 {
      Lines(lines: ["window too small"], wraps: true).draw(on: &canvas, in: screen, margin: 0)
      return canvas
    }
    draw(on: &canvas, in: screen)
    return canvas
  }

  private func draw(on canvas: inout Canvas, in screen: Area) {
    drawTitle(on: &canvas)
    let headerRows = min(header.count, max(screen.rows / 3, 1))
    for (row, line) in header.prefix(headerRows).enumerated() {
      canvas.write(line, row: 1 + row, column: 1)
    }
    let notice = noticeRows(columns: screen.columns - 2, glyphs: canvas.glyphs)
    let keysRow = screen.rows - 1
    let ruleRows = notice.isEmpty && screen.rows >= 12 ? 1 : 0
    let bodyEnd = keysRow - max(min(notice.count, screen.rows / 3), ruleRows)
    let body = screen.part(fromRow: 1 + headerRows, rows: bodyEnd - 1 - headerRows)
    var cursor = self.body.draw(on: &canvas, in: body)
    if ruleRows > 0 {
      canvas.write(
        canvas.rule(columns: screen.columns - 2), row: bodyEnd, column: 1)
    }
    for (row, cells) in notice.enumerated() where bodyEnd + row < keysRow {
      canvas.write(cells, row: bodyEnd + row, column: 1)
    }
    let keys = screen.part(fromRow: keysRow).part(fromColumn: 1, columns: screen.columns - 2)
    if let prompt {
      cursor = prompt.draw(on: &canvas, in: keys)
    } else {
      canvas.write(hintLine(columns: keys.columns), row: keysRow, column: 1)
    }
    if let overlay {
      cursor = overlay.draw(on: &canvas, in: screen.part(fromRow: 1, rows: screen.rows - 2))
    }
    canvas.cursor = cursor ?? Canvas.Position(row: body.isEmpty ? 0 : body.row, column: 0)
  }
}
