import Foundation
import Testing

@Suite struct `Risk by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func opened() throws -> String {
    let made = try store.run(
      "new", "--make-store", "--class", "stalking-s2A", "--area", "West Midlands", "--victim",
      "Ella Hughes", "--victim-sex", "female", "--suspect", "Mark Taylor", "--suspect-sex", "male",
      "--relationship", "ex-partner")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for (day, text) in [
      ("2018-11-01", "Rang her again after she told him to stop."),
      ("2018-11-09", "Came to the door with a hammer. No threats were made."),
    ] {
      let added = try store.run("add", "incident", reference, "--happened", day, text)
      #expect(added.status == 0, "\(added.talk)")
    }
    return reference
  }

  @Test func `an assessment is recorded, sets its deadline, is corrected and undone`() throws {
    let reference = try opened()
    let added = try store.run(
      "add", "risk-assessment", reference, "DASH", "--grade", "high",
      "--yes", "threats,fear", "--unknown", "weapons=he was, once, a farmer", "--review",
      "2018-12-03", "Gaps shrink.")
    #expect(added.status == 0 && added.data == "r1\n", "\(added.talk)")
    let shown = try store.run("show", reference, "--json").document()
    let facts = try #require((shown["riskAssessments"] as? [[String: Any]])?.first)
    #expect(facts["tool"] as? String == "dash" && facts["grade"] as? String == "high")
    #expect((facts["answers"] as? [[String: Any]])?.count == 3)
    let due = try store.run("deadline", reference, "--json").rows()
      .first { $0["id"] as? String == "risk-review.r1" || $0["rule"] as? String == "risk-review" }
    #expect(due?["due"] as? String == "2018-12-03")
    let wrong = try store.run(
      "add", "risk-assessment", reference, "dash", "--grade", "medium", "--correct", "r1")
    #expect(wrong.status == 64)
    let later = ["CASEBOOK_NOW": "2018-11-22T10:00"]
    let corrected = try store.run(
      "add", "risk-assessment", reference, "dash", "--grade", "medium",
      "--correct", "r1", "--reason", "Typed the wrong grade", environment: later)
    #expect(corrected.status == 0, "\(corrected.talk)")
    #expect(try store.run("show", reference).data.contains("DASH, medium"))
    let kept = try #require(try assessment(reference))
    #expect(kept["grade"] as? String == "medium" && kept["on"] as? String == "2018-11-20")
    #expect((kept["answers"] as? [[String: Any]])?.count == 3)
    #expect(kept["text"] as? String == "Gaps shrink.")
    let stillDue = try store.run("deadline", reference, "--json", environment: later).rows()
      .first { $0["rule"] as? String == "risk-review" && $0["state"] as? String == "running" }
    #expect(stillDue?["due"] as? String == "2018-12-03")
    #expect(try store.run("undo", reference, environment: later).status == 0)
    #expect(try store.run("show", reference).data.contains("DASH, high"))
    let record = try store.run("record", reference, "--json").data
    #expect(record.contains(#""kind":"risk-assessment-corrected""#))
    #expect(try store.run("check").status == 0)
  }

  @Test func `a correction answers a topic anew and takes away what is named`() throws {
    let reference = try opened()
    _ = try store.run(
      "add", "risk-assessment", reference, "dash", "--grade", "high", "--yes",
      "threats,fear=outside the school, twice", "--no", "weapons", "--review", "2018-12-03")
    let before = try #require(try assessment(reference)?["answers"] as? [[String: Any]])
    #expect(before.count == 3)
    #expect(
      before.compactMap { $0["text"] as? String } == ["outside the school, twice"])
    let corrected = try store.run(
      "add", "risk-assessment", reference, "dash", "--correct", "r1", "--reason", "misread",
      "--unknown", "weapons", "--without", "review", "--without", "grade")
    #expect(corrected.status == 0, "\(corrected.talk)")
    let after = try #require(try assessment(reference))
    #expect(after["grade"] as? String == nil && after["reviewOn"] as? String == nil)
    let replies = try #require(after["answers"] as? [[String: Any]]).map {
      "\($0["topic"] ?? "") \($0["reply"] ?? "")"
    }
    #expect(replies == ["threats yes", "fear yes", "weapons unknown"])
    #expect(
      try store.run("add", "risk-assessment", reference, "dash", "--without", "grade").status == 64)
  }

  private func assessment(_ reference: String) throws -> [String: Any]? {
    let shown = try store.run("show", reference, "--json").document()
    return (shown["riskAssessments"] as? [[String: Any]])?.first
  }

  @Test func `how the victim may be contacted is said with what the victim has to be told`() throws
  {
    let reference = try opened()
    #expect(!(try store.run("deadline", reference).talk.contains("Safe contact")))
    _ = try store.run("add", "development", reference, "arrest")
    let listed = try store.run("deadline", reference)
    #expect(listed.talk.contains("Safe contact: not recorded"))
    #expect(!listed.data.contains("Safe contact"))
  }

  @Test func `what no tool or topic knows is refused with what there is`() throws {
    let reference = try opened()
    let grade = try store.run("add", "risk-assessment", reference, "sash", "--grade", "severe")
    #expect(grade.status == 65 && grade.talk.contains("low, moderate, high"))
    let topic = try store.run("add", "risk-assessment", reference, "dash", "--yes", "magic")
    #expect(topic.status == 65 && topic.talk.contains("reconnaissance"))
    for typed in ["=", "threats,=x", "=x"] {
      let nameless = try store.run("add", "risk-assessment", reference, "dash", "--yes", typed)
      #expect(nameless.status == 65 && nameless.talk.contains("is no topic"), "\(typed)")
    }
    let twice = try store.run(
      "add", "risk-assessment", reference, "dash", "--yes", "threats", "--no", "threats")
    #expect(twice.status == 65 && twice.talk.contains("answered once"))
    let ahead = try store.run(
      "add", "risk-assessment", reference, "dash", "--on", "2018-11-19", "--review", "2018-11-01")
    #expect(ahead.status == 1 && ahead.talk.contains("cannot lie before"))
    let none = try store.run(
      "add", "risk-assessment", reference, "dash", "--correct", "r9", "--reason", "x")
    #expect(none.status == 66)
    #expect(try store.run("record", reference, "--json").rows().count == 3)
  }

  @Test func `signs come with their incidents and words, and conduct with where it grew`() throws {
    let reference = try opened()
    let shown = try store.run("show", reference, "--json").document()
    let signs = try #require(shown["warningSigns"] as? [[String: Any]])
    let weapons = try #require(signs.first { $0["code"] as? String == "weapons" })
    #expect(weapons["incidents"] as? [String] == ["i2"])
    let words = (weapons["evidence"] as? [[String: Any]])?.compactMap { $0["words"] as? String }
    #expect(words?.contains { $0.contains("hammer") } == true)
    #expect((weapons["mark"] as? String)?.isEmpty == false)
    let escalation = try #require(shown["escalation"] as? [String: Any])
    #expect(escalation["lastGapDays"] as? Int == 8)
    let items = try store.run("timeline", reference, "--json").rows()
    let grown = items.filter { ($0["escalates"] as? [String])?.isEmpty == false }
    #expect(grown.map { $0["id"] as? String } == ["i2"])
    #expect(
      try store.run("timeline", reference, "--escalations", "--json").rows()
        .map { $0["id"] as? String } == ["i2"])
    #expect(try store.run("timeline", reference).data.contains("↑ "))
    #expect(try store.run("show", reference).data.contains("weapons – i2 "))
    let before = try store.run(
      "show", reference, "--as-known-on", "2018-11-20", "--json"
    ).document()
    #expect((before["warningSigns"] as? [[String: Any]])?.isEmpty == false)
  }
}
