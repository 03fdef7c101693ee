import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

@Suite struct ListTests {
  private func driver(columns: Int = 80, rows: Int = 24) throws -> ScreenDriver {
    ScreenDriver(
      try Fixtures.shelf(), try ScreenDriver.setting(columns: columns, rows: rows))
  }

  @Test func `the list shows its views, the filter and every case on one row`() throws {
    try driver().expectScreen("list")
  }

  @Test func `a wide window shows the selected case beside the list`() throws {
    try driver(columns: 140, rows: 40).expectScreen("list-with-preview")
  }

  @Test func `a store's long name takes no tab away`() throws {
    for columns in [120, 140] {
      let driver = ScreenDriver(
        try Fixtures.shelf(),
        try ScreenDriver.setting(columns: columns, rows: 32) { setting in
          setting.storeName = "Synthetic sample – every person and event in it is made up"
          setting.isTraining = true
        })
      #expect(driver.rows[0].contains("TRAINING Casebook"))
      #expect(driver.rows[0].contains("[1 Triage") && driver.rows[0].contains("5 All"))
    }
  }

  @Test func `the preview follows the selection`() throws {
    var driver = try driver(columns: 140, rows: 40)
    driver.press(.down)
    #expect(driver.shows("── Preview  SC-2018-0377 ──"))
    #expect(driver.shows("Flowers left on her car"))
  }

  @Test func `the list narrows while the filter is being typed`() throws {
    var driver = try driver()
    driver.press(.character("/"))
    driver.type("relation:ex-partner")
    try driver.expectScreen("list-filter-being-typed")
    driver.press(.enter)
    #expect(driver.shows("filter  relation:ex-partner"))
    #expect(driver.effects.contains(.logSearch("relation:ex-partner")))
  }

  @Test func `a mistake in the filter is answered with its place and keeps the words`() throws {
    var driver = try driver()
    driver.press(.character("/"))
    driver.type("ella stage:opn")
    try driver.expectScreen("list-filter-mistake")
    driver.press(.enter)
    #expect(driver.shows("filter ella stage:opn"))
    driver.press(.backspace)
    driver.press(.backspace)
    driver.type("pen")
    driver.press(.enter)
    #expect(driver.shows("filter  ella stage:open"))
    #expect(driver.shows("1 of 11 cases"))
  }

  @Test func `Esc takes back what was typed into the filter and never quits`() throws {
    var driver = try driver()
    driver.press(.character("/"))
    driver.type("qQ:?")
    #expect(driver.shows("filter qQ:?"))
    for _ in 0..<5 { driver.press(.escape) }
    #expect(!driver.effects.contains(.quit))
    #expect(driver.shows("10 of 11 cases"))
  }

  @Test func `columns stand where they stood while the list scrolls`() throws {
    var driver = try ScreenDriver(Fixtures.fifty())
    let header = driver.rows[3]
    driver.press(.character("S"))
    for _ in 0..<8 {
      driver.press(.pageDown)
      #expect(driver.rows[3] == header)
    }
    #expect(driver.shows("▌  SC-2018-0550"))
  }

  @Test func `keys that move reach the ends and stay in the list`() throws {
    var driver = try ScreenDriver(Fixtures.fifty())
    driver.press(.character("G"))
    #expect(driver.shows("▌  SC-2018-0501"))
    driver.press(.down, .pageDown, .character("j"))
    #expect(driver.shows("▌  SC-2018-0501"))
    driver.press(.character("g"))
    #expect(driver.shows("▌  SC-2018-0550"))
    driver.press(.up, .pageUp)
    #expect(driver.shows("▌  SC-2018-0550"))
    driver.press(.pageDown)
    #expect(driver.shows("▌  SC-2018-0533"))
  }

  @Test func `a mark is seen in the row, and the marked cases are given to somebody`() throws {
    var driver = try driver()
    driver.press(.character(" "), .character(" "))
    #expect(driver.shows(" * SC-2018-0412"))
    #expect(driver.shows("2 marked"))
    driver.press(.character("w"))
    #expect(driver.shows("Owner of 2 cases"))
    driver.press(.control("u"))
    driver.type("DS 1029 Cole")
    driver.press(.enter)
    #expect(driver.shows("2 cases changed."))
    #expect(!driver.shows("marked"))
    let owners = driver.shelf.records.values.compactMap { $0.folded()?.owner?.text }
    #expect(owners.count { $0 == "DS 1029 Cole" } == 2)
  }

  @Test func `what a colleague changed since a case was marked is named and left as it is`() throws
  {
    var driver = try driver()
    driver.press(.character(" "), .character(" "))
    let reference = try #require(CaseReference("SC-2018-0412"))
    let theirs = try #require(WrittenText("DC Amin"))
    try driver.shelf.record(.assignOwner(theirs), in: reference, by: "DI Shah", driver.app.setting)
    driver.press(.character("w"), .control("u"))
    driver.type("DS 1029 Cole")
    driver.press(.enter)
    #expect(driver.shows("1 case changed."))
    #expect(driver.shows("owner now DC Amin"))
    #expect(driver.shelf.records[reference]?.folded()?.owner?.text == "DC Amin")
    // The one that was left stays marked; now that its change was named it can be given.
    #expect(driver.shows(" * SC-2018-0412"))
    #expect(driver.shows("1 marked"))
    driver.press(.character("w"), .control("u"))
    driver.type("DS 1029 Cole")
    driver.press(.enter)
    #expect(driver.shelf.records[reference]?.folded()?.owner?.text == "DS 1029 Cole")
  }

  @Test func `the case that was selected stays so when somebody else's moves the rows`() throws {
    var driver = try driver()
    driver.press(.down)
    #expect(driver.shows("▌  SC-2018-0377"))
    let other = try Fixtures.plain(
      "SC-2018-0999", victim: "Jo Hart", suspect: "Al Crane", "Rang at night.")
    driver.shelf.records[other.reference] = other
    driver.press(.character("5"), .character("s"), .down)
    let selected = try #require(driver.rows.first { $0.hasPrefix("▌") })
    let new = try Fixtures.plain("SC-2010-0001", victim: "A", suspect: "B", "C.")
    driver.shelf.records[new.reference] = new
    driver.send(.storeChanged([new.reference]))
    #expect(driver.rows.first { $0.hasPrefix("▌") } == selected)
  }

  @Test func `sorting goes through the columns and can be turned round`() throws {
    var driver = try driver()
    driver.press(.character(":"))
    driver.type("sort victim")
    driver.press(.enter)
    #expect(driver.shows("sort victim  "))
    #expect(driver.shows("▌  SC-2018-0330  Beth Shaw"))
    driver.press(.character("S"))
    #expect(driver.shows("sort victim, from Z to A"))
  }

  @Test func `what was recorded from the list is undone and redone there`() throws {
    var driver = try driver()
    driver.press(.character("a"))
    driver.type("yesterday")
    driver.press(.tab)
    driver.type("Rang the doorbell at night.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry 31 of SC-2018-0412. u undoes it."))
    driver.press(.character("u"))
    #expect(driver.shows("Entry 31 of SC-2018-0412 is undone. Ctrl-R redoes it."))
    driver.press(.control("r"))
    #expect(driver.shows("Entry 31 of SC-2018-0412 counts again."))
  }

  @Test func `a store without cases says what to do`() throws {
    var driver = try ScreenDriver()
    driver.press(.character("5"))
    try driver.expectScreen("list-empty-store")
    driver.press(.enter, .character("t"), .character(" "))
    #expect(driver.shows("There is no case here."))
    #expect(driver.shows("Press c to open the first one."))
  }

  @Test func `no view is called empty, and no zero shown, before every file has been read`() throws
  {
    var driver = ScreenDriver(CaseShelf(), try ScreenDriver.setting(), isIndexed: false)
    func tellsNothing() -> Bool {
      !driver.shows("None in this view") && !driver.shows("No cases yet")
        && !driver.rows.contains { $0.contains(" 0") }
    }
    #expect(driver.shows("Reading cases…") && tellsNothing())
    driver.send(.indexing(done: 1200, total: 3000))
    #expect(driver.shows("Reading cases… 1,200 of 3,000") && tellsNothing())
    #expect(driver.shows("2 Flags –"))
    driver.press(.character("v"))
    #expect(tellsNothing())
    driver.press(.escape)
    driver.shelf = try Fixtures.shelf()
    driver.send(.indexed)
    #expect(driver.shows("SC-2018-0412") && !driver.shows("Reading"))
    driver.shelf = CaseShelf()
    driver.send(.storeChanged([]))
    #expect(driver.shows("None in this view") && driver.shows("2 Flags 0"))
  }

  @Test func `a training store says so on every screen`() throws {
    var driver = ScreenDriver(
      try Fixtures.shelf(), try ScreenDriver.setting { $0.isTraining = true })
    try driver.expectScreen("list-training")
    driver.press(.enter)
    #expect(driver.rows[0].hasPrefix(" TRAINING"))
    driver.press(.character("t"))
    #expect(driver.rows[0].hasPrefix(" TRAINING"))
    driver.press(.character("a"))
    #expect(driver.rows[0].hasPrefix(" TRAINING"))
  }

  @Test func `a case that has vanished is said to be gone and asked for once`() throws {
    var driver = try driver(columns: 140, rows: 40)
    let reference = try #require(CaseReference("SC-2018-0377"))
    driver.shelf.records[reference] = nil
    driver.press(.down)
    for _ in 0..<5 { driver.idle() }
    #expect(driver.effects.count { $0 == .readCase(reference, for: .preview) } == 1)
    driver.press(.enter)
    #expect(driver.shows("SC-2018-0377 is not in this store any more."))
    driver.send(.storeChanged([reference]))
    #expect(!driver.shows("SC-2018-0377  Priya"))
  }

  @Test func `the list is drawn at any size`() throws {
    var driver = try driver()
    for (columns, rows) in [(20, 5), (300, 100), (1, 1), (40, 12), (119, 30), (120, 30)] {
      driver.resize(columns: columns, rows: rows)
      driver.expectStraight()
    }
  }
}
