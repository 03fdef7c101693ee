import Foundation
import Testing

@Suite struct `Help and versions` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore(cases: nil)
  }

  @Test(arguments: [
    "sample", "new", "add", "list", "show", "timeline", "assess", "record", "undo", "redo", "check",
    "import", "answer", "flags", "evaluate", "report", "report classification", "train",
    "report outcomes", "report trend", "report areas", "set class", "set impact", "set owner",
    "correct incident", "correct person", "report people", "report time-to-outcome",
    "report caseload",
    "add incident", "add note", "add person", "add stage", "add outcome",
    "approve", "return", "withdraw", "closing", "approvals",
    "transfer", "hand-over", "audit", "staff", "staff list", "staff add", "staff end", "agenda",
    "deadline", "add victim-update",
    "add development", "add enhanced-rights",
  ])
  func `the help of a command teaches with examples`(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run =
      words.count == 1
      ? try store.run(words[0], "--help") : try store.run(words[0], words[1], "--help")
    #expect(run.status == 0)
    #expect(run.talk.isEmpty)
    #expect(run.data.contains("EXAMPLES"))
    #expect(run.data.components(separatedBy: "casebook \(command)").count > 2)
  }

  @Test func `the help of list names every field of a query`() throws {
    let refused = try CommandStore(cases: 1).run("list", "nothing:x").talk
    let known = try #require(
      refused.components(separatedBy: "expected one of ").last?
        .components(separatedBy: " before the colon").first)
    let fields = known.split { !$0.isLetter }.map(String.init)
    try #require(fields.count > 30, "\(refused)")
    let help = try store.run("list", "--help").data
    for field in fields {
      #expect(
        help.split { !$0.isLetter }.contains { $0 == field }, "\(field) is not in the help")
    }
  }

  @Test func `the version is one line`() throws {
    let run = try store.run("--version")
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions can be made`(_ shell: String) throws {
    let run = try store.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.data.contains("timeline"))
  }

  @Test func `what is no command is wrong use`() throws {
    #expect(try store.run("frobnicate").status == 64)
    #expect(try store.run("add", "frobnicate").status == 64)
  }

  @Test func `a clock that is none is wrong use`() throws {
    let run = try store.run("list", environment: ["CASEBOOK_NOW": "tomorrow"])
    #expect(run.status == 64)
    #expect(run.talk.contains("2018-11-20T10:00"))
  }
}
