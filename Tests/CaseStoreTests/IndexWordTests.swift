import CaseCore
import Testing

@testable import CaseStore

struct IndexWordTests {
  let scenery: IndexScenery

  init() throws { scenery = try IndexScenery() }

  @Test func `a name is found whatever accents and capitals are typed`() throws {
    try scenery.write("TC-2018-0001", victim: "Zoë Müller")
    try scenery.write("TC-2018-0002", victim: "Þórunn Østergård")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("zoe") == ["TC-2018-0001"])
    #expect(try index.found("MÜLLER") == ["TC-2018-0001"])
    #expect(try index.found("victim:ostergard") == ["TC-2018-0002"])
    #expect(try index.found("thorunn") == ["TC-2018-0002"])
  }

  @Test func `a case is found by the words of its assessments of risk`() throws {
    try scenery.write("TC-2018-0001")
    let day = try #require(CalendarDay("2018-03-10"))
    let reference = try #require(CaseReference("TC-2018-0002"))
    let assessment = RiskAssessment(
      tool: try scenery.words("dash"), on: day, assessor: try scenery.words("IDVA Kowalczyk"),
      answers: [.init(try scenery.words("weapons"), .yes, try scenery.words("a crossbow"))],
      text: try scenery.words("Gaps shrink."))
    let opening = CaseOpening(
      reference: reference, recordedOn: day, recordedAs: .stalking2A,
      force: try scenery.words("West Midlands Police"), area: try scenery.words("Dudley"))
    try scenery.write(
      "TC-2018-0002", [.opened(opening), .riskAssessed("r1", try #require(assessment))])
    let index = try scenery.reconciledIndex()
    for word in ["kowalczyk", "crossbow", "shrink"] {
      #expect(try index.found(word) == ["TC-2018-0002"], "\(word)")
    }
  }

  @Test func `a name in Arabic letters is found with and without its vowels`() throws {
    try scenery.write("TC-2018-0001", suspect: "أَحْمَد المصري")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("suspect:أحمد") == ["TC-2018-0001"])
    #expect(try index.found("احمد") == ["TC-2018-0001"])
    #expect(try index.found("المص") == ["TC-2018-0001"])
    #expect(try index.found("محمد") == [])
  }

  @Test func `a Chinese, Japanese or Korean name is found by any part of it`() throws {
    try scenery.write("TC-2018-0001", victim: "田中太郎")
    try scenery.write("TC-2018-0002", victim: "김철수")
    let index = try scenery.reconciledIndex()
    for part in ["田", "田中", "太郎", "中太"] { #expect(try index.found(part) == ["TC-2018-0001"]) }
    #expect(try index.found("田太") == [])
    for part in ["김", "철수", "김철수"] { #expect(try index.found(part) == ["TC-2018-0002"]) }
  }

  @Test func `a number is found by its digits however they are set apart`() throws {
    let phone = Identifier(.phone, try scenery.words("07700 900 123"))
    let plate = Identifier(.vehicle, try scenery.words("AB12 CDE"))
    try scenery.write("TC-2018-0001", identifiers: [phone, plate])
    let index = try scenery.reconciledIndex()
    for typed in [
      "07700900123", "0770090", "\"07700 900 123\"", "\"07700 900123\"", "+447700900123",
      "ab12cde", "AB12", "suspect:07700900123",
    ] {
      #expect(try index.found(typed) == ["TC-2018-0001"], "\(typed)")
    }
    #expect(try index.found("victim:07700900123") == [])
    #expect(try index.found("900124") == [])
  }

  @Test func `a name with an apostrophe or hyphen is found as one word and as two`() throws {
    try scenery.write("TC-2018-0001", victim: "Niamh O’Brien-Jones")
    let index = try scenery.reconciledIndex()
    for typed in ["o'brien", "o'b", "brien", "brien-jones", "obrienjones", "jones"] {
      #expect(try index.found(typed) == ["TC-2018-0001"], "\(typed)")
    }
  }

  @Test func `quoted words have to stand together, the last perhaps as a beginning`() throws {
    try scenery.write("TC-2018-0001", incident: "He waited outside the school gates.")
    try scenery.write("TC-2018-0002", incident: "The gates of the school were locked; he waited.")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("\"school gates\"") == ["TC-2018-0001"])
    #expect(try index.found("\"school ga\"") == ["TC-2018-0001"])
    #expect(try index.found("\"school gat\"") == ["TC-2018-0001"])
    #expect(try index.found("school gates") == ["TC-2018-0001", "TC-2018-0002"])
    #expect(try index.found("\"chool gates\"") == [])
  }

  @Test func `words of different texts never stand together`() throws {
    try scenery.write("TC-2018-0001", victim: "Ann Shaw", incident: "Shaw wrote again.")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("\"taylor ella\"") == [])
    #expect(try index.found("\"police dudley\"") == [])
    #expect(try index.found("\"police du\"") == [])
  }

  @Test func `one or two letters find every word that they begin`() throws {
    try scenery.write("TC-2018-0001", victim: "Quentin Adams")
    try scenery.write("TC-2018-0002", incident: "He sat in a quiet place.")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("q") == ["TC-2018-0001", "TC-2018-0002"])
    #expect(try index.found("qu") == ["TC-2018-0001", "TC-2018-0002"])
    #expect(try index.found("victim:q") == ["TC-2018-0001"])
    #expect(try index.found("qa") == [])
  }

  @Test func `what holds no letter and no digit asks for nothing`() throws {
    try scenery.write("TC-2018-0001")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("!?") == ["TC-2018-0001"])
    #expect(try index.found("suspect:*") == ["TC-2018-0001"])
    #expect(try index.found("-…") == [])
  }

  @Test func `areas are found by the beginning of any of their words`() throws {
    try scenery.write("TC-2018-0001", area: "South Worcestershire")
    try scenery.write("TC-2018-0002", area: "Sandwell")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("area:worc") == ["TC-2018-0001"])
    #expect(try index.found("area:\"south w\"") == ["TC-2018-0001"])
    #expect(try index.found("area:s") == ["TC-2018-0001", "TC-2018-0002"])
    #expect(try index.found("area:orc") == [])
  }

  @Test func `a reference is found by its beginning`() throws {
    try scenery.write("TC-2018-0041")
    try scenery.write("TC-2019-0041")
    let index = try scenery.reconciledIndex()
    #expect(try index.found("ref:tc-2018") == ["TC-2018-0041"])
    #expect(try index.found("tc-2019-0041") == ["TC-2019-0041"])
    #expect(try index.found("ref:0041") == [])
  }

  @Test func `nothing that can be typed makes the index fail`() throws {
    try scenery.write("TC-2018-0001", incident: "He wrote: \"'; DROP TABLE cases; --\"")
    let index = try scenery.reconciledIndex()
    var random = Dice(seed: 7)
    let pieces = [
      "\"", "'", ";", "--", "*", "(", ")", ":", "^", "{", "}", "NEAR", "AND", "OR", "NOT", "%",
      "_", "\\", "\0", "\u{E000}", "\u{202E}", "é", "田", "ا", "🙂", "e\u{301}", " ", "a", "0",
      "suspect", "rest", "rowid", "+", "-", "\n", "\u{10FFFF}", "ﬁ", "İ", "\u{200D}",
    ]
    for _ in 0..<500 {
      let typed = (0..<Int.random(in: 1...6, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      var queries: [CaseQuery] = [.text(typed), .not(.text(typed))]
      let day = CalendarDay(daysSinceEpoch: 18_000)
      queries += QueryField.allCases.map { CaseQuery.field($0, typed).reckoned(on: day) }
      for query in queries {
        let count = try index.count(query)
        let rows = try index.window(query, sort: .victim, offset: 0, limit: 5)
        #expect(count == rows.count, "\(typed.debugDescription)")
      }
    }
    #expect(try index.count(.everything) == 1)
  }
}
