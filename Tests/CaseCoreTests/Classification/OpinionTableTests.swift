import CaseCore
import CaseResources
import Testing

/// A broken table is refused with its file and line.
struct OpinionTableTests {
  static func text(_ name: String) -> String {
    String(decoding: CaseResources.bytes(of: "Tables/\(name)") ?? [], as: UTF8.self)
  }

  static let head = "id\tmeans\tphrase\treads\tvalid_from\tvalid_to\tsource\tmark"

  func vocabulary(_ rows: String..., on day: CalendarDay? = nil) throws -> ClassificationVocabulary
  {
    try ClassificationVocabulary(
      phrases: ([Self.head] + rows).joined(separator: "\n"),
      classes: Self.text("vocabulary-words.tsv"), on: day)
  }

  @Test(arguments: [
    ("a\tfollow\tfollow~\t\t\t\tours\tX", "mark"), ("a\tnothing\tfollow~\t\t\t\tours\tO", "means"),
    ("a\tfollow\t.. her\t\t\t\tours\tO", "gap"), ("a\tfollow\t@nobody\t\t\t\tours\tO", "@nobody"),
    ("a\tfollow\tFollow\t\t\t\tours\tO", "small letters"),
    ("a\tfollow\tfollow\tz\t\t\tours\tO", "reads"), ("a\tfollow\t\t\t\t\tours\tO", "phrase"),
    ("a\tfollow\t(a|b\t\t\t\tours\tO", ")"),
    (
      "a\tfollow\t(a b|c d|e f) (a b|c d|e f) (a b|c d|e f) (a b|c d|e f) (a b|c d|e f) "
        + "(a b|c d|e f) (a b|c d|e f)\t\t\t\tours\tO", "several rows"
    ),
  ])
  func `a wrong row of the vocabulary is named`(row: String, word: String) throws {
    let fault = try #require(throws: TableFault.self) { try vocabulary(row) }
    #expect(fault.file == "vocabulary.tsv" && fault.line == 2)
    #expect(fault.expected.contains(word), "\(fault)")
  }

  @Test func `an id stands once, and a row is in use only between its days`() throws {
    let row = "a\tfollow\tfollow\t\t2024-01-01\t2024-12-31\tours\tO"
    #expect(throws: TableFault.self) { try vocabulary(row, row) }
    for (on, count) in [("2023-12-31", 0), ("2024-06-01", 1), ("2025-01-01", 0)] {
      #expect(try vocabulary(row, on: day(on)).phrases.count == count)
    }
  }

  @Test func `an alternative may have several words, and a word several ways of writing`() throws {
    let vocabulary = try vocabulary(
      "a\tfollow\t(walked behind|came out after) (her|the girl)\t\t\t\tours\tO")
    let classifier = Classifier(
      rules: try ClassificationRules(Self.text("classification-rules.tsv")),
      weights: try OpinionWeights(Self.text("opinion-weights.tsv")), vocabulary: vocabulary)
    func isRead(_ text: String) throws -> Bool {
      let told = ToldCase("stranger", [.init(day: "2024-01-01", text: text)])
      let opinion = classifier.opinion(on: try told.folded(), asOf: ToldCase.today)
      return opinion.rules.first { $0.id == "acts" }?.outcome == .fired
    }
    #expect(try isRead("He walked behind her"))
    #expect(try isRead("came out after the girl"))
    #expect(try isRead("came behind the girl") == false)
  }

  @Test func `a wrong or missing rule is named`() throws {
    let good = Self.text("classification-rules.tsv")
    _ = try ClassificationRules(good)
    let changes = [
      ("\tthreshold\t", "\tthreshold\tmuch"), ("\nM4\t", "\nM9\t"),
      ("\ncourse\telement", "\ncourse\tkind"),
      ("\tP\n", "\tQ\n"),
    ]
    for (old, new) in changes {
      let broken = good.replacing(old, with: new, maxReplacements: 1)
      let fault = try #require(throws: TableFault.self) { try ClassificationRules(broken) }
      #expect(fault.file == "classification-rules.tsv" && fault.line > 1)
    }
    let without = good.split(separator: "\n").filter { !$0.hasPrefix("mutual\t") }
    let fault = try #require(throws: TableFault.self) {
      try ClassificationRules(without.joined(separator: "\n"))
    }
    #expect(fault.expected.contains("mutual"))
  }

  @Test func `the dates of the law are those of the table`() throws {
    func opinion(_ changes: (String, String)...) throws -> SecondOpinion {
      var text = Self.text("classification-rules.tsv")
      for (old, new) in changes { text = text.replacing(old, with: new, maxReplacements: 1) }
      let classifier = Classifier(
        rules: try ClassificationRules(text), weights: try ToldCase.classifier.get().weights,
        vocabulary: try ToldCase.classifier.get().vocabulary)
      return classifier.opinion(on: try WouldChangeTests.followed.folded(), asOf: ToldCase.today)
    }
    #expect(try opinion().pointsTo == .stalking2A)
    let later = try opinion(("\t2012-11-25\t", "\t2030-01-01\t"))
    #expect(later.pointsTo == .harassment2)
    #expect(later.wouldChange.contains("since 1 Jan 2030"))
    #expect(throws: TableFault.self) { try opinion(("\t2012-11-25\t", "\t\t")) }
    #expect(throws: TableFault.self) {
      try opinion(("messages-before\tlaw", "messages-after\tlaw"))
    }
  }

  @Test func `a wrong or missing weight is named`() throws {
    let good = Self.text("opinion-weights.tsv")
    _ = try OpinionWeights(good)
    let lines = good.split(separator: "\n").map(String.init)
    let always = try #require(lines.firstIndex { $0.hasPrefix("always\t") })
    let last = try #require(lines.last)
    let cells = last.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func changed(_ cell: Int, _ words: String) -> String {
      var cells = cells
      cells[cell] = words
      return cells.joined(separator: "\t")
    }
    let broken = [
      changed(0, "told.nothing"), changed(0, "always"), changed(3, "much"), changed(2, "20000"),
      changed(8, "Q"), cells.dropLast().joined(separator: "\t"),
    ]
    for line in broken {
      let text = (lines.dropLast() + [line]).joined(separator: "\n")
      let fault = try #require(throws: TableFault.self, "\(line)") { try OpinionWeights(text) }
      #expect(fault.file == "opinion-weights.tsv" && fault.line == lines.count)
    }
    let without = lines.enumerated().filter { $0.offset != always }.map(\.element)
    let fault = try #require(throws: TableFault.self) {
      try OpinionWeights(without.joined(separator: "\n"))
    }
    #expect(fault.expected.contains("always"))
  }
}
