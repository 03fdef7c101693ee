import Foundation
import Testing

@Suite struct `Possible breaches by command` {
  private let store: CommandStore
  private static let clock = ["CASEBOOK_NOW": "2024-06-20T10:00"]

  init() throws { store = try CommandStore(cases: nil) }

  private func run(_ arguments: String...) throws -> CommandRun {
    try store.run(arguments, environment: Self.clock)
  }

  private func file(_ text: String) throws -> String {
    let place = store.folder.appendingPathComponent("intake.json")
    try Data(text.utf8).write(to: place)
    return place.path
  }

  private func caseWithOrder() throws -> String {
    let made = try run(
      "new", "--make-store", "--class", "stalking-s4A", "--area", "West Midlands", "--victim",
      "Ella Hughes", "--suspect", "Mark Taylor")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    let order = try run(
      "add", "order", reference, "spo-full", "--on", "1 may", "--ends", "30 apr 2026", "--served",
      "3 may", "--prohibits", "No contact with Ella Hughes by any means")
    try #require(order.status == 0, "\(order.talk)")
    return reference
  }

  @Test func `an incident is proposed when it is added, confirmed, and waits no longer`() throws {
    let reference = try caseWithOrder()
    let added = try run(
      "add", "incident", reference, "--happened", "9 may 18:05", "He rang her mobile twice")
    #expect(added.status == 0 && added.data == "i1\n")
    #expect(added.talk.contains("looks like a breach of o1"))
    #expect(added.talk.contains("add breach \(reference) o1 --incident i1 --condition c1"))
    let waiting = try run("propose", reference, "--json").rows()
    #expect(waiting.first?["incident"] as? String == "i1")
    let proposal = try #require((waiting.first?["proposals"] as? [[String: Any]])?.first)
    #expect(proposal["certainty"] as? String == "clear")
    #expect((proposal["evidence"] as? [String])?.isEmpty == false)
    #expect(
      try run("add", "breach", reference, "o1", "--incident", "i1", "--condition", "c1").status == 0
    )
    #expect(try run("propose", reference, "--json").rows().isEmpty)
  }

  @Test func `one that is dismissed with a reason waits no longer`() throws {
    let reference = try caseWithOrder()
    let added = try run(
      "add", "incident", reference, "--happened", "9 may", "--json", "He rang her mobile twice")
    #expect((try added.document()["proposals"] as? [[String: Any]])?.count == 1)
    let dismissed = try run(
      "add", "breach", reference, "o1", "--incident", "i1", "--condition", "c1", "--dismiss",
      "The order allows it for the children")
    #expect(dismissed.status == 0)
    let text = try run("propose", reference)
    #expect(text.status == 0 && text.data.isEmpty)
  }

  @Test func `an order that is told late shows what it may have been breached by`() throws {
    let made = try run(
      "new", "--make-store", "--class", "stalking-s4A", "--area", "West Midlands")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    let added = try run("add", "incident", reference, "--happened", "9 may", "He rang her twice")
    #expect(!added.talk.contains("breach"))
    let order = try run(
      "add", "order", reference, "spo-full", "--on", "1 may", "--ends", "30 apr 2026", "--served",
      "3 may", "--prohibits", "No contact by any means")
    #expect(order.talk.contains("i1") && order.talk.contains("looks like a breach of o1"))
  }

  private static let document = """
    {"recordedAs": "stalking-s4A", "area": "West Midlands", "victim": {"name": "Ella Hughes", "sex": "female"},
     "suspect": {"name": "Mark Taylor", "sex": "male"},
     "orders": [{"kind": "spo-full", "made": "2024-05-01", "served": "2024-05-03", "ends": "2026-04-30",
       "conditions": [{"kind": "prohibition", "type": "no-contact", "text": "Not to contact Ella Hughes."}]}],
     "incidents": [{"happened": "2024-04-30", "text": "He rang her twice."},
       {"happened": "2024-05-02", "text": "He rang her twice."},
       {"happened": "2024-05-09", "text": "He rang her twice."}]}
    """

  @Test func `documents are answered without a store, and what is wrong is named`() throws {
    let run = try run(
      "propose", "--json", "--intake", try file("[\(Self.document), {\"incidents\": 7}]"))
    #expect(run.status == 65 && run.talk.contains("document 1, incidents"))
    let rows = try run.rows()
    let certainty = rows.map { row in
      (row["proposals"] as? [[String: Any]])?.first?["certainty"] as? String
    }
    #expect(certainty == [nil, "doubtful", "clear"])
    #expect(!FileManager.default.fileExists(atPath: store.path))
  }

  @Test func `an import tells which incidents may breach the orders that came with them`() throws {
    _ = try run("new", "--make-store", "--class", "none", "--area", "West Midlands")
    let place = try file("[\(Self.document)]")
    let dry = try run("import", place, "--dry-run")
    #expect(dry.data.contains("2 may breach an order"), "\(dry.talk)")
    let rows = try run("import", place, "--json").rows()
    #expect((rows.first?["proposals"] as? [[String: Any]])?.count == 2)
  }

  @Test func `neither a case nor a file, or both, is a slip of the hand`() throws {
    #expect(try run("propose").status == 64)
    #expect(try run("propose", "SC-2018-0001", "--intake", "x.json").status == 64)
  }
}
