import Foundation
import Testing

/// The facts of orders and breaches, put right by command.
@Suite struct `Facts of an order put right` {
  private let store: CommandStore
  private let reference: String

  private static let clock = ["CASEBOOK_NOW": "2024-06-20T10:00"]

  private func run(_ arguments: String...) throws -> CommandRun {
    try store.run(arguments, environment: Self.clock)
  }

  init() throws {
    store = try CommandStore(cases: nil)
    let made = try store.run(
      [
        "new", "--make-store", "--class", "stalking-s4A", "--area", "West Midlands", "--victim",
        "Ella Hughes", "--suspect", "Mark Taylor",
      ], environment: Self.clock)
    reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for arguments in [
      [
        "add", "order", reference, "spo-full", "--on", "1 may", "--ends", "30 apr 2026",
        "--served", "3 may", "--court", "Dudley MC", "--origin", "police-application",
        "--number", "24/118", "--protects", "p1", "--prohibits", "No contact by any means",
        "--prohibits", "Not to enter Park Lane",
      ],
      [
        "add", "breach", reference, "o1", "--condition", "c1", "--happened", "9 jun",
        "--evidence", "EH/1", "--excuse", "Wrong number", "--crime-number", "20/1/24", "Rang her",
      ],
    ] {
      let done = try store.run(arguments, environment: Self.clock)
      try #require(done.status == 0, "\(done.talk)")
    }
  }

  private func first(_ list: String) throws -> [String: Any] {
    let shown: [String: Any] = try run("show", reference, "--json").document()
    return try #require((shown[list] as? [[String: Any]])?.first)
  }

  @Test func `an order is corrected in what is named and stays in the rest`() throws {
    let done = try run(
      "correct", "order", reference, "o1", "--court", "Walsall MC", "--protects", "p1",
      "--protects", "her mother", "--reason", "Read off the sealed order")
    #expect(done.status == 0, "\(done.talk)")
    #expect(done.talk.contains("Order corrected."))
    let order = try first("orders")
    #expect(order["court"] as? String == "Walsall MC" && order["number"] as? String == "24/118")
    #expect(order["origin"] as? String == "police-application")
    #expect(order["served"] as? String == "2024-05-03")
    let protected = try #require(order["protected"] as? [String])
    #expect(protected == ["p1", "her mother"])
    let emptied = try run(
      "correct", "order", reference, "o1", "--number", "", "--reason", "Another order’s")
    #expect(emptied.status == 0)
    #expect(try first("orders")["number"] as? String == nil)
    #expect(try run("record", reference).data.contains("Read off the sealed order"))
    #expect(try run("check").status == 0)
  }

  @Test func `a breach is corrected in what is named and stays in the rest`() throws {
    let done = try run(
      "correct", "breach", reference, "b1", "--condition", "c1,c2", "--excuse", "", "--reason",
      "He stood in Park Lane as he rang")
    #expect(done.status == 0, "\(done.talk)")
    let breach = try first("breaches")
    #expect(breach["conditions"] as? [String] == ["c1", "c2"])
    #expect(breach["excuse"] as? String == nil && breach["crimeNumber"] as? String == "20/1/24")
    #expect(breach["evidence"] as? [String] == ["EH/1"])
  }

  @Test func `what cannot be is refused and changes nothing`() throws {
    let unknown = try run("correct", "order", reference, "o9", "--court", "x", "--reason", "slip")
    #expect(unknown.status == 66 && unknown.talk.contains("There is o1."))
    let nobody = try run(
      "correct", "order", reference, "o1", "--subject", "p9", "--reason", "slip")
    #expect(nobody.status != 0 && nobody.talk.contains("p9"))
    let condition = try run(
      "correct", "breach", reference, "b1", "--condition", "c7", "--reason", "slip")
    #expect(condition.status == 66 && condition.talk.contains("c1, c2"))
    #expect(try run("correct", "order", reference, "o1", "--court", "x").status == 64)
    #expect(try first("orders")["court"] as? String == "Dudley MC")
    #expect(try first("breaches")["conditions"] as? [String] == ["c1"])
  }

  @Test func `an interim order is linked to the application that it waits for`() throws {
    for arguments in [
      ["add", "order", reference, "dapo", "--step", "applied", "--on", "1 may"],
      ["add", "order", reference, "spo-interim", "--on", "2 may", "--ends", "2 dec"],
      ["add", "order", reference, "spo-full", "--step", "applied", "--on", "1 may"],
    ] {
      let done = try store.run(arguments, environment: Self.clock)
      try #require(done.status == 0, "\(done.talk)")
    }
    let wrong = try run(
      "correct", "order", reference, "o3", "--interim-for", "o2", "--reason", "same day")
    #expect(wrong.status != 0)
    let linked = try run(
      "correct", "order", reference, "o3", "--interim-for", "o4", "--reason", "same day")
    #expect(linked.status == 0, "\(linked.talk)")
    #expect(
      try run("order", reference, "o4", "refused", "--on", "3 jun", "--reason", "Not enough")
        .status == 0)
    let statuses = try run("orders", "--json").rows().map { $0["status"] as? String }
    #expect(statuses.contains("lapsed"))
    #expect(try run("orders").data.contains("ended with the application"))
  }
}
