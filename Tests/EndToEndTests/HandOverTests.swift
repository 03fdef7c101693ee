import Foundation
import Testing

@Suite struct `Hand-over by command` {
  private let store: CommandStore

  init() throws { store = try CommandStore(cases: nil) }

  private func run(_ who: String, _ arguments: String...) throws -> CommandRun {
    try store.run(arguments, environment: ["CASEBOOK_USER": who])
  }

  /// A case of Ann's; gives its reference.
  private func opened() throws -> String {
    let made = try run(
      "ann", "new", "--make-store", "--class", "harassment-s2", "--area", "West Midlands",
      "--victim", "Ella Hughes", "--suspect", "Mark Taylor", "--relationship", "ex-partner")
    let reference = made.data.trimmingCharacters(in: .whitespacesAndNewlines)
    // Nobody has it, so anybody may offer it.
    let offered = try run("dee", "transfer", reference, "--to", "ann", "--text", "New in")
    #expect(offered.status == 0, "\(made.talk)\(offered.talk)")
    #expect(try run("ann", "transfer", reference, "--accept").status == 0)
    return reference
  }

  private func owner(_ reference: String) throws -> String? {
    try run("ann", "show", reference, "--json").document()["owner"] as? String
  }

  @Test func `a case is offered, found by whom it is for, and theirs once accepted`() throws {
    let reference = try opened()
    let offered = try run("ann", "transfer", reference, "--to", "ben", "--text", "I am on leave")
    #expect(offered.status == 0, "\(offered.talk)")
    #expect(offered.data == "h2\n")
    #expect(try owner(reference) == "ann")
    for (who, query, count) in [
      ("ben", "transfer:mine", 1), ("ann", "transfer:mine", 0), ("ann", "transfer:offered", 1),
      ("cas", "transfer:=Ben", 1), ("ben", "-transfer:mine", 0),
    ] {
      let found = try store.run(
        ["list", query, "--json"], environment: ["CASEBOOK_USER": who])
      #expect(try found.rows().count == count, "\(who) \(query) \(found.talk)")
    }
    let row = try #require(try run("ben", "list", "transfer:mine", "--json").rows().first)
    #expect(row["offeredTo"] as? String == "ben")
    #expect(row["offeredOn"] as? String == "2018-11-20")

    let wrong = try run("cas", "transfer", reference, "--accept")
    #expect(wrong.status == 77)
    #expect(wrong.talk.contains("offered to ben, who has to answer"))
    #expect(
      try run("ann", "add", "note", reference, "--basis", "reported", "She rang again.").status == 0
    )
    let accepted = try run("ben", "transfer", reference, "--accept")
    #expect(accepted.status == 0, "\(accepted.talk)")
    #expect(accepted.talk.contains("1 entry came after the note h2 was written"))
    #expect(try owner(reference) == "ben")
    let told = try run("ben", "transfer", reference, "--json").document()
    let transfer = try #require((told["transfers"] as? [[String: Any]])?.last)
    #expect(transfer["state"] as? String == "accepted")
    #expect(transfer["endedBy"] as? String == "ben")
    let note = try #require((told["notes"] as? [[String: Any]])?.last)
    #expect(note["takenInBy"] as? String == "ben")
    #expect(try run("ben", "check").status == 0)
  }

  @Test func `an offer that changed since it was seen is not accepted`() throws {
    let reference = try opened()
    _ = try run("ann", "transfer", reference, "--to", "ben", "--text", "I am on leave")
    let seen = "\(try store.entries(of: reference).count)"
    _ = try run("ann", "transfer", reference, "--to", "ben", "--text", "Not before Monday")
    let late = try run("ben", "transfer", reference, "--accept", "--seen", seen)
    #expect(late.status == 75, "\(late.talk)")
    #expect(try owner(reference) == "ann")
    #expect(try run("ben", "transfer", reference, "--accept").status == 0)
  }

  @Test func `a declined offer says why and leaves the owner`() throws {
    let reference = try opened()
    _ = try run("ann", "transfer", reference, "--to", "ben", "--text", "I am on leave")
    #expect(try run("ben", "transfer", reference, "--decline").status == 64)
    let declined = try run(
      "ben", "transfer", reference, "--decline", "--reason", "I know the suspect")
    #expect(declined.status == 0)
    #expect(try owner(reference) == "ann")
    #expect(try run("ann", "transfer", reference).data.contains("declined: I know the suspect"))
    #expect(try run("ann", "list", "transfer:offered", "--json").rows().isEmpty)
    // What was said of it is found by its words.
    #expect(try run("ann", "list", "know", "the", "suspect", "--json").rows().count == 1)
  }

  @Test func `the note has safe contact first, then what is open, then what is new`() throws {
    let reference = try opened()
    for text in ["Rang her again after she told him to stop.", "Followed her to the bus."] {
      _ = try run("ann", "add", "incident", reference, "--happened", "2018-03-01", text)
    }
    let note = try run("ben", "hand-over", reference, "--since", "0")
    #expect(note.status == 0, "\(note.talk)")
    let titles = [
      "Hand-over of", "Safe contact: not recorded", "From the start", "Breached", "Overdue",
      "Due by",
      "Open questions", "Changed", "New",
    ]
    let places = titles.map { title in
      note.lines.firstIndex { $0.hasPrefix(title) } ?? -1
    }
    #expect(places == places.sorted() && !places.contains(-1), "\(places)\n\(note.data)")
    let json = try run("ben", "hand-over", reference, "--since", "0", "--json").document()
    #expect((json["new"] as? [Any])?.count == 3)
    let overdue = try #require(json["overdue"] as? [[String: Any]])
    #expect(overdue.contains { $0["rule"] as? String == "summary-limit" })
  }

  @Test func `a note is kept, taken in by name, and the next starts after it`() throws {
    let reference = try opened()
    let kept = try run(
      "ann", "hand-over", reference, "--write", "--to", "ben", "--text", "Court rings at noon")
    #expect(kept.data == "h2\n")
    #expect(try run("ann", "hand-over", reference, "--accept").status == 66)
    #expect(try run("ann", "hand-over", reference, "--accept", "--note", "h2").status == 1)
    #expect(try run("cas", "hand-over", reference, "--accept", "--note", "h2").status == 77)
    _ = try run("ann", "add", "note", reference, "--basis", "reported", "She moved.")
    let shown = try run("ben", "hand-over", reference)
    #expect(shown.data.contains("Hand-over note h2 by ann for ben"))
    #expect(shown.data.contains("Court rings at noon"))
    #expect(shown.lines.contains { $0.hasPrefix("+") && $0.contains("She moved.") })
    #expect(try run("ben", "hand-over", reference, "--accept").status == 0)
    let next = try run("cas", "hand-over", reference, "--json").document()
    #expect(next["since"] as? Int == 5)
    #expect((next["new"] as? [Any])?.isEmpty == true)
    #expect(try owner(reference) == "ann")
  }
}
