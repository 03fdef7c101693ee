import CaseCore
import CaseResources
import CaseStore
import Foundation
import Testing

/// Documents of many hands, with the breaches that a careful officer would propose.
struct BreachDocumentTests {
  private struct Sum {
    var expected = 0
    var hits = 0
    var proposed = 0

    var recall: Double { Double(hits) / Double(max(1, expected)) }
    var precision: Double { Double(hits) / Double(max(1, proposed)) }
  }

  /// The floors are what was reached, less a little. The last set was never learnt from: it tells
  /// what to expect of notes that nobody has seen.
  @Test(arguments: [
    (1, 0.96, 0.89), (2, 0.97, 0.78), (3, 0.98, 0.80), (4, 0.96, 0.82), (5, 0.96, 0.75),
    (6, 0.98, 0.78), (7, 0.97, 0.86), (8, 0.92, 0.79), (9, 0.80, 0.58), (10, 0.82, 0.51),
    (11, 0.60, 0.42),
  ])
  func `breaches are found in documents from elsewhere, few of them wrongly`(
    file: Int, recall: Double, precision: Double
  ) throws {
    let sum = try sum(of: file)
    #expect(sum.recall >= recall, "recall \(sum.recall)")
    #expect(sum.precision >= precision, "precision \(sum.precision)")
  }

  private func sum(of file: Int) throws -> Sum {
    let place = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../CaseCoreTests/Labelled/breach-documents-\(file).json")
    let cases = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: place)) as? [[String: Any]])
    let documents = try JSONSerialization.data(withJSONObject: cases.compactMap { $0["document"] })
    let reading = IntakeFile(Array(documents), format: .json).read()
    try #require(reading.faults.isEmpty && reading.documents.count == cases.count)
    let proposer = try CaseResources.breachProposer(acts: CaseResources.classifier().vocabulary)
    var sum = Sum()
    for (index, document) in reading.documents {
      let expected = try #require(cases[index]["expected"] as? [[String: Any]])
      sum.expected += expected.count
      let keys = Set(
        expected.map { pair in
          ["incident", "order", "condition"].map { "\(pair[$0] ?? "")" }.joined(separator: " ")
        })
      let current = document.assessable
      for (number, incident) in document.incidents.enumerated() {
        let found = proposer.proposals(
          for: incident, in: current,
          standing: document.standing(at: incident.happened, in: current))
        sum.proposed += found.count
        sum.hits +=
          found.map { "\(number) \($0.condition.order) \($0.condition.condition)" }
          .filter(keys.contains).count
      }
    }
    return sum
  }
}
