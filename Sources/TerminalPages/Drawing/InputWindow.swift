/// The part of a line being edited that is in sight, with the cursor in it.
struct InputWindow {
  let text: String
  let cursorColumn: Int

  /// From the start while the cursor fits; after that the cursor stays near the right edge.
  init(text: String, cursor: Int, columns: Int) {
    let place =
      text.index(text.startIndex, offsetBy: max(cursor, 0), limitedBy: text.endIndex)
      ?? text.endIndex
    var start = place
    var width = 0
    while start > text.startIndex {
      let previous = text.index(before: start)
      width += DisplayWidth.of(text[previous])
      if width >= columns { break }
      start = previous
    }
    var end = place
    var ahead = 0
    while end < text.endIndex, ahead < max(columns, 0) {
      ahead += DisplayWidth.of(text[end])
      end = text.index(after: end)
    }
    self.text = String(text[start..<end])
    cursorColumn = min(DisplayWidth.of(String(text[start..<place])), max(columns - 1, 0))
  }
}

extension Canvas {
  /// Draws the part of an edited text around its cursor and says where the cursor stands.
  mutating func writeInput(
    _ text: String, cursor: Int, in area: Area, tone: Tone = .input
  ) -> Position {
    let window = InputWindow(text: text, cursor: cursor, columns: area.columns)
    fill(area.part(fromRow: 0, rows: 1), tone: tone)
    let cells = TextCells(window.text).flatMap { cell in
      var toned = cell
      toned.tone = tone
      return glyphs == .ascii ? toned.inASCII : [toned]
    }
    write(cells, row: area.row, column: area.column, maxColumns: area.columns)
    return Position(row: area.row, column: area.column + window.cursorColumn)
  }
}
