import Foundation
import Testing

@Suite(.serialized) struct `An order and its breach in a real terminal` {
  private let store: CommandStore
  private static let clock = ["CASEBOOK_NOW": "2021-03-10T10:00"]

  init() throws { store = try CommandStore(cases: nil) }

  private func openCase() throws -> String {
    try store.openCase(
      victim: "Nia Morgan",
      [
        "--class", "stalking-s2A", "--suspect", "Craig Doyle", "--recorded", "1 feb 2021",
        "--safe-contact", "text only",
      ], investigatedFrom: "3 feb 2021",
      incident: [
        "--happened", "30 jan 2021 22:00", "--behaviour", "contact", "Letter through the door",
      ], environment: Self.clock)
  }

  /// Takes a step of the selected order on a day.
  private func step(
    _ words: String, on day: String, ends: String? = nil, _ terminal: RealTerminal
  ) throws {
    try terminal.press("S")
    try terminal.shows("Step of order o1")
    try terminal.type(words)
    try terminal.press("Enter", "C-u")
    try terminal.type(day)
    if let ends {
      try terminal.press("Tab")
      try terminal.type(ends)
    }
    try terminal.press("C-s")
    try terminal.isGone("Step of order o1")
  }

  private func applyForAndServe(_ terminal: RealTerminal) throws {
    try terminal.press("4")
    try terminal.shows("No order was sought or made.")
    try terminal.press("O")
    try terminal.shows("How far *")
    try terminal.type("stalking protection order")
    try terminal.press("Enter")
    try terminal.type("record the application")
    try terminal.press("Enter", "C-u")
    try terminal.type("1 mar 2021")
    try terminal.press("C-s")
    try terminal.shows("applied for")
    try step("record that it was made", on: "2 mar 2021", ends: "1 mar 2023", terminal)
    try terminal.shows("made, not served")
    try terminal.press("c")
    try terminal.shows("Add condition to order o1")
    try terminal.press("Tab")
    try terminal.type("no contact by any means")
    try terminal.press("Enter", "Tab")
    try terminal.type("Not to contact Nia Morgan by any means.")
    try terminal.press("C-s")
    try terminal.isGone("Add condition")
    try terminal.shows("Not to contact")
    try step("record that it was served", on: "2 mar 2021", terminal)
    // Nobody has notified since the day of service.
    try terminal.shows("NOTIFICATION OVERDUE")
  }

  @Test(arguments: [(80, 24), (140, 40)])
  func `apply for an order, serve it, tell of its breach, see what changes, and undo it`(
    size: (columns: Int, rows: Int)
  ) throws {
    let reference = try openCase()
    let terminal = try RealTerminal(
      store, columns: size.columns, rows: size.rows, change: Self.clock)
    try terminal.shows(reference)
    try terminal.press("4")
    try terminal.shows("Agenda")
    try terminal.shows("30 Jul 2021")
    #expect(try !terminal.screen().contains("order ends"))
    try terminal.press("Escape")
    try terminal.shows("[1 Triage 1]")
    try terminal.press("Enter")
    try terminal.shows("Course of conduct")
    try applyForAndServe(terminal)

    try terminal.press("a")
    try terminal.shows("Happened *")
    try terminal.type("yesterday 9pm")
    try terminal.press("Tab")
    try terminal.type("Sent her a text from his own phone: ring me")
    try terminal.press("C-s")
    try terminal.shows("Possible breach")
    try terminal.shows("Sent her a text")
    let told = try store.entries(of: reference).count
    // Enter confirms nothing.
    try terminal.press("Enter")
    try terminal.shows("yes, record it")
    try terminal.press("y")
    try terminal.shows("Record breach")
    try terminal.press("C-s")
    try terminal.shows("Saved as entry \(told + 1)")
    try terminal.shows("BREACH  c1")
    #expect(try store.entries(of: reference).last?.contains(#""kind":"breach-added""#) == true)

    try terminal.press("t")
    try terminal.shows("Timeline")
    try terminal.shows("BREACH")
    // Two at once would be taken for one key with Alt.
    try terminal.press("Escape")
    try terminal.shows("ORDER, CONDITION, BREACH")
    try terminal.press("Escape")
    try terminal.shows("3 Orders 1")
    try terminal.press("4")
    try terminal.shows("order ends")
    // Six months after the incident that was just told.
    try terminal.shows("09 Sep 2021")
    try terminal.isGone("30 Jul 2021")
    try terminal.press("Escape")
    try terminal.shows("[1 Triage 1]")
    try terminal.press("3")
    // The list too says how many of how many it shows.
    try terminal.shows("[1 In force 1]")
    try terminal.shows("1 of 1")

    try terminal.press("Escape")
    try terminal.shows("[1 Triage 1]")
    try terminal.press("u")
    try terminal.shows("Entry \(told + 1) of \(reference) is undone.")
    try terminal.press("3")
    try terminal.shows("[1 In force 1]")
    try terminal.isGone("1 of 1")
    try terminal.press("Enter")
    try terminal.shows("POSSIBLE BREACH")
    try terminal.press("Q")
    try terminal.shows("ended with 0")
    #expect(try store.entries(of: reference).count == told + 2)
    #expect(try store.run("check").status == 0)
  }

  @Test func `another program's order is on the screen of all orders within a second or so`() throws
  {
    let reference = try openCase()
    let terminal = try RealTerminal(store, columns: 80, rows: 24, change: Self.clock)
    try terminal.shows(reference)
    try terminal.press("3")
    try terminal.shows("[1 In force 0]")
    let added = try store.run(
      "add", "order", reference, "restraining-order", "--on", "1 mar 2021", "--served",
      "1 mar 2021", "--until-further-order", environment: Self.clock)
    try #require(added.status == 0, "\(added.talk)")
    try terminal.shows("[1 In force 1]", within: 3)
    try terminal.shows(reference)
    try terminal.press("Escape")
    try terminal.shows("[1 Triage 1]")
    try terminal.press("4")
    try terminal.shows("s127 limit")
    let limit = try store.run("deadline", reference, "--json", environment: Self.clock).rows()
    let id = try #require(
      limit.compactMap { $0["deadline"] as? String }.first { $0.hasPrefix("summary-limit") })
    try #require(
      try store.run(
        "deadline", reference, id, "stop", "Charged with a longer limit", environment: Self.clock
      ).status == 0)
    try terminal.isGone("s127 limit", within: 3)
  }
}
