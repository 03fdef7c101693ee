import Foundation
import Testing

@Suite struct `The check command` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore(cases: 40)
  }

  private func damage(_ change: (inout String) -> Void) throws -> String {
    let file = try #require(try store.caseFiles().last { $0.contains("SC-") })
    var text = try store.text(of: "cases/\(file)")
    change(&text)
    let handle = try #require(FileHandle(forWritingAtPath: "\(store.path)/cases/\(file)"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    return "cases/\(file)"
  }

  @Test func `a sample is whole`() throws {
    let run = try store.run("check", "--json")
    let findings = try run.rows().filter { $0["severity"] as? String != "note" }
    #expect(findings.isEmpty)
    #expect(run.status == 0)
  }

  @Test func `what is damaged is named, with what to do`() throws {
    let file = try damage {
      $0.replace("\"kind\":\"case-opened\"", with: "\"kind\":\"case-broken\"")
    }
    let run = try store.run("check", "--json")
    #expect(run.status == 1)
    let found = try #require(try run.rows().first { $0["file"] as? String == file })
    #expect(
      found.keys.sorted() == ["cases", "file", "kind", "line", "severity", "what", "whatToDo"])
    #expect(found["severity"] as? String == "error")
    #expect((found["cases"] as? [String])?.count == 1)
    let text = try store.run("check")
    #expect(text.status == 1)
    #expect(text.data.contains(file))
  }

  @Test func `a repair is looked at before it is done`() throws {
    let file = try damage { $0 += "{\"at\":\"2018-" }
    #expect(try store.run("check", "--repair").status == 64)
    #expect(try store.run("check", "--dry-run").status == 64)
    let before = try store.text(of: file)
    let plan = try store.run("check", "--repair", "--dry-run", "--json").document()
    #expect(try store.text(of: file) == before)
    #expect((plan["steps"] as? [[String: Any]])?.first?["action"] as? String == "set-tail-aside")
    let mark = try #require(plan["plan"] as? String)
    #expect(try store.run("check", "--repair", "--plan", "0000000000").status == 75)
    #expect(try store.run("check", "--repair", "--plan", mark).status == 0)
    #expect(try before.hasPrefix(store.text(of: file)))
    #expect(
      try store.run("check", "--repair", "--dry-run", "--json").document()["plan"] as? String
        != mark)
    let aside = try FileManager.default.contentsOfDirectory(atPath: "\(store.path)/quarantine")
    #expect(aside.count == 2)
  }

  @Test func `a damaged case takes nothing and loses nothing`() throws {
    let file = try damage { $0.replace("recordedOn", with: "recordedIn") }
    let before = try store.text(of: file)
    let reference = try #require(file.split(separator: "/").last?.split(separator: ".").first)
    let added = try store.run("add", "note", String(reference), "--basis", "reported", "x")
    #expect(added.status == 1)
    #expect(try store.text(of: file) == before)
  }
}
