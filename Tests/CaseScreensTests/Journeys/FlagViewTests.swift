import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// The list as the place where open flags are found and answered.
@Suite struct FlagViewTests {
  private func driver(columns: Int = 80, rows: Int = 24) throws -> ScreenDriver {
    ScreenDriver(
      CaseShelf(try Fixtures.all() + [Fixtures.misread()]),
      try ScreenDriver.setting(columns: columns, rows: rows))
  }

  @Test func `the flags view puts what has waited longest first, with its age`() throws {
    var driver = try driver()
    driver.press(.character("2"))
    try driver.expectScreen("list-flags")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("list-flags-wide")
  }

  @Test func `leaving the flags view takes its order away, and a chosen order stays`() throws {
    var driver = try driver()
    driver.press(.character("2"))
    #expect(driver.shows("sort flag, longest open first"))
    driver.press(.character("5"))
    #expect(driver.shows("sort last incident, latest first"))
    driver.press(.character("2"), .character("s"))
    #expect(driver.shows("sort next, soonest first"))
    driver.press(.character("5"))
    #expect(driver.shows("sort next, soonest first"))
  }

  @Test func `views are chosen in a box with their counts`() throws {
    var driver = try driver()
    driver.press(.character("v"))
    try driver.expectScreen("list-views")
    driver.press(.down, .enter)
    #expect(driver.shows("[2 Flags"))
    driver.press(.character("v"), .escape)
    #expect(driver.shows("[2 Flags"))
    driver.press(.character("v"), .character("5"))
    #expect(driver.shows("[5 All"))
  }

  @Test func `a flag is answered from the list, and its count follows`() throws {
    var driver = try driver()
    driver.press(.character("2"))
    let before = try #require(count(driver))
    for _ in 0..<before where !isSelected("SC-2018-0350", driver) { driver.press(.down) }
    #expect(isSelected("SC-2018-0350", driver))
    driver.press(.character("A"), .control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(count(driver) == before - 1)
    #expect(!driver.shows("Dean Fos"))
    driver.press(.character("u"))
    #expect(count(driver) == before)
    #expect(driver.shows("Dean Fos"))
  }

  @Test func `a case without a flag has none to answer`() throws {
    var driver = try ScreenDriver([Fixtures.exPartner()])
    driver.press(.character("A"))
    #expect(driver.shows("No flag waits for an answer here."))
    #expect(driver.recorded.isEmpty)
  }

  private func isSelected(_ words: String, _ driver: ScreenDriver) -> Bool {
    driver.rows.contains { $0.hasPrefix("▌") && $0.contains(words) }
  }

  /// The number in the tab of the flags.
  private func count(_ driver: ScreenDriver) -> Int? {
    let words = driver.screen.split(separator: "2 Flags ").last?.prefix { $0.isNumber }
    return words.flatMap { Int($0) }
  }
}
