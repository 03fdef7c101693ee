import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Answering a flag: by agreeing, by keeping the class, and when new evidence asks again.
@Suite struct FlagAnswerTests {
  private let reference = CaseReference("SC-2018-0350")

  private func opened(columns: Int = 80, rows: Int = 24) throws -> ScreenDriver {
    var driver = try ScreenDriver([Fixtures.misread()], columns: columns, rows: rows)
    driver.press(.enter)
    driver.show(.classification)
    return driver
  }

  private func current(_ driver: ScreenDriver) throws -> Case {
    let reference = try #require(reference)
    return try #require(driver.shelf.view(reference)?.current)
  }

  private func words(_ text: String) throws -> WrittenText { try #require(WrittenText(text)) }

  /// Keeps the class with a reason.
  private func keep(_ driver: inout ScreenDriver, _ reason: String) {
    driver.press(.character("A"), .control("u"))
    driver.type("keep")
    driver.press(.tab, .tab)
    driver.type(reason)
    driver.press(.control("s"))
  }

  @Test func `the form says what is asked and comes with the agreement`() throws {
    var driver = try opened()
    driver.press(.character("A"))
    try driver.expectScreen("form-answer")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("form-answer-wide")
  }

  @Test func `agreeing records the class with its history, and undo asks again`() throws {
    var driver = try opened()
    driver.press(.character("A"), .control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).recordedClass.recordedAs == .stalking4A)
    #expect(try current(driver).classes.count == 2)
    #expect(!driver.shows("⚑"))
    #expect(driver.shows("agreed"))
    driver.press(.character("A"))
    #expect(driver.shows("No flag waits for an answer here."))
    driver.press(.character("u"))
    #expect(try current(driver).recordedClass.recordedAs == .harassment2)
    #expect(driver.shows("Classification ⚑]"))
    driver.press(.control("r"))
    #expect(!driver.shows("Classification ⚑]"))
  }

  @Test func `keeping the class needs a reason in words`() throws {
    var driver = try opened()
    keep(&driver, "")
    #expect(driver.shows("Not saved: 1 field to put right."))
    driver.type("A row about who keeps the dog; she wrote as often as he did.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).recordedClass.recordedAs == .harassment2)
    #expect(!driver.shows("⚑"))
    #expect(driver.shows("class kept: A row about who keeps"))
    driver.show(.summary)
    #expect(driver.shows("answered      20 Nov 2018, class kept: A row"))
  }

  @Test func `new evidence after an answer asks again and says what is new`() throws {
    var driver = try opened(columns: 140, rows: 40)
    keep(&driver, "A row about who keeps the dog.")
    #expect(!driver.shows("⚑"))
    let reference = try #require(reference)
    try driver.shelf.record(
      .addIncident(
        Incident(
          happened: .at(try #require(DayTime("2018-11-19T08:00"))),
          text: try words("Found a tracker under her car."),
          behaviours: [try words("tracker")], fearOfViolence: true)),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.idle()
    #expect(driver.shows("Classification ⚑]"))
    #expect(driver.shows("asked again since 20 Nov 2018, today: "))
    driver.press(.character("g"), .down, .down)
    #expect(driver.shows("new evidence in i4"))
    driver.press(.character("A"))
    #expect(driver.shows("New since: new evidence in i4."))
    #expect(driver.shows("Answered before (20 Nov 2018"))
    #expect(driver.shows("A row about who keeps the dog."))
  }

  @Test func `evidence added while the form is open is shown before the answer is saved`() throws {
    var driver = try opened()
    driver.press(.character("A"), .control("u"))
    driver.type("keep")
    driver.press(.tab, .tab)
    driver.type("A row about who keeps the dog.")
    let reference = try #require(reference)
    try driver.shelf.record(
      .addIncident(
        Incident(
          happened: .at(try #require(DayTime("2018-11-19T08:00"))),
          text: try words("Found a tracker under her car."), fearOfViolence: true)),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.press(.control("s"), .control("s"))
    #expect(driver.shows("Changed by somebody else"))
    #expect(driver.shows("Found a tracker under her car."))
    #expect(driver.shows("choose yours (y) or theirs (t) first"))
    #expect(try current(driver).answers.isEmpty)
    // Going back and saving again asks again.
    driver.press(.escape, .control("s"))
    #expect(driver.shows("Changed by somebody else"))
    driver.press(.character("y"), .control("s"))
    #expect(driver.shows("Saved as entry"))
    #expect(try current(driver).answers.count == 1)
  }

  @Test func `the first arrow down in the list of answers comes to the second`() throws {
    var driver = try opened()
    driver.press(.character("A"))
    #expect(driver.rows.contains { $0.contains("› agree: record as") })
    driver.press(.down)
    #expect(driver.rows.contains { $0.contains("› keep ") })
    driver.press(.enter)
    #expect(driver.shows("Why not stalking"))
  }

  @Test func `away from stalking nothing is chosen beforehand and a reason is needed`() throws {
    var driver = try opened()
    let reference = try #require(reference)
    for command in [
      CaseCommand.recordClass(
        ClassRecording(
          .stalking4A, on: driver.app.setting.today, reason: try words("as first told"))),
      .recordRelationship(RelationshipRecording(.neighbour)),
    ] {
      try driver.shelf.record(command, in: reference, by: "DS 1029 Cole", driver.app.setting)
    }
    for incident in try current(driver).incidents {
      var fact = incident.fact
      fact.text = try words("Shouted about the parking space.")
      fact.behaviours = []
      fact.fearOfViolence = nil
      fact.effect = nil
      try driver.shelf.record(
        .correctIncident(incident.id, fact, reason: try words("heard again")), in: reference,
        by: "DS 1029 Cole", driver.app.setting)
    }
    driver.send(.storeChanged([reference]))
    driver.idle()
    driver.press(.character("A"))
    #expect(driver.shows("agree: record as "))
    driver.press(.control("s"))
    #expect(driver.recorded.isEmpty)
    #expect(driver.shows("needed"))
    driver.type("agree")
    driver.press(.control("s"))
    #expect(driver.recorded.isEmpty)
    #expect(driver.shows("Why not stalking"))
    #expect(try current(driver).recordedClass.recordedAs == .stalking4A)
  }

  @Test func `a long earlier reason leaves room for what is new and for the form`() throws {
    var driver = try opened()
    keep(&driver, String(repeating: "She wrote as often as he did. ", count: 300))
    let reference = try #require(reference)
    try driver.shelf.record(
      .addIncident(
        Incident(
          happened: .at(try #require(DayTime("2018-11-19T08:00"))),
          text: try words("Found a tracker under her car."), fearOfViolence: true)),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.idle()
    driver.press(.character("A"))
    try driver.expectScreen("form-answer-again")
    #expect(driver.shows("new evidence in i4"))
    #expect(driver.shows("▌ Answer"))
  }

  @Test func `no number of Enters alone answers a flag`() throws {
    var driver = try opened()
    driver.press(.character("A"))
    driver.press(.enter, times: 3)
    #expect(driver.recorded.isEmpty)
    driver.press(.enter, times: 30)
    #expect(driver.recorded.isEmpty)
  }

  @Test func `a half-written reason is kept as a draft`() throws {
    var driver = try opened()
    driver.press(.character("A"), .control("u"))
    driver.type("keep")
    driver.press(.tab, .tab)
    driver.type("She wrote as often")
    driver.press(.escape, .character("A"))
    #expect(driver.shows("What you typed before is back."))
    #expect(driver.shows("She wrote as often"))
  }

  @Test func `somebody else's answer comes out as a conflict`() throws {
    var driver = try opened()
    driver.press(.character("A"))
    try driver.shelf.record(
      .answerFlag(
        FlagReply(
          .classification, .declined(reason: try words("Seen by the sergeant.")),
          on: driver.app.setting.today, shown: .stalking4A)),
      in: try #require(reference), by: "DS 1029 Cole", driver.app.setting)
    driver.press(.control("s"))
    #expect(driver.shows("Changed by somebody else"))
    #expect(driver.shows("Seen by the sergeant."))
    #expect(try current(driver).recordedClass.recordedAs == .harassment2)
  }
}
