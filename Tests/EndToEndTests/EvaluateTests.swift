import Foundation
import Testing

@Suite struct `Evaluating the second opinion` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func evaluate(_ text: String, _ format: String...) throws -> CommandRun {
    let place = store.folder.appendingPathComponent("labelled.json")
    try Data(text.utf8).write(to: place)
    return format.isEmpty
      ? try store.run("evaluate", place.path) : try store.run("evaluate", place.path, "--json")
  }

  private static func labelled(_ expected: String, _ text: String, _ more: String = "") -> String {
    """
    {"name": "one", "kind": "k", "expected": "\(expected)", "acceptable": ["\(expected)"],
     "aggravated": false, "four": {"fixated": "yes"}\(more), "document": {
     "relationship": "ex-partner", "incidents": [{"happened": "2024-05-04", "text": "\(text)"},
     {"happened": "2024-05-14", "text": "\(text)"}]}}
    """
  }

  private static let following = "Followed her home after she told him to stop."

  @Test func `shares, the matrix and what differs are printed`() throws {
    let file =
      "[\(Self.labelled("stalking-s2A", Self.following)), "
      + "\(Self.labelled("harassment-s2", Self.following))]"
    let figures = try evaluate(file, "json").document()
    func share(_ name: String) -> [Int?] {
      let share = figures[name] as? [String: Any]
      return [share?["met"] as? Int, share?["of"] as? Int]
    }
    #expect(share("stalkingRecall") == [1, 1])
    #expect(share("stalkingPrecision") == [1, 2])
    #expect(share("exact") == [1, 2] && share("fixated") == [2, 2])
    #expect(share("unwanted") == [0, 0])
    let matrix = try #require(figures["matrix"] as? [[String: Any]])
    #expect(matrix.count == 49 && matrix.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == 2)
    let differences = try #require(figures["differences"] as? [[String: Any]])
    #expect(differences.map { $0["index"] as? Int } == [1])
    #expect((differences.first?["rules"] as? [String])?.contains("course") == true)
    let text = try evaluate(file).data
    #expect(text.contains("labelled harassment-s2, points to stalking-s2A"))
  }

  @Test func `the facts that weights are fitted to are printed, a case a line`() throws {
    let early = Self.labelled("harassment-s2", Self.following).replacing("2024-05", with: "2010-05")
    let place = store.folder.appendingPathComponent("labelled.json")
    try Data("[\(Self.labelled("stalking-s2A", Self.following)), \(early)]".utf8).write(to: place)
    let lines = try store.run("evaluate", place.path, "--facts").lines
    #expect(lines.count == 2)
    let told = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(told["expected"] as? String == "stalking-s2A")
    let facts = Set(try #require(told["facts"] as? [String]))
    #expect(
      facts.isSuperset(of: ["told.follow", "told-twice.follow", "former-partner", "occasions.2"]))
    // Before there was an offence of stalking, a label says nothing about weight.
    #expect(lines[1].contains(#""facts":null"#))
  }

  @Test func `a broken file is refused whole, with the place of everything wrong`() throws {
    let broken = Self.labelled("stalking", Self.following, #", "colour": 1"#)
      .replacing("2024-05-04", with: "yesterday")
    let run = try evaluate("[\(Self.labelled("harassment-s2", "x")), \(broken)]")
    #expect(run.status == 65 && run.data.isEmpty)
    for words in [
      "document 1, expected: expected one of", "document 1, document.incidents[0].happened",
      "document 1, colour",
    ] {
      #expect(run.talk.contains(words), "\(run.talk)")
    }
    #expect(try evaluate("{").status == 65)
    #expect(try evaluate("{}").talk.contains("a list in square brackets"))
    #expect(try store.run("evaluate", "/nowhere").status == 66)
  }
}
