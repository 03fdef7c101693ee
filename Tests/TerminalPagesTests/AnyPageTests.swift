import TerminalPages
import Testing

@Test(arguments: [UInt64](1...8))
func `any page is drawn at any size, straight and with the cursor inside`(seed: UInt64) {
  var chance = Chance(state: seed)
  for _ in 0..<25 {
    let page = AnyPage.page(using: &chance)
    let size = Size(
      columns: .random(in: 1...200, using: &chance), rows: .random(in: 1...60, using: &chance))
    for glyphs in [Glyphs.unicode, .ascii] {
      let canvas = page.drawn(size: size, glyphs: glyphs)
      expectStraight(canvas)
      if glyphs == .ascii {
        let isASCII = canvas.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x7F } }
        #expect(isASCII)
      }
    }
    _ = page.printedLines(columns: size.columns)
  }
}

@Test func `sizes of nothing draw nothing`() {
  for size in [Size(columns: 0, rows: 0), Size(columns: -3, rows: 5), Size(columns: 5, rows: 0)] {
    let canvas = SamplePages.caseList.drawn(size: size)
    #expect(canvas.cells.isEmpty)
    #expect(canvas.cursor == nil)
  }
}

/// Each cell says how wide it is by whether an empty one follows; that must be its true width.
private func expectStraight(_ canvas: Canvas) {
  for row in 0..<canvas.size.rows {
    let cells = Array(canvas.row(row))
    #expect(cells.count == canvas.size.columns)
    for (place, cell) in cells.enumerated() {
      let isWide = place + 1 < cells.count && cells[place + 1].text.isEmpty
      let width = cell.text.isEmpty ? 0 : isWide ? 2 : 1
      if DisplayWidth.of(cell.text) != width || (cell.text.isEmpty && place == 0) {
        Issue.record("\(cell.text.debugDescription) is not \(width) wide in row \(row)")
      }
    }
  }
  if let cursor = canvas.cursor {
    #expect((0..<canvas.size.rows).contains(cursor.row))
    #expect((0..<canvas.size.columns).contains(cursor.column))
  } else {
    Issue.record("there is no cursor")
  }
}
