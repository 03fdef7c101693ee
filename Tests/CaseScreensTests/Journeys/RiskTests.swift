import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Assessments of risk, warning signs and whether conduct grows, seen and recorded on the screens.
@Suite struct RiskTests {
  private func opened(
    _ record: CaseRecord, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([record], columns: columns, rows: rows)
    driver.press(.character("5"), .enter)
    return driver
  }

  private func current(_ driver: ScreenDriver) throws -> Case {
    let reference = try #require(CaseReference("SC-2018-0412"))
    return try #require(driver.shelf.view(reference)?.current)
  }

  private func select(_ words: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<60 where !isSelected(words, driver) { driver.press(.down) }
    #expect(isSelected(words, driver), "no row “\(words)”")
  }

  private func isSelected(_ words: String, _ driver: ScreenDriver) -> Bool {
    driver.rows.contains { $0.hasPrefix("▌") && $0.contains(words) }
  }

  /// Goes to the field of this label.
  private func focus(_ label: String, _ driver: inout ScreenDriver) {
    for _ in 0..<40 where !isSelected(label, driver) { driver.press(.tab) }
    #expect(isSelected(label, driver), "no field “\(label)”")
  }

  private func fill(_ driver: inout ScreenDriver) {
    driver.type("dash")
    driver.press(.enter)
    focus("Grade", &driver)
    driver.type("high")
    driver.press(.enter)
    focus("Yes to", &driver)
    driver.type("threats")
    driver.press(.enter)
    focus("Not known", &driver)
    driver.type("access to weapons")
    driver.press(.enter)
    focus("Look again on", &driver)
    driver.type("4 dec")
    focus("In words", &driver)
    driver.type("Gaps between incidents shrink.")
  }

  @Test(arguments: [(80, 24, ""), (140, 40, "-wide")])
  func `an assessment is filled in, recorded, corrected and undone`(
    size: (columns: Int, rows: Int, name: String)
  ) throws {
    var driver = try opened(Fixtures.exPartner(), columns: size.columns, rows: size.rows)
    driver.press(.character("R"))
    fill(&driver)
    try driver.expectScreen("form-risk\(size.name)")
    driver.press(.control("s"))
    let assessment = try #require(try current(driver).riskAssessment?.fact)
    #expect(assessment.tool.text == "dash" && assessment.grade?.text == "high")
    #expect(
      assessment.answers.map { "\($0.topic) \($0.reply.rawValue)" }
        == ["threats yes", "weapons unknown"])
    #expect(assessment.reviewOn == CalendarDay("2018-12-04"))
    driver.show(.due)
    #expect(driver.shows("Tue 04 Dec 2018"))
    driver.show(.classification)
    select("risk r1", &driver)
    try driver.expectScreen("case-risk\(size.name)")
    driver.press(.character("e"))
    focus("Grade", &driver)
    driver.press(.control("u"))
    driver.type("medium")
    driver.press(.enter)
    focus("Reason", &driver)
    driver.type("Typed the wrong grade.")
    driver.press(.control("s"))
    #expect(try current(driver).riskAssessment?.fact.grade?.text == "medium")
    #expect(try current(driver).riskAssessment?.fact.answers.count == 2)
    driver.press(.character("u"))
    #expect(try current(driver).riskAssessment?.fact.grade?.text == "high")
  }

  @Test func `a grade that is none of the tool’s is said beside the field`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("R"))
    driver.type("dash")
    driver.press(.enter)
    focus("Grade", &driver)
    driver.type("severe")
    driver.press(.control("s"))
    #expect(driver.shows("choose one: standard, medium, high"))
    #expect(try current(driver).riskAssessments.isEmpty)
  }

  @Test func `a sign leads to the incident that it rests on, and Esc back`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.show(.classification)
    select("others drawn in", &driver)
    driver.press(.enter)
    #expect(driver.shows("Incidents"))
    #expect(isSelected("His sister", driver))
    driver.press(.escape)
    #expect(isSelected("others drawn in", driver))
  }

  @Test func `the summary and the preview show signs and never a score`() throws {
    var driver = try opened(Fixtures.exPartner(), columns: 140, rows: 50)
    #expect(driver.shows("nobody has assessed the risk (R)"))
    #expect(driver.shows("! sign"))
    #expect(driver.shows("“you'll be sorry”"))
    driver.press(.escape)
    #expect(driver.shows("! threats"))
  }

  @Test func `e shows only where conduct grew, and everything again`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("t"))
    let all = driver.app.page
    driver.press(.character("e"))
    try driver.expectScreen("timeline-growth")
    #expect(!driver.rows.dropFirst(8).contains { $0.contains("●") })
    driver.press(.enter)
    #expect(driver.shows("conduct grew"))
    driver.press(.escape, .character("e"))
    driver.press(.character("G"))
    #expect(driver.app.page == all)
  }

  @Test func `as known earlier, only what was known then has grown`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("t"), .character("e"))
    let now = driver.rows.filter { $0.contains("↑") }.count
    for _ in 0..<12 { driver.press(.character("{")) }
    #expect(driver.rows.filter { $0.contains("↑") }.count < now)
  }

  @Test func `a correction keeps the grade of a tool that is in no table`() throws {
    var driver = try opened(Fixtures.exPartner())
    let reference = try #require(CaseReference("SC-2018-0412"))
    let tool = try #require(WrittenText("Local form"))
    let day = try #require(CalendarDay("2018-11-19"))
    let assessment = try #require(
      RiskAssessment(tool: tool, on: day, grade: WrittenText("red")))
    try driver.shelf.record(
      .addRiskAssessment(assessment), in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.show(.classification)
    select("risk r1", &driver)
    driver.press(.character("e"))
    focus("Grade", &driver)
    #expect(isSelected("red", driver))
    focus("Reason", &driver)
    driver.type("The number of the form was wrong.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).riskAssessment?.fact == assessment)
  }

  @Test func `a refused grade is said beside the grade of its tool`() throws {
    var driver = try opened(Fixtures.exPartner())
    driver.press(.character("R"))
    driver.type("dash")
    driver.press(.enter)
    driver.send(.refused(.noSuchGrade("red", tool: "dash", known: ["standard", "high"])))
    #expect(driver.shows("the reason stands below “Grade”"))
  }
}
