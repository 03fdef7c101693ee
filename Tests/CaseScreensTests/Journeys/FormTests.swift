import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

@Suite struct FormTests {
  private func opened(
    _ key: Character, tab: CaseDetailState.Tab = .summary
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([Fixtures.exPartner()])
    driver.press(.enter)
    driver.show(tab)
    driver.press(.character(key))
    return driver
  }

  @Test(arguments: [
    ("a", CaseDetailState.Tab.summary, "incident"), ("o", .summary, "step"),
    ("m", .summary, "note"), ("p", .summary, "person"), ("r", .summary, "class"),
    ("l", .summary, "relationship"), ("i", .summary, "impact"), ("h", .summary, "history"),
    ("x", .summary, "safe-contact"), ("w", .summary, "owner"), ("U", .record, "undo-entry"),
    ("e", .incidents, "correct-incident"), ("e", .people, "correct-person"),
    ("e", .notes, "correct-note"),
  ])
  func `each form comes filled in with what is known`(
    key: Character, tab: CaseDetailState.Tab, name: String
  ) throws {
    try opened(key, tab: tab).expectScreen("form-\(name)")
  }

  @Test func `the form of a new case`() throws {
    var driver = try ScreenDriver()
    driver.press(.character("c"))
    try driver.expectScreen("form-new-case")
  }

  @Test func `a new case opens once it is saved, and the area says which force it is`() throws {
    var driver = try ScreenDriver()
    driver.press(.character("c"))
    driver.type("Hannah Wood\tfem\n\t\t\n\n")
    driver.press(.escape)
    driver.press(.character("c"))
    #expect(driver.shows("What you typed before is back."))
    #expect(driver.shows("Hannah Wood"))
    while driver.rows.first(where: { $0.hasPrefix("▌") })?.contains("Recorded as") != true {
      driver.press(.tab)
    }
    driver.type("stalking s2")
    driver.press(.enter, .tab)
    let area = try #require(driver.app.setting.reference.areas.first)
    driver.type(area.name)
    driver.press(.down, .enter)
    #expect(driver.shows(area.force))
    driver.press(.control("s"))
    #expect(driver.rows[0].contains("SC-2018-0501  Hannah Wood v unknown"))
    #expect(driver.shows("Saved as entry"))
    #expect(driver.shelf.drafts.isEmpty)
    driver.press(.escape)
    #expect(driver.rows[0].contains("Casebook"))
    #expect(driver.shows("SC-2018-0501"))
  }

  @Test func `a day is shown as it is understood, and a wrong one is answered beside it`() throws {
    var driver = try opened("a")
    driver.type("6 sep 21:40")
    #expect(driver.shows("= Thu 06 Sep 2018 21:40"))
    driver.press(.control("u"))
    driver.type("31 june")
    #expect(!driver.shows("there is no such day"))
    driver.press(.tab)
    #expect(driver.shows("! there is no such day as 31 june"))
    driver.press(.control("s"))
    try driver.expectScreen("form-with-errors")
    #expect(driver.recorded.isEmpty)
  }

  @Test func `letters are text while typing, whatever they do elsewhere`() throws {
    var driver = try opened("a")
    driver.press(.tab)
    driver.type("quit? :q Q jk / uU")
    #expect(driver.shows("quit? :q Q jk / uU"))
    #expect(!driver.effects.contains(.quit))
    #expect(driver.recorded.isEmpty)
  }

  @Test func `arrows leave a text at its first and last line`() throws {
    var driver = try opened("a")
    func focused() -> String { driver.rows.first { $0.hasPrefix("▌") } ?? "" }
    driver.press(.down)
    driver.type("one\ntwo")
    driver.press(.up)
    #expect(focused().contains("What happened"))
    driver.press(.up)
    #expect(focused().contains("Happened *"))
    driver.press(.down, .down, .down)
    #expect(focused().contains("Behaviours"))
  }

  @Test func `choices are found by typing and taken with Enter`() throws {
    var driver = try opened("a")
    driver.press(.tab, .tab)
    driver.type("tur")
    driver.press(.enter, .backTab)
    driver.type(", wat")
    driver.press(.enter)
    #expect(driver.shows("turning up, watching or spying"))
  }

  @Test func `saving twice in a row saves once`() throws {
    var driver = try opened("a")
    driver.type("yesterday")
    driver.press(.tab)
    driver.type("Rang.")
    driver.answersAtOnce = false
    driver.press(.control("s"), .control("s"), .enter)
    #expect(driver.recorded.count == 1)
    #expect(driver.shows("Saving …"))
    driver.answerAll()
    #expect(driver.shows("Saved as entry 31"))
    #expect(driver.shows("Inc 22"))
  }

  @Test func `Enter goes from field to field and saves after the last`() throws {
    var driver = try opened("w")
    driver.press(.control("u"))
    driver.type("DS 1029 Cole")
    driver.press(.enter)
    #expect(driver.shows("Saved as entry 31"))
    var other = try opened("a")
    other.type("yesterday\tRang.")
    while !other.rows.contains(where: { $0.hasPrefix("▌") && $0.contains("Save") }) {
      other.press(.tab)
    }
    other.press(.enter)
    #expect(other.shows("Saved as entry 31"))
  }

  @Test func `what is refused says why beside the field, and the allowed way works`() throws {
    var driver = try ScreenDriver([Fixtures.noIncidents()])
    driver.press(.character("o"))
    driver.type("record an outcome")
    driver.press(.enter, .tab)
    driver.type("1\t\tEnough evidence.")
    driver.press(.control("s"))
    try driver.expectScreen("form-outcome-refused")
    #expect(driver.shows("The police cannot charge this"))
    #expect(driver.shelf.drafts.count == 1)
    driver.press(.control("u"))
    driver.type("14")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry 3 of SC-2018-0455"))
    driver.press(.character("5"))
    driver.resize(columns: 115, rows: 24)
    #expect(driver.shows("no action (14)"))
    #expect(driver.shelf.drafts.isEmpty)
  }

  @Test func `on how many occasions violence was feared is kept and can be changed`() throws {
    var builder = try CaseBuilder("SC-2018-0411")
    try builder.open("2018-03-09T10:15", victim: "Ella Hughes", suspect: "Mark Taylor")
    try builder.add(
      "2018-03-10T10:00",
      .recordImpact(
        try #require(
          Impact(fearOfViolenceOccasions: 2, changes: [], text: WrittenText("Sleeps badly.")))))
    var driver = try ScreenDriver([builder.record])
    driver.press(.enter, .character("i"), .character("y"), .control("s"))
    let reference = builder.record.reference
    let kept = driver.shelf.view(reference)?.current?.impact?.fact
    #expect(kept?.fearOfViolenceOccasions == 2)
    #expect(kept?.alarmOrDistress == true)
    driver.press(.character("i"), .tab, .tab, .control("u"))
    driver.type("often")
    driver.press(.control("s"))
    #expect(driver.shows("a whole number, such as 2"))
    driver.press(.control("u"))
    driver.type("3")
    driver.press(.control("s"))
    #expect(driver.shelf.view(reference)?.current?.impact?.fact.fearOfViolenceOccasions == 3)
  }

  @Test func `a disk that is full loses nothing that was typed`() throws {
    var driver = try opened("a")
    driver.shelf.failures = ["The disk is full; nothing was saved."]
    driver.type("yesterday")
    driver.press(.tab)
    driver.type("Rang.")
    driver.press(.control("s"))
    #expect(driver.shows("The disk is full"))
    #expect(driver.shows("Rang."))
    #expect(driver.shelf.drafts["incident-SC-2018-0412"]?["text"] == "Rang.")
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry 31"))
    #expect(driver.shelf.drafts.isEmpty)
  }

  @Test func `a draft is kept on leaving and comes back with the form`() throws {
    var driver = try opened("a")
    driver.type("yesterday")
    driver.press(.escape)
    #expect(driver.shows("Kept as a draft"))
    driver.press(.character("a"))
    #expect(driver.shows("What you typed before is back."))
    #expect(driver.shows("= Mon 19 Nov 2018"))
    driver.press(.control("x"), .character("n"))
    #expect(driver.shows("Kept."))
    driver.press(.control("x"), .character("y"))
    #expect(driver.shows("[1 Summary]"))
    #expect(driver.shelf.drafts.isEmpty)
    driver.press(.character("a"))
    #expect(!driver.shows("= Mon 19 Nov 2018"))
  }

  @Test(arguments: [
    TerminalInput.interrupted, .key(.function(12)), .key(.control("z")), .key(.control("c")),
  ])
  func `a draft is kept when the form is left in any other way`(way: TerminalInput) throws {
    var driver = try opened("a")
    for character in "yesterday" { driver.send(.input(.key(.character(character)))) }
    #expect(driver.shelf.drafts.isEmpty)
    driver.send(.input(way))
    #expect(
      driver.shelf.drafts["incident-SC-2018-0412"] == ["happened": "yesterday", "#seen": "30"])
  }

  @Test func `a form whose draft cannot be written is not left`() throws {
    var driver = try opened("a")
    driver.shelf.isFull = true
    driver.type("yesterday")
    driver.press(.escape)
    #expect(driver.shows("The disk is full."))
    #expect(driver.shows("yesterday"))
    driver.shelf.isFull = false
    driver.press(.escape)
    #expect(driver.shows("Kept as a draft"))
    #expect(driver.shelf.drafts.count == 1)
  }

  @Test func `an old draft does not write over what others corrected since`() throws {
    let reference = try #require(CaseReference(Fixtures.ella))
    var driver = try opened("2")
    driver.press(.character("g"), .character("e"), .tab)
    driver.press(.control("u"))
    driver.type("Mine.")
    driver.press(.escape)
    let first = try #require(driver.shelf.records[reference]?.folded()?.incidents.first)
    var theirs = first.fact
    theirs.text = try #require(WrittenText("Theirs."))
    try driver.shelf.record(
      .correctIncident(
        first.id, theirs, reason: try #require(WrittenText("Phone records."))),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    driver.press(.character("e"))
    #expect(driver.shows("Mine."))
    while !driver.rows.contains(where: { $0.hasPrefix("▌ Reason") }) { driver.press(.tab) }
    driver.type("Reread my notes.")
    driver.press(.control("s"))
    #expect(driver.shows("Changed by somebody else"))
    #expect(driver.shows("Theirs."))
  }

  @Test func `an address with commas stays one`() throws {
    var driver = try opened("p")
    driver.type("witness\t")
    driver.type("Kim Lee")
    while !driver.rows.contains(where: { $0.hasPrefix("▌ Known by") }) { driver.press(.tab) }
    driver.type("address 22 Clent Rise, Stourbridge; 07700 900123")
    driver.press(.control("s"))
    let reference = try #require(CaseReference(Fixtures.ella))
    let kim = driver.shelf.records[reference]?.folded()?.people.last?.fact
    #expect(kim?.identifiers.map(\.value.text) == ["22 Clent Rise, Stourbridge", "07700 900123"])
    #expect(kim?.identifiers.map(\.kind) == [.address, .phone])
  }

  @Test func `an emptied form leaves no draft behind`() throws {
    var driver = try opened("a")
    driver.type("yes")
    driver.idle()
    #expect(driver.shelf.drafts.count == 1)
    driver.press(.control("u"), .escape)
    #expect(driver.shelf.drafts.isEmpty)
  }

  @Test func `what others record while a form is open does not change what was typed`() throws {
    var driver = try opened("a")
    driver.type("yesterday")
    driver.press(.tab)
    driver.type("Rang.")
    let reference = try #require(CaseReference(Fixtures.ella))
    try driver.shelf.record(
      .addNote(
        Note(basis: .observed, text: try #require(WrittenText("Seen by the beat officer.")))),
      in: reference, by: "DS 1029 Cole", driver.app.setting)
    driver.send(.storeChanged([reference]))
    #expect(driver.shows("Rang."))
    driver.press(.control("s"))
    #expect(driver.shows("Saved as entry 32"))
    #expect(driver.shows("Notes 2"))
  }

  @Test func `a form can be filled in in any window`() throws {
    for (columns, rows) in [(20, 5), (30, 8), (300, 100)] {
      var driver = try ScreenDriver([Fixtures.exPartner()], columns: columns, rows: rows)
      driver.press(.character("a"))
      for _ in 0..<14 {
        driver.type("王小明 é 🌻")
        driver.expectStraight()
        driver.press(.tab)
      }
    }
  }
}
