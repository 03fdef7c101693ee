import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// What is due in all cases, by day.
@Suite struct AgendaTests {
  private let reference = CaseReference("SC-2021-0040")

  private func driver(
    _ cases: [CaseRecord]? = nil, columns: Int = 80, rows: Int = 24,
    change: (inout Setting) -> Void = { _ in }
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver(
      cases ?? Fixtures.all() + [Fixtures.ordered()], columns: columns, rows: rows
    ) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      change(&setting)
    }
    driver.press(.character("4"))
    return driver
  }

  private func select(_ words: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<60 where selected(driver)?.contains(words) != true { driver.press(.down) }
    #expect(selected(driver)?.contains(words) == true, "no row “\(words)”")
  }

  private func selected(_ driver: ScreenDriver) -> String? {
    driver.rows.first { $0.hasPrefix("▌") }
  }

  @Test func `what is due is listed by day, the overdue first, with rule and source`() throws {
    var driver = try driver()
    select("SC-2021-0040", &driver)
    try driver.expectScreen("agenda")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("agenda-wide")
  }

  @Test func `wide characters and long names stay in their columns`() throws {
    var driver = try driver()
    driver.press(.character("/"))
    driver.type("ref:SC-2018-0301 OR ref:SC-2018-0310 OR ref:SC-2018-0311 OR ref:SC-2018-0313")
    driver.press(.enter)
    try driver.expectScreen("agenda-wide-characters")
    for (columns, rows) in [(20, 5), (300, 100), (1, 1), (40, 12), (119, 30), (120, 30)] {
      driver.resize(columns: columns, rows: rows)
      driver.expectStraight()
    }
  }

  @Test func `Enter opens the case at its deadline and Esc comes back to the same row`() throws {
    var driver = try driver()
    select("s127 limit", &driver)
    let row = selected(driver)
    let reference = try #require(row?.split(separator: " ").first { $0.hasPrefix("SC-") })
    driver.press(.enter)
    #expect(driver.rows[0].contains(reference))
    #expect(driver.shows("Due") && selected(driver)?.contains("s127 limit") == true)
    driver.press(.escape)
    #expect(selected(driver) == row)
  }

  @Test func `a possible breach waits there with its age until somebody says what it was`() throws {
    var driver = try driver([Fixtures.possiblyBroken()]) { setting in
      setting.now = DayTime("2021-03-14T10:00") ?? setting.now
    }
    #expect(driver.rows.count { $0.contains("possible breach") } == 3)
    // Told on 10 March, and never put off.
    select(" 4 d ago possible breach", &driver)
    driver.press(.character("d"))
    #expect(driver.shows("Whether it is a breach has to be said"))
    driver.press(.enter)
    #expect(selected(driver)?.contains("POSSIBLE BREACH  c1  i4") == true, "\(driver.screen)")
    driver.press(.character("P"), .character("x"))
    driver.type("His sister says that it was she who had his phone.")
    driver.press(.control("s"))
    driver.press(.escape)
    if !driver.rows[0].contains("Agenda") { driver.press(.escape) }
    #expect(driver.rows[0].contains("Agenda"))
    #expect(driver.rows.count { $0.contains("possible breach") } == 2)
  }

  @Test func `a deadline is answered in words, goes from the agenda and comes back by undo`() throws
  {
    var driver = try driver([Fixtures.ordered()])
    #expect(driver.shows("[1 All that is due 8]"))
    select("notification", &driver)
    driver.press(.character("d"))
    driver.type("need not")
    driver.press(.enter)
    driver.type("He went abroad that day.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(driver.shows("[1 All that is due 7]"))
    #expect(!driver.shows("notification"))
    driver.press(.character("u"))
    #expect(driver.shows("[1 All that is due 8]"))
    driver.press(.control("r"))
    #expect(driver.shows("[1 All that is due 7]"))
  }

  @Test func `a filter by due narrows the deadlines themselves`() throws {
    var driver = try driver([Fixtures.ordered()])
    #expect(driver.shows("notification") && driver.shows("risk review"))
    driver.press(.character("/"))
    driver.type("due:risk-review")
    driver.press(.enter)
    #expect(driver.shows("risk review") && !driver.shows("notification"), "\(driver.screen)")
  }

  @Test func `what was put off is hidden until it is asked for`() throws {
    var driver = try driver([Fixtures.ordered()])
    select("risk review", &driver)
    driver.press(.character("d"))
    driver.type("not before")
    driver.press(.enter)
    driver.type("1 apr 2021\t")
    driver.type("She moves house until then.")
    driver.press(.control("s"))
    #expect(driver.shows("[1 All that is due 7]") && !driver.shows("risk review"))
    driver.press(.character("z"))
    #expect(driver.shows("[1 All that is due 8]") && driver.shows("with what was put off"))
    select("risk review", &driver)
    #expect(driver.shows("put off to 01 Apr 2021"))
  }

  @Test func `mine are those of the person at the keyboard`() throws {
    var driver = try driver()
    let all = try #require(total(driver))
    driver.press(.character("m"))
    #expect(driver.rows[0].contains("my cases"))
    let mine = try #require(total(driver))
    #expect(mine > 0 && mine < all)
    driver.press(.character("m"))
    #expect(total(driver) == all)
  }

  @Test func `views narrow by day and the filter by case, as a query says`() throws {
    var driver = try driver()
    driver.press(.character("2"))
    #expect(driver.rows.filter { $0.contains("SC-") && $0.contains(" ago ") }.count > 3)
    driver.press(.character("4"))
    #expect(driver.shows("[4 30 days 0]") && driver.shows("1 shows all that is due"))
    driver.press(.character("1"), .character("/"))
    driver.type("order:in-force")
    driver.press(.enter)
    #expect(driver.effects.contains(.logSearch("agenda order:in-force")))
    #expect(driver.shows("8 deadlines"))
    let first = selected(driver)
    driver.press(.character("n"))
    #expect(selected(driver) != first)
    driver.press(.character("N"))
    #expect(selected(driver) == first)
    driver.press(.escape)
    #expect(driver.rows[0].contains("Agenda") && !driver.shows("8 deadlines"))
    driver.press(.escape)
    #expect(driver.rows[0].contains("Casebook"))
  }

  @Test func `somebody else's entry changes it at once and keeps the selected row`() throws {
    var driver = try driver()
    select("notification", &driver)
    let reference = try #require(reference)
    let other = try #require(driver.shelf.records.keys.sorted().first { $0 != reference })
    let deadline = try #require(
      driver.shelf.view(other)?.current?.deadlines(driver.app.setting.reference)
        .first { $0.isShown(on: driver.app.setting.today) })
    let before = try #require(total(driver))
    try driver.shelf.record(
      .answerDeadline(deadline.id, .stopped(reason: try #require(WrittenText("Agreed.")))),
      in: other, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([other]))
    #expect(try #require(total(driver)) == before - 1)
    #expect(selected(driver)?.contains("notification") == true)
  }

  @Test func `only the rows around the selection are asked for`() throws {
    var driver = try driver(Fixtures.fifty())
    driver.press(.character("G"))
    driver.press(.pageUp, .pageUp, .pageUp, .pageUp, .pageUp)
    let requests = driver.effects.compactMap { effect -> AgendaRequest? in
      if case .find(.agenda(let request)) = effect { request } else { nil }
    }
    #expect(requests.count > 2)
    #expect(requests.allSatisfy { $0.limit <= 3 * 24 })
    #expect(selected(driver) != nil)
  }

  @Test func `it is reached by command and by name from any screen, and is open once`() throws {
    var driver = try driver()
    driver.press(.escape, .enter, .character(":"))
    driver.type("agenda\n")
    #expect(driver.rows[0].contains("Agenda"))
    driver.press(.enter, .control("p"))
    driver.type("agenda")
    driver.press(.enter)
    #expect(driver.rows[0].contains("Agenda"))
    driver.press(.escape)
    #expect(driver.rows[0].contains("SC-"))
    driver.press(.escape)
    #expect(driver.rows[0].contains("Casebook"))
  }

  @Test func `with nothing due it says so`() throws {
    var driver = try driver([])
    try driver.expectScreen("agenda-empty")
    driver.press(.enter, .character("d"))
    #expect(driver.shows("There is no deadline here."))
  }

  /// How many deadlines the filter line counts.
  private func total(_ driver: ScreenDriver) -> Int? {
    driver.rows[2].split(separator: " ").dropLast().last.flatMap {
      Int($0.replacing(",", with: ""))
    }
  }
}
