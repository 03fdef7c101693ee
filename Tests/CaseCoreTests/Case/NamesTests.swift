import Testing

@testable import CaseCore

/// `p1`, `i1` and `n1` stand for one thing for ever.
struct NamesTests {
  let person = Person(role: .witness)

  @Test func `a name is not given again after its entry was undone`() throws {
    var record = try CaseRecord.opened(then: .addPerson(person))
    try record.record(.undo(entry: nil, reason: nil))
    #expect(try record.record(.addPerson(person)) == [.personAdded("p4", person)])
    let fact = incident("2018-09-06")
    try record.record(.addIncident(fact))
    try record.record(.undo(entry: nil, reason: nil))
    #expect(try record.record(.addIncident(fact)) == [.incidentAdded("i2", fact)])
    let note = Note(basis: .reported, text: words("seen"))
    try record.record(.addNote(note))
    try record.record(.undo(entry: nil, reason: nil))
    #expect(try record.record(.addNote(note)) == [.noteAdded("n2", note)])
  }

  @Test func `a name is not given again after its entry was erased`() throws {
    var record = try CaseRecord.opened(
      then: .addIncident(incident("2018-09-06")), .addIncident(incident("2018-09-07")))
    record.erase(3)
    let events = try record.record(.addIncident(incident("2018-09-08")))
    #expect(events.compactMap(\.addedID) == ["i1002"])
    let next = try record.record(.addIncident(incident("2018-09-09")))
    #expect(next.compactMap(\.addedID) == ["i1003"])
  }

  @Test func `names go on by one where a later entry tells how far they had got`() throws {
    var record = try CaseRecord.opened(
      then: .addIncident(incident("2018-09-06")), .addIncident(incident("2018-09-07")))
    record.erase(2)
    let events = try record.record(.addIncident(incident("2018-09-08")))
    #expect(events.compactMap(\.addedID) == ["i3"])
  }

  @Test func `a record that cannot be read as a case is not opened over`() throws {
    var record = try CaseRecord.opened()
    record.erase(1)
    #expect(record.folded() == nil)
    #expect(record.refusal(.open(opening())) == .alreadyOpened)
  }

  @Test func `a huge or strange number in a file does no harm`() throws {
    var record = try CaseRecord.opened()
    record.write(.personAdded("p9223372036854775807", person), .personAdded("p+7", person))
    #expect(try record.record(.addPerson(person)) == [.personAdded("p3", person)])
  }
}
