import CaseCore
import CaseResources
import TerminalPages
import Testing

@testable import CaseScreens

/// Incidents that may have broken an order: asked about when they are told, and until somebody says.
@Suite struct ProposalTests {
  private func opened(
    _ record: CaseRecord, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
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

  private func isSelected(_ words: String, _ driver: ScreenDriver) -> Bool {
    driver.rows.contains { $0.hasPrefix("▌") && $0.contains(words) }
  }

  /// Fills in the form of an incident.
  private func tell(_ text: String, happened: String, _ driver: inout ScreenDriver) {
    driver.press(.character("a"))
    driver.type("\(happened)\t")
    driver.type(text)
    driver.press(.control("s"))
  }

  private static let text = "Sent her a text from his own phone: \"ring me\"."

  @Test func `an incident that may break an order is asked about as soon as it is saved`() throws {
    for (columns, rows, name) in [(80, 24, "proposal"), (140, 40, "proposal-wide")] {
      var driver = try opened(Fixtures.ordered(), columns: columns, rows: rows)
      tell(Self.text, happened: "yesterday 19:20", &driver)
      #expect(driver.rows[0].contains("Possible breach"))
      #expect(driver.shows("Not to contact Nia Morgan by any means."))
      #expect(driver.shows("Saved as entry"))
      try driver.expectScreen(name)
    }
  }

  @Test func `no key but yes opens the form, and Enter confirms nothing`() throws {
    var driver = try opened(Fixtures.ordered())
    tell(Self.text, happened: "yesterday 19:20", &driver)
    let before = driver.recorded.count
    driver.press(.enter, .enter, .character(" "), .character("b"))
    #expect(driver.rows[0].contains("Possible breach"))
    #expect(driver.recorded.count == before)
  }

  @Test func `a breach is confirmed in a form that is filled in, and undone`() throws {
    var driver = try opened(Fixtures.ordered())
    tell(Self.text, happened: "yesterday 19:20", &driver)
    driver.press(.character("y"))
    try driver.expectScreen("proposal-confirm")
    driver.press(.control("s"))
    let breach = try #require(try current(driver).breaches.last)
    #expect(breach.facts.incident == "i4")
    #expect(breach.facts.order == "o1" && breach.facts.conditions == ["c1"])
    // Nothing else was asked, so the case is there again.
    #expect(driver.shows("[1 Summary]") && driver.shows("Saved as entry"))
    driver.press(.character("u"))
    #expect(try current(driver).breaches.count == 1)
    driver.show(.orders)
    #expect(driver.shows("POSSIBLE BREACH  c1  i4"))
  }

  @Test func `a possible breach is dismissed with a reason, and without one is not`() throws {
    var driver = try opened(Fixtures.ordered())
    tell(Self.text, happened: "yesterday 19:20", &driver)
    driver.press(.character("x"))
    driver.press(.control("s"))
    #expect(driver.shows("Not saved: 1 field to put right."))
    try driver.expectScreen("proposal-dismiss")
    driver.type("The text was about the children, as the order allows.")
    driver.press(.control("s"))
    let dismissal = try #require(try current(driver).breachDismissals.last?.fact)
    #expect(dismissal.incident == "i4" && dismissal.conditions == ["c1"])
    #expect(driver.shows("[1 Summary]"))
    driver.show(.orders)
    #expect(!driver.shows("c1  i4"))
  }

  @Test func `later leaves it to be answered on the Orders and Due tabs, and by P`() throws {
    var driver = try opened(Fixtures.ordered())
    tell(Self.text, happened: "yesterday 19:20", &driver)
    driver.press(.escape)
    #expect(driver.shows("1 possible breach left to be answered"))
    driver.show(.orders)
    #expect(driver.shows("[4 Orders 1 ⚑]") && driver.shows("POSSIBLE BREACH  c1  i4"))
    driver.show(.due)
    #expect(driver.shows("to be answered"))
    driver.press(.character("g"))
    for _ in 0..<20 where !driver.rows.contains(where: { $0.hasPrefix("▌") && $0.contains("i4") }) {
      driver.press(.down)
    }
    driver.press(.enter)
    #expect(driver.rows[0].contains("Possible breach"))
    driver.press(.character("l"), .character("P"))
    #expect(driver.rows[0].contains("Possible breach"))
  }

  @Test func `doubtful and clear are told apart with their doubts`() throws {
    for (columns, rows, name) in [(80, 24, "proposals"), (140, 40, "proposals-wide")] {
      var driver = try opened(Fixtures.possiblyBroken(), columns: columns, rows: rows)
      driver.press(.character("P"))
      for _ in 0..<9 where !isSelected("i5", driver) { driver.press(.down) }
      #expect(driver.shows("doubt "))
      try driver.expectScreen(name)
    }
  }

  @Test func `a corrected incident is asked about again`() throws {
    var driver = try opened(Fixtures.ordered())
    driver.press(.character("2"), .character("g"), .character("e"))
    driver.press(.control("u"))
    driver.type("9 mar 2021 20:00\t")
    for _ in 0..<30 where !isSelected("Reason", driver) { driver.press(.tab) }
    driver.type("The letter came this week.")
    driver.press(.control("s"))
    #expect(driver.rows[0].contains("Possible breach"))
    #expect(isSelected("i1", driver))
  }

  @Test func `an incident before the order, and one without an order, ask nothing`() throws {
    var before = try opened(Fixtures.ordered())
    tell(Self.text, happened: "20 feb 2021", &before)
    #expect(before.shows("[1 Summary]"))
    var none = try opened(Fixtures.orderless())
    tell(Self.text, happened: "yesterday 19:20", &none)
    #expect(none.shows("[1 Summary]"))
  }

  @Test func `somebody else's answer takes the question away`() throws {
    var driver = try opened(Fixtures.possiblyBroken())
    driver.press(.character("P"))
    #expect(driver.shows("i4 "))
    let reference = try #require(CaseReference("SC-2021-0040"))
    try driver.shelf.record(
      .breach(.add(BreachReport(.known("i4"), of: "o1", conditions: ["c1"]))), in: reference,
      by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    #expect(driver.rows[0].contains("Possible breach") && !driver.shows("i4 "))
  }

  @Test func `a breach is saved from texts that are cut at a blank`() throws {
    var builder = CaseBuilder(try Fixtures.ordered(), try CaseResources.referenceData())
    let ordered = "Not to go nearer than 200 metres to the house of Nia Morgan and its garden."
    #expect(ordered.dropFirst(59).first == " ")
    try builder.add(
      "2021-03-09T10:00",
      .order(
        .addCondition(
          "o1", Condition(kind: .prohibition, text: try builder.written(ordered)))))
    var driver = try opened(builder.record)
    let text = "He followed her from the station to her car and shouted."
    #expect(text.dropFirst(39).first == " ")
    tell(text, happened: "yesterday 19:20", &driver)
    driver.press(.character("y"), .control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).breaches.last?.facts.incident == "i4")
    driver.show(.incidents)
    driver.press(.character("g"))
    for _ in 0..<9 where !isSelected("Rang her doorbell", driver) { driver.press(.down) }
    driver.press(.character("b"), .tab)
    driver.type("o1.c4")
    driver.press(.enter, .control("s"))
    #expect(try current(driver).breaches.last?.facts.conditions == ["c4"])
  }

  @Test func `what others answer leaves the selected one selected`() throws {
    var driver = try opened(Fixtures.possiblyBroken())
    driver.press(.character("P"))
    for _ in 0..<9 where !isSelected("i4", driver) { driver.press(.down) }
    #expect(isSelected("i4", driver))
    try answerAsSomebodyElse("i3", &driver)
    #expect(isSelected("i4", driver))
    driver.press(.character("x"))
    #expect(driver.rows[0].contains("No breach") && driver.shows("i4 Tue 09 Mar 2021"))
  }

  @Test func `a selected one that others have answered is said to be gone`() throws {
    var driver = try opened(Fixtures.possiblyBroken())
    driver.press(.character("P"))
    #expect(isSelected("i3", driver))
    try answerAsSomebodyElse("i3", &driver)
    #expect(isSelected("i4", driver))
    #expect(driver.shows("i3 and o1 c1 need no answer any more"))
  }

  @Test(arguments: [CaseDetailState.Tab.due, .orders])
  func `on the tabs too the same one stays selected`(tab: CaseDetailState.Tab) throws {
    var driver = try opened(Fixtures.possiblyBroken())
    driver.show(tab)
    for _ in 0..<20 where !isSelected("i4", driver) { driver.press(.down) }
    try answerAsSomebodyElse("i3", &driver)
    #expect(isSelected("i4", driver))
    driver.press(.enter)
    #expect(driver.rows[0].contains("Possible breach") && isSelected("i4", driver))
  }

  /// Everything that the incident may have broken.
  private func answerAsSomebodyElse(_ incident: IncidentID, _ driver: inout ScreenDriver) throws {
    let reference = try #require(CaseReference("SC-2021-0040"))
    try driver.shelf.record(
      .breach(.add(BreachReport(.known(incident), of: "o1", conditions: ["c1"]))), in: reference,
      by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
  }
}
