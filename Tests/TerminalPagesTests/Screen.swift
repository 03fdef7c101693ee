import TerminalPages
import Testing

/// Compares a whole screen with the text it should be; spaces at the ends of rows do not count.
func expectScreen(
  _ page: Page, columns: Int, rows: Int, glyphs: Glyphs = .unicode, is expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let drawn = screenText(page, columns: columns, rows: rows, glyphs: glyphs)
  #expect(drawn == expected, "the screen is:\n\(drawn)", sourceLocation: sourceLocation)
}

func screenText(_ page: Page, columns: Int, rows: Int, glyphs: Glyphs = .unicode) -> String {
  let canvas = page.drawn(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  return canvas.textRows().map { row in
    String(row.reversed().drop { $0 == " " }.reversed())
  }.joined(separator: "\n")
}
