import Foundation
import Testing

@Suite(.serialized) struct `The main journey in a real terminal` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func openCase(_ victim: String = "Ella Hughes") throws -> String {
    try store.openCase(
      victim: victim,
      [
        "--class", "harassment-s2", "--suspect", "Mark Taylor", "--recorded", "9 mar 2018",
        "--safe-contact", "text only, weekdays",
      ], investigatedFrom: "10 mar 2018",
      incident: [
        "--happened", "6 sep 2018 21:40", "--behaviour", "contact,threat",
        "14 messages from a new number; “you'll be sorry”",
      ])
  }

  @Test(arguments: [(80, 24), (140, 40)])
  func `find a case, read it, add an incident, record an outcome, quit`(
    size: (columns: Int, rows: Int)
  ) throws {
    let reference = try openCase()
    let terminal = try RealTerminal(store, columns: size.columns, rows: size.rows)
    try terminal.shows(reference)

    try terminal.press("/")
    try terminal.type("hughes relation:ex-partner")
    try terminal.shows("1 of 1")
    try terminal.press("Enter", "Enter")
    try terminal.shows("points to")
    #expect(try terminal.screen().contains("text only, weekdays"))
    try terminal.press("G")
    try terminal.shows("Course of conduct")

    try terminal.press("t")
    try terminal.shows("Timeline")
    try terminal.shows("14 messages")

    try terminal.press("a")
    try terminal.shows("Happened *")
    try terminal.type("yesterday 9pm")
    try terminal.shows("Mon 19 Nov 2018 21:00")
    try terminal.press("Tab")
    try terminal.type("Sat outside in his car")
    try terminal.press("Tab")
    try terminal.type("loit")
    try terminal.press("Enter", "C-s")
    try terminal.shows("Saved as entry 4")
    try terminal.shows("Sat outside in his car")
    try terminal.press("Escape")
    try terminal.shows("Course of conduct")

    // The police cannot charge: refused, with what is possible, and nothing typed is lost.
    try terminal.press("o")
    try terminal.shows("Step *")
    try terminal.type("record an outcome")
    try terminal.press("Tab", "Tab")
    try terminal.type("1 charge or")
    try terminal.press("Enter", "Tab")
    try terminal.type("He admitted it in interview")
    try terminal.press("C-s")
    try terminal.shows("CPS decides")
    #expect(try terminal.screen().contains("He admitted it in interview"))
    #expect(try store.entries(of: reference).count == 4)

    // Type 16 is possible: put it in place of 1 and save.
    try terminal.press("C-u")
    try terminal.type("16 evid")
    try terminal.press("Enter", "C-s")
    try terminal.shows("Saved as entry 5")
    try terminal.press("Escape")
    try terminal.shows("sort last incident")
    try terminal.press("Q")
    try terminal.shows("ended with 0")

    let entries = try store.entries(of: reference)
    #expect(entries.count == 5)
    #expect(entries[3].contains("Sat outside in his car"))
    #expect(entries[3].contains(#""happened":"2018-11-19T21:00""#))
    #expect(entries[3].contains(#""behaviours":["loiter"]"#))
    #expect(entries[4].contains(#""kind":"outcome-recorded""#))
    #expect(entries[4].contains(#""type":"16""#))
    #expect(entries[4].contains("He admitted it in interview"))
    #expect(entries[4].contains(#""by":"PC 1000 Tester""#))
    #expect(try store.run("check").status == 0)
  }

  @Test(arguments: [(80, 24), (140, 40)])
  func `a flag is found, followed to its incidents, answered and asked again by undo`(
    size: (columns: Int, rows: Int)
  ) throws {
    let reference = try openCase("Carys Lloyd")
    for (when, behaviour, text) in [
      ("18 jun 2018 17:40", "loiter,follow", "Followed her from work to the bus stop"),
      ("7 jul 2018 22:15", "contact", "Blocked; wrote from a new account, she told him to stop"),
    ] {
      try #require(
        try store.run(
          "add", "incident", reference, "--happened", when, "--behaviour", behaviour, text
        ).status == 0)
    }
    let terminal = try RealTerminal(store, columns: size.columns, rows: size.rows)
    try terminal.shows(reference)
    try terminal.shows("2 Flags 1")
    try terminal.press("2")
    try terminal.shows("[2 Flags 1]")
    try terminal.press("Enter")
    try terminal.shows("agree, or say why not (A)")
    try terminal.press("3")
    try terminal.shows("RESTS ON")

    try terminal.press("/")
    try terminal.type("over ")
    try terminal.press("Enter")
    try terminal.shows("over 81 days")
    try terminal.press("Enter")
    try terminal.shows("Go to")
    try terminal.press("j", "Enter")
    try terminal.shows("Incidents 3]")
    try terminal.press("Escape")
    try terminal.shows("Classification ⚑]")

    try terminal.press("A")
    try terminal.shows("agree: record as Stalking")
    try terminal.press("C-s")
    try terminal.shows("Saved as entry 6")
    try terminal.isGone("⚑")
    try terminal.press("Escape")
    try terminal.shows("[2 Flags 0]")
    #expect(try store.entries(of: reference)[5].contains(#""kind":"flag-answered""#))
    try terminal.press("u")
    try terminal.shows("[2 Flags 1]")
    try terminal.press("Q")
    try terminal.shows("ended with 0")
    #expect(try store.run("check").status == 0)
  }

  @Test(arguments: [(80, 24), (140, 40)])
  func `count, change the basis, open the cases behind a figure, come back and export`(
    size: (columns: Int, rows: Int)
  ) throws {
    for (victim, type) in [("Ella Hughes", "16"), ("Carys Lloyd", "18"), ("Nia Morgan", nil)] {
      let reference = try openCase(victim)
      guard let type else { continue }
      let decided = try store.run(
        "add", "outcome", reference, "--type", type, "--on", "1 oct 2018", "--reason", "As it is")
      try #require(decided.status == 0, "\(decided.talk)")
    }
    let terminal = try RealTerminal(store, columns: size.columns, rows: size.rows)
    try terminal.shows("Morgan")
    try terminal.press("R")
    try terminal.shows("[Outcomes]")
    try terminal.press("c")
    try terminal.shows("Harassment only")
    try terminal.shows("[2]")
    try terminal.press("b")
    try terminal.shows("basis: assigned in period")
    try terminal.shows("100.0")
    try terminal.press("b")
    try terminal.shows("basis: recorded in period")
    try terminal.shows("66.7")

    try terminal.press("Enter")
    try terminal.shows("Cases behind  No action, not referred")
    try terminal.shows("2 of 3")
    #expect(try !terminal.screen().contains("Morgan"))
    try terminal.press("Enter")
    try terminal.shows("[1 Summary]")
    try terminal.press("Escape")
    try terminal.shows("Cases behind")
    try terminal.press("Escape")
    try terminal.shows("[2]")

    let file = store.folder.appendingPathComponent("figures.html")
    try terminal.press("x")
    try terminal.shows("For outside the office")
    try terminal.press("Tab", "Tab", "C-u")
    try terminal.type(file.path)
    try terminal.press("C-s")
    try terminal.shows("Written to")
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains("<h1>Outcomes: Harassment only (8L, 8M)"))
    #expect(page.contains("66.7"))

    // Over that file only after a clear yes, and never into the store.
    try terminal.press("x", "Tab", "Space", "Tab", "C-u")
    try terminal.type(file.path)
    try terminal.press("C-s")
    try terminal.shows("y writes it anew")
    try terminal.press("y")
    try terminal.shows("Written to")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("disclosure control is on"))
    try terminal.press("x", "Tab", "Tab", "C-u")
    try terminal.type("\(store.path)/cases/2018/x.html")
    try terminal.press("C-s")
    try terminal.shows("is in the store")
    try terminal.press("Escape")
    try terminal.shows("[Outcomes]")
    try terminal.press("Q")
    try terminal.shows("ended with 0")
    #expect(try store.run("check").status == 0)
  }

  @Test func `another program's entry is on the screen within a second or so`() throws {
    let reference = try openCase()
    let terminal = try RealTerminal(store, columns: 80, rows: 24)
    try terminal.shows(reference)
    try terminal.press("Enter")
    try terminal.shows("points to")
    try terminal.press("G")
    try terminal.shows("1 incident,")
    try #require(
      try store.run("add", "incident", reference, "--happened", "1 nov 2018", "Seen at the school")
        .status == 0)
    try terminal.shows("2 incidents,", within: 3)
  }

  @Test func `a half-typed form comes back after the program was killed`() throws {
    let reference = try openCase()
    let first = try RealTerminal(store, columns: 80, rows: 24)
    try first.shows(reference)
    try first.press("a")
    try first.shows("Happened *")
    try first.press("Tab")
    try first.type("He was at the bus stop again")
    try first.shows("bus stop again")
    try store.waitForDraft()
    try first.kill()
    let second = try RealTerminal(store, columns: 80, rows: 24)
    try second.shows("1 draft kept")
    try second.press("a")
    try second.shows("He was at the bus stop again")
  }

  @Test func `wide names draw straight and a resize draws again`() throws {
    _ = try openCase("王秀英 ليلى Zoë\u{301}")
    let terminal = try RealTerminal(store, columns: 80, rows: 24)
    try terminal.shows("王秀英")
    try terminal.resize(columns: 140, rows: 40)
    try terminal.shows("Preview")
    try terminal.resize(columns: 60, rows: 15)
    try terminal.shows("王秀英")
  }

  @Test func `F12 hides everything until a key is pressed`() throws {
    let reference = try openCase()
    let terminal = try RealTerminal(store, columns: 80, rows: 24)
    try terminal.shows(reference)
    try terminal.press("F12")
    try terminal.isGone("Hughes")
    try terminal.press("x")
    try terminal.shows(reference)
  }
}
