import Foundation
import Testing

@Suite(.serialized) struct `Two people end a case in a real terminal` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func clock(_ who: String, _ day: String) -> [String: String] {
    ["CASEBOOK_USER": who, "CASEBOOK_NOW": "\(day)T10:00"]
  }

  private func openCase() throws -> String {
    let made = try store.run(
      "new", "--make-store", "--class", "harassment-s2", "--area", "West Midlands", "--victim",
      "Nia Morgan", "--suspect", "Craig Doyle", "--recorded", "1 feb 2021",
      environment: clock("PC Rees", "2021-02-01"))
    try #require(made.status == 0, "\(made.talk)")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    let ordered = try store.run(
      "add", "order", reference, "restraining-order", "--on", "2 feb 2021",
      "--until-further-order", environment: clock("PC Rees", "2021-02-02"))
    try #require(ordered.status == 0, "\(ordered.talk)")
    return reference
  }

  /// Fills in the form of an outcome.
  private func propose(_ terminal: RealTerminal) throws {
    try terminal.press("o")
    try terminal.shows("Step or outcome")
    try terminal.type("record an outcome")
    try terminal.press("Tab", "Tab")
    try terminal.type("16")
    try terminal.press("Tab", "Tab")
    try terminal.type("She does not wish to go on")
    try terminal.press("C-s")
  }

  private func leave(_ terminal: RealTerminal) throws {
    try terminal.press("Q")
    try terminal.shows("ended with 0")
  }

  @Test(arguments: [(80, 24), (140, 40)])
  func `an order blocks it, then it is proposed, returned, proposed again and approved`(
    size: (columns: Int, rows: Int)
  ) throws {
    let reference = try openCase()
    func terminal(
      _ who: String, _ day: String, shows words: String = "possible now"
    ) throws -> RealTerminal {
      let terminal = try RealTerminal(
        store, columns: size.columns, rows: size.rows, change: clock(who, day))
      try terminal.shows(reference)
      try terminal.press("Enter")
      try terminal.shows(words)
      return terminal
    }
    var rees = try terminal("PC Rees", "2021-03-01")
    try propose(rees)
    try rees.shows("A case with an order in force is not closed")
    try rees.press("C-x")
    try rees.shows("Throw away what was typed?")
    try rees.press("y")
    try rees.isGone("Step or outcome")
    try leave(rees)
    let ended = try store.run(
      "order", reference, "o1", "discharged", "--on", "2 mar 2021", "--consent", "--reason",
      "Court agreed",
      environment: clock("PC Rees", "2021-03-02"))
    try #require(ended.status == 0, "\(ended.talk)")

    rees = try terminal("PC Rees", "2021-03-03")
    try propose(rees)
    try rees.shows("Outcome proposed")
    try leave(rees)

    var cole = try terminal("DS Cole", "2021-03-04", shows: "waiting: outcome 16")
    try cole.press("C")
    try cole.shows("waiting")
    try cole.press("r")
    try cole.shows("Return closing")
    try cole.type("Ask her mother first")
    try cole.press("C-s")
    try cole.shows("Returned; the case stays open.")
    try leave(cole)

    rees = try terminal("PC Rees", "2021-03-05")
    try rees.shows("returned by DS Cole")
    try propose(rees)
    try rees.shows("Outcome proposed")
    try rees.press("C")
    try rees.shows("waiting")
    try rees.press("A")
    try rees.shows("somebody else has to approve")
    try leave(rees)

    cole = try terminal("DS Cole", "2021-03-06", shows: "waiting: outcome 16")
    try cole.press("C")
    try cole.shows("waiting")
    try cole.press("A")
    try cole.shows("Approve closing")
    try cole.press("C-s")
    try cole.shows("PC Rees had proposed it")
    try leave(cole)
    let shown = try store.run(
      "show", reference, "--json", environment: clock("PC Rees", "2021-03-06")
    ).document()
    #expect((shown["outcome"] as? [String: Any])?["type"] as? String == "16")
    #expect(
      (shown["closings"] as? [[String: Any]])?.map { $0["endedBy"] as? String }
        == ["DS Cole", "DS Cole"])
  }
}
