import Foundation
import Testing

@Suite struct `The agenda command` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore(cases: 40)
  }

  /// A case of one's own, recorded as stalking s2A, with one incident.
  private func newCase() throws -> String {
    let made = try store.run(
      "new", "--class", "stalking-s2A", "--area", "West Midlands", "--victim", "Zoë Óladóttir",
      "--suspect", "Mark Quillfeather")
    let reference = try #require(made.lines.first)
    let added = try store.run(
      "add", "incident", reference, "--happened", "2018-11-01", "He waited, outside; again")
    #expect(added.status == 0)
    return reference
  }

  private func deadlines(_ reference: String) throws -> [String: [String: Any]] {
    let rows = try store.run("deadline", reference, "--json").rows()
    return Dictionary(
      rows.map { ($0["deadline"] as? String ?? "", $0) }, uniquingKeysWith: { $1 })
  }

  private func agenda(_ arguments: String...) throws -> [[String: Any]] {
    let run = try CommandRun(
      CommandProgram.place(), ["agenda", "--json"] + arguments, store.environment, input: nil,
      output: nil)
    #expect(run.status == 0, "\(run.talk)")
    return try run.rows()
  }

  @Test func `everything stands by day, overdue first`() throws {
    let reference = try newCase()
    let rows = try agenda()
    let dues = rows.compactMap { $0["due"] as? String }
    #expect(dues == dues.sorted())
    #expect(rows.contains { $0["reference"] as? String == reference })
    let overdue = try agenda("--overdue")
    #expect(!overdue.isEmpty && overdue.count < rows.count)
    #expect(overdue.allSatisfy { ($0["daysLeft"] as? Int ?? 0) < 0 })
    let soon = try agenda("--until", "2018-11-27")
    #expect(soon.allSatisfy { ($0["due"] as? String ?? "") <= "2018-11-27" })
    let limits = try agenda("--rule", "summary-limit", "--rule", "action-plan")
    #expect(
      Set(limits.compactMap { $0["rule"] as? String }).isSubset(of: [
        "summary-limit", "action-plan",
      ])
    )
    let later = try agenda("--on", "2019-12-01", "--overdue")
    #expect(later.count > overdue.count)
    for row in rows { #expect((row["source"] as? String)?.isEmpty == false) }
  }

  @Test func `due narrows the deadlines and not only the cases that have one`() throws {
    _ = try newCase()
    func rules(_ rows: [[String: Any]]) -> Set<String> {
      Set(rows.compactMap { $0["rule"] as? String })
    }
    let limits = try agenda("due:summary-limit")
    #expect(rules(limits) == ["summary-limit"])
    #expect(try limits.count == agenda("--rule", "summary-limit").count)
    #expect(try agenda("due:overdue").count == agenda("--overdue").count)
    let week = try agenda("due:week").compactMap { $0["due"] as? String }
    #expect(week.allSatisfy { ("2018-11-20"..."2018-11-27").contains($0) })
    #expect(
      try rules(agenda("due:summary-limit or due:risk-review")) == [
        "summary-limit", "risk-review",
      ])
    // The same question twice is answered by what answers both.
    #expect(try agenda("due:summary-limit", "--rule", "risk-review").isEmpty)
    let reviews = try agenda("due:overdue", "--rule", "risk-review")
    #expect(reviews.allSatisfy { ($0["daysLeft"] as? Int ?? 0) < 0 })
    #expect(rules(reviews) == ["risk-review"])
    // Of cases that have no such limit everything stands.
    let without = try agenda("-due:summary-limit")
    #expect(!without.isEmpty && !rules(without).contains("summary-limit"))
  }

  @Test func `mine are the cases that I have, and a query narrows them`() throws {
    let reference = try newCase()
    #expect(try agenda("--mine").isEmpty)
    let given = try store.run("list", "--json", "--limit", "1", "-stage:decided")
    let owner = try #require(try given.rows().first?["owner"] as? String)
    let run = try store.run("agenda", "--mine", "--json", environment: ["CASEBOOK_USER": owner])
    #expect(try Set(run.rows().compactMap { $0["owner"] as? String }) == [owner])
    let one = try agenda("ref:\(reference)")
    #expect(Set(one.compactMap { $0["reference"] as? String }) == [reference])
  }

  @Test func `a deadline is put off, done or stopped with words, and undone`() throws {
    let reference = try newCase()
    let review = "risk-review.opening"
    #expect(try deadlines(reference)[review]?["state"] as? String == "running")
    let empty = try store.run("deadline", reference, review, "stop", " ")
    #expect(empty.status == 65)
    let past = try store.run(
      "deadline", reference, review, "snooze", "--until", "2018-11-19", "waiting")
    #expect(past.status == 1)
    let unknown = try store.run("deadline", reference, "tea-break", "done", "had it")
    #expect(unknown.status == 66)
    #expect(unknown.talk.contains(review))

    let off = try store.run(
      "deadline", reference, review, "snooze", "--until", "2018-11-23", "she is away")
    #expect(off.status == 0)
    func isIn(_ rows: [[String: Any]]) -> Bool {
      rows.contains { $0["deadline"] as? String == review }
    }
    #expect(try !isIn(agenda("ref:\(reference)")))
    #expect(try isIn(agenda("ref:\(reference)", "--snoozed")))
    #expect(try isIn(agenda("ref:\(reference)", "--on", "2018-11-23")))

    let done = try store.run("deadline", reference, review, "done", "looked at with the IDVA")
    #expect(done.status == 0)
    #expect(try deadlines(reference)[review]?["state"] as? String == "met")
    #expect(try deadlines(reference)["risk-review.2018-11-20"]?["state"] as? String == "running")
    #expect(try store.run("deadline", reference, review, "done", "again").status == 1)
    #expect(try store.run("undo", reference).status == 0)
    #expect(try deadlines(reference)[review]?["state"] as? String == "running")
    #expect(try store.run("record", reference).data.contains("looked at with the IDVA"))
  }

  @Test func `putting off a deadline set by law says on which day it is shown`() throws {
    let reference = try newCase()
    func putOff(_ deadline: String, _ until: String) throws -> String {
      try store.run("deadline", reference, deadline, "snooze", "--until", until, "no hurry").talk
    }
    // The incident of 1 November 2018 gives until 1 May 2019.
    #expect(try putOff("summary-limit", "2099-01-01").contains("its last day, 01 May 2019"))
    #expect(try putOff("summary-limit", "2019-02-01").contains("shown again on 01 Feb 2019"))
    #expect(
      try store.run("add", "development", reference, "arrest", "--on", "2018-11-15").lines
        == ["d1"])
    let overdue = try putOff("victim-update.d1", "2099-01-01")
    #expect(overdue.contains("stays in the agenda") && overdue.contains("was 16 Nov 2018"))
    #expect(
      try agenda("ref:\(reference)").contains { $0["deadline"] as? String == "victim-update.d1" })
  }

  @Test func `news for the victim is due, sooner with enhanced rights, until it is told`() throws {
    let reference = try newCase()
    let added = try store.run("add", "development", reference, "arrest", "--on", "2018-11-16")
    #expect(added.lines == ["d1"])
    let id = "victim-update.d1"
    #expect(try deadlines(reference)[id]?["due"] as? String == "2018-11-19")
    #expect(try deadlines(reference)[id]?["state"] as? String == "missed")
    let rights = try store.run(
      "add", "enhanced-rights", reference, "no", "--reason", "a company is the victim")
    #expect(rights.status == 0)
    // What was due under the rights of its day stays due; what comes after goes by the new ones.
    #expect(try deadlines(reference)[id]?["due"] as? String == "2018-11-19")
    #expect(
      try store.run("add", "development", reference, "interview", "--on", "2018-11-20").lines
        == ["d2"])
    #expect(try deadlines(reference)["victim-update.d2"]?["due"] as? String == "2018-11-27")
    let early = try store.run(
      "add", "victim-update", reference, "--of", "d1", "--on", "2018-11-15")
    #expect(early.status == 1)
    #expect(try store.run("add", "victim-update", reference, "--of", "d9").status == 66)
    let told = try store.run(
      "add", "victim-update", reference, "--of", "d1", "--method", "phone", "Told of the arrest")
    #expect(told.lines == ["u1"])
    #expect(told.talk.contains("Safe contact: not recorded; ask before calling."))
    // Told, and a day late.
    #expect(try deadlines(reference)[id]?["state"] as? String == "missed")
    #expect(try deadlines(reference)[id]?["on"] as? String == "2018-11-20")
  }

  @Test func `the list shows what comes up next, and due: asks for it`() throws {
    let reference = try newCase()
    let rows = try store.run("list", "--json", "due:week", "ref:\(reference)").rows()
    #expect(rows.first?["next"] as? String == "risk-review")
    #expect(rows.first?["nextDue"] as? String == "2018-11-27")
    #expect(try store.run("list", "--count", "due:overdue", "ref:\(reference)").lines == ["0"])
    #expect(
      try store.run("list", "--count", "due:summary-limit", "ref:\(reference)").lines == ["1"])
    let wrong = try store.run("list", "due:someday")
    #expect(wrong.status == 65)
    #expect(wrong.talk.contains("overdue"))
  }
}

@Suite struct `The calendar` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore(cases: 60)
  }

  /// What a public parser makes of a calendar.
  private func events(_ text: String) throws -> [[String: Any]] {
    let file = store.folder.appendingPathComponent("agenda.ics")
    try Data(text.utf8).write(to: file)
    let lines = try PythonScript.lines(
      "Scripts/check-calendar.py", [file.path], python: "/usr/bin/python3")
    return try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func identifiers(_ events: [[String: Any]]) -> [String] {
    events.compactMap { $0["uid"] as? String }
  }

  @Test func `a public parser reads every deadline of the agenda in it`() throws {
    let all = try store.run("agenda", "--json").rows()
    // These wait for an answer and fall due on no day.
    let rows = all.filter { $0["rule"] as? String != "possible-breach" }
    #expect(rows.count < all.count)
    let events = try events(store.run("agenda", "--ics").data)
    #expect(events.count == rows.count && !events.isEmpty)
    #expect(Set(identifiers(events)).count == events.count)
    for (event, row) in zip(events, rows) {
      #expect(event["start"] as? String == row["due"] as? String)
      let says = try #require(row["says"] as? String)
      #expect((event["description"] as? String)?.hasPrefix(says) == true)
    }
    #expect(events.contains { ($0["alarms"] as? [Int]) == [60, 30, 14, 7] })
  }

  @Test func `it is the same each time, and a change raises the version of what it touches`() throws
  {
    let first = try store.run("agenda", "--ics").data
    #expect(try store.run("agenda", "--ics").data == first)
    let before = try events(first)
    let limit = try #require(
      before.first { ($0["uid"] as? String)?.contains("summary-limit") == true })
    let uid = try #require(limit["uid"] as? String)
    let reference = try #require(uid.split(separator: ".").first.map(String.init))
    let added = try store.run(
      "add", "incident", reference, "--happened", "2018-11-19", "He rang; three times, at night\\")
    #expect(added.status == 0)
    let after = try events(store.run("agenda", "--ics").data)
    let moved = try #require(after.first { $0["uid"] as? String == uid })
    #expect(moved["start"] as? String == "2019-05-19")
    #expect(try #require(moved["sequence"] as? Int) > (try #require(limit["sequence"] as? Int)))
  }

  @Test func `it names nobody unless asked to`() throws {
    let rows = try store.run("list", "--json", "--limit", "0").rows()
    let names = rows.flatMap { [$0["victim"] as? String, $0["suspect"] as? String] }
      .compactMap(\.self).filter { $0.contains(" ") }
    #expect(!names.isEmpty)
    let plain = try events(store.run("agenda", "--ics").data)
    let named = try events(store.run("agenda", "--ics", "--with-names").data)
    func text(_ events: [[String: Any]]) -> String {
      events.map { "\($0["summary"] ?? "") \($0["description"] ?? "")" }.joined(separator: "\n")
    }
    let (without, with) = (text(plain), text(named))
    for name in names { #expect(!without.contains(name)) }
    #expect(names.contains { with.contains($0) })
    #expect(identifiers(plain) == identifiers(named))
  }
}
