import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// What the victim has to be told, and that they were told it.
@Suite struct VictimTests {
  private func opened(
    safeContact: Bool = true, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    let record =
      try safeContact
      ? Fixtures.orderless()
      : Fixtures.plain("SC-2021-0040", victim: "Jo Hart", suspect: "Al Crane", "Rang at night.")
    var driver = try ScreenDriver([record], columns: columns, rows: rows) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.enter)
    return driver
  }

  private func current(_ driver: ScreenDriver) throws -> Case {
    let reference = try #require(CaseReference("SC-2021-0040"))
    return try #require(driver.shelf.view(reference)?.current)
  }

  private func selectRow(_ words: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<30
    where !driver.rows.contains(where: { $0.hasPrefix("▌") && $0.contains(words) }) {
      driver.press(.down)
    }
  }

  @Test func `a development starts a clock, and telling the victim of it stops it`() throws {
    var driver = try opened()
    driver.press(.character("D"))
    try driver.expectScreen("form-development")
    driver.type("arrested")
    driver.press(.enter, .control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).developments.map(\.fact.kind) == [.arrest])
    driver.show(.due)
    #expect(driver.shows("victim update"))

    selectRow("victim update", &driver)
    driver.press(.character("v"))
    try driver.expectScreen("form-victim-update")
    driver.press(.tab, .tab)
    driver.type("agreed text\t\tHe was arrested this morning.")
    driver.press(.control("s"))
    let update = try #require(try current(driver).victimUpdates.last?.fact)
    #expect(update.about == ["d1"] && update.method?.text == "agreed text")
    #expect(!driver.rows.contains { $0.contains("victim update") && !$0.contains("met") })
  }

  @Test func `how the victim may be contacted stands above the form, or that nobody knows`() throws
  {
    var driver = try opened()
    driver.press(.character("v"))
    #expect(driver.rows[1].contains("safe contact: text only"))
    var unknown = try opened(safeContact: false)
    unknown.press(.character("v"))
    #expect(unknown.rows[1].contains("safe contact: not recorded – ask before calling"))
    unknown.press(.escape, .character("a"))
    #expect(!unknown.shows("safe contact"))
  }

  @Test func `nobody is told of what has not happened yet`() throws {
    var driver = try opened()
    driver.press(.character("D"))
    driver.type("released")
    driver.press(.enter, .control("s"), .character("v"), .tab, .control("u"))
    driver.type("1 mar 2021")
    driver.press(.control("s"))
    #expect(driver.shows("Not saved; the reason stands below “On”."))
    #expect(try current(driver).victimUpdates.isEmpty)
  }
}
