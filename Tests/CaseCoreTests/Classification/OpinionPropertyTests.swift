import CaseCore
import Testing

/// What holds for every case, whatever it tells.
struct OpinionPropertyTests {
  static func labelled() throws -> [LabelledCase] {
    try ["shown", "kept-aside", "blind"].flatMap { try LabelledCase.read($0) }
  }

  @Test func `an unrelated fact never takes a letter away`() throws {
    let facts = [
      "Bins were collected late.", "Neighbours argue about parking on the estate.",
      "No threats made.", "Officer left a voicemail for the housing officer.", "日本語 текст",
    ]
    for scenario in try Self.labelled() {
      let before = try scenario.told.opinion().four.all
      for fact in facts {
        var told = scenario.told
        told.incidents.append(.init(day: "2024-02-02", text: fact))
        for (old, new) in zip(before, try told.opinion().four.all) where old.letter.state == .yes {
          #expect(new.letter.state == .yes, "\(scenario.name), \(old.name), \(fact)")
        }
      }
    }
  }

  @Test func `the order of the entries does not matter`() throws {
    for scenario in try Self.labelled() {
      let opinion = try scenario.told.opinion()
      var turned = scenario.told
      turned.incidents.reverse()
      let other = try turned.opinion()
      #expect(other.pointsTo == opinion.pointsTo, "\(scenario.name)")
      #expect(other.strength == opinion.strength, "\(scenario.name)")
      #expect(other.isAggravated == opinion.isAggravated)
      #expect(other.four.all.map(\.letter.state) == opinion.four.all.map(\.letter.state))
      #expect(other.rules.map(\.outcome) == opinion.rules.map(\.outcome))
    }
  }

  @Test func `the same case always gets the same answer`() throws {
    for scenario in try Self.labelled() {
      #expect(try scenario.told.opinion() == scenario.told.opinion())
    }
  }

  /// What comes after the first 64 KB is not read, and no more than so many findings are kept, so
  /// the work is bounded whatever is handed in.
  @Test func `hostile text neither crashes nor costs more than its first part`() throws {
    let nasty = [
      String(repeating: "he followed ", count: 90_000), String(repeating: "'", count: 1_000_000),
      String(repeating: "no ", count: 300_000),
      String(repeating: "\u{202E}\u{0}\u{1B}[2J", count: 9999),
      String(repeating: "👩‍👩‍👧‍👦", count: 40_000), String(repeating: "x", count: 1_000_000),
      String(repeating: "told him to stop calling and messaging her ", count: 20_000),
      String((0x20..<0x3000).compactMap { Unicode.Scalar($0).map { Character($0) } }),
      "王秀英 مرحبا שלום ไทย हिन्दी Ελληνικά", "/'/'/-→…", "3", "x", "'", "“", "’",
    ]
    for text in nasty {
      let first = String(decoding: text.utf8.prefix(65_536), as: UTF8.self)
      let whole = try ToldCase("stranger", [.init(day: "2024-01-01", text: text)]).opinion()
      let part = try ToldCase("stranger", [.init(day: "2024-01-01", text: first)]).opinion()
      #expect(whole.pointsTo == part.pointsTo)
      #expect(whole.rules.map(\.outcome) == part.rules.map(\.outcome))
    }
  }

  @Test func `what happened after the day is left out`() throws {
    let told = ToldCase(
      "ex-partner",
      [
        .init(day: "2023-01-01", tags: ["contact"], text: "Rang."),
        .init(day: "2023-03-01", tags: ["follow"], text: "Followed her."),
      ])
    let classifier = try ToldCase.classifier.get()
    let day = try #require(CalendarDay("2023-02-01"))
    #expect(try classifier.opinion(on: told.folded(), asOf: day).pointsTo == .insufficient)
    #expect(try told.opinion().pointsTo == .stalking2A)
  }
}
