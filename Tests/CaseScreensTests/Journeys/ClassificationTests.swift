import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// The Classification tab: what is said, what it rests on, and the way there and back.
@Suite struct ClassificationTests {
  private func opened(
    _ record: CaseRecord, columns: Int = 80, rows: Int = 24
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([record], columns: columns, rows: rows)
    driver.press(.character("5"), .enter)
    driver.show(.classification)
    return driver
  }

  /// Moves to the statement of this label.
  private func select(_ label: String, _ driver: inout ScreenDriver) {
    driver.press(.character("g"))
    for _ in 0..<60 where !isSelected(label, driver) { driver.press(.down) }
    #expect(isSelected(label, driver), "no statement “\(label)”")
  }

  private func isSelected(_ label: String, _ driver: ScreenDriver) -> Bool {
    driver.rows.contains { $0.hasPrefix("▌") && $0.contains(label) }
  }

  @Test func `the list and the case agree where a wrong clock puts the record ahead of today`()
    throws
  {
    let early = try #require(DayTime("2017-01-02T10:00"))
    var driver = ScreenDriver(
      CaseShelf([try Fixtures.misread()]), try ScreenDriver.setting { $0.now = early })
    driver.press(.character("2"))
    #expect(driver.rows.contains { $0.hasPrefix("▌") && $0.hasSuffix(" today") })
    driver.press(.enter)
    driver.show(.classification)
    #expect(driver.shows("answer needed since") && driver.shows(", today"))
    #expect(!driver.shows("insufficient") && !driver.shows("in 6"))
  }

  @Test func `what is recorded, what the evidence points to, and why somebody must answer`() throws
  {
    var driver = try opened(Fixtures.misread())
    try driver.expectScreen("case-classification")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("case-classification-wide")
    driver.show(.summary)
    try driver.expectScreen("case-summary-flagged-wide")
    driver.resize(columns: 80, rows: 24)
    try driver.expectScreen("case-summary-flagged")
  }

  @Test func `a statement with one place leads to its incident, and Esc comes back to it`() throws {
    var driver = try opened(Fixtures.misread())
    select("Takes trouble to reach", &driver)
    driver.press(.enter)
    #expect(driver.shows("Incidents 3]"))
    #expect(isSelected("Blocked; then wrote", driver))
    driver.press(.escape)
    #expect(driver.shows("Classification ⚑]"))
    #expect(isSelected("Takes trouble to reach", driver))
    driver.press(.escape)
    #expect(driver.rows[0].contains("Casebook"))
  }

  @Test func `of several places one is chosen in a box`() throws {
    var driver = try opened(Fixtures.misread())
    select("R repeated", &driver)
    driver.press(.enter)
    try driver.expectScreen("case-classification-places")
    driver.press(.down, .enter)
    #expect(isSelected("Sat in his car outside", driver))
    driver.press(.escape, .enter, .escape)
    #expect(!driver.shows("Go to"))
    #expect(isSelected("R repeated", driver))
  }

  @Test func `a note and the summary can be gone to as well`() throws {
    var builder = try CaseBuilder("SC-2018-0351")
    try builder.open(
      "2018-06-04T09:00", victim: "Lia Finch", suspect: "Tom Ward", relationship: .acquaintance,
      summary: "He keeps turning up; she told him to leave her alone.")
    try builder.add(
      "2018-06-05T09:00",
      .addNote(Note(basis: .reported, text: try builder.written("She has blocked him twice."))))
    // Words that a heading has too.
    try builder.add(
      "2018-06-06T09:00",
      .recordImpact(
        try #require(Impact(text: try builder.written("People and neighbours looked on.")))))
    var driver = try opened(builder.record)
    select("U unwanted", &driver)
    driver.press(.enter)
    #expect(driver.shows("Go to"))
    driver.press(.enter)
    #expect(driver.shows("Notes 1]"))
    driver.press(.escape)
    driver.press(.enter, .down, .enter)
    #expect(driver.shows(" Summary]"))
    guard case .detail(let detail) = driver.app.current else {
      Issue.record("expected the case")
      return
    }
    let lines = detail.summaryLines(driver.app.setting)
    #expect(lines[detail.selection.index].text.hasPrefix("── People and place"))
  }

  @Test func `a statement without a place says so, and is read in full`() throws {
    var driver = try opened(Fixtures.misread())
    select("would change", &driver)
    driver.press(.enter)
    #expect(driver.shows("rests on no one incident"))
    driver.press(.character(" "))
    #expect(!driver.shows("STATEMENT"))
    driver.press(.escape)
    #expect(isSelected("would change", driver))
  }

  @Test func `the opinion follows what is recorded, and the same statement stays selected`() throws
  {
    var driver = try opened(Fixtures.misread(), columns: 140)
    select("U unwanted", &driver)
    let reference = try #require(CaseReference("SC-2018-0350"))
    try driver.shelf.record(
      .recordImpact(
        try #require(
          Impact(
            seriousEffectOnDailyLife: true,
            text: WrittenText("Moved to her mother's and changed her job.")))), in: reference,
      by: "DS 1029 Cole", driver.app.setting)
    #expect(!driver.shows("serious effect"))
    driver.send(.storeChanged([reference]))
    driver.idle()
    #expect(isSelected("U unwanted", driver))
    #expect(driver.shows("serious effect"))
  }

  @Test func `in ASCII nothing is told by a sign alone`() throws {
    let driver = try opened(Fixtures.misread())
    let rows = driver.app.page.drawn(size: driver.size, glyphs: .ascii).textRows()
    #expect(rows.contains { $0.contains("Classification !") })
    #expect(rows.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
  }
}
