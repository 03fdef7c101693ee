import CaseCore
import CaseResources
import Foundation
import Testing

/// Labelled pairs of a condition and an incident.
struct BreachPairTests {
  struct Pair {
    let line: Int
    let condition: StandingCondition
    let incident: Incident
    let current: Case
    let expected: String
  }

  @Test func `the labelled pairs are proposed as a specialist would`() throws {
    let proposer = try CaseResources.breachProposer(
      acts: CaseResources.classifier().vocabulary)
    var hits = 0
    var misses: [String] = []
    var wrongly: [String] = []
    var unsure: [String] = []
    var proposed = 0
    for pair in try pairs() {
      let found = proposer.proposals(
        for: pair.incident, in: pair.current, standing: [pair.condition]
      ).first
      let words =
        "line \(pair.line): \(pair.incident.text.text) \(String(describing: found?.doubts.map(\.rawValue))) \(found?.evidence ?? [])"
      if found != nil { proposed += 1 }
      switch (pair.expected, found?.certainty) {
      case ("none", nil): break
      case ("none", _): wrongly.append(words)
      case (_, nil): misses.append(words)
      case (let expected, let certainty?):
        hits += 1
        if expected != certainty.rawValue { unsure.append(words) }
      }
    }
    let expected = hits + misses.count
    let recall = Double(hits) / Double(max(1, expected))
    let precision = Double(hits) / Double(max(1, proposed))
    let comment =
      "missed:\n\(misses.joined(separator: "\n"))\nwrongly:\n\(wrongly.joined(separator: "\n"))\n"
      + "certainty:\n\(unsure.joined(separator: "\n"))"
    #expect(recall >= 0.97, "recall \(recall)\n\(comment)")
    #expect(precision >= 0.87, "precision \(precision)\n\(comment)")
    #expect(unsure.count <= 6, "\(unsure.joined(separator: "\n"))")
  }

  private func pairs() throws -> [Pair] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Labelled/breach-pairs.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let table = try ReferenceTable(
      text, file: "breach-pairs.tsv", columns: ["kind", "condition", "incident", "expected"])
    return try table.rows.map { row in
      let sexes = try row.text("sexes")
      let document = IntakeDocument(
        victim: Person(
          role: .victim, name: row.optional("protected").flatMap { WrittenText($0) },
          sex: sexes.first == "f" ? .female : .male),
        suspect: Person(role: .suspect, sex: sexes.last == "f" ? .female : .male), incidents: [])
      let incident = Incident(
        happened: try #require(Happened(row.text("happened"))),
        text: try #require(WrittenText(row.text("incident"))),
        behaviours: (row.optional("tags") ?? "").split(separator: " ").compactMap {
          WrittenText(String($0))
        })
      return Pair(
        line: row.line,
        condition: StandingCondition(
          order: "o1", condition: "1", isRequirement: try row.text("kind") == "r",
          type: row.optional("type"), text: row.optional("condition"), place: row.optional("place"),
          distanceMetres: try row.number("metres"), subjectName: nil,
          protected: (row.optional("protected") ?? "").split(separator: ";").map(String.init),
          doubts: []),
        incident: incident, current: document.assessable, expected: try row.text("expected"))
    }
  }
}
