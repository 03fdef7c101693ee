import Foundation
import Testing

@Suite struct `Closing decisions by command` {
  private let store: CommandStore
  private let reference: String

  init() throws {
    store = try CommandStore(cases: nil)
    let made = try store.run(
      [
        "new", "--make-store", "--class", "harassment-s2", "--area", "West Midlands", "--victim",
        "Ella Hughes", "--suspect", "Mark Taylor",
      ],
      environment: ["CASEBOOK_USER": "ann", "CASEBOOK_NOW": "2024-06-01T10:00"])
    reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func run(
    _ who: String, _ arguments: String..., on day: String = "2024-06-20"
  ) throws -> CommandRun {
    try store.run(
      arguments, environment: ["CASEBOOK_USER": who, "CASEBOOK_NOW": "\(day)T10:00"])
  }

  private func propose(_ who: String = "ben", on day: String = "2024-06-20") throws -> CommandRun {
    try run(
      who, "add", "outcome", reference, "--type", "16", "--reason", "She withdrew", "--json",
      on: day)
  }

  private func shown() throws -> [String: Any] {
    try run("ann", "show", reference, "--json").document()
  }

  private func sheet() throws -> [String: Any] {
    try run("cas", "closing", reference, "--json").document()
  }

  @Test func `proposed, returned, proposed again and approved: the outcome counts once`() throws {
    let proposed = try propose()
    #expect(proposed.status == 0 && proposed.talk.contains("Outcome proposed"), "\(proposed.talk)")
    #expect(try proposed.document()["stage"] as? String == "recorded")
    #expect(try shown()["open"] as? Bool == true && shown()["outcome"] is NSNull)
    #expect(try run("ben", "approve", reference).status == 77)
    let returned = try run("cas", "return", reference, "--because", "Ask the neighbour")
    #expect(returned.status == 0, "\(returned.talk)")
    #expect(try run("cas", "approve", reference).status == 66)
    let back = try run("ben", "approvals", "--state", "returned", "--json", on: "2024-06-25").rows()
    #expect(back.first?["words"] as? String == "Ask the neighbour")
    #expect(try run("cas", "approvals").data.isEmpty)
    _ = try propose()
    let waiting = try run("cas", "approvals", "--json", on: "2024-06-25").rows()
    #expect(waiting.map { $0["ageDays"] as? Int } == [5])
    #expect(try run("cas", "list", "approval:waiting", "--count").data == "1\n")
    let approved = try run("cas", "approve", reference, "--json")
    #expect(approved.status == 0, "\(approved.talk)")
    let event = try #require((try approved.document()["events"] as? [[String: Any]])?.first)
    #expect(event["proposedBy"] as? String == "ben")
    #expect(try approved.document()["by"] as? String == "cas")
    let after = try shown()
    #expect((after["outcome"] as? [String: Any])?["type"] as? String == "16")
    #expect(
      (after["closings"] as? [[String: Any]])?.map { $0["state"] as? String }
        == ["returned", "approved"])
    let text = try run("ann", "show", reference).data
    #expect(text.contains("proposed by ben; approved by cas"), "\(text)")
    #expect(try run("ann", "check").status == 0)
  }

  @Test func `what came since is shown, and the approval waits until it is looked at`() throws {
    _ = try propose()
    _ = try run("ann", "add", "incident", reference, "--happened", "2024-06-19", "Rang 40 times")
    let news = try #require(try sheet()["news"] as? [[String: Any]])
    let entry = try #require(news.first?["entry"] as? Int)
    #expect((news.first?["words"] as? String)?.contains("Rang 40 times") == true)
    let blind = try run("cas", "approve", reference)
    #expect(blind.status == 75 && blind.talk.contains("\(entry)"), "\(blind.talk)")
    #expect(try run("cas", "approve", reference, "--seen", "\(entry)").status == 0)
  }

  @Test func `an order in force blocks closing, and the words say what is allowed next`() throws {
    _ = try run(
      "ann", "add", "order", reference, "restraining-order", "--on", "2024-06-10",
      "--until-further-order", "--served", "2024-06-10")
    let blocked = try propose()
    #expect(blocked.status == 1, "\(blocked.talk)")
    #expect(blocked.talk.contains("o1") && blocked.talk.contains("Now you can"), "\(blocked.talk)")
    let list = try #require(try sheet()["checklist"] as? [String: Any])
    #expect(list["blocked"] as? Bool == true)
    #expect(try run("cas", "closing", reference).data.contains("BLOCKS CLOSING"))
  }

  @Test func `where roles are kept a caseworker cannot approve`() throws {
    _ = try run("dov", "staff", "add", "dov", "--role", "supervisor")
    _ = try run("dov", "staff", "add", "cas", "--role", "caseworker")
    _ = try propose()
    let refused = try run("cas", "approve", reference)
    #expect(refused.status == 77 && refused.talk.contains("dov"), "\(refused.talk)")
    #expect(try run("dov", "approve", reference).status == 0)
  }

  @Test func `only the proposer withdraws, and an outcome of an earlier day needs nobody`() throws {
    _ = try propose()
    #expect(try run("cas", "withdraw", reference).status == 77)
    #expect(try run("ben", "withdraw", reference, "--because", "Too early").status == 0)
    let old = try store.run(
      "new", "--class", "harassment-s2", "--area", "West Midlands", "--victim", "B")
    let direct = try store.run(
      "add", "outcome", old.data.trimmingCharacters(in: .whitespacesAndNewlines), "--type", "16",
      "--reason", "x")
    #expect(direct.status == 0 && direct.talk.contains("Outcome recorded"), "\(direct.talk)")
  }
}
