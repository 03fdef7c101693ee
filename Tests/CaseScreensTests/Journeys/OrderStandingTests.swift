import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

/// Where an order stands is said whatever is overdue under it.
@Suite struct OrderStandingTests {
  private func driver(_ record: CaseRecord, columns: Int = 80, rows: Int = 24) throws
    -> ScreenDriver
  {
    try ScreenDriver([record], columns: columns, rows: rows) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
  }

  /// The served order whose subject never notified, discharged since.
  private func discharged() throws -> CaseRecord {
    var builder = CaseBuilder(try Fixtures.ordered(), try CaseResources.referenceData())
    try builder.add(
      "2021-03-09T16:00",
      .order(
        .take(
          "o1",
          OrderStep(
            on: try #require(CalendarDay("2021-03-09")),
            .discharged(consent: true, reasons: try builder.written("He moved abroad."))))))
    return builder.record
  }

  private func state(_ driver: ScreenDriver) -> String? {
    driver.rows.first { $0.contains("  o1  ") && $0.contains("Stalking Protection Order") }
  }

  @Test func `an order that stands says so beside what is overdue`() throws {
    var narrow = try driver(Fixtures.ordered())
    narrow.press(.character("5"), .enter)
    narrow.show(.orders)
    #expect(state(narrow)?.hasSuffix("in force, NOTIFY OVERDUE 7 d") == true)
    #expect(narrow.shows("in force to 28 Feb 2023, NOTIFICATION OVERDUE 7 d"))
    narrow.show(.summary)
    narrow.resize(columns: 180, rows: 40)
    #expect(narrow.shows("SPO, in force to 28 Feb 2023, NOTIFICATION OVERDUE 7 d"))
  }

  @Test func `an order that is over says so, and nobody can notify under it any more`() throws {
    var driver = try driver(discharged())
    driver.press(.character("5"), .enter)
    driver.show(.orders)
    #expect(state(driver)?.hasSuffix("discharged, not notified") == true)
    #expect(!driver.shows("OVERDUE "))
  }

  @Test func `the list of overdue notifications has only orders that stand`() throws {
    for (record, count) in [(try Fixtures.ordered(), 1), (try discharged(), 0)] {
      var driver = try driver(record)
      driver.press(.character("3"))
      #expect(driver.shows("3 Notify overdue \(count)"), "\(driver.screen)")
      driver.press(.character("5"))
      #expect(driver.rows.contains { $0.contains("SC-2021-0040") })
      #expect(driver.shows("and was never made") == (count == 0))
    }
  }
}
