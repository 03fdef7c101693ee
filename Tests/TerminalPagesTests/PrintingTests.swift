import TerminalPages
import Testing

@Test func `a printed page says everything that is on it, line by line`() {
  let printed = SamplePages.caseDetail.printedLines(columns: 60).joined(separator: "\n")
  #expect(
    printed == """
      SC-2018-0412  Ella Hughes
       ── Classification ────────────────────────────────────────
       Recorded   Harassment s2
       Points to  Stalking s4A  strong
       ── Next ──────────────────────────────────────────────────
      ▌ 6 d   s127 limit
       ── Stage ─────────────────────────────────────────────────
       safe contact: text only, weekdays 09:00-15:00; do not ring,
       he reads her phone
      """)
}

@Test func `a printed table shows all its rows`() {
  let rows = (0..<500).map { Row(cells: [Line("row \($0)")]) }
  let page = Page(title: "All", body: .table(Table(columns: [Column()], rows: rows)))
  #expect(page.printedLines(columns: 80).filter { $0.contains("row ") }.count == 500)
}

@Test func `a line is written as it reads`() {
  let line: Line = "due \("6 d", .warning) by \(12)"
  #expect(line.text == "due 6 d by 12")
  #expect(line.spans.contains(Span("6 d", .warning)))
}
