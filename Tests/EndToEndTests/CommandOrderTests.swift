import Foundation
import Testing

@Suite struct `Commands about orders` {
  private let store: CommandStore
  private let reference: String

  init() throws {
    store = try CommandStore(cases: nil)
    let made = try store.run(
      [
        "new", "--make-store", "--class", "stalking-s4A", "--area", "West Midlands", "--victim",
        "Ella Hughes", "--suspect", "Mark Taylor",
      ], environment: Self.clock)
    reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    try #require(made.status == 0, "\(made.talk)")
  }

  private static let clock = ["CASEBOOK_NOW": "2024-06-20T10:00"]

  private func run(_ arguments: String...) throws -> CommandRun {
    try store.run(arguments, environment: Self.clock)
  }

  /// An SPO made on 1 May and served two days later.
  private func makeOrder() throws {
    let made = try run(
      "add", "order", reference, "spo-full", "--on", "1 may", "--ends", "30 apr 2026", "--served",
      "3 may", "--court", "Dudley MC", "--origin", "police-application", "--protects", "p1",
      "--prohibits", "No contact by any means", "--requires", "Surrender all devices")
    try #require(made.status == 0, "\(made.talk)")
    #expect(made.data == "o1\n")
  }

  private func shown() throws -> [String: Any] {
    try run("show", reference, "--json").document()
  }

  private func order() throws -> [String: Any] {
    try #require((shown()["orders"] as? [[String: Any]])?.first)
  }

  @Test func `an order is added with all that is known, and shown`() throws {
    try makeOrder()
    let order = try order()
    #expect(order["kind"] as? String == "spo-full" && order["status"] as? String == "in-force")
    #expect(order["ends"] as? String == "2026-04-30" && order["served"] as? String == "2024-05-03")
    #expect(order["origin"] as? String == "police-application")
    #expect(order["subjectName"] as? String == "Mark Taylor")
    let conditions = try #require(order["conditions"] as? [[String: Any]])
    #expect(conditions.map { $0["kind"] as? String } == ["prohibition", "requirement"])
    #expect(conditions.allSatisfy { $0["force"] as? String == "in-force" })
    let duty = try #require((order["notifications"] as? [[String: Any]])?.first)
    #expect(duty["due"] as? String == "2024-05-05" && duty["overdue"] as? Bool == true)
    let text = try run("show", reference)
    #expect(text.data.contains("Stalking Protection Order · in force · until 30 Apr 2026"))
    #expect(text.data.contains("OVERDUE  notification of names and address"))
  }

  @Test func `the end of an order counts from the day it is made`() throws {
    _ = try run("add", "order", reference, "spo-interim", "--on", "4 mar", "--ends", "4 jun")
    #expect(try order()["ends"] as? String == "2024-06-04")
  }

  @Test func `what cannot be is refused with the rule and changes nothing`() throws {
    let short = try run(
      "add", "order", reference, "spo-full", "--on", "1 may", "--ends", "30 apr 2025")
    #expect(short.status == 1 && short.data.isEmpty)
    #expect(short.talk.contains("ends on 30 Apr 2026"))
    let open = try run(
      "add", "order", reference, "spo-interim", "--on", "1 may", "--until-further-order")
    #expect(open.status == 1 && open.talk.contains("fixed period only"))
    let requires = try run(
      "add", "order", reference, "restraining-order", "--on", "1 may", "--until-further-order",
      "--requires", "Attend a programme")
    #expect(requires.status == 1 && requires.talk.contains("can only prohibit"))
    let own = try run(
      "add", "order", reference, "spo-full", "--on", "1 may", "--until-further-order", "--origin",
      "court-on-conviction")
    #expect(own.status == 1 && own.talk.contains("police application"))
    #expect(try run("add", "order", reference, "asbo", "--until-further-order").status == 65)
    #expect(try run("add", "order", reference, "spo-full").status == 64)
    #expect(try run("order", reference, "o7", "served").status == 66)
    #expect((try shown()["orders"] as? [Any])?.isEmpty == true)
  }

  @Test func `an order goes from considered to discharged, step by step`() throws {
    func taken(_ arguments: String...) throws {
      let taken = try store.run(
        ["order", reference, "o1"] + arguments, environment: Self.clock)
      try #require(taken.status == 0, "\(arguments): \(taken.talk)")
    }
    let considered = try run(
      "add", "order", reference, "spo-full", "--step", "considered", "--on", "1 feb", "--reason",
      "Two visits at night")
    #expect(considered.data == "o1\n")
    try taken("not-sought", "--on", "3 feb", "--reason", "Bail will do")
    try taken("applied", "--on", "1 mar")
    try taken(
      "made", "--on", "4 mar", "--ends", "3 mar 2026", "--prohibits", "Not within 100 m",
      "--prohibits", "No contact")
    try taken("served", "--on", "5 mar", "--reason", "In person")
    let told = try run(
      "add", "notification", reference, "o1", "--on", "7 mar", "--acknowledgement", "R 12")
    #expect(told.status == 0)
    try taken("address-changed", "--on", "1 apr", "--reason", "12 Elm Row")
    #expect(
      try run("add", "notification", reference, "o1", "--of", "address", "--on", "9 apr").status
        == 0)
    try taken("varied", "--on", "10 apr", "--drop", "c2", "--reword", "c1=Not within 200 m")
    #expect(
      try run(
        "add", "condition", reference, "o1", "--type", "no-entry", "--place", "the school",
        "--varied-on", "12 apr", "Not to enter the school"
      ).status == 0)
    try taken("served", "--on", "13 apr")
    #expect(
      try run("order", reference, "o1", "appealed", "--on", "20 apr", "--against", "s1").status
        == 64)
    try taken("appealed", "--on", "20 apr", "--by", "subject", "--against", "s4")
    try taken("appeal-decided", "--on", "20 may", "--result", "dismissed")
    try taken("renewed", "--on", "1 jun", "--ends", "3 mar 2027")
    let early = try run("order", reference, "o1", "discharged", "--on", "2 jun", "--reason", "x")
    #expect(early.status == 1 && early.talk.contains("consent of both sides"))
    try taken("discharged", "--on", "2 jun", "--consent", "--reason", "He moved abroad")
    #expect(try run("order", reference, "o1", "served", "--on", "3 jun").status == 1)
    let order = try order()
    #expect(order["status"] as? String == "discharged")
    let wording = try #require(order["conditions"] as? [[String: Any]])
    #expect(
      wording.map { $0["text"] as? String } == ["Not within 200 m", "Not to enter the school"])
    let duties = try #require(order["notifications"] as? [[String: Any]])
    #expect(duties.map { $0["late"] as? Bool } == [false, true])
    #expect(try run("check").status == 0)
  }

  @Test func `a condition and a step are put right, and a check is recorded`() throws {
    try makeOrder()
    #expect(
      try run(
        "add", "condition", reference, "o1", "--correct", "c1", "--because", "slip",
        "--distance", "150", "No contact, not within 150 m"
      ).status == 0)
    #expect(
      try run(
        "order", reference, "o1", "served", "--on", "6 may", "--correct", "s2", "--because",
        "the slip says so"
      ).status == 0)
    #expect(
      try run(
        "add", "check", reference, "o1", "c2", "--monitor", "PC Ahmed", "--next", "1 jul",
        "Phone handed in"
      ).status == 0)
    #expect(try run("add", "check", reference, "o1", "c2").status == 64)
    let order = try order()
    #expect(order["served"] as? String == "2024-05-06")
    let conditions = try #require(order["conditions"] as? [[String: Any]])
    #expect(conditions[0]["distanceMetres"] as? Int == 150)
    #expect(conditions[1]["nextCheck"] as? String == "2024-07-01")
  }

  @Test func `a check and a condition put right keep what is not given`() throws {
    try makeOrder()
    func condition(_ arguments: String...) throws -> [String: Any] {
      let done = try store.run(arguments, environment: Self.clock)
      try #require(done.status == 0, "\(done.talk)")
      return try #require((order()["conditions"] as? [[String: Any]])?.last)
    }
    _ = try condition(
      "add", "check", reference, "o1", "c2", "--monitor", "PC Ahmed", "--next", "1 jul")
    let looked = try condition("add", "check", reference, "o1", "c2", "Phone handed in")
    #expect(looked["monitor"] as? String == "PC Ahmed")
    #expect(looked["nextCheck"] as? String == "2024-07-01")
    let cleared = try condition("add", "check", reference, "o1", "c2", "--no-next")
    #expect(cleared["monitor"] as? String == "PC Ahmed" && cleared["nextCheck"] as? String == nil)
    let placed = try condition(
      "add", "condition", reference, "o1", "--correct", "c2", "--because", "slip", "--place",
      "the station", "--distance", "50")
    #expect(placed["kind"] as? String == "requirement")
    #expect(placed["text"] as? String == "Surrender all devices")
    let reworded = try condition(
      "add", "condition", reference, "o1", "--correct", "c2", "--because", "slip", "--without",
      "distance", "Surrender every device")
    #expect(reworded["place"] as? String == "the station")
    #expect(reworded["kind"] as? String == "requirement")
    #expect(reworded["distanceMetres"] as? Int == nil)
    #expect(reworded["monitor"] as? String == "PC Ahmed")
  }

  @Test func `a correction says which wording it put right, and can name an earlier one`() throws {
    try makeOrder()
    let reworded = try run(
      "add", "condition", reference, "o1", "--varied-on", "1 jun", "--in-place-of", "c1",
      "No contact save by letter")
    #expect(reworded.status == 0, "\(reworded.talk)")
    func correct(_ arguments: String...) throws -> CommandRun {
      try store.run(
        ["add", "condition", reference, "o1", "--correct", "c1", "--because", "slip"] + arguments,
        environment: Self.clock)
    }
    let latest = try correct("No contact save by post")
    #expect(
      latest.talk.contains("as worded on 01 Jun 2024 (s3). Its wording of 01 May 2024 (s1) stays."))
    let earlier = try correct("--wording", "s1", "--distance", "100")
    #expect(earlier.talk.contains("as worded on 01 May 2024 (s1)."))
    let steps = try #require(try order()["steps"] as? [[String: Any]])
    let first = try #require((steps[0]["conditions"] as? [[String: Any]])?.first)
    #expect(first["text"] as? String == "No contact by any means")
    #expect(first["distanceMetres"] as? Int == 100)
    let now = try #require((order()["conditions"] as? [[String: Any]])?.first)
    #expect(now["text"] as? String == "No contact save by post")
    let wrong = try correct("--wording", "s2", "No contact")
    #expect(wrong.status == 66 && wrong.talk.contains("s1, s3"))
    #expect(
      try run("add", "condition", reference, "o1", "--wording", "s1", "No contact").status == 64)
  }

  @Test func `a list of orders without an order says so`() throws {
    let none = try run("orders")
    #expect(none.status == 0 && none.data.isEmpty)
    #expect(none.talk.contains("No order was sought or made in any case."))
    try makeOrder()
    let narrowed = try run("orders", "--in-force", "--on", "2 may")
    #expect(narrowed.data.isEmpty && narrowed.talk.contains("No order is as you asked."))
  }

  @Test func `an order without a condition is said to forbid nothing`() throws {
    let bare = try run(
      "add", "order", reference, "spo-full", "--on", "1 may", "--until-further-order")
    #expect(bare.status == 0 && bare.talk.contains("No condition is recorded"))
    let early = try run(
      "add", "breach", reference, "o1", "--happened", "9 apr", "Rang her")
    #expect(early.status == 1 && early.talk.contains("did not stand when that happened"))
    #expect(!early.talk.contains("i1"))
    #expect(try run("orders", "--csv", "--on", "2 may").lines[1].contains(",further-order,"))
  }

  @Test func `a breach is recorded with its incident, answered, considered and closed`() throws {
    try makeOrder()
    let added = try run(
      "add", "breach", reference, "o1", "--condition", "c1", "--happened", "9 jun 18:05",
      "--learnt", "11 jun 09:00", "--behaviour", "contact", "--excuse", "Wrong number",
      "Message through her sister")
    #expect(added.data == "i1\nb1\n", "\(added.talk)")
    #expect(
      try run("breach", reference, "b1", "responded", "--on", "11 jun 11:05", "Arrested").status
        == 0)
    #expect(try run("breach", reference, "b1", "arrested", "--on", "11 jun 11:05").status == 0)
    #expect(
      try run(
        "breach", reference, "b1", "stalking-considered", "--stalking", "yes", "Third time"
      ).status == 0)
    #expect(try run("breach", reference, "b1", "disposed", "Charged with the rest").status == 0)
    let breach = try #require((shown()["breaches"] as? [[String: Any]])?.first)
    #expect(breach["incident"] as? String == "i1" && breach["responseMinutes"] as? Int == 125)
    #expect(breach["stalkingConsidered"] as? Bool == true)
    #expect(try (shown()["incidents"] as? [Any])?.count == 1)
    #expect(try run("timeline", reference).data.contains("▲ contact or attempt: Message"))
    // The breach and its incident were one entry and go together.
    #expect(try run("undo", reference, "--entry", "3").status == 1)
  }

  @Test func `the list of orders answers for a day, filtered, as text, JSON and CSV`() throws {
    try makeOrder()
    _ = try run(
      "add", "breach", reference, "o1", "--condition", "c1", "--happened", "9 jun", "Rang her")
    func orders(_ arguments: String...) throws -> [[String: Any]] {
      try store.run(["orders", "--json"] + arguments, environment: Self.clock).rows()
    }
    let row = try #require(try orders().first)
    #expect(row["reference"] as? String == reference && row["status"] as? String == "in-force")
    #expect(row["subject"] as? String == "Mark Taylor" && row["ends"] as? String == "2026-04-30")
    #expect(row["notificationOverdue"] as? Bool == true)
    #expect(row["breachesUnanswered"] as? Int == 1)
    #expect(try orders("--in-force", "--on", "2 may").isEmpty)
    #expect(try orders("--in-force", "--on", "3 may").count == 1)
    #expect(try orders("--ending", "90").isEmpty)
    #expect(try orders("--ending", "90", "--on", "1 feb 2026").count == 1)
    #expect(try orders("--notification-overdue").count == 1)
    #expect(try orders("--breaches-unanswered").count == 1)
    _ = try run("breach", reference, "b1", "responded", "Arrested")
    #expect(try orders("--breaches-unanswered").isEmpty)
    #expect(try orders("class:harassment-s2").isEmpty && orders("order:spo-full").count == 1)
    let text = try run("orders")
    #expect(text.lines[0].hasPrefix("REF") && text.data.contains("OVERDUE 46 d"))
    let table = try run("orders", "--csv")
    #expect(table.lines[0].hasPrefix("reference,order,kind,name,") && table.lines.count == 2)
    #expect(try run("list", "order:in-force", "--count").data == "1\n")
    #expect(try run("list", "order:none", "--count").data == "0\n")
    #expect(try run("list", "breach:open", "--count").data == "1\n")
    #expect(try run("list", "surrender", "devices", "--count").data == "1\n")
    #expect(try run("list", "dudley", "spo", "--count").data == "1\n")
    #expect(try run("list", "surrendered", "--count").data == "0\n")
    #expect(try run("list", "order:perhaps").status == 65)
    #expect(try run("orders", "--sideways").status == 64)
  }

  @Test func `a breach that is closed by itself asks whether the whole is stalking`() throws {
    let made = try run(
      "new", "--class", "harassment-s2", "--area", "West Midlands", "--victim", "Nia Morgan",
      "--suspect", "Craig Doyle")
    let other = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    for arguments in [
      [
        "add", "order", other, "non-molestation-order", "--on", "1 may", "--served", "1 may",
        "--ends", "30 apr 2025", "--prohibits", "No contact",
      ],
      [
        "add", "breach", other, "o1", "--condition", "c1", "--happened", "9 jun", "Rang her twice",
      ], ["breach", other, "b1", "disposed", "Fined"],
    ] {
      let done = try store.run(arguments, environment: Self.clock)
      try #require(done.status == 0, "\(done.talk)")
    }
    func asked() throws -> [String] {
      let opinion = try #require(try run("assess", other, "--json").rows().first)
      return (opinion["flag"] as? [String: Any])?["rules"] as? [String] ?? []
    }
    #expect(try asked().contains("M6"))
    #expect(try run("flags", "flag:m6", "--json").rows().first?["reference"] as? String == other)
    let considered = try run(
      "breach", other, "b1", "stalking-considered", "--stalking", "no", "Read as a whole")
    #expect(considered.status == 0, "\(considered.talk)")
    #expect(try !asked().contains("M6"))
    #expect(try run("list", "flag:m6", "--count").data == "0\n")
  }

  @Test func `an incident that is no breach is dismissed with a reason`() throws {
    try makeOrder()
    _ = try run("add", "incident", reference, "--happened", "9 jun", "Letter by his solicitor")
    let dismissed = try run(
      "add", "breach", reference, "o1", "--incident", "i1", "--condition", "c1", "--dismiss",
      "Through solicitors, as the order allows")
    #expect(dismissed.status == 0, "\(dismissed.talk)")
    let found = try #require((shown()["breachDismissals"] as? [[String: Any]])?.first)
    #expect(found["recordedBy"] as? String == "PC 1000 Tester")
    #expect(
      try run("add", "breach", reference, "o1", "--incident", "i1", "--dismiss", "x").status == 1)
    #expect(
      try run("add", "breach", reference, "o1", "--incident", "i9", "--condition", "c1").status
        == 66)
  }

  @Test func `a breach that its incident no longer bears out is said, and found by the check`()
    throws
  {
    try makeOrder()
    #expect(try run("add", "incident", reference, "--happened", "10 jun", "He rang.").status == 0)
    let breach = try run(
      "add", "breach", reference, "o1", "--incident", "i1", "--condition", "c1")
    #expect(breach.status == 0 && !breach.talk.contains("did not stand"))
    #expect(try run("check", "--json").rows().allSatisfy { $0["kind"] as? String != "rule" })
    let moved = try run(
      "correct", "incident", reference, "i1", "--happened", "3 jan 2024", "--reason", "misread")
    #expect(moved.status == 0 && moved.talk.contains("order o1, which did not stand"))
    let found = try run("check", "--json").rows().first { $0["kind"] as? String == "rule" }
    #expect((found?["what"] as? String)?.contains("Breach b1") == true)
  }

  @Test func `an interim order without an application is taken, and that is said`() throws {
    let interim = try run(
      "add", "order", reference, "spo-interim", "--on", "1 may", "--ends", "30 nov 2024",
      "--prohibits", "No contact")
    #expect(interim.status == 0)
    #expect(interim.talk.contains("No application for a Stalking Protection Order is recorded"))
    let full = try run("add", "order", reference, "spo-full", "--step", "applied", "--on", "1 may")
    #expect(full.status == 0 && !full.talk.contains("No application"))
  }
}
