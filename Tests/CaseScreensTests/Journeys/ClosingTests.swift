import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// A case is ended by two: one proposes, another looks at what is open and decides.
@Suite struct ClosingTests {
  private func driver(
    _ record: CaseRecord, who: String = "DS 1029 Cole", columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    try ScreenDriver([record], columns: columns, rows: rows) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      setting.who = who
    }
  }

  /// On the screen of the closing decision.
  private func opened(
    _ record: CaseRecord, who: String = "DS 1029 Cole", columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try driver(record, who: who, columns: columns, rows: rows)
    driver.press(.enter, .character("C"))
    return driver
  }

  private func current(_ driver: ScreenDriver, _ name: String = "SC-2021-0041") throws -> Case {
    let reference = try #require(CaseReference(name))
    return try #require(driver.shelf.view(reference)?.current)
  }

  @Test func `the checklist and what came since stand beside the proposal`() throws {
    let long = (
      victim: "Þórhildur 王小明 Featherstonehaugh-Ramakrishnan",
      suspect: "Maximilian Oluwaseun Cholmondeley-Wriothesley"
    )
    for (columns, rows, end) in [(80, 24, ""), (140, 40, "-wide")] {
      try opened(Fixtures.toBeClosed(), columns: columns, rows: rows)
        .expectScreen("closing\(end)")
      try opened(Fixtures.toBeClosed(named: long), columns: columns, rows: rows)
        .expectScreen("closing-long-names\(end)")
      try opened(Fixtures.ordered(), columns: columns, rows: rows)
        .expectScreen("closing-blocked\(end)")
    }
  }

  @Test func `an approval waits until every entry since has been on the screen`() throws {
    var driver = try opened(Fixtures.toBeClosed(), rows: 10)
    driver.press(.character("A"))
    #expect(driver.shows("came after the proposal"))
    #expect(driver.rows[0].contains("Closing"))
    driver.press(.down, .down, .down, .down)
    driver.press(.character("A"))
    #expect(driver.rows[0].contains("Approve closing"))
    driver.press(.control("s"))
    #expect(try current(driver).progress.outcome?.type == "16")
    #expect(driver.shows("PC 4411 Rees had proposed it"))
  }

  @Test func `what comes in while the form is open is not approved with the rest`() throws {
    var driver = try opened(Fixtures.toBeClosed(), rows: 40)
    driver.press(.character("A"))
    let reference = try #require(CaseReference("SC-2021-0041"))
    try driver.shelf.record(
      .addNote(Note(basis: .reported, text: try #require(WrittenText("He has her new number.")))),
      in: reference, by: "PC 4411 Rees", driver.app.setting)
    driver.press(.control("s"))
    #expect(driver.shows("not looked at"))
    #expect(try current(driver).isOpen)
  }

  @Test func `neither the proposer nor the owner approves, and each is told why`() throws {
    for (who, words) in [
      ("PC 4411 Rees", "proposed this: somebody else"),
      ("DC 2210 Sharma", "has this case: somebody"),
    ] {
      var driver = try opened(Fixtures.toBeClosed(news: false), who: who)
      driver.press(.character("A"))
      #expect(driver.rows[0].contains("Closing") && driver.shows(words), "\(who)")
      driver.press(.character("r"))
      #expect(driver.rows[0].contains("Closing"), "\(who)")
    }
  }

  @Test func `it is returned with words, and the case says so until something follows`() throws {
    var driver = try opened(Fixtures.toBeClosed(news: false))
    driver.press(.character("r"), .control("s"))
    #expect(driver.shows("Not saved: 1 field to put right."))
    driver.type("Ask her mother first")
    driver.press(.control("s"))
    #expect(try current(driver).returnedClosing != nil)
    driver.press(.escape)
    driver.show(.summary)
    #expect(driver.shows("Ask her mother first"))
    driver.show(.outcomes)
    try driver.expectScreen("case-outcomes-returned")
  }

  @Test func `the proposer withdraws it`() throws {
    var driver = try opened(Fixtures.toBeClosed(news: false), who: "PC 4411 Rees")
    driver.press(.character("w"), .control("s"))
    #expect(try current(driver).closings.last?.state == .withdrawn)
  }

  @Test func `every line leads to what it is about`() throws {
    var driver = try opened(Fixtures.toBeClosed())
    driver.press(.enter)
    #expect(
      driver.shows("[9 Record]")
        && driver.rows.contains { $0.hasPrefix("▌") && $0.contains("outside her work") })
    driver.press(.escape)
    #expect(driver.rows[0].contains("Closing"))
    while driver.rows.first(where: { $0.hasPrefix("▌") })?.contains("Victim not told") != true {
      let before = driver.screen
      driver.press(.down)
      try #require(driver.screen != before)
    }
    driver.press(.enter)
    #expect(driver.rows.contains { $0.hasPrefix("▌") && $0.contains("victim update") })
  }

  @Test func `an order in force blocks it and the line leads to the order`() throws {
    var driver = try opened(Fixtures.ordered())
    #expect(driver.shows("BLOCKED by an order"))
    driver.press(.enter)
    #expect(driver.rows.contains { $0.hasPrefix("▌") && $0.contains("o1") })
  }

  @Test func `the form of an outcome says that it will be proposed, and so does saving it`() throws
  {
    var driver = try driver(Fixtures.orderless(), who: "PC 4411 Rees")
    driver.press(.enter, .character("o"))
    driver.type("record an outcome\t\t16")
    #expect(driver.shows("All outcomes but 1, 1a, 4, 20 are proposed"))
    try driver.expectScreen("form-outcome-proposed")
    driver.press(.tab, .tab)
    driver.type("She withdrew")
    driver.press(.control("s"))
    #expect(driver.shows("Outcome proposed"))
    #expect(try current(driver, "SC-2021-0040").waitingClosing?.proposedBy == "PC 4411 Rees")
  }

  @Test func `the list has what waits, and opens it there`() throws {
    for (columns, rows, end) in [(80, 24, ""), (140, 40, "-wide")] {
      var driver = try ScreenDriver(
        [Fixtures.toBeClosed(), Fixtures.orderless()], columns: columns, rows: rows
      ) { setting in
        setting.now = DayTime("2021-03-10T10:00") ?? setting.now
        setting.who = "DS 1029 Cole"
      }
      driver.press(.character("8"))
      #expect(driver.shows("SC-2021-0041") && !driver.shows("SC-2021-0040"))
      try driver.expectScreen("list-approvals\(end)")
      driver.press(.enter)
      #expect(driver.shows("waiting: outcome 16"))
      driver.press(.enter)
      #expect(driver.rows[0].contains("Closing"))
    }
  }
}
