import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Orders, conditions, breaches and deadlines of a case, seen and recorded on its tabs.
@Suite struct OrderTests {
  private let reference = CaseReference("SC-2021-0040")

  private func opened(
    _ record: CaseRecord, tab: CaseDetailState.Tab, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([record], columns: columns, rows: rows) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.character("5"), .enter)
    driver.show(tab)
    return driver
  }

  private func current(_ driver: ScreenDriver) throws -> Case {
    let reference = try #require(reference)
    return try #require(driver.shelf.view(reference)?.current)
  }

  /// Chooses one of a list by typing, and goes on.
  private func choose(_ words: String, _ driver: inout ScreenDriver) {
    driver.type(words)
    driver.press(.enter)
  }

  private func selectRow(_ words: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<30 where !isSelected(words, driver) { driver.press(.down) }
    #expect(isSelected(words, driver), "no row “\(words)”")
  }

  private func isSelected(_ words: String, _ driver: ScreenDriver) -> Bool {
    driver.rows.contains { $0.hasPrefix("▌") && $0.contains(words) }
  }

  @Test func `orders are listed with their conditions, breaches and what is overdue`() throws {
    var driver = try opened(Fixtures.ordered(), tab: .orders)
    try driver.expectScreen("case-orders")
    selectRow("b1", &driver)
    try driver.expectScreen("case-orders-breach")
    driver.press(.enter)
    #expect(driver.shows("Incidents 3]"))
    #expect(isSelected("Waited at the gate", driver))
    driver.press(.escape)
    #expect(isSelected("b1", driver))
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("case-orders-wide")
  }

  @Test func `an order is applied for, made and served step by step, and undone`() throws {
    var driver = try opened(Fixtures.orderless(), tab: .orders)
    #expect(driver.shows("No order was sought or made. Press O to add one."))
    driver.press(.character("O"))
    try driver.expectScreen("form-order")
    choose("stalking protection order", &driver)
    choose("record the application", &driver)
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(driver.shows("applied for"))

    driver.press(.character("S"))
    choose("record that it was made", &driver)
    driver.press(.tab)
    driver.type("9 mar 2022")
    driver.press(.control("s"))
    // The shortest period is two years.
    #expect(driver.shows("Not saved; the reason stands below “Ends”."))
    driver.press(.control("u"))
    driver.type("9 mar 2023")
    driver.press(.control("s"))
    #expect(driver.shows("made, not served"))

    driver.press(.character("c"))
    driver.press(.tab)
    choose("no contact by any means", &driver)
    driver.press(.tab)
    driver.type("Not to contact her by any means.")
    driver.press(.control("s"))
    #expect(driver.shows("Not to contact her by any means."))
    let order = try #require(try current(driver).orders.first)
    #expect(order.condition("c1")?.kind == .prohibition)

    driver.press(.character("S"))
    choose("record that it was served", &driver)
    driver.press(.control("s"))
    #expect(driver.shows("in force to 09 Mar 2023"))
    driver.press(.character("u"))
    #expect(driver.shows("made, not served"))
  }

  @Test func `a breach is recorded from its incident, answered, and asked about as a whole`() throws
  {
    var driver = try opened(Fixtures.ordered(), tab: .incidents)
    selectRow("Rang her doorbell", &driver)
    driver.press(.character("b"))
    try driver.expectScreen("form-breach")
    driver.press(.tab)
    driver.type("o1.c1")
    driver.press(.enter, .control("s"))
    #expect(driver.shows("Saved as entry"))
    driver.show(.orders)
    selectRow("b2", &driver)
    #expect(driver.shows("not answered"))
    #expect(driver.shows("nobody has asked yet whether the whole is stalking"))
    driver.press(.character("S"))
    choose("the whole considered", &driver)
    driver.press(.tab, .character("y"), .tab)
    driver.type("One course of conduct since the summer.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).breach("b2")?.wasConsideredAsStalking == true)
  }

  @Test func `a condition is worded anew by a variation, and the earlier wording stays`() throws {
    var driver = try opened(Fixtures.ordered(), tab: .orders)
    selectRow("c1", &driver)
    driver.press(.character("e"))
    try driver.expectScreen("form-condition")
    driver.press(.tab)
    driver.type("8 mar 2021")
    for _ in 0..<9 where !isSelected("As ordered", driver) { driver.press(.tab) }
    driver.press(.control("u"))
    driver.type("Not to contact her save through a solicitor.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    let order = try #require(try current(driver).order("o1"))
    let before = try #require(DayTime("2021-03-01"))
    let words = order.conditions(at: before).map(\.condition.text.text)
    #expect(words.contains("Not to contact Nia Morgan by any means."))
    #expect(driver.shows("save through a solicitor"))
  }

  @Test func `what is due is listed with the overdue first, and answered in words`() throws {
    var driver = try opened(Fixtures.ordered(), tab: .due)
    try driver.expectScreen("case-due")
    let before = try current(driver).deadlineAnswers.count
    selectRow("risk review", &driver)
    driver.press(.character("d"))
    choose("done", &driver)
    driver.press(.tab)
    driver.type("Rang her; she knows.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).deadlineAnswers.count == before + 1)
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("case-due-wide")
  }

  @Test func `the summary says what is due and where the orders stand`() throws {
    try opened(Fixtures.ordered(), tab: .summary, columns: 140, rows: 40)
      .expectScreen("case-summary-ordered-wide")
  }

  @Test func `keys that need an order or a deadline say so`() throws {
    var driver = try opened(Fixtures.orderless(), tab: .summary)
    for key in "Scbd" {
      driver.press(.character(key))
      #expect(driver.recorded.isEmpty)
      #expect(driver.shows("first.") || driver.shows("O adds one."))
    }
  }
}
