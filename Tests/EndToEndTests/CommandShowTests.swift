import Foundation
import Testing

@Suite struct `Commands that show a case` {
  private let store: CommandStore
  /// A told case: it has everything.
  private let reference = "TC-2018-0006"

  init() throws {
    store = try CommandStore(cases: 40)
  }

  @Test func `a case as JSON has a fixed shape`() throws {
    let run = try store.run("show", reference, "--json")
    #expect(run.status == 0)
    #expect(run.talk.isEmpty)
    let names = [
      "aggravated", "allowedOutcomes", "allowedSteps", "answers", "area", "asKnownOn",
      "breachDismissals", "breaches", "classes", "closings", "controller", "crimeNumbers", "damage",
      "entries",
      "escalation", "force", "head", "history", "impact",
      "incidents", "lastEntry", "notes", "open", "orders", "outcome", "owner", "people",
      "reachedProsecutor", "readOnly", "recordedAs", "recordedOn", "reference", "relationship",
      "riskAssessments", "safeContact", "separated", "stage", "steps", "summary", "unknownKinds",
      "warningSigns",
    ]
    #expect(try run.document().keys.sorted() == names)
  }

  @Test func `a case can be read`() throws {
    let run = try store.run("show", reference.lowercased())
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("TC-2018-0006  Fiona Akintola  v  Norman Petley") == true)
    #expect(run.data.contains("Malicious communications"))
    #expect(run.data.contains("Incidents"))
    #expect(run.lines.allSatisfy { $0.count <= 110 })
  }

  @Test func `as known on a day, what came later is not there`() throws {
    let now = try store.run("show", reference, "--json").document()
    let then = try store.run("show", reference, "--json", "--as-known-on", "10 apr 2018").document()
    let (all, some) = (now["entries"] as? Int ?? 0, then["entries"] as? Int ?? 0)
    #expect(some > 0 && some < all)
    #expect(then["asKnownOn"] as? String == "2018-04-10")
    #expect(then["outcome"] is NSNull)
    let before = try store.run("show", reference, "--as-known-on", "1 jan 2018")
    #expect(before.status == 66)
    #expect(before.data.isEmpty)
  }

  @Test func `the timeline in order, as text, JSON and CSV`() throws {
    let rows = try store.run("timeline", reference, "--json").rows()
    let days = rows.compactMap { $0["happened"] as? String }.map { $0.prefix(10) }
    #expect(days == days.sorted())
    let names = [
      "behaviours", "breaches", "channel", "daysUntilLearnt", "entry", "escalates",
      "fearOfViolence", "happened", "id", "kind", "lanes", "learnt", "order", "place", "text",
    ]
    for row in rows { #expect(row.keys.sorted() == names) }
    let table = try store.run("timeline", reference, "--csv")
    #expect(table.lines[0].hasPrefix("happened,learnt,daysUntilLearnt,kind,id,"))
    let text = try store.run("timeline", reference)
    #expect(text.data.contains("●"))
    #expect(try store.run("timeline", reference, "--csv", "--json").status == 64)
  }

  @Test func `the record keeps every entry`() throws {
    let rows = try store.run("record", reference, "--json").rows()
    #expect(rows.compactMap { $0["entry"] as? Int } == Array(1...rows.count))
    let names = ["at", "by", "entry", "erased", "events", "id", "undoneBy"]
    for row in rows { #expect(row.keys.sorted() == names) }
    #expect(
      try store.run("record", reference, "--csv").lines[0] == "entry,at,by,kind,event,undoneBy,id")
    let head = try store.run("show", reference, "--json").document()["head"] as? String
    #expect(try store.run("record", reference).lines.last == "head  \(head ?? "")")
  }

  @Test func `looking is logged, and what was seen is not`() throws {
    for command in ["show", "timeline", "record"] { _ = try store.run(command, reference) }
    let log = try store.text(of: "access/2018-11.jsonl")
    #expect(log.split(separator: "\n").count == 3)
    #expect(log.contains(#""case":"TC-2018-0006","kind":"consultation""#))
    #expect(!log.contains("Akintola"))
  }

  @Test(arguments: ["show", "timeline", "record"])
  func `a case that is not there`(_ command: String) throws {
    let run = try store.run(command, "SC-2018-9999")
    #expect(run.status == 66)
    #expect(run.data.isEmpty)
    #expect(try store.run(command, "../etc/passwd").status == 65)
    #expect(try store.run(command).status == 64)
  }
}
