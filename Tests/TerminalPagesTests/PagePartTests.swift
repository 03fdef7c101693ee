import TerminalPages
import Testing

private let usual = Size(columns: 80, rows: 24)

@Test func `the cursor sits on the selected row`() {
  #expect(SamplePages.caseList.drawn(size: usual).cursor == Canvas.Position(row: 4, column: 0))
}

@Test func `the cursor sits in the focused field`() {
  let position = Canvas.Position(row: 4, column: 20)
  #expect(SamplePages.incident.drawn(size: usual).cursor == position)
}

@Test func `the cursor sits in the prompt behind what was typed`() {
  var page = SamplePages.caseList
  page.prompt = TextLine(label: "filter", text: "李x", cursor: 1)
  #expect(page.drawn(size: usual).cursor == Canvas.Position(row: 23, column: 10))
}

@Test func `a prompt longer than its row keeps its cursor in sight`() {
  var page = SamplePages.caseList
  let text = String(repeating: "word ", count: 50)
  page.prompt = TextLine(label: ":", text: text, cursor: text.count)
  let canvas = page.drawn(size: usual)
  #expect(canvas.cursor == Canvas.Position(row: 23, column: 78))
  #expect(canvas.textRows()[23].hasSuffix("word word   "))
}

@Test func `what is wrong with the prompt is said above it`() {
  var page = SamplePages.caseList
  page.prompt = TextLine(label: ":", text: "opne", cursor: 4, problem: "no such command")
  #expect(page.drawn(size: usual).textRows()[22].hasPrefix(" ! no such command"))
}

@Test func `only the rest of a suggestion is drawn behind the text`() {
  var page = SamplePages.caseList
  page.prompt = TextLine(label: ":", text: "ti", cursor: 2, suggestion: "timeline")
  let row = page.drawn(size: usual).textRows()[23]
  #expect(row.hasPrefix(" : timeline "))
}

@Test func `the last hint is kept whatever the width`() {
  for columns in 20...120 {
    let canvas = SamplePages.caseList.drawn(size: Size(columns: columns, rows: 8))
    #expect(canvas.textRows()[7].contains("? keys"))
  }
}

@Test func `a message takes three rows at most`() {
  var page = SamplePages.caseList
  page.message = Message(text: String(repeating: "it was refused ", count: 40), kind: .refusal)
  let rows = page.drawn(size: usual).textRows()
  #expect(rows[20].hasPrefix(" ✗ it was refused"))
  #expect(rows[22].hasPrefix(" "))
  #expect(rows[23].contains("Enter open"))
}

@Test func `a selected row far down is in sight`() {
  let rows = (0..<500).map { Row(cells: [Line("row \($0)")]) }
  let table = Table(columns: [Column(title: "A")], rows: rows, selected: 321)
  let canvas = Page(body: .table(table)).drawn(size: usual)
  let cursorRow = canvas.cursor?.row ?? 0
  #expect(canvas.textRows()[cursorRow].contains("row 321"))
}

@Test func `a selected line far down is in sight though lines wrap`() {
  let lines = (0..<90).map { Line("line \($0) " + String(repeating: "and more ", count: 20)) }
  let pane = Pane.lines(Lines(lines: lines, wraps: true, selected: 77))
  let canvas = Page(body: pane).drawn(size: usual)
  let cursorRow = canvas.cursor?.row ?? 0
  #expect(canvas.textRows()[cursorRow].contains("line 77"))
}

@Test func `an empty table says so`() {
  let table = Table(columns: [Column(title: "REF")], emptyText: "No case matches.")
  let rows = Page(body: .table(table)).drawn(size: usual).textRows()
  #expect(rows[2].contains("No case matches."))
}

@Test func `a blank page shows nothing`() {
  var page = SamplePages.caseList
  page.isBlank = true
  let isEmpty = page.drawn(size: usual).cells.allSatisfy { $0 == Canvas.Cell() }
  #expect(isEmpty)
  #expect(page.printedLines(columns: 80).isEmpty)
}

@Test func `a window too small says so`() {
  let rows = SamplePages.caseList.drawn(size: Size(columns: 19, rows: 4)).textRows()
  #expect(rows[0].hasPrefix("window too small"))
  #expect(
    SamplePages.caseList.drawn(size: Size(columns: 20, rows: 5)).textRows()[0].contains("Case"))
}

@Test func `writing over half of a wide character leaves no half`() {
  var canvas = Canvas(size: Size(columns: 6, rows: 1))
  canvas.write("李小龙", row: 0)
  canvas.write("x", row: 0, column: 1)
  canvas.write("y", row: 0, column: 4)
  #expect(canvas.textRows() == [" x小y "])
}

@Test func `text from right to left ends where its column ends`() {
  var canvas = Canvas(size: Size(columns: 20, rows: 1))
  canvas.write("نور", row: 0)
  canvas.write("علي", row: 0, column: 10)
  let ends = canvas.cells.indices.filter { canvas.cells[$0].endsRightToLeft }
  #expect(ends == [2, 12])
}

@Test func `a line end in a line is one in any tone, so that a selected line keeps its rows`() {
  let pane = Pane.lines(Lines(lines: [Line("one\n    two")], wraps: true, selected: 0))
  let rows = Page(body: pane).drawn(size: usual).textRows()
  #expect(rows[1].hasPrefix("▌ one "))
  #expect(rows[2].hasPrefix("      two "))
}
