import Foundation
import Testing

@Suite struct `Who works with the store, by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: 3) }

  private func run(_ arguments: String..., by who: String = "hughes") throws -> CommandRun {
    try store.run(arguments, environment: ["CASEBOOK_USER": who])
  }

  private func names(_ arguments: String...) throws -> [String] {
    try store.run(["staff", "list"] + arguments + ["--json"]).rows()
      .compactMap { $0["name"] as? String }
  }

  @Test func `the first may name anybody, then only a supervisor does`() throws {
    let none = try run("staff")
    #expect(none.status == 0 && none.data.isEmpty && none.talk.contains("staff add"))
    let first = try run(
      "staff", "add", "hughes", "--role", "supervisor", "--shown", "DS 4411 Hughes", "--json")
    #expect(first.status == 0, "\(first.talk)")
    #expect(try first.document()["shownName"] as? String == "DS 4411 Hughes")
    let refused = try run("staff", "add", "rees", "--role", "supervisor", by: "rees")
    #expect(refused.status == 77 && refused.talk.contains("hughes"), "\(refused.talk)")
    #expect(
      try run("staff", "add", "rees", "--role", "caseworker", "--role", "trainer").status == 0)
    #expect(try names() == ["hughes", "rees"])
    #expect(try run("staff").data.contains("caseworker, trainer"))
  }

  @Test func `somebody's last day is recorded, and what was before is still to be seen`() throws {
    _ = try run("staff", "add", "rees", "--role", "caseworker", "--from", "1 sep")
    #expect(try run("staff", "end", "nobody").status == 66)
    #expect(try run("staff", "end", "rees", "--on", "2018-08-30").status == 65)
    let ended = try run("staff", "end", "rees", "--on", "2 sep")
    #expect(ended.status == 0, "\(ended.talk)")
    #expect(try names().isEmpty && names("--on", "2 sep") == ["rees"])
    #expect(try names("--all") == ["rees", "rees"])
    #expect(try run("staff", "list", "--all", "--csv").lines.count == 3)
  }

  @Test func `a day without a year is the nearest, and is said`() throws {
    _ = try run("staff", "add", "hughes", "--role", "supervisor", "--from", "2015-03-01")
    let ended = try run("staff", "end", "hughes", "--on", "30 nov")
    #expect(
      ended.status == 0 && ended.talk.contains("the last day is 30 Nov 2018"), "\(ended.talk)")
    let ahead = try run("staff", "add", "rees", "--role", "trainer", "--from", "1 dec", "--json")
    #expect(ahead.talk.contains("from 01 Dec 2018"), "\(ahead.talk)")
    #expect(try ahead.document()["isCurrent"] as? Bool == false)
  }

  @Test func `a line that broke off was never saved, and takes no role from anybody`() throws {
    _ = try run("staff", "add", "hughes", "--role", "supervisor")
    let text = try store.text(of: "staff.jsonl") + "{\"at\":\"2018"
    try text.write(toFile: "\(store.path)/staff.jsonl", atomically: false, encoding: .utf8)
    let listed = try run("staff")
    #expect(listed.status == 0 && listed.data.contains("hughes"))
    #expect(listed.talk.contains("line 2 breaks off"), "\(listed.talk)")
    let added = try run("staff", "add", "rees", "--role", "trainer")
    #expect(added.status == 0 && added.talk.contains("Saved as line 2"), "\(added.talk)")
  }

  @Test func `a broken line is told with what was expected, and cases go on opening`() throws {
    _ = try run("staff", "add", "hughes", "--role", "supervisor")
    let text = try store.text(of: "staff.jsonl") + "{\"name\":1}\n"
    try text.write(toFile: "\(store.path)/staff.jsonl", atomically: false, encoding: .utf8)
    let listed = try run("staff")
    #expect(listed.status == 1 && listed.data.contains("hughes"))
    #expect(listed.talk.contains("staff.jsonl, line 2: expected"), "\(listed.talk)")
    #expect(try run("staff", "add", "rees", "--role", "trainer").status == 65)
    #expect(try run("list", "--count").status == 0)
  }

  @Test func `a role that is none, and no role at all, are wrong use`() throws {
    #expect(try run("staff", "add", "rees", "--role", "boss").status == 64)
    #expect(try run("staff", "add", "rees").status == 64)
  }
}
