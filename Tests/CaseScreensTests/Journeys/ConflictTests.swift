import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Two people at one case: nothing is written over, and nothing that was typed is lost.
@Suite struct ConflictTests {
  /// Ella's case open on incident 1, being corrected; somebody else corrects it meanwhile.
  private func correcting(theirs: (inout Incident) -> Void, yours: (inout ScreenDriver) -> Void)
    throws -> ScreenDriver
  {
    var driver = try ScreenDriver([Fixtures.exPartner()])
    driver.press(.enter, .character("2"), .character("g"), .character("e"))
    yours(&driver)
    let reference = try #require(CaseReference(Fixtures.ella))
    let view = try #require(driver.shelf.view(reference))
    var incident = try #require(view.current?.incident("i1")?.fact)
    theirs(&incident)
    try driver.shelf.record(
      .correctIncident("i1", incident, reason: try #require(WrittenText("phone records"))),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.press(.control("s"))
    return driver
  }

  private func typeText(_ driver: inout ScreenDriver) {
    driver.press(.tab, .control("u"))
    driver.type("Rang 24 times.")
    giveReason(&driver)
  }

  private func giveReason(_ driver: inout ScreenDriver) {
    while driver.rows.first(where: { $0.hasPrefix("▌") })?.contains("Reason") != true {
      driver.press(.tab)
    }
    driver.type("she counted")
  }

  private func firstIncident(_ driver: ScreenDriver) throws -> Incident {
    let reference = try #require(CaseReference(Fixtures.ella))
    return try #require(driver.shelf.view(reference)?.current?.incident("i1")?.fact)
  }

  @Test func `both versions are shown beside what it was`() throws {
    let driver = try correcting(
      theirs: { $0.text = WrittenText("Rang 19 times.") ?? $0.text }, yours: typeText)
    #expect(driver.shows("Rang 24 times."))
    #expect(driver.shows("Rang 19 times."))
    #expect(driver.shows("just talk to me"))
    try driver.expectScreen("conflict")
  }

  @Test func `yours is recorded on top of theirs and both stay in the record`() throws {
    var driver = try correcting(
      theirs: { $0.text = WrittenText("Rang 19 times.") ?? $0.text }, yours: typeText)
    driver.press(.character("y"), .control("s"))
    #expect(try firstIncident(driver).text.text == "Rang 24 times.")
    #expect(driver.shows("Saved as entry"))
    #expect(driver.shows("2 Incidents"))
  }

  @Test func `theirs stands when it is chosen, and what was typed is still in the form`() throws {
    var driver = try correcting(
      theirs: { $0.text = WrittenText("Rang 19 times.") ?? $0.text }, yours: typeText)
    driver.press(.character("t"), .control("s"))
    #expect(try firstIncident(driver).text.text == "Rang 19 times.")
    driver.press(.backTab, times: 12)
    #expect(driver.shows("Rang 24 times."))
    #expect(driver.shows("Correct incident i1"))
  }

  @Test func `what only they changed is not taken back by what you typed`() throws {
    var driver = try correcting(
      theirs: {
        $0.text = WrittenText("Rang 19 times.") ?? $0.text
        $0.place = WrittenText("her flat")
      }, yours: typeText)
    driver.press(.character("y"), .control("s"))
    let incident = try firstIncident(driver)
    #expect(incident.text.text == "Rang 24 times.")
    #expect(incident.place?.text == "her flat")
  }

  @Test func `going back to the form and saving from there keeps their changes too`() throws {
    var driver = try correcting(
      theirs: {
        $0.text = WrittenText("Rang 19 times.") ?? $0.text
        $0.place = WrittenText("her flat")
      }, yours: typeText)
    driver.press(.escape)
    driver.press(.backTab, times: 12)
    #expect(driver.shows("Rang 24 times."))
    // Nobody has chosen yet, so it is asked again, and the next impatient Ctrl-S saves nothing.
    driver.press(.control("s"), .control("s"))
    #expect(driver.shows("choose yours (y) or theirs (t) first"))
    #expect(try firstIncident(driver).text.text == "Rang 19 times.")
    driver.press(.character("y"), .control("s"))
    let incident = try firstIncident(driver)
    #expect(incident.text.text == "Rang 24 times.")
    #expect(incident.place?.text == "her flat")
  }

  @Test func `somebody changing the case again while you choose is answered the same way`() throws {
    var driver = try correcting(
      theirs: { $0.text = WrittenText("Rang 19 times.") ?? $0.text }, yours: typeText)
    let reference = try #require(CaseReference(Fixtures.ella))
    var incident = try firstIncident(driver)
    incident.text = try #require(WrittenText("Rang 21 times."))
    try driver.shelf.record(
      .correctIncident("i1", incident, reason: try #require(WrittenText("again"))),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.press(.character("y"), .control("s"))
    #expect(driver.shows("Rang 21 times."))
    driver.press(.character("y"), .control("s"))
    #expect(try firstIncident(driver).text.text == "Rang 24 times.")
    #expect(driver.shows("2 Incidents"))
  }

  @Test func `an undo takes back one's own entry and not what somebody has added since`() throws {
    var driver = try ScreenDriver([Fixtures.exPartner()])
    driver.press(.enter)
    let reference = try #require(CaseReference(Fixtures.ella))
    try driver.addOwnNote()
    driver.answersAtOnce = false
    driver.press(.character("u"))
    try driver.shelf.record(
      .setSafeContact(try #require(WrittenText("ring her sister"))), in: reference,
      by: "DS 1029 Cole", driver.app.setting)
    driver.answerAll()
    #expect(driver.shelf.view(reference)?.current?.safeContact?.text == "ring her sister")
    #expect(driver.shelf.view(reference)?.current?.notes.count == 1)
    #expect(driver.shows("ring her sister"))
  }
}

extension ScreenDriver {
  /// Records a note by whoever is at the keyboard.
  mutating func addOwnNote() throws {
    let reference = try #require(CaseReference(Fixtures.ella))
    let text = try #require(WrittenText("Left a message."))
    try shelf.record(
      .addNote(Note(basis: .observed, text: text)), in: reference, by: app.setting.who,
      app.setting)
    send(.storeChanged([reference]))
  }
}
