/// A paragraph being edited, broken into rows, and where a cursor stands in them.
struct WrappedText {
  let characters: [Character]
  let rows: [Range<Int>]

  init(_ text: String, columns: Int) {
    characters = Array(text)
    rows = Wrapping.rows(of: characters.map(Self.unit), columns: max(columns, 1))
  }

  func text(row: Int) -> String {
    rows.indices.contains(row) ? String(characters[rows[row]]) : ""
  }

  func position(of cursor: Int) -> Canvas.Position {
    let row = max((rows.firstIndex { $0.lowerBound > cursor } ?? rows.count) - 1, 0)
    let end = min(max(cursor, rows[row].lowerBound), rows[row].upperBound)
    return Canvas.Position(row: row, column: width(rows[row].lowerBound..<end))
  }

  /// The cursor for a place on the screen, or the nearest one to it in that row.
  func cursor(at position: Canvas.Position) -> Int {
    let row = rows[min(max(position.row, 0), rows.count - 1)]
    var column = 0
    for index in row {
      column += DisplayWidth.of(characters[index])
      if column > position.column { return index }
    }
    return lastCursor(in: row)
  }

  /// A row broken within a line ends before its last character: behind it the next row begins.
  func lastCursor(in row: Range<Int>) -> Int {
    let isBroken = row.upperBound < characters.count && !characters[row.upperBound].isNewline
    return isBroken ? max(row.upperBound - 1, row.lowerBound) : row.upperBound
  }

  private func width(_ range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + DisplayWidth.of($1) }
  }

  private static func unit(_ character: Character) -> Wrapping.Unit {
    if character.isNewline { return Wrapping.Unit(width: 0, kind: .newline) }
    return Wrapping.Unit(
      width: DisplayWidth.of(character), kind: character.isWhitespace ? .space : .letter)
  }
}
