import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

@Suite struct CaseTests {
  private func opened(
    _ record: CaseRecord, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([record], columns: columns, rows: rows)
    driver.press(.character("5"), .enter)
    return driver
  }

  @Test func `the summary gives the whole picture`() throws {
    try opened(Fixtures.exPartner()).expectScreen("case-summary")
    try opened(Fixtures.exPartner(), columns: 140, rows: 40).expectScreen("case-summary-wide")
  }

  @Test(arguments: [
    CaseDetailState.Tab.incidents, .outcomes, .people, .notes, .record,
  ])
  func `each tab lists its things and shows the selected one`(tab: CaseDetailState.Tab) throws {
    let name = "\(tab)"
    var driver = try opened(Fixtures.exPartner())
    driver.show(tab)
    try driver.expectScreen("case-\(name)")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("case-\(name)-wide")
  }

  @Test func `a suspect whom nobody knows is said to be unknown`() throws {
    try opened(Fixtures.unknownSuspect()).expectScreen("case-unknown-suspect")
  }

  @Test func `a case without incidents says how to add the first`() throws {
    var driver = try opened(Fixtures.noIncidents())
    #expect(driver.shows("none recorded yet"))
    driver.press(.character("2"))
    #expect(driver.shows("No incidents yet. Press a to add the first."))
    driver.press(.enter, .character("e"))
    #expect(
      driver.shows("Select an incident, order, condition, breach, person, note or risk first."))
  }

  @Test func `long names leave room for the stage`() throws {
    let driver = try opened(Fixtures.longName())
    #expect(driver.rows[0].hasSuffix("recorded · 140 d"))
    #expect(driver.rows[0].contains("… v "))
  }

  @Test(arguments: ["ليلى حسن", "王小明", "Zoe\u{308}", "Sam 🌻"])
  func `names in any script draw straight on every screen`(name: String) throws {
    let records = try [
      Fixtures.arabic(), Fixtures.chinese(), Fixtures.marks(), Fixtures.emoji(),
    ]
    for record in records where record.folded()?.summaryName.hasPrefix(name) == true {
      var driver = try opened(record)
      driver.expectStraight()
      for key in "23456789tao" {
        driver.press(.character(key))
        driver.expectStraight()
        if key == "t" || key == "a" { driver.press(.escape) }
      }
      #expect(driver.size.columns == 80)
      return
    }
    Issue.record("no case of \(name)")
  }

  @Test func `wide characters keep the columns of the list`() throws {
    let records = try [
      Fixtures.arabic(), Fixtures.chinese(), Fixtures.marks(), Fixtures.emoji(),
      Fixtures.longName(),
    ]
    try ScreenDriver(records).expectScreen("list-wide-characters")
  }

  @Test func `four hundred incidents scroll, and the selected one is read in full`() throws {
    var driver = try opened(Fixtures.manyIncidents())
    driver.press(.character("2"))
    #expect(driver.shows("Message or call number 400."))
    driver.press(.character("g"))
    #expect(driver.shows("Message or call number 1."))
    driver.press(.pageDown)
    #expect(driver.shows("Message or call number 11."))
    driver.press(.enter)
    #expect(driver.shows("recorded  "))
    driver.press(.character("q"))
    #expect(driver.shows("[2 Incidents 400]"))
  }

  @Test func `a damaged case shows its good part and takes nothing new`() throws {
    var driver = ScreenDriver(try Fixtures.shelf(), try ScreenDriver.setting())
    driver.press(.character(":"))
    driver.type("open SC-2018-0330")
    driver.press(.enter)
    try driver.expectScreen("case-damaged")
    driver.press(.character("a"))
    #expect(driver.shows("This case is read-only: line 3 of its file"))
    #expect(!driver.shows("Add incident"))
  }

  @Test func `what a newer version wrote is shown and makes the case read-only`() throws {
    var driver = try opened(Fixtures.newerVersion())
    driver.press(.character("u"))
    #expect(driver.shows("Written by a newer version of Casebook (order-made)"))
    driver.show(.record)
    #expect(driver.shows("“order-made”: written by a newer version, kept as it is"))
    #expect(driver.recorded.isEmpty)
  }

  @Test func `undo and redo are named where they can be done, and both stay in the record`()
    throws
  {
    var driver = try opened(Fixtures.exPartner())
    #expect(driver.rows.last?.contains("u undo") == true)
    #expect(driver.rows.last?.contains("Ctrl-R redo") == false)
    try driver.addOwnNote()
    driver.press(.character("u"))
    #expect(driver.shows("Entry 31 of SC-2018-0412 is undone. Ctrl-R redoes it."))
    #expect(driver.rows.last?.contains("Ctrl-R redo") == true)
    driver.show(.record)
    #expect(driver.shows("undone by 32"))
    driver.press(.control("r"))
    #expect(driver.shows("Entry 31 of SC-2018-0412 counts again."))
    #expect(driver.shows("Notes 2"))
  }

  @Test func `somebody else's entry is not undone by one key`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("u"))
    #expect(driver.shows("Entry 30 is by PC 4411 Rees"))
    #expect(driver.shows("Undo entry 30"))
    #expect(driver.recorded.isEmpty)
    driver.type("Entered on the wrong case.")
    driver.press(.control("s"))
    #expect(driver.shows("Entry 30 of SC-2018-0412 is undone."))
  }

  @Test func `a search goes from match to match and says which one it is at`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("2"), .character("g"), .character("/"))
    driver.type("withheld")
    driver.press(.enter)
    #expect(driver.shows("1 of 6 matches"))
    driver.press(.character("n"))
    #expect(driver.shows("2 of 6 matches"))
    driver.press(.character("N"), .character("N"))
    #expect(driver.shows("6 of 6 matches"))
    driver.press(.character("/"))
    driver.type("nowhere")
    driver.press(.enter)
    #expect(driver.shows("No match for “nowhere” on this tab."))
  }

  @Test func `the case can be moved about in at any size`() throws {
    for (columns, rows) in [(20, 5), (300, 100), (44, 10)] {
      var driver = try opened(Fixtures.exPartner(), columns: columns, rows: rows)
      for key in "123456789t" {
        driver.press(.character(key), .character("G"), .enter, .pageDown, .escape)
        driver.expectStraight()
      }
    }
  }
}

extension Case {
  fileprivate var summaryName: String { people(as: .victim).first?.fact.shownName ?? "" }
}
