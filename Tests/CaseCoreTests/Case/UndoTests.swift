import Testing

@testable import CaseCore

struct UndoTests {
  let undo = CaseCommand.undo(entry: nil, reason: nil)

  func owner(_ name: String) -> CaseCommand { .assignOwner(words(name)) }

  func owners(_ commands: CaseCommand...) throws -> [String] {
    var record = try CaseRecord.opened(then: owner("A"), owner("B"), owner("C"))
    var owners: [String] = []
    for command in commands {
      if let refusal = record.refusal(command) {
        owners.append("\(refusal)")
      } else {
        try record.record(command)
        owners.append(record.folded()?.owner?.text ?? "-")
      }
    }
    #expect(record.faults(tables()) == [])
    return owners
  }

  @Test func `undo steps back one at a time and redo forward again`() throws {
    #expect(
      try owners(undo, undo, .redo, .redo, .redo) == ["B", "A", "B", "C", "nothingToRedo"])
    #expect(try owners(undo, undo, .redo, undo, undo) == ["B", "A", "B", "A", "-"])
    #expect(try owners(undo, undo, undo, .redo, .redo, .redo) == ["B", "A", "-", "A", "B", "C"])
    #expect(try owners(undo, .redo, undo, .redo) == ["B", "C", "B", "C"])
  }

  @Test func `after something new there is nothing to redo`() throws {
    #expect(try owners(undo, owner("D"), .redo) == ["B", "D", "nothingToRedo"])
    #expect(
      try owners(undo, owner("D"), undo, .redo, .redo) == ["B", "D", "B", "D", "nothingToRedo"])
    #expect(try owners(.redo) == ["nothingToRedo"])
  }

  @Test func `an entry can be undone by its number, once`() throws {
    let third = CaseCommand.undo(entry: 3, reason: words("wrong case"))
    #expect(try owners(third, undo, .redo, .redo) == ["C", "A", "C", "C"])
    #expect(try owners(third, third) == ["C", "alreadyUndone(entry: 3, by: 5)"])
    #expect(
      try owners(.undo(entry: 9, reason: nil), .undo(entry: 0, reason: nil))
        == ["noSuchEntry(9, last: 4)", "noSuchEntry(0, last: 4)"])
  }

  @Test func `an undoing undone by number redoes, and undone again undoes and can be redone`()
    throws
  {
    let byNumber = { (entry: Int) in CaseCommand.undo(entry: entry, reason: nil) }
    #expect(
      try owners(undo, byNumber(5), byNumber(6), .redo, .redo)
        == ["B", "C", "B", "C", "nothingToRedo"])
    #expect(
      try owners(undo, byNumber(5), byNumber(5))
        == ["B", "C", "alreadyUndone(entry: 5, by: 6)"])
  }

  @Test func `the opening cannot be undone, by number or as the last entry left`() throws {
    let record = try CaseRecord.opened()
    #expect(record.refusal(undo) == .openingCannotBeUndone)
    #expect(record.refusal(.undo(entry: 1, reason: nil)) == .openingCannotBeUndone)
  }

  @Test func `what was erased is passed over: there is nothing in it to undo`() throws {
    var record = try CaseRecord.opened(then: owner("A"), owner("B"))
    record.erase(3)
    try record.record(undo)
    #expect(record.folded()?.owner == nil)
    #expect(record.undoneEntries == [2: 4])
  }

  @Test func `a person whom an incident names cannot be undone before the incident`() throws {
    var record = try CaseRecord.opened(
      then: .addPerson(Person(role: .child)), .addIncident(incident("2018-09-06", target: "p3")))
    #expect(record.refusal(.undo(entry: 2, reason: nil)) == .laterEntryRestsOnIt(3))
    try record.record(.undo(entry: 3, reason: nil))
    try record.record(.undo(entry: 2, reason: nil))
    #expect(record.folded()?.people.map(\.id) == ["p1", "p2"])
    #expect(record.refusal(.undo(entry: 4, reason: nil)) != nil)
    #expect(record.faults(tables()) == [])
  }

  @Test func `a person cannot be undone whom a proxy, a correction or a note names`() throws {
    let person = CaseCommand.addPerson(Person(role: .other))
    let plain = incident("2018-09-06")
    let about = Note(basis: .reported, text: words("seen"), about: "p3")
    for resting in [
      CaseCommand.addIncident(incident("2018-09-06", actor: "p3")), .addNote(about),
      .correctPerson("p3", Person(role: .witness), reason: words("asked")),
    ] {
      let record = try CaseRecord.opened(then: person, resting)
      #expect(record.refusal(.undo(entry: 2, reason: nil)) == .laterEntryRestsOnIt(3))
    }
    let corrected = try CaseRecord.opened(
      then: person, .addIncident(plain),
      .correctIncident("i1", incident("2018-09-06", target: "p3"), reason: words("asked")))
    #expect(corrected.refusal(.undo(entry: 2, reason: nil)) == .laterEntryRestsOnIt(4))
    let noted = try CaseRecord.opened(
      then: person, .addNote(Note(basis: .reported, text: words("seen"))),
      .correctNote("n1", about, reason: words("asked")))
    #expect(noted.refusal(.undo(entry: 2, reason: nil)) == .laterEntryRestsOnIt(4))
  }

  @Test func `an incident cannot be undone from under its correction`() throws {
    let fact = incident("2018-09-06")
    let record = try CaseRecord.opened(
      then: .addIncident(fact), .correctIncident("i1", fact, reason: words("asked")))
    #expect(record.refusal(.undo(entry: 2, reason: nil)) == .laterEntryRestsOnIt(3))
    #expect(record.refusal(undo) == nil)
  }

  @Test func `a step cannot be undone from under the next one`() throws {
    let record = try CaseRecord.opened(
      then: step("2018-03-02", .investigationStarted(nil)),
      step("2018-04-01", .fileSubmitted(nil)), step("2018-05-01", prosecutor(.charge)))
    #expect(record.refusal(.undo(entry: 2, reason: nil)) == .laterEntryRestsOnIt(3))
    #expect(record.refusal(.undo(entry: 3, reason: nil)) == .laterEntryRestsOnIt(4))
    #expect(record.refusal(undo) == nil)
  }

  @Test func `a step does not come back before one that was taken meanwhile`() throws {
    let record = try CaseRecord.opened(
      then: step("2018-05-01", .investigationStarted(nil)), undo, step("2018-04-01", outcome("16")))
    #expect(record.refusal(.undo(entry: 3, reason: nil)) == .laterEntryRestsOnIt(4))
  }
}
