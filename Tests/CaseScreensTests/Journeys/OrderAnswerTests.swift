import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Answering whether a protection order was considered.
@Suite struct OrderAnswerTests {
  /// On the case of stalking with a risk, in which nobody has said anything of an order.
  private func opened(columns: Int = 80, rows: Int = 24) throws -> ScreenDriver {
    var driver = try ScreenDriver([Fixtures.unprotected()], columns: columns, rows: rows) {
      setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.enter)
    driver.show(.classification)
    return driver
  }

  private func answers(_ driver: ScreenDriver) throws -> [FlagAnswer] {
    let record = try #require(driver.shelf.records.values.first)
    let answers = try #require(record.folded()).answers.map(\.fact)
    return answers.filter { $0.question == .protectionOrder }
  }

  private func decline(_ driver: inout ScreenDriver, _ reason: String) {
    driver.press(.character("A"))
    driver.type("none\t\t")
    driver.type(reason)
    driver.press(.control("s"))
  }

  @Test func `the form says what is asked and chooses nothing beforehand`() throws {
    var driver = try opened()
    driver.press(.character("A"))
    try driver.expectScreen("form-order-answer")
    driver.press(.control("s"))
    #expect(driver.shows("Not saved"))
    #expect(try answers(driver).isEmpty)
    driver.resize(columns: 140, rows: 40)
    driver.type("none")
    driver.press(.tab)
    try driver.expectScreen("form-order-answer-wide")
  }

  @Test func `none is sought only with a reason, which stands in the record`() throws {
    var driver = try opened()
    decline(&driver, "")
    #expect(driver.shows("Not saved"))
    driver.type("In custody until trial")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    let reason = try #require(WrittenText("In custody until trial"))
    #expect(try answers(driver).map(\.reply) == [.declined(reason: reason)])
    #expect(driver.shows("none sought"))
    driver.press(.character("A"))
    #expect(driver.shows("No flag waits for an answer here."))
    driver.press(.character("u"))
    #expect(try answers(driver).isEmpty)
    #expect(driver.shows("⚑ order"))
    driver.press(.control("r"))
    #expect(try answers(driver).count == 1)
  }

  @Test func `considered is answered in words too, and the list no longer flags the case`() throws {
    var driver = try opened()
    driver.press(.escape, .character("2"))
    #expect(driver.shows("[2 Flags 1]"))
    driver.press(.character("A"))
    driver.type("it is being\t\tWith legal services since Monday")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(driver.shows("[2 Flags 0]"))
    let words = try #require(WrittenText("With legal services since Monday"))
    #expect(try answers(driver).map(\.reply) == [.agreed(words)])
  }

  @Test func `another risk asks again, and the form begins with what is new`() throws {
    var driver = try opened()
    decline(&driver, "In custody until trial")
    let record = try #require(driver.shelf.records.keys.first)
    try driver.shelf.record(
      .addIncident(
        Incident(
          happened: .unknown, text: try #require(WrittenText("Found a tracker under her car.")))),
      in: record, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([record]))
    driver.press(.character("A"))
    #expect(driver.shows("New since:"))
    #expect(driver.shows("In custody until trial"))
  }
}
