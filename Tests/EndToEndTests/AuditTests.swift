import Foundation
import Testing

@Suite struct `Audit by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: 12) }

  private func run(_ who: String, _ arguments: [String]) throws -> CommandRun {
    try store.run(arguments, environment: ["CASEBOOK_USER": who])
  }

  private var reference: String {
    get throws {
      String(
        try #require(try store.caseFiles().first?.split(separator: "/").last)
          .dropLast(6))
    }
  }

  @Test func `who looked and who recorded are told by person, case and period`() throws {
    let reference = try reference
    _ = try run("ann", ["show", reference])
    _ = try run("ben", ["list", "diallo"])
    _ = try run("ann", ["add", "note", reference, "--basis", "reported", "She rang."])
    let ann = try run("aud", ["audit", "--by", "Ann", "--json"]).rows()
    #expect(ann.map { $0["kind"] as? String } == ["consultation", "recorded"])
    #expect(ann.map { $0["operation"] as? String } == ["consultation", "alteration"])
    #expect(ann.last?["what"] as? String == "note-added")
    let entries = try store.entries(of: reference).count
    #expect(ann.last?["entry"] as? Int == entries)
    let ofCase = try run(
      "aud", ["audit", "--case", reference, "--only", "record", "--json"]
    ).rows()
    #expect(ofCase.count == entries)
    #expect(ofCase.first?["operation"] as? String == "collection")
    #expect(
      try run("aud", ["audit", "--by", "ann", "--until", "2018-11-19", "--json"]).rows().isEmpty)
    #expect(try run("aud", ["audit", "--case", "SC-1999-0001"]).status == 66)
    #expect(
      try run("aud", ["audit", "--since", "2018-11-20", "--until", "2018-11-19"]).status == 65)
  }

  @Test func `every entry of every case is told once, and the content never`() throws {
    let rows = try run("aud", ["audit", "--only", "record", "--json"]).rows()
    var expected: [String] = []
    for file in try store.caseFiles() {
      let name = String(try #require(file.split(separator: "/").last).dropLast(6))
      let count = try store.entries(of: name).count
      expected += (1...count).map { "\(name) \($0)" }
    }
    let told = rows.map { "\($0["case"] as? String ?? "") \($0["entry"] as? Int ?? 0)" }
    #expect(told.sorted() == expected.sorted())
    let times = rows.compactMap { $0["at"] as? String }
    #expect(times == times.sorted())
    let first = try #require(try store.caseFiles().first)
    let text = try store.text(of: "cases/\(first)")
    let words = try #require(text.firstMatch(of: /"text":"([^"]{20,})"/)?.1)
    #expect(
      !(try run("aud", ["audit", "--only", "record"]).data.contains(words)))
  }

  @Test func `an audit leaves its own line, with the reason`() throws {
    let asked = try run("aud", ["audit", "--by", "ann", "--reason", "Complaint 12/18"])
    #expect(asked.status == 0)
    let own = try run("aud", ["audit", "--by", "aud", "--json"]).rows()
    #expect(own.map { $0["what"] as? String } == ["audit by:ann", "audit by:aud"])
    #expect(own.first?["reason"] as? String == "Complaint 12/18")
  }

  @Test func `a search that looks like a formula is none in the CSV`() throws {
    _ = try run("ann", ["list", "=HYPERLINK(1)"])
    _ = try run("ann", ["list", "=cmd"])
    let csv = try run("aud", ["audit", "--only", "access", "--csv"]).data
    #expect(csv.hasPrefix("at,by,operation,source,kind,case,entry,what,reason\r\n"))
    #expect(csv.contains("'=cmd"))
    #expect(!csv.contains(",=cmd"))
  }

  @Test func `a line that cannot be read is named and hides no other`() throws {
    _ = try run("ann", ["show", try reference])
    let path = "\(store.path)/access/2018-11.jsonl"
    let log = try String(contentsOfFile: path, encoding: .utf8)
    try Data((log + "{\"at\":\"nonsense\"}\n").utf8).write(to: URL(fileURLWithPath: path))
    let found = try run("aud", ["audit", "--only", "access", "--json"])
    #expect(found.talk.contains("not read: access/2018-11.jsonl, line 2"))
    #expect(try found.rows().count == 2)
  }

  @Test func `its JSON fits the schema`() throws {
    _ = try run("ann", ["show", try reference])
    let printed = try run("aud", ["audit", "--json"]).data
    let file = store.folder.appendingPathComponent("audit.json")
    try Data(printed.utf8).write(to: file)
    let schema = ImportStore.resource("Resources/Schemas/audit.schema.json")
    #expect(try SchemaValidator.validate(schema, file.path).first?.hasPrefix("accepted") == true)
    let broken = printed.replacingOccurrences(of: "\"source\":\"record\"", with: "\"source\":\"x\"")
    #expect(broken != printed)
    try Data(broken.utf8).write(to: file)
    #expect(try SchemaValidator.validate(schema, file.path).first?.hasPrefix("refused") == true)
  }
}
