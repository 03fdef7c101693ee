import CaseCore
import Testing

@testable import CaseScreens

/// The facts of orders and breaches, put right on the Orders tab.
@Suite struct OrderFactsCorrectionTests {
  private let reference = CaseReference("SC-2021-0040")

  private func opened() throws -> ScreenDriver {
    var driver = try ScreenDriver([try Fixtures.ordered()]) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.character("5"), .enter)
    driver.show(.orders)
    return driver
  }

  private func current(_ driver: ScreenDriver) throws -> Case {
    let reference = try #require(reference)
    return try #require(driver.shelf.view(reference)?.current)
  }

  private func select(_ words: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<30 where !isSelected(words, driver) { driver.press(.down) }
    #expect(isSelected(words, driver), "no row “\(words)”")
  }

  private func focus(_ label: String, _ driver: inout ScreenDriver) {
    for _ in 0..<20 where !isSelected(label, driver) { driver.press(.tab) }
    #expect(isSelected(label, driver), "no field “\(label)”")
  }

  private func isSelected(_ words: String, _ driver: ScreenDriver) -> Bool {
    driver.rows.contains { $0.hasPrefix("▌") && $0.contains(words) }
  }

  @Test func `e on an order puts its facts right and leaves the rest`() throws {
    var driver = try opened()
    select("o1", &driver)
    driver.press(.character("e"))
    try driver.expectScreen("form-correct-order")
    focus("Court", &driver)
    driver.press(.control("u"))
    driver.type("Walsall MC")
    focus("Protects", &driver)
    driver.type("her mother")
    focus("Reason", &driver)
    driver.type("Read off the sealed order.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"), "\(driver.screen)")
    let order = try #require(try current(driver).order("o1"))
    #expect(order.facts.court?.text == "Walsall MC")
    #expect(order.facts.protected.map(\.text) == ["her mother"])
    #expect(order.facts.origin == .policeApplication && order.facts.kind == "spo-full")
    #expect(order.steps.count == 2 && order.recorded.corrections.count == 1)
  }

  @Test func `e on a breach puts its facts right and leaves the rest`() throws {
    var driver = try opened()
    select("b1", &driver)
    driver.press(.character("e"))
    try driver.expectScreen("form-correct-breach")
    focus("Conditions", &driver)
    driver.type(", o1.c1")
    focus("Excuse offered", &driver)
    driver.type("On his way to work")
    focus("Reason", &driver)
    driver.type("He called her name as well.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"), "\(driver.screen)")
    let breach = try #require(try current(driver).breach("b1"))
    #expect(breach.facts.conditions == ["c2", "c1"] && breach.facts.incident == "i2")
    #expect(breach.facts.excuse?.text == "On his way to work")
    #expect(breach.responded != nil)
  }

  @Test func `what was typed stays where it is refused, and as a draft where somebody leaves`()
    throws
  {
    var driver = try opened()
    select("b1", &driver)
    driver.press(.character("e"))
    focus("Conditions", &driver)
    driver.press(.control("u"))
    driver.type("o1.c9")
    focus("Reason", &driver)
    driver.type("Read again.")
    driver.press(.control("s"))
    #expect(driver.shows("Not saved") && driver.shows("o1.c9"))
    driver.press(.escape)
    #expect(driver.shows("Kept as a draft"))
    driver.press(.character("e"))
    #expect(driver.shows("o1.c9") && driver.shows("Read again."))
  }

  @Test func `what somebody else put right in an order meanwhile is kept`() throws {
    var driver = try opened()
    select("o1", &driver)
    driver.press(.character("e"))
    focus("Number", &driver)
    driver.type("24/118")
    focus("Reason", &driver)
    driver.type("Read off the sealed order.")
    let reference = try #require(reference)
    var theirs = try #require(try current(driver).order("o1")?.facts)
    theirs.court = WrittenText("Walsall MC")
    let misread = try #require(WrittenText("misread"))
    try driver.shelf.record(
      .order(.correct("o1", theirs, reason: misread)),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.press(.control("s"))
    #expect(driver.shows("Changed by somebody else"))
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    let facts = try #require(try current(driver).order("o1")?.facts)
    #expect(facts.court?.text == "Walsall MC" && facts.number?.text == "24/118")
  }
}
