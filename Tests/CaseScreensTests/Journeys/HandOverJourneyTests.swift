import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// A case passes from one person to another: offered, read, accepted or declined.
@Suite struct HandOverJourneyTests {
  private static let reference = CaseReference("SC-2021-0040")

  /// A case with orders, a breach and clocks; DC 2210 Sharma has it or is offered it.
  private func driver(
    columns: Int = 80, rows: Int = 24, offeredBy offerer: String? = nil,
    _ text: String = "On leave from Monday; court rings before noon."
  ) throws -> ScreenDriver {
    var driver = try ScreenDriver([Fixtures.ordered()], columns: columns, rows: rows) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    let reference = try #require(Self.reference)
    guard let offerer else { return driver }
    let to = try words(driver.app.setting.who)
    try driver.shelf.record(
      .assignOwner(try words(offerer)), in: reference, by: offerer,
      driver.app.setting)
    let seen = try record(driver).sequence
    try driver.shelf.record(
      .handOver(
        .offer(
          TransferOffer(to: to, text: try words(text)), through: seen)),
      in: reference, by: offerer, driver.app.setting)
    driver.send(.storeChanged([reference]))
    return driver
  }

  private func record(_ driver: ScreenDriver) throws -> CaseRecord {
    let reference = try #require(Self.reference)
    return try #require(driver.shelf.records[reference])
  }

  private func current(_ driver: ScreenDriver) throws -> Case {
    try #require(try record(driver).folded())
  }

  private func words(_ text: String) throws -> WrittenText { try #require(WrittenText(text)) }

  @Test func `one key shows what somebody who takes over has to know`() throws {
    for (columns, rows, name) in [(80, 24, "hand-over"), (140, 40, "hand-over-wide")] {
      var driver = try driver(columns: columns, rows: rows)
      driver.press(.enter, .character("H"))
      try driver.expectScreen(name)
    }
  }

  @Test func `an offer waits in the list of who it is for, and is accepted from its note`() throws {
    for (columns, rows, name) in [
      (80, 24, "hand-over-offered"), (140, 40, "hand-over-offered-wide"),
    ] {
      var driver = try driver(columns: columns, rows: rows, offeredBy: "PC 王小明")
      driver.press(.character("9"))
      #expect(driver.shows("SC-2021-0040"))
      driver.press(.enter)
      if columns > 80 { #expect(driver.shows("offered to")) }
      driver.press(.character("H"))
      try driver.expectScreen(name)
      driver.press(.character("y"))
      #expect(try current(driver).owner?.text == driver.app.setting.who)
      #expect(try current(driver).handOver("h1")?.acceptance?.by == driver.app.setting.who)
      #expect(driver.shows("Saved as entry"))
      driver.press(.escape, .escape)
      #expect(!driver.shows("SC-2021-0040"))
    }
  }

  @Test func `what came after the note was written is marked`() throws {
    var driver = try driver(offeredBy: "PC 4411 Rees")
    let reference = try #require(Self.reference)
    let text = try words("She moved to her sister.")
    try driver.shelf.record(
      .addNote(Note(basis: .reported, text: text)), in: reference, by: "PC 4411 Rees",
      driver.app.setting)
    driver.press(.enter, .character("H"), .character("G"))
    #expect(driver.rows.contains { $0.contains(" + ") && $0.contains("She moved") })
  }

  @Test func `Enter on a line leads to its entry, and Esc back`() throws {
    var driver = try driver()
    driver.press(.enter, .character("H"), .character("G"), .enter)
    #expect(driver.shows("[9 Record"))
    let last = try record(driver).sequence
    #expect(driver.shows("Entry \(last)"))
    driver.press(.escape)
    #expect(driver.rows[0].contains("Hand-over"))
  }

  @Test func `a declined offer asks for a reason and leaves the owner`() throws {
    var driver = try driver(offeredBy: "PC 4411 Rees")
    driver.press(.enter, .character("H"), .character("x"), .control("s"))
    #expect(driver.shows("Not saved: 1 field to put right."))
    driver.type("I know the suspect")
    driver.press(.control("s"))
    #expect(try current(driver).owner?.text == "PC 4411 Rees")
    #expect(try current(driver).openTransfer == nil)
    #expect(driver.rows[0].contains("Hand-over"))
  }

  @Test func `the owner offers the case from a form, and the page shows it`() throws {
    var driver = try driver()
    driver.press(.enter, .character("T"))
    try driver.expectScreen("transfer-form")
    driver.type("PC 4411 Rees\tTake it until Friday, please.")
    driver.press(.control("s"))
    #expect(try current(driver).openTransfer?.to.text == "PC 4411 Rees")
    driver.press(.character("H"))
    #expect(driver.shows("offered to PC 4411 Rees"))
    // Only the person it is for accepts.
    driver.press(.character("y"))
    #expect(driver.shows("Nothing here waits for you to accept."))
    driver.press(.character("W"), .control("s"))
    #expect(try current(driver).openTransfer == nil)
  }

  @Test func `a note is kept with words of one's own, for whoever comes next`() throws {
    var driver = try driver()
    driver.press(.enter, .character("H"), .character("w"))
    driver.type("\tNight shift: he is on bail.")
    driver.press(.control("s"))
    let note = try #require(try current(driver).handOver("h1"))
    #expect(note.note.fact.to == nil)
    #expect(note.note.fact.text?.text == "Night shift: he is on bail.")
    // Nobody takes in what they wrote themselves.
    driver.press(.character("y"))
    #expect(driver.shows("Nothing here waits for you to accept."))
  }

  @Test func `an offer that changed meanwhile is shown before it is accepted`() throws {
    var driver = try driver(offeredBy: "PC 4411 Rees")
    driver.press(.enter, .character("H"))
    let reference = try #require(Self.reference)
    let other = TransferOffer(
      to: try words("DC Amin"), text: try words("You know her"))
    let seen = try record(driver).sequence
    try driver.shelf.record(
      .handOver(.offer(other, through: seen)), in: reference, by: "PC 4411 Rees",
      driver.app.setting)
    driver.press(.character("y"))
    #expect(driver.rows[0].contains("Changed by somebody else"))
    #expect(try current(driver).owner?.text == "PC 4411 Rees")
  }
}
