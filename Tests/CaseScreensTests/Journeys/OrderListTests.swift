import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// The orders of all cases.
@Suite struct OrderListTests {
  private func driver(
    _ cases: [CaseRecord]? = nil, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver(
      cases ?? Fixtures.all() + [Fixtures.ordered()] + Fixtures.orders(), columns: columns,
      rows: rows
    ) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.character("3"))
    return driver
  }

  private func selected(_ driver: ScreenDriver) -> String? {
    driver.rows.first { $0.hasPrefix("▌") }
  }

  private func select(_ words: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<30 where selected(driver)?.contains(words) != true { driver.press(.down) }
    #expect(selected(driver)?.contains(words) == true, "no row “\(words)”")
  }

  @Test func `orders of all cases stand with what is overdue and unanswered`() throws {
    var driver = try driver()
    driver.press(.character("5"))
    select("SC-2021-0040", &driver)
    try driver.expectScreen("order-list")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("order-list-wide")
    for (columns, rows) in [(20, 5), (300, 100), (1, 1), (40, 12), (119, 30), (120, 30)] {
      driver.resize(columns: columns, rows: rows)
      driver.expectStraight()
    }
  }

  @Test func `each view asks its own question`() throws {
    var driver = try driver()
    func references() -> Set<String> {
      Set(
        driver.rows.dropFirst(3).prefix(10).flatMap { $0.split(separator: " ") }
          .filter { $0.hasPrefix("SC-") }.map(String.init))
    }
    // In force.
    #expect(references() == ["SC-2021-0040", "SC-2021-0041", "SC-2021-0042"])
    driver.press(.character("2"))
    #expect(references() == ["SC-2021-0041"])
    driver.press(.character("3"))
    #expect(references() == ["SC-2021-0040"])
    driver.press(.character("4"))
    #expect(references() == ["SC-2021-0042"])
    driver.press(.character("5"))
    #expect(references().count == 4)
    #expect(driver.shows("4 orders"))
  }

  @Test func `Enter opens the case at its order and Esc comes back to the same row`() throws {
    var driver = try driver()
    select("SC-2021-0042", &driver)
    let row = selected(driver)
    driver.press(.enter)
    #expect(driver.rows[0].contains("SC-2021-0042"))
    #expect(selected(driver)?.contains("o1") == true)
    driver.press(.escape)
    #expect(selected(driver) == row)
  }

  @Test func `a breach is recorded against the selected order and counts at once`() throws {
    var driver = try driver()
    select("SC-2021-0040", &driver)
    #expect(selected(driver)?.contains("0 of 1") == true)
    driver.press(.character("b"))
    driver.type("i3")
    driver.press(.enter)
    driver.type("o1.c1")
    driver.press(.enter, .control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(selected(driver)?.contains("1 of 2") == true)
    driver.press(.character("u"))
    #expect(selected(driver)?.contains("0 of 1") == true)
  }

  @Test func `an order that was not made cannot be broken`() throws {
    var driver = try driver()
    driver.press(.character("5"))
    select("SC-2021-0043", &driver)
    driver.press(.character("b"))
    #expect(driver.shows("This order was not made."))
  }

  @Test func `the filter narrows by case, and the commands lead here`() throws {
    var driver = try driver()
    driver.press(.character("/"))
    driver.type("ref:SC-2021-0041")
    driver.press(.enter)
    #expect(driver.shows("1 order") && selected(driver)?.contains("SC-2021-0041") == true)
    #expect(driver.effects.contains(.logSearch("orders ref:SC-2021-0041")))
    driver.press(.escape, .escape)
    #expect(driver.rows[0].contains("Casebook"))
    driver.press(.character(":"))
    driver.type("orders\n")
    #expect(driver.rows[0].contains("Orders"))
  }

  @Test func `the list counts the orders in force and what is overdue or due today`() throws {
    var driver = try driver()
    driver.press(.escape)
    #expect(driver.shows("3 Orders 3"))
    let overdue = driver.shelf.count(
      .deadlines(
        AgendaRequest(
          DeadlineQuestion(
            on: driver.app.setting.today, through: driver.app.setting.today))),
      driver.app.setting)
    #expect(overdue > 0 && driver.shows("4 Due \(overdue)"))
  }

  @Test func `with no orders it says so`() throws {
    var driver = try driver([])
    #expect(driver.shows("None. 5 shows all orders."))
    driver.press(.character("5"))
    #expect(driver.shows("No order was sought or made in any case."))
    driver.press(.enter, .character("b"))
    #expect(driver.shows("There is no order here."))
  }
}
