import Foundation
import Testing

@Suite struct `Flags by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  /// Stalking recorded as harassment; gives its reference.
  private func misread() throws -> String {
    let made = try store.run(
      "new", "--make-store", "--class", "harassment-s2", "--area", "West Midlands", "--victim",
      "Ella Hughes", "--relationship", "ex-partner")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for (day, text) in [
      ("2018-11-01", "Rang her again after she told him to stop."),
      ("2018-11-09", "Waited outside her work and followed her to the bus."),
    ] {
      let added = try store.run("add", "incident", reference, "--happened", day, text)
      #expect(added.status == 0, "\(added.talk)")
    }
    return reference
  }

  private func flags(_ arguments: String...) throws -> [[String: Any]] {
    switch arguments.count {
    case 0: return try store.run("flags", "--json").rows()
    default: return try store.run("flags", "--json", "--state", arguments[0]).rows()
    }
  }

  @Test func `a case says the same of its flag where a wrong clock puts today before it`() throws {
    let reference = try misread()
    let early = ["CASEBOOK_NOW": "2018-11-05T10:00"]
    let listed = try #require(
      try store.run("flags", "--json", environment: early).rows().first)
    #expect(listed["ageDays"] as? Int == 0)
    let assessed = try #require(
      try store.run("assess", reference, "--json", environment: early).rows().first)
    #expect(assessed["pointsTo"] as? String == listed["pointsTo"] as? String)
  }

  @Test func `a protection order is asked about by itself, answered, and asked about again`() throws
  {
    let clock = ["CASEBOOK_NOW": "2024-06-20T10:00"]
    func run(_ arguments: String...) throws -> CommandRun {
      try store.run(arguments, environment: clock)
    }
    func asked(_ state: String = "open") throws -> [[String: Any]] {
      try run("flags", "--question", "protection-order", "--state", state, "--json").rows()
    }
    let made = try run(
      "new", "--make-store", "--class", "stalking-s4A", "--area", "West Midlands", "--victim",
      "Ella Hughes", "--suspect", "Mark Taylor", "--relationship", "ex-partner")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for (day, text) in [
      ("2024-06-01", "Rang her again after she told him to stop."),
      ("2024-06-09", "Waited outside her work and followed her to the bus."),
      ("2024-06-10", "Outside her work again. Said he would kill her."),
    ] {
      _ = try run("add", "incident", reference, "--happened", day, text)
    }
    let row = try #require(try asked().first)
    #expect(row["reference"] as? String == reference && row["flag"] as? String == "open")
    #expect(try run("list", "flag:protection-order", "--count").data == "1\n")
    #expect(
      try run("assess", reference).data.contains("was a Stalking Protection Order considered?"))
    #expect(try run("answer", reference, "--declined").status == 64)
    #expect(
      try run("answer", reference, "--question", "classification", "--declined", "--reason", "x")
        .status == 64)
    let declined = try run(
      "answer", reference, "--question", "protection-order", "--declined", "--reason",
      "In custody until trial")
    #expect(declined.status == 0, "\(declined.talk)")
    #expect(try asked().isEmpty && asked("answered").count == 1)
    let twice = try run("answer", reference, "--declined", "--reason", "x")
    #expect(twice.status == 1 && twice.talk.contains("none sought: In custody until trial"))
    _ = try run(
      "add", "incident", reference, "--happened", "2024-06-15", "Found a tracker under her car.")
    let again = try #require(try asked("again").first)
    #expect(again["answerReason"] as? String == "In custody until trial")
    #expect(try run("assess", reference).data.contains("now also a tracker"))
    let considered = try run("answer", reference, "--considered", "--reason", "File to legal")
    #expect(considered.status == 0, "\(considered.talk)")
    let shown = try run("show", reference, "--json").document()
    let order = try #require((shown["orders"] as? [[String: Any]])?.first)
    #expect(order["kind"] as? String == "spo-full" && order["status"] as? String == "considered")
    let opinion = try #require(try run("assess", reference, "--json").rows().first)
    let state = (opinion["protectionOrder"] as? [String: Any])?["state"]
    #expect(state as? String == "answered")
  }

  @Test func `a flag is listed, answered by agreeing, and the class is recorded`() throws {
    let reference = try misread()
    let open = try #require(try flags().first)
    #expect(open["reference"] as? String == reference)
    #expect(open["pointsTo"] as? String == "stalking-s2A")
    #expect(open["flagSince"] as? String == "2018-11-20" && open["ageDays"] as? Int == 0)
    #expect((open["flagRules"] as? [String])?.contains("M1") == true)
    let answered = try store.run("answer", reference, "--agree", "--json")
    #expect(answered.status == 0, "\(answered.talk)")
    #expect(answered.talk.contains("now recorded as Stalking s2A"))
    let events = try answered.document()["events"] as? [[String: Any]]
    #expect(events?.compactMap { $0["kind"] as? String } == ["class-recorded", "flag-answered"])
    #expect(try flags().isEmpty)
    let row = try #require(try flags("answered").first)
    #expect(row["answer"] as? String == "agreed")
    #expect(row["answeredBy"] as? String == "PC 1000 Tester")
    let opinion = try #require(try store.run("assess", reference, "--json").rows().first)
    #expect((opinion["flag"] as? [String: Any])?["raised"] as? Bool == false)
    let shown = try store.run("show", reference, "--json").document()
    let answers = try #require(shown["answers"] as? [[String: Any]])
    #expect(answers.map { $0["pointsTo"] as? String } == ["stalking-s2A"])
    #expect(answers.first?["recordedBy"] as? String == "PC 1000 Tester")
    let words = try store.run("show", reference).data
    #expect(words.contains("Answers to flags") && words.contains("Flag answered"))
    let again = try store.run("answer", reference, "--agree")
    #expect(again.status == 1 && again.talk.contains("nothing to answer"))
  }

  @Test func `the class is kept with a reason, new evidence asks again, and undo reopens`() throws {
    let reference = try misread()
    let kept = try store.run(
      "answer", reference, "--keep-class", "--reason", "It is about the house.")
    #expect(kept.status == 0, "\(kept.talk)")
    #expect(try flags().isEmpty)
    let added = try store.run(
      "add", "incident", reference, "--happened", "2018-11-12", "Followed her to the gym.")
    #expect(added.status == 0)
    let again = try #require(try flags("again").first)
    #expect(again["flag"] as? String == "asked-again")
    #expect(again["answerReason"] as? String == "It is about the house.")
    let told = try store.run("assess", reference)
    #expect(told.data.contains("New since      new evidence in i3"))
    #expect(told.data.contains("class kept: It is about the house."))
    #expect(try store.run("undo", reference).status == 0)
    #expect(try flags("answered").count == 1)
    #expect(try store.run("undo", reference).status == 0)
    #expect(try flags("again").isEmpty)
    #expect(try flags().first?["flag"] as? String == "open")
  }

  @Test func `what came after the entry that was seen stops the answer`() throws {
    let reference = try misread()
    let added = try store.run(
      "add", "incident", reference, "--happened", "2018-11-14",
      "Found a tracker under her car. He said he would kill her.")
    #expect(added.status == 0)
    let blind = try store.run("answer", reference, "--agree", "--seen", "3")
    #expect(blind.status == 75, "\(blind.talk)")
    #expect(blind.talk.contains("entry 4, where 3 was the last seen"), "\(blind.talk)")
    #expect(try store.run("record", reference, "--json").rows().count == 4)
    #expect(try flags().count == 1)
    let later = try store.run("answer", reference, "--agree", "--seen", "9")
    #expect(later.status == 65 && later.talk.contains("no entry 9"))
    let seeing = try store.run("answer", reference, "--agree", "--seen", "4", "--json")
    #expect(seeing.status == 0, "\(seeing.talk)")
    let shown = try store.run("show", reference, "--json").document()
    #expect(shown["recordedAs"] as? String == "stalking-s2A")
    #expect(try flags().isEmpty)
  }

  @Test func `where no flag waits that is said, and no column stands over nothing`() throws {
    let reference = try misread()
    #expect(try store.run("answer", reference, "--agree").status == 0)
    let none = try store.run("flags")
    #expect(none.status == 0 && none.data.isEmpty)
    #expect(none.talk == "No flag waits for an answer.\n")
    let among = try store.run("flags", "--state", "again", "victim:hughes")
    #expect(among.talk == "No answered flag asks again among these cases.\n")
    #expect(try store.run("flags", "--csv").lines.count == 1)
    #expect(try store.run("flags", "--json").data == "[]\n")
  }

  @Test func `neither or both, and no reason, are slips of the hand; blanks are no reason`() throws
  {
    let reference = try misread()
    #expect(try store.run("answer", reference).status == 64)
    #expect(try store.run("answer", reference, "--agree", "--keep-class").status == 64)
    #expect(try store.run("answer", reference, "--keep-class").status == 64)
    #expect(try store.run("answer", reference, "--keep-class", "--reason", "  ").status == 65)
    #expect(try store.run("answer", "TC-2018-9999", "--agree").status == 66)
    #expect(try flags().count == 1)
  }

  @Test func `lists ask for what the evidence points to`() throws {
    let reference = try misread()
    for query in [
      "points:stalking", "four:FU", "flag:m1", "flag:answer-needed", "first:harassment",
      "askedsince:2018-11",
    ] {
      #expect(try store.run("list", query, "--count").data == "1\n", "\(query)")
      #expect(try store.run("list", "-\(query)", "--count").data == "0\n", "\(query)")
    }
    let row = try #require(try store.run("list", "--json").rows().first)
    #expect(row["reference"] as? String == reference && row["fixated"] as? String == "yes")
    for (query, known) in [
      ("points:stalkng", "stalking-s4A"), ("four:X", "FOUR"), ("flag:m9", "m8"),
      ("first:none-of-it", "harassment-s2"),
    ] {
      let refused = try store.run("list", query)
      #expect(refused.status == 65 && refused.talk.contains(known), "\(refused.talk)")
    }
  }

  @Test func `every count of the classification report is found by its query`() throws {
    _ = try store.run("sample", store.path, "--cases", "90")
    let report = try store.run("report", "classification", "-relation:family", "--json").document()
    let matrix = try #require(report["matrix"] as? [[String: Any]])
    let all = try #require(report["all"] as? [String: Any])
    #expect(matrix.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == all["count"] as? Int)
    let flags = try #require(report["flags"] as? [[String: Any]])
    let ages = flags.flatMap { $0["ages"] as? [[String: Any]] ?? [] }
    let reclassified = try #require(report["reclassified"] as? [String: [String: Any]])
    let figures =
      matrix.filter { $0["count"] as? Int != 0 }.flatMap { cell in
        [cell] + ["open", "askedAgain", "answered"].compactMap { cell[$0] as? [String: Any] }
      } + ages + Array(reclassified.values) + [all]
    #expect(figures.count > 12)
    for figure in figures {
      let query = try #require(figure["query"] as? String)
      let count = try #require(figure["count"] as? Int)
      #expect(try store.run("list", "--count", query).data == "\(count)\n", "\(query)")
    }
    let csv = try store.run("report", "classification", "--format", "csv")
    #expect(csv.lines.count == 57)
    #expect(try store.run("report", "classification").data.contains("Reclassified as stalking"))
    #expect(try store.run("report", "classification", "--ages", "9,3").status == 64)
  }
}
