import CaseCore
import Testing

/// Words that are weighed beside the facts.
struct OpinionWordTests {
  private static let head =
    "word\tforms\tstalking\tharassment-s2\tfear-of-violence-s4\tmalicious-communications"
    + "\tcontrolling-or-coercive\tinsufficient\tsource\tmark"

  private func words(_ rows: String...) throws -> OpinionWords {
    try OpinionWords(([Self.head] + rows).joined(separator: "\n"))
  }

  /// Two visits, with words put into each, and with others around them.
  private func pointsTo(
    _ words: OpinionWords, _ first: String, _ second: String = "", impact: String = "",
    also other: String? = nil
  ) throws -> SecondOpinion.Class {
    let classifier = Classifier(
      rules: try ClassificationRules(OpinionTableTests.text("classification-rules.tsv")),
      weights: try OpinionWeights(OpinionTableTests.text("opinion-weights.tsv")),
      vocabulary: try ClassificationVocabulary(
        phrases: OpinionTableTests.text("vocabulary.tsv"),
        classes: OpinionTableTests.text("vocabulary-words.tsv"), words: words))
    var told = ToldCase(
      "ex-partner",
      [
        .init(day: "2024-01-01", text: "He followed her to the shop. \(first)"),
        .init(day: "2024-01-09", text: "He waited outside her house. \(second)"),
      ])
    if let other { told.incidents.append(.init(day: "2024-01-20", text: other)) }
    told.impact = impact
    return classifier.opinion(on: try told.folded(), asOf: ToldCase.today).pointsTo
  }

  @Test func `a word speaks in each of its forms, and only where conduct is told`() throws {
    let words = try words("flotsam\tflotsam flotsams\t0\t0\t5000\t0\t0\t0\tours\tO")
    #expect(try pointsTo(words, "").isStalking)
    #expect(try pointsTo(words, "Flotsam!") == .fearOfViolence4)
    #expect(try pointsTo(words, "", "Two flotsams.") == .fearOfViolence4)
    #expect(try pointsTo(words, "flotsamesque").isStalking)
    #expect(try pointsTo(words, "", impact: "Dreams of flotsam.").isStalking)
    #expect(try pointsTo(words, "", also: "Flotsam on the beach.").isStalking)
  }

  @Test func `a word counts once, however often it is written`() throws {
    let once = try words(
      "flotsam\tflotsam flotsams\t0\t0\t1500\t0\t0\t0\tours\tO",
      "jetsam\tjetsam\t2000\t0\t0\t0\t0\t0\tours\tO")
    #expect(try pointsTo(once, "Flotsam.") == .fearOfViolence4)
    #expect(try pointsTo(once, "Flotsam, flotsams, flotsam and jetsam.", "Flotsam.").isStalking)
  }

  @Test(arguments: [
    ("b\tjetsam\t0\t0\tmuch\t0\t0\t0\tours\tO", "number"),
    ("b\tjetsam flotsam\t0\t0\t0\t0\t0\t0\tours\tO", "flotsam"),
    ("b\t\t0\t0\t0\t0\t0\t0\tours\tO", "forms"), ("b\tjetsam\t0\t0\t0\t0\t0\t0\tours\tX", "mark"),
  ])
  func `a wrong row of the words is named`(row: String, word: String) throws {
    let fault = try #require(throws: TableFault.self) {
      try words("a\tflotsam\t0\t0\t0\t0\t0\t0\tours\tO", row)
    }
    #expect(fault.file == "opinion-words.tsv" && fault.line == 3)
    #expect(fault.expected.contains(word), "\(fault)")
  }

  @Test func `more words than a case can hold are refused`() throws {
    let rows = (0...1024).map { "w\($0)\tw\($0)\t0\t0\t0\t0\t0\t0\tours\tO" }
    let fault = try #require(throws: TableFault.self) {
      try OpinionWords(([Self.head] + rows).joined(separator: "\n"))
    }
    #expect(fault.line == 1026)
  }
}
