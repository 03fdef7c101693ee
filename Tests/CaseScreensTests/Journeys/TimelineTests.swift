import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

@Suite struct TimelineTests {
  private func opened(
    _ record: CaseRecord, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([record], columns: columns, rows: rows)
    driver.press(.character("t"))
    return driver
  }

  @Test func `lanes stand under the months and events below with the gaps between`() throws {
    try opened(Fixtures.exPartner()).expectScreen("timeline-weeks")
    try opened(Fixtures.exPartner(), columns: 140, rows: 40).expectScreen("timeline-wide")
  }

  @Test func `time can be seen closer and wider`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("["))
    try driver.expectScreen("timeline-months")
    driver.press(.character("]"), .character("]"))
    try driver.expectScreen("timeline-days")
    driver.press(.character("]"))
    #expect(driver.shows("The timeline is at its closest."))
    driver.press(.left)
    #expect(driver.shows("1 Oct"))
    driver.press(.character("["), .character("["), .character("["), .character("["))
    #expect(driver.shows("by year"))
  }

  @Test func `stepping back in knowledge hides what was recorded later`() throws {
    var driver = try opened(Fixtures.exPartner())
    #expect(driver.shows("as known now"))
    driver.press(.character("{"), .character("{"))
    try driver.expectScreen("timeline-as-known-on")
    #expect(!driver.shows("you will regret this"))
    driver.press(.character("}"), .character("}"), .character("G"))
    #expect(driver.shows("as known now"))
    #expect(driver.shows("Three calls, one letter"))
    driver.press(.character("}"))
    #expect(driver.shows("Everything recorded is shown."))
  }

  @Test func `before anything was recorded nothing was known`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("{"), times: 60)
    #expect(driver.shows("Nothing was recorded earlier."))
    driver.expectStraight()
  }

  @Test func `kinds are switched off in a box, and its keys act on nothing else`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("f"))
    try driver.expectScreen("timeline-kinds")
    driver.press(.character(" "), .down, .character("u"), .character("t"))
    #expect(driver.recorded.isEmpty)
    driver.press(.character("q"))
    #expect(driver.shows("1 kind hidden"))
    #expect(!driver.shows("Calls from a withheld number"))
    driver.press(.character("f"), .character("a"), .escape)
    #expect(driver.shows("all kinds"))
  }

  @Test func `an event is read in a box with both its times`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.enter)
    try driver.expectScreen("timeline-event")
    driver.press(.up)
    #expect(driver.shows("Seen opposite the school gate."))
    driver.press(.character("q"))
    #expect(!driver.shows("Event "))
    #expect(driver.shows("Timeline"))
  }

  @Test func `the selected event stays in sight however the list scrolls`() throws {
    var driver = try opened(Fixtures.exPartner(), rows: 16)
    func isInSight() -> Bool { driver.rows.contains { $0.hasPrefix("▌") } }
    for key: Key in [.character("g"), .pageDown, .pageUp, .end, .pageUp, .pageUp, .pageDown] {
      driver.press(key)
      #expect(isInSight())
    }
    driver.press(.character("g"))
    for _ in 0..<30 {
      driver.press(.down)
      #expect(isInSight())
    }
    for _ in 0..<30 {
      driver.press(.up)
      #expect(isInSight())
    }
  }

  @Test func `no event is passed by when paging`() throws {
    var driver = try opened(Fixtures.exPartner(), rows: 16)
    driver.press(.character("g"))
    var seen: Set<String> = []
    for _ in 0..<12 {
      for row in driver.rows where row.contains("●") || row.contains("↑") {
        seen.insert(String(row.dropFirst(3)))
      }
      driver.press(.pageDown)
    }
    #expect(seen.count == 21)
  }

  @Test func `Esc returns to where the timeline was opened from`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.escape)
    #expect(driver.rows[0].contains("Casebook"))
    driver.press(.enter, .character("t"), .escape)
    #expect(driver.shows("[1 Summary]"))
  }

  @Test func `a case without incidents has a timeline too`() throws {
    try opened(Fixtures.noIncidents()).expectScreen("timeline-no-incidents")
  }

  @Test func `four hundred incidents over two years show whether they rise`() throws {
    try opened(Fixtures.manyIncidents(), columns: 140, rows: 40)
      .expectScreen("timeline-four-hundred")
  }

  @Test func `what is added from here is on the timeline at once`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("a"))
    driver.type("today 8am")
    driver.press(.tab)
    driver.type("Waited by the car.")
    driver.press(.control("s"), .character("G"))
    #expect(driver.shows("Waited by the car."))
    driver.press(.character("u"))
    #expect(!driver.shows("Waited by the car."))
  }
}
