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

  @Test func `an end without a year is to come, for an order and for a condition`() throws {
    var driver = try opened(Fixtures.orderless(), tab: .orders)
    driver.press(.character("O"))
    choose("restraining order", &driver)
    choose("record that it was made", &driver)
    driver.press(.control("u"))
    driver.type("1 feb\t1 mar")
    // From the day on which it was made, and not from today.
    #expect(driver.shows("Mon 01 Mar 2021"))
    driver.press(.control("s"))
    #expect(try current(driver).order("o1")?.ends == CalendarDay("2021-03-01").map { .on($0) })

    driver.press(.character("c"), .tab)
    choose("no contact by any means", &driver)
    driver.press(.tab)
    driver.type("Not to contact her.")
    focus("Begins", &driver)
    driver.type("1 apr")
    focus("Ends", &driver)
    driver.type("1 may 18:00")
    driver.press(.control("s"))
    let condition = try #require(try current(driver).order("o1")?.condition("c1"))
    #expect(condition.from == DayTime("2021-04-01"))
    #expect(condition.until == DayTime("2021-05-01T18:00"))
  }

  @Test func `what somebody else changed in a condition meanwhile is kept`() throws {
    var driver = try opened(Fixtures.ordered(), tab: .orders)
    selectRow("c1", &driver)
    driver.press(.character("e"), .control("u"))
    choose("it was recorded wrongly", &driver)
    focus("Place", &driver)
    driver.type("anywhere")
    focus("Reason", &driver)
    driver.type("The court named it.")
    let reference = try #require(reference)
    var theirs = try #require(try current(driver).order("o1")?.condition("c1"))
    theirs.text = try #require(WrittenText("Not to contact her or her mother."))
    try driver.shelf.record(
      .order(
        .correctCondition("o1", "c1", theirs, reason: try #require(WrittenText("misread")))),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.press(.control("s"))
    #expect(driver.shows("Changed by somebody else") && driver.shows("you changed other fields"))
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    let condition = try #require(try current(driver).order("o1")?.condition("c1"))
    #expect(condition.text == theirs.text && condition.place?.text == "anywhere")
  }

  @Test func `taking out a condition that was worded anew meanwhile shows the new words`() throws {
    var driver = try opened(Fixtures.ordered(), tab: .orders)
    selectRow("c1", &driver)
    driver.press(.character("e"), .control("u"))
    choose("a court took it out", &driver)
    driver.type("9 mar 2021")
    let reference = try #require(reference)
    var theirs = try #require(try current(driver).order("o1")?.condition("c1"))
    theirs.text = try #require(WrittenText("Not to contact her or her mother."))
    try driver.shelf.record(
      .order(.vary("o1", on: try #require(CalendarDay("2021-03-08")), [.reword("c1", theirs)])),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.press(.control("s"))
    #expect(driver.shows("c1 text") && driver.shows("Not to contact her or her mother."))
    driver.press(.control("s"))
    #expect(driver.shows("choose yours (y) or theirs (t) first"))
  }

  /// Goes to the field of this label.
  private func focus(_ label: String, _ driver: inout ScreenDriver) {
    for _ in 0..<20 where !isSelected(label, driver) { driver.press(.tab) }
    #expect(isSelected(label, driver), "no field “\(label)”")
  }
}
