import CaseCore
import Testing

@testable import CaseScreens

/// What is due in a case stands by day, whoever has to do what.
@Suite struct DueOrderTests {
  private func opened() throws -> ScreenDriver {
    var driver = try ScreenDriver([try Fixtures.possiblyBroken()], columns: 100, rows: 40) {
      setting in
      setting.now = DayTime("2021-03-14T10:00") ?? setting.now
    }
    driver.press(.character("5"), .enter)
    driver.show(.due)
    return driver
  }

  private func place(_ words: String, _ driver: ScreenDriver) throws -> Int {
    try #require(
      driver.rows.firstIndex { $0.contains(words) }, "no row “\(words)”\n\(driver.screen)")
  }

  @Test func `possible breaches stand by the day since which they wait, not above all`() throws {
    let driver = try opened()
    // Missed on 3 March; told on 9 and 10 March.
    let notification = try place("notification", driver)
    let first = try place("possible breach", driver)
    #expect(notification < first)
    let waits = driver.rows.filter { $0.contains("possible breach") }
    #expect(waits.first?.contains("5 d ago") == true && waits.last?.contains("4 d ago") == true)
    #expect(try first < place("order ends", driver))
  }

  @Test func `the keys of a row act on that row`() throws {
    var driver = try opened()
    driver.press(.character("g"))
    #expect(driver.rows.contains { $0.hasPrefix("▌") && !$0.contains("possible breach") })
    driver.press(.character("P"))
    #expect(driver.rows[0].contains("Possible breach"))
    driver.press(.escape)
    for _ in 0..<20 where !driver.rows.contains(where: { $0.hasPrefix("▌") && $0.contains("i4") }) {
      driver.press(.down)
    }
    driver.press(.character("d"))
    #expect(driver.shows("Select a deadline that runs"))
    driver.press(.enter)
    #expect(driver.rows.contains { $0.hasPrefix("▌") && $0.contains("i4") }, "\(driver.screen)")
  }

  @Test func `a breach of several conditions shows each before it is saved`() throws {
    let reference = try #require(CaseReference("SC-2021-0040"))
    let driver = try ScreenDriver([try Fixtures.ordered()])
    let view = try #require(driver.shelf.view(reference))
    let setting = try ScreenDriver.setting()
    func form(_ conditions: [ConditionID]) -> FormState {
      FormState(
        .breach(
          view.reference, BreachStart(incident: "i3", order: "o1", conditions: conditions)),
        view: view, setting)
    }
    #expect(form(["c1", "c2"])["conditions"]?.text == "o1.c1, o1.c2")
    #expect(form(["c1", "c2"])["conditions"]?.parts.map(\.text) == ["o1.c1", "o1.c2"])
    #expect(form(["c1"])["conditions"]?.text.hasPrefix("o1.c1 Not to contact") == true)
  }
}
