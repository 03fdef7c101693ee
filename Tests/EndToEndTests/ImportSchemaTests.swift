import Foundation
import Testing

/// The schema and the program have to say the same, each in its way.
@Suite struct `The schema of intake documents` {
  private let schema = ImportStore.resource("Resources/Schemas/intake.schema.json")
  private func sample(_ name: String) -> String {
    ImportStore.resource("Resources/Samples/\(name)")
  }

  @Test func `a public validator accepts the samples`() throws {
    let said = try SchemaValidator.validate("--each", schema, sample("intake-cases.json"))
    #expect(said.count == 3)
    #expect(said.allSatisfy { $0.hasPrefix("accepted") })
  }

  @Test func `and refuses each of the broken ones, as the program does`() throws {
    let said = try SchemaValidator.validate("--each", schema, sample("intake-broken.json"))
    #expect(said.count == 7)
    #expect(said.allSatisfy { $0.hasPrefix("refused") })
    let training = try ImportStore.training()
    let run = try training.run(sample("intake-broken.json"), "--json")
    #expect(run.status == 65)
    #expect(try run.rows().map { $0["state"] as? String } == Array(repeating: "unusable", count: 7))
  }

  @Test func `the samples import, as JSON and as CSV`() throws {
    let training = try ImportStore.training()
    #expect(try training.run(sample("intake-cases.json")).lines.count == 3)
    let csv = try training.run(sample("intake-cases.csv"))
    #expect(csv.status == 0)
    #expect(csv.lines.map { $0.contains("created") } == [true, true])
  }

  @Test(arguments: [
    #"{"incidents": [{"happened": "2024-05-04T21:40:00.5+01:00"}]}"#,
    #"{"incidents": [{"happened": "2024-05-04 / 2024-05-06"}]}"#,
    #"{"incidents": [{"happened": "2024-05-04T25:00"}]}"#,
    #"{"incidents": [{"happened": "04/05/2024"}]}"#,
    #"{"incidents": [{"behaviours": [null]}]}"#,
    #"{"incidents": [{"text": "One"}], "recordedAs": " "}"#,
    #"{"incidents": [{"text": "One"}], "recordedAs": "insufficient"}"#,
    #"{"incidents": [{"text": "One"}], "recordedOn": "2024-13-01"}"#,
    #"{"incidents": [{"text": "One"}], "victim": "Ella Hughes"}"#,
    #"{"incidents": [{"text": "One"}], "victim": {"name": null, "sex": "F"}}"#,
    #"{"incidents": [{"text": "One"}], "orders": [{"kind": "undertaking", "conditions": null}]}"#,
    #"{"incidents": [{"text": "One"}], "orders": [{"kind": "  "}]}"#,
    #"{"incidents": [{"text": "One"}], "orders": [{"kind": "bail", "ends": 2025}]}"#,
    #"{"incidents": [{"text": "One"}], "history": {"previousReports": 1000000}}"#,
    #"{"incidents": [{"text": "One"}], "training": "yes"}"#,
  ])
  func `schema and program agree`(document: String) throws {
    let training = try ImportStore.training()
    let file = try training.file("in.json", "[\(document)]")
    let said = try #require(try SchemaValidator.validate(schema, file).first)
    let run = try training.run(file, "--made-up", "--dry-run")
    #expect(said.hasPrefix("accepted") == (run.status == 0), "\(said) \(run.talk)")
  }
}
