import Foundation
import Testing

@Suite struct `Commands that change a case` {
  private let store: CommandStore
  private let reference: String

  init() throws {
    store = try CommandStore(cases: 20)
    let made = try store.run(
      "new", "--class", "stalking-s4A", "--area", "West Midlands", "--victim", "Ella Hughes",
      "--victim-sex", "female", "--suspect", "Mark Taylor", "--relationship", "ex-partner",
      "--separated", "2 mar 2018", "--safe-contact", "text only")
    #expect(made.status == 0)
    reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func shown() throws -> [String: Any] {
    try store.run("show", reference, "--json").document()
  }

  @Test func `a new case gets the next reference of its year`() throws {
    #expect(reference.hasPrefix("SC-2018-"))
    let next = try store.run("new", "--class", "none", "--area", "North Worcestershire")
    #expect(next.data != reference + "\n")
    let current = try shown()
    #expect(current["force"] as? String == "West Midlands Police")
    #expect(current["separated"] as? String == "2018-03-02")
    #expect(current["safeContact"] as? String == "text only")
    #expect((current["people"] as? [[String: Any]])?.count == 2)
  }

  @Test func `a reference is given once`() throws {
    let again = try store.run(
      "new", "--class", "none", "--area", "West Midlands", "--reference", reference.lowercased())
    #expect(again.status == 73)
  }

  @Test func `a named store is not made by a slip`() throws {
    let elsewhere = "\(store.folder.path)/elsewhere"
    let arguments = ["new", "--store", elsewhere, "--class", "none", "--area", "West Midlands"]
    #expect(
      try store.run(
        arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
        arguments[5], arguments[6]
      ).status == 66)
    let made = try store.run(
      arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
      arguments[5], arguments[6], "--make-store")
    #expect(made.status == 0)
    #expect(made.talk.contains("Made a new store"))
    #expect(FileManager.default.fileExists(atPath: "\(elsewhere)/casebook.json"))
  }

  @Test func `an incident is added with all that is known`() throws {
    let added = try store.run(
      "add", "incident", reference, "--happened", "6 nov 21:40", "--learnt", "8 nov",
      "--behaviour", "contact,threat", "--channel", "text", "--fear", "yes", "--effect",
      "Did not sleep", "--evidence", "EH/1", "14 messages from a new number")
    #expect(added.status == 0)
    #expect(added.data == "i1\n")
    #expect(added.talk.contains("entry 2"))
    let incidents = try #require(try shown()["incidents"] as? [[String: Any]])
    let incident = try #require(incidents.first)
    #expect(incident["happened"] as? String == "2018-11-06T21:40")
    #expect(incident["learnt"] as? String == "2018-11-08")
    #expect(incident["behaviours"] as? [String] == ["contact", "threat"])
    #expect(incident["fearOfViolence"] as? Bool == true)
    #expect(incident["recordedBy"] as? String == "PC 1000 Tester")
  }

  @Test func `text can come on standard input`() throws {
    let text = "First line.\nSecond line, with “marks”.\n"
    let added = try store.run("add", "note", reference, "--basis", "observed", "-", input: text)
    #expect(added.data == "n1\n")
    let notes = try #require(try shown()["notes"] as? [[String: Any]])
    #expect(notes.first?["text"] as? String == "First line.\nSecond line, with “marks”.")
  }

  @Test func `a change as JSON`() throws {
    let added = try store.run(
      "add", "person", reference, "--role", "witness", "--name", "Dawn Fielden", "--identifier",
      "phone=07700 900123", "--json")
    let document = try added.document()
    #expect(
      document.keys.sorted() == [
        "added", "at", "by", "entry", "events", "head", "id", "proposals", "reference", "stage",
      ])
    #expect(document["added"] as? [String] == ["p3"])
    #expect(document["at"] as? String == "2018-11-20T10:00:00Z")
  }

  @Test func `a step leads to the next, and one out of turn is refused with what is allowed`()
    throws
  {
    let refused = try store.run("add", "outcome", reference, "--type", "1", "--reason", "charge")
    #expect(refused.status == 1)
    #expect(refused.data.isEmpty)
    #expect(refused.talk.contains("CPS decides"))
    #expect(refused.talk.contains("start the investigation"))
    #expect(try store.run("add", "stage", reference, "investigation-started").status == 0)
    #expect(try store.run("add", "stage", reference, "file-submitted", "--on", "today").status == 0)
    #expect(
      try store.run(
        "add", "stage", reference, "action-plan-set", "--due", "4 dec", "--reason", "phone data"
      ).status == 0)
    #expect(try store.run("add", "stage", reference, "file-resubmitted").status == 0)
    #expect(
      try store.run(
        "add", "stage", reference, "cps-decided", "--decision", "charge", "--test", "full-code",
        "--reason", "Realistic prospect"
      ).status == 0)
    let charged = try store.run(
      "add", "outcome", reference, "--type", "1", "--by", "cps", "--reason", "Charged", "--json")
    #expect(try charged.document()["stage"] as? String == "decided")
    #expect(try (shown()["outcome"] as? [String: Any])?["group"] as? String == "charge")
  }

  @Test func `undo and redo are entries of their own`() throws {
    #expect(try store.run("add", "note", reference, "--basis", "reported", "x").data == "n1\n")
    #expect(try store.run("undo", reference, "--reason", "wrong case").data == "3\n")
    #expect((try shown()["notes"] as? [Any])?.isEmpty == true)
    #expect(try store.run("redo", reference).data == "4\n")
    #expect((try shown()["notes"] as? [Any])?.count == 1)
    #expect(try store.run("undo", reference, "--entry", "1").status == 1)
    #expect(try store.run("undo", reference, "--entry", "99").status == 66)
    #expect(try store.run("redo", reference).status == 1)
  }

  @Test func `what somebody else recorded is undone only with a reason`() throws {
    _ = try store.run("add", "note", reference, "--basis", "reported", "x")
    let other = ["CASEBOOK_USER": "PC 9 Other"]
    for arguments in [["undo", reference], ["undo", reference, "--entry", "2"]] {
      let refused = try store.run(arguments, environment: other)
      #expect(refused.status == 1)
      #expect(refused.talk.contains("Entry 2 is by ") && refused.talk.contains("written reason"))
    }
    #expect((try shown()["notes"] as? [Any])?.count == 1)
    let undone = try store.run(
      ["undo", reference, "--reason", "on the wrong case"], environment: other)
    #expect(undone.status == 0)
    #expect((try shown()["notes"] as? [Any])?.isEmpty == true)
  }

  @Test func `what makes no sense is said with the option and what was expected`() throws {
    func add(_ option: String, _ value: String) throws -> CommandRun {
      try store.run("add", "incident", reference, "--happened", "today", option, value, "text")
    }
    let day = try store.run("add", "incident", reference, "--happened", "31 june", "text")
    #expect(day.status == 65)
    #expect(day.talk.contains("--happened"))
    let blank = try store.run("add", "note", reference, "--basis", "reported", "-", input: " \n")
    #expect(blank.status == 65)
    #expect(try add("--fear", "perhaps").status == 64)
    #expect(try add("--target", "p9").status == 66)
    #expect(try add("--learnt", "last year").status == 65)
    #expect(try store.run("add", "note", "SC-2018-9999", "--basis", "reported", "x").status == 66)
    #expect(try store.run("add", "note", "nonsense", "--basis", "reported", "x").status == 65)
    #expect(try store.run("add", "stage", reference, "cps-decided").status == 64)
    let tomorrow = try store.run("add", "incident", reference, "--happened", "21/11/2018", "x")
    #expect(tomorrow.status == 1)
    let unknown = try store.run("add", "outcome", reference, "--type", "99", "--reason", "x")
    #expect(unknown.status == 65)
  }

  @Test func `two programs lose nothing of each other`() async throws {
    let (store, reference) = (store, reference)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        let path = store.path
        let cache = store.folder.appendingPathComponent("cache").path
        group.addTask {
          let run = try CommandRun(
            CommandProgram.place(),
            ["add", "note", reference, "--basis", "reported", "note \(number)"],
            [
              "CASEBOOK_STORE": path, "XDG_CACHE_HOME": cache, "HOME": cache,
              "CASEBOOK_USER": "PC \(number)", "CASEBOOK_NOW": "2018-11-20T10:00",
            ], input: nil, output: nil)
          #expect(run.status == 0, "\(run.talk)")
        }
      }
      try await group.waitForAll()
    }
    let notes = try #require(try shown()["notes"] as? [[String: Any]])
    #expect(Set(notes.compactMap { $0["id"] as? String }).count == 16)
    let texts = Set(notes.compactMap { $0["text"] as? String })
    #expect(texts == Set((0..<16).map { "note \($0)" }))
  }

  @Test func `what holds of a case is set by commands, and what is not named stays`() throws {
    func set(_ arguments: String...) throws {
      let run = try store.run(["set"] + arguments)
      #expect(run.status == 0, "\(arguments) \(run.talk)")
    }
    try set("class", reference, "stalking-s2A", "--reason", "No serious effect told yet")
    try set("relationship", reference, "colleague", "--text", "Same shift")
    try set("impact", reference, "--serious", "yes", "--change", "moved home")
    try set("impact", reference, "--fear-occasions", "2")
    try set("history", reference, "--reports", "3")
    try set("history", reference, "--order", "non-molestation order 2017-03-04")
    try set("safe-contact", reference, "call her sister")
    try set("owner", reference, "DC 2210 Sharma")
    let shown = try shown()
    #expect(shown["recordedAs"] as? String == "stalking-s2A")
    #expect(shown["relationship"] as? String == "colleague")
    #expect(shown["safeContact"] as? String == "call her sister")
    #expect(shown["owner"] as? String == "DC 2210 Sharma")
    let impact = try #require(shown["impact"] as? [String: Any])
    #expect(impact["seriousEffectOnDailyLife"] as? Bool == true)
    #expect(impact["fearOfViolenceOccasions"] as? Int == 2)
    let history = try #require(shown["history"] as? [String: Any])
    #expect(history["previousReports"] as? Int == 3)
    #expect((history["orders"] as? [String])?.count == 1)
    let same = try store.run("set", "class", reference, "stalking-s2A", "--reason", "x")
    #expect(same.status == 1 && same.talk.contains("recorded already"))
    #expect(try store.run("set", "impact", reference, "--fear-occasions", "-1").status == 64)
  }

  @Test func `a correction changes what it names, keeps the rest, and needs a reason`() throws {
    let added = try store.run(
      "add", "incident", reference, "--happened", "6 sep 2018 21:40", "--behaviour", "contact",
      "--place", "her work", "Rang her")
    #expect(added.status == 0, "\(added.talk)")
    #expect(try store.run("correct", "incident", reference, "i1", "--fear", "yes").status == 64)
    let corrected = try store.run(
      "correct", "incident", reference, "i1", "--happened", "5 sep 2018 21:40", "--place", "",
      "--reason", "The phone shows the day before")
    #expect(corrected.status == 0, "\(corrected.talk)")
    let incident = try #require((try shown()["incidents"] as? [[String: Any]])?.first)
    #expect(incident["happened"] as? String == "2018-09-05T21:40")
    #expect(incident["text"] as? String == "Rang her")
    #expect(incident["place"] == nil || incident["place"] is NSNull)
    let missing = try store.run("correct", "incident", reference, "i9", "--reason", "x")
    #expect(missing.status == 66 && missing.talk.contains("There is i1"))
    let person = try store.run(
      "correct", "person", reference, "p2", "--name", "Marc Taylor", "--reason", "Spelt so")
    #expect(person.status == 0, "\(person.talk)")
    let people = try #require(try shown()["people"] as? [[String: Any]])
    #expect(people.contains { $0["name"] as? String == "Marc Taylor" && $0["sex"] != nil })
    #expect(try store.run("add", "note", reference, "--basis", "observed", "Quiet").status == 0)
    let note = try store.run(
      "correct", "note", reference, "n1", "--basis", "reported", "--reason", "Her words")
    #expect(note.status == 0, "\(note.talk)")
    #expect(try store.run("check").status == 0)
  }

  @Test(arguments: ["2085", "2018-12", "85", "02/03/85"])
  func `nobody is born in the future or in two digits`(_ born: String) throws {
    let before = try store.entries(of: reference).count
    let run = try store.run(
      "add", "person", reference, "--role", "witness", "--name", "Dawn", "--born", born)
    #expect(run.status != 0)
    #expect(run.talk.contains("future") || run.talk.contains("four digits"))
    #expect(try store.entries(of: reference).count == before)
  }

  @Test func `what was saved is said to be, even where nobody can be told its name`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let opened = try store.run(
      "new", "--class", "none", "--area", "West Midlands", output: full)
    #expect(opened.status == 74 && opened.talk.contains("opened."))
    let noted = try store.run(
      "add", "note", reference, "--basis", "observed", "Quiet", output: full)
    #expect(noted.status == 74 && noted.talk.contains("Saved as entry"))
  }
}
