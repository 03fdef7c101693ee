import Foundation
import Testing

@Suite struct `The list command` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore(cases: 120)
  }

  @Test func `prints rows of a fixed shape as JSON`() throws {
    let run = try store.run("list", "--limit", "3", "--json")
    #expect(run.status == 0)
    let rows = try run.rows()
    #expect(rows.count == 3)
    let names = [
      "answer", "answerReason", "answeredBy", "answeredOn", "area", "entries",
      "fearOfViolence", "firstIncident", "firstRecordedAs", "fixated", "flag", "flagRules",
      "flagSince", "flags", "force", "incidents", "lastIncident", "lastRecorded", "next",
      "nextDue", "obsessive", "offeredOn", "offeredTo",
      "outcome", "outcomeOn", "outcomeType", "owner", "pointsTo", "pointsToAggravated",
      "reachedProsecutor", "recordedAs", "recordedOn", "reference", "relationship", "repeated",
      "risk", "stage", "strength", "suspect", "suspectSex", "unwanted", "victim", "victimSex",
    ]
    for row in rows { #expect(row.keys.sorted() == names) }
    #expect(run.talk.contains("3 of 120"))
  }

  @Test func `prints the same columns as CSV`() throws {
    let run = try store.run("list", "--csv", "--limit", "0")
    #expect(run.status == 0)
    #expect(run.lines.count == 121)
    #expect(run.lines[0].hasPrefix("reference,victim,victimSex,"))
    #expect(run.lines[0].hasSuffix(",answeredBy,answeredOn,answerReason,risk,offeredTo,offeredOn"))
  }

  @Test func `no cell of the CSV is a formula`() throws {
    let names = ["=1+1", "+44", "-2", "-2+3", "@sum", "\ttab"]
    for name in names {
      let made = try store.run(
        "new", "--class", "stalking-s2A", "--area", "West Midlands", "--victim=\(name)")
      #expect(made.status == 0)
    }
    let run = try store.run("list", "--csv", "--sort", "recorded", "--limit", "0")
    for name in names {
      #expect(run.data.contains(",'\(name),"))
      #expect(!run.data.contains(",\(name),"))
    }
  }

  @Test func `sorts, reverses and leaves out`() throws {
    func references(_ arguments: String...) throws -> [String] {
      try store.run("list", "--json", "--limit", "0", "--sort", "ref", arguments.first ?? "--json")
        .rows().compactMap { $0["reference"] as? String }
    }
    let all = try references()
    #expect(all == all.sorted())
    #expect(try references("--reverse") == all.reversed())
    let window = try store.run("list", "--json", "--sort", "ref", "--offset", "5", "--limit", "4")
    #expect(try window.rows().compactMap { $0["reference"] as? String } == Array(all[5..<9]))
  }

  @Test func `finds what was added a moment ago, by whatever program`() throws {
    let reference = try #require(try store.run("list", "--json", "--limit", "1").rows().first)
    let name = try #require(reference["reference"] as? String)
    #expect(try store.run("list", "zanzibar", "--count").data == "0\n")
    let elsewhere = ["XDG_CACHE_HOME": store.folder.appendingPathComponent("other").path]
    let added = try store.run(
      "add", "note", name, "--basis", "reported", "Talks of Zanzibar", environment: elsewhere)
    #expect(added.status == 0)
    #expect(try store.run("list", "zanzibar", "--count").data == "1\n")
    #expect(try store.run("list", "zanzi", "--fresh", "--count").data == "1\n")
  }

  @Test func `a word after a dash is not wanted`() throws {
    let all = try #require(Int(try store.run("list", "--count").data.dropLast()))
    let open = try #require(Int(try store.run("list", "stage:open", "--count").data.dropLast()))
    let closed = try #require(Int(try store.run("list", "-stage:open", "--count").data.dropLast()))
    #expect(open + closed == all)
    #expect(open > 0)
  }

  @Test func `a query that makes no sense is answered with the place`() throws {
    let run = try store.run("list", "stage:opne")
    #expect(run.status == 65)
    #expect(run.data.isEmpty)
    #expect(run.talk.contains("at 7"))
    #expect(run.talk.contains("investigating"))
  }

  @Test(arguments: ["--bogus", "--limit=-1", "--sort=size"])
  func `a wrong option is wrong use`(_ option: String) throws {
    let run = try store.run("list", option)
    #expect(run.status == 64)
    #expect(run.data.isEmpty)
  }

  @Test func `there has to be a store`() throws {
    let run = try store.run("list", "--store", "\(store.folder.path)/nowhere")
    #expect(run.status == 66)
    #expect(run.talk.contains("casebook sample"))
  }

  @Test func `output that cannot be written is a failure`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(try store.run("list", output: full).status == 74)
  }

  @Test func `a search is logged with its query`() throws {
    _ = try store.run("list", "tracker", "--count")
    let log = try store.text(of: "access/2018-11.jsonl")
    #expect(log.contains(#""kind":"search","query":"tracker""#))
    #expect(log.contains(#""by":"PC 1000 Tester""#))
  }
}
