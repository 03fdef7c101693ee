import CaseCore
import CaseResources
import Testing

@testable import CaseScreens

/// How long orders held and where they were broken, on the timeline.
@Suite struct TimelineOrderChartTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  /// An interim order that a full one replaced, beside a non-molestation order, and a breach.
  private func record() throws -> CaseRecord {
    var builder = try CaseBuilder("SC-2021-0044")
    try builder.open(
      "2021-01-04T10:00", as: .stalking2A, victim: "Nia Morgan", suspect: "Craig Doyle",
      relationship: .exPartner)
    try builder.incident(
      "2021-01-04T10:10", happened: "2021-01-03T22:00", "Waited outside her work.", "loiter")
    try builder.order(
      "2021-01-20", "non-molestation-order", ends: "2021-04-20", "Not to contact her.")
    try builder.add(
      "2021-02-01T10:00",
      .order(
        .add(
          OrderFacts(kind: "spo-full"),
          steps: [OrderStep(on: try day("2021-02-01"), .applied(nil))])))
    try builder.order("2021-02-02", "spo-interim", ends: "2021-05-02", "Not to contact her.")
    try builder.add(
      "2021-04-06T10:00",
      .order(
        .take(
          "o2",
          OrderStep(on: try day("2021-04-06"), .made(.furtherOrder, [], replaces: "o3", nil)),
          conditions: [
            Condition(kind: .prohibition, text: try builder.written("Not to contact her."))
          ])))
    try builder.add(
      "2021-05-04T10:00", .order(.take("o2", OrderStep(on: try day("2021-05-04"), .served(nil)))))
    try builder.incident(
      "2021-06-08T09:00", happened: "2021-06-07T20:00", "A letter on her doormat.", "contact")
    try builder.add(
      "2021-06-08T10:00",
      .breach(.add(BreachReport(.known("i2"), of: "o2", conditions: ["c1"]))))
    return builder.record
  }

  private func opened(columns: Int, rows: Int) throws -> ScreenDriver {
    var driver = try ScreenDriver([try record()], columns: columns, rows: rows) { setting in
      setting.now = DayTime("2021-06-10T10:00") ?? setting.now
    }
    driver.press(.character("t"))
    return driver
  }

  @Test func `an order stands as long as it held, and a breach where it happened`() throws {
    let driver = try opened(columns: 100, rows: 30)
    try driver.expectScreen("timeline-orders")
    let orders = try #require(driver.rows.first { $0.hasPrefix(" orders") })
    #expect(orders.contains("├") && orders.contains("┤"))
    #expect(driver.rows.contains { $0.contains("├") && $0.contains("►") })
    let breaches = try #require(driver.rows.first { $0.hasPrefix(" breaches") })
    #expect(breaches.count { $0 == "▲" } == 1)
    #expect(driver.rows.contains { $0.contains("BREACH") })
  }

  @Test func `orders of one time stand below each other, and the list keeps its place`() throws {
    var driver = try opened(columns: 80, rows: 24)
    #expect(driver.rows.count { $0.contains("├") } >= 2)
    driver.press(.character("G"))
    #expect(driver.rows.contains { $0.hasPrefix("▌") && $0.contains("A letter on her doormat.") })
    for (columns, rows) in [(20, 5), (300, 100), (1, 1), (40, 12), (119, 30)] {
      driver.resize(columns: columns, rows: rows)
      driver.expectStraight()
    }
    for key in "[[[[]]]]]" {
      driver.press(.character(key))
      driver.expectStraight()
    }
  }
}
