import Testing

@testable import TerminalPages

@Test func `a wide character takes two columns and a mark none`() {
  #expect(DisplayWidth.of("李小龙") == 6)
  #expect(DisplayWidth.of("Zoe\u{301}") == 3)
  #expect(DisplayWidth.of(Character("한")) == 2)
  #expect(DisplayWidth.of("\u{1112}\u{1161}\u{11AB}") == 2)
  #expect(DisplayWidth.of("السلام") == 6)
  #expect(DisplayWidth.of("ไทยที่") == 4)
  #expect(DisplayWidth.of("") == 0)
}

@Test(arguments: [
  ("👨‍👩‍👧", "👨👩👧", 6), ("👍🏽", "👍", 2), ("🇬🇧", "GB", 2), ("❤️", "❤", 1), ("1️⃣", "1\u{20E3}", 1),
  ("👩🏽‍⚕️", "👩⚕", 3), ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴gb", 4),
])
func `an emoji is drawn as the parts that every terminal counts alike`(
  typed: String, drawn: String, columns: Int
) {
  #expect(DisplayWidth.clean(typed) == drawn)
  #expect(DisplayWidth.of(typed) == columns)
}

@Test(arguments: [
  "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{200B}",
  "\u{2060}", "\u{FEFF}", "\u{00AD}", "\u{200D}", "\u{9B}", "\u{E0001}", "\u{FFFE}", "\u{3164}",
])
func `what hides or turns text becomes a sign`(character: String) {
  #expect(DisplayWidth.clean("a\(character)b") == "a\u{FFFD}b")
}

@Test func `controls are shown and line ends are spaces`() {
  #expect(DisplayWidth.clean("\u{1B}[31m\u{7}\u{7F}") == "␛[31m␇␡")
  #expect(DisplayWidth.clean("a\r\nb\tc\nd\u{2028}e") == "a b c d e")
}

@Test func `joiners in Persian words are left out, not shown`() {
  #expect(DisplayWidth.clean("می\u{200C}خواهم") == "میخواهم")
}

@Test func `a mark without a letter gets a circle and a heap of marks is cut`() {
  #expect(DisplayWidth.clean("\u{301}") == "\u{25CC}\u{301}")
  let heap = "e" + String(repeating: "\u{301}", count: 100)
  #expect(DisplayWidth.clean(heap).unicodeScalars.count == 5)
}

@Test func `cleaning twice changes nothing`() {
  for text in NastyText.pieces {
    let once = DisplayWidth.clean(text)
    #expect(DisplayWidth.clean(once) == once)
    #expect(DisplayWidth.of(once) == DisplayWidth.of(text))
  }
}

@Test func `text is cut with an ellipsis within its columns`() {
  #expect(DisplayWidth.fit("Ella Hughes", columns: 11) == "Ella Hughes")
  #expect(DisplayWidth.fit("Ella Hughes", columns: 6) == "Ella …")
  #expect(DisplayWidth.fit("李小龙", columns: 5) == "李小…")
  #expect(DisplayWidth.fit("李小龙", columns: 4) == "李…")
  #expect(DisplayWidth.fit("李", columns: 1) == "…")
  #expect(DisplayWidth.fit("a", columns: 0) == "")
}

@Test func `text wraps between words and within a word too long`() {
  #expect(DisplayWidth.wrap("one two three", columns: 7) == ["one two", "three"])
  #expect(DisplayWidth.wrap("abcdefgh ij", columns: 3) == ["abc", "def", "gh", "ij"])
  #expect(DisplayWidth.wrap("a\n\nb", columns: 9) == ["a", "", "b"])
  #expect(DisplayWidth.wrap("  - one two", columns: 8) == ["  - one", "  two"])
  #expect(DisplayWidth.wrap("", columns: 9) == [""])
  #expect(DisplayWidth.wrap("中文字", columns: 5) == ["中文", "字"])
}

@Test func `a megabyte in a cell is not read to its end`() {
  let long = Line(String(repeating: "she wrote again, 李 ", count: 60_000))
  let page = Page(
    title: long, titleRight: long, header: [long],
    body: .table(
      Table(
        columns: [Column(title: "a"), Column(width: .flexible(min: 5, weight: 1))],
        rows: Array(repeating: Row(cells: [long, long]), count: 20))))
  let clock = ContinuousClock()
  let time = clock.measure { _ = page.drawn(size: Size(columns: 80, rows: 24)) }
  #expect(time < .seconds(1))
}
