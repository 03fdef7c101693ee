import Foundation
import Testing

@Suite(.serialized) struct `A case passes between two people in real terminals` {
  private let store: CommandStore
  private static func person(_ who: String) -> [String: String] { ["CASEBOOK_USER": who] }

  init() throws { store = try CommandStore(cases: nil) }

  private func openCase() throws -> String {
    let made = try store.run(
      "new", "--make-store", "--class", "stalking-s2A", "--area", "West Midlands", "--victim",
      "Nia Morgan", "--suspect", "Craig Doyle", "--relationship", "ex-partner", "--safe-contact",
      "text only", environment: Self.person("ann"))
    try #require(made.status == 0, "\(made.talk)")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    try #require(
      try store.run(
        "add", "incident", reference, "--happened", "2018-11-18 22:00", "Letter through the door",
        environment: Self.person("ann")
      ).status == 0)
    return reference
  }

  @Test(arguments: [(80, 24), (140, 40)])
  func `offer, read, decline, offer again, accept`(size: (columns: Int, rows: Int)) throws {
    let reference = try openCase()
    let ann = try RealTerminal(
      store, columns: size.columns, rows: size.rows, change: Self.person("ann"))
    let ben = try RealTerminal(
      store, columns: size.columns, rows: size.rows, change: Self.person("ben"))
    try ann.shows(reference)
    try ben.shows(reference)

    func offer(_ words: String) throws {
      try ann.press("T")
      try ann.shows("Offer the case")
      try ann.type("ben")
      try ann.press("Tab")
      try ann.type(words)
      try ann.press("C-s")
      try ann.isGone("Offer the case")
    }
    try ann.press("Enter")
    try ann.shows("[1 Summary]")
    try ann.press("w")
    try ann.shows("Owner")
    try ann.press("C-s")
    try ann.shows("Saved as entry")
    try offer("On leave from Monday")

    // The view of what is offered to Ben fills while he looks.
    try ben.press("9")
    try ben.shows("[9 Offered 1]")
    try ben.press("Enter")
    try ben.shows("[1 Summary]")
    try ben.press("H")
    try ben.shows("offered to you by ann: On leave from Monday")
    try ben.shows("text only")
    try ben.shows("Letter through the door")
    try ben.press("x")
    try ben.shows("Decline the case")
    try ben.type("I know the suspect")
    try ben.press("C-s")
    try ben.isGone("offered to you by ann")

    try ann.press("H")
    try ann.shows("Hand-over")
    try ann.press("T")
    try ann.shows("Offer the case")
    try ann.type("ben")
    try ann.press("Tab")
    try ann.type("Only until Friday")
    try ann.press("C-s")
    try ann.shows("offered to ben by ann: Only until Friday")

    try ben.shows("offered to you by ann: Only until Friday")
    try ben.press("y")
    try ben.isGone("offered to you by ann")
    try ben.shows("Saved as entry")
    try ann.isGone("offered to ben by ann")

    for terminal in [ann, ben] {
      try terminal.press("Q")
      try terminal.shows("ended with 0")
    }
    let shown = try store.run("show", reference, "--json").document()
    #expect(shown["owner"] as? String == "ben")
    #expect(try store.run("check").status == 0)
    let looked = try store.run("audit", "--by", "ben", "--only", "access", "--json").rows()
    #expect(looked.contains { $0["case"] as? String == reference })
  }
}
