import Testing

@testable import CaseCore

struct DecideTests {
  @Test func `a case is opened once, under the reference of its record`() throws {
    var record = CaseRecord(reference: caseReference("TC-2018-0002"))
    #expect(record.refusal(.redo) == .notOpened)
    try record.record(.open(opening(), people: [Person(role: .victim)]))
    #expect(record.folded()?.reference == caseReference("TC-2018-0002"))
    #expect(record.faults(tables()) == [])
    #expect(record.refusal(.open(opening())) == .alreadyOpened)
  }

  @Test func `nothing lies in the future`() throws {
    let record = try CaseRecord.opened()
    let late = day("2018-11-23")
    let today = day("2018-11-22")
    #expect(
      record.refusal(.addIncident(incident("2018-11-23")))
        == .inTheFuture(.happened, today: today))
    #expect(
      record.refusal(.addIncident(incident("2018-11-20/2018-11-23")))
        == .inTheFuture(.happened, today: today))
    #expect(
      record.refusal(.addIncident(incident("2018-11-22T12:01")))
        == .inTheFuture(.happened, today: today))
    #expect(record.refusal(.addIncident(incident("2018-11-22T12:00"))) == nil)
    #expect(record.refusal(.addIncident(incident("2018-11-22"))) == nil)
    #expect(record.refusal(step("2018-11-23", .investigationStarted(nil))) != nil)
    #expect(
      record.refusal(.recordClass(ClassRecording(.stalking2A, on: late, reason: words("why"))))
        == .inTheFuture(.on, today: today))
    #expect(
      record.refusal(.recordRelationship(RelationshipRecording(.exPartner, separated: late)))
        == .inTheFuture(.separated, today: today))
    var learnt = incident("2018-11-20")
    learnt.learnt = moment("2018-11-23")
    #expect(record.refusal(.addIncident(learnt)) == .inTheFuture(.learnt, today: today))
    let empty = CaseRecord(reference: caseReference())
    #expect(
      empty.refusal(.open(opening("2018-11-23"))) == .inTheFuture(.recordedOn, today: today))
  }

  @Test func `nothing is learnt of before it happened`() throws {
    let record = try CaseRecord.opened()
    var fact = incident("2018-09-06T21:40")
    fact.learnt = moment("2018-09-05")
    #expect(record.refusal(.addIncident(fact)) == .learntBeforeHappened)
    fact.learnt = moment("2018-09-06")
    #expect(record.refusal(.addIncident(fact)) == nil)
    fact.happened = .unknown
    #expect(record.refusal(.addIncident(fact)) == nil)
  }

  @Test func `what looks like a person of the case has to be one`() throws {
    let record = try CaseRecord.opened()
    #expect(
      record.refusal(.addIncident(incident("2018-09-06", target: "p9")))
        == .noSuchPerson("p9", .target, known: ["p1", "p2"]))
    #expect(
      record.refusal(.addIncident(incident("2018-09-06", actor: "p0")))
        == .noSuchPerson("p0", .actor, known: ["p1", "p2"]))
    #expect(record.refusal(.addIncident(incident("2018-09-06", target: "p1", actor: "pal"))) == nil)
    #expect(
      record.refusal(.addNote(Note(basis: .reported, text: words("x"), about: "p3")))
        == .noSuchPerson("p3", .about, known: ["p1", "p2"]))
    #expect(
      record.refusal(.correctPerson("p3", Person(role: .other), reason: words("x")))
        == .noSuchPerson("p3", .about, known: ["p1", "p2"]))
    #expect(
      record.refusal(.correctIncident("i1", incident("2018-09-06"), reason: words("x")))
        == .noSuchIncident("i1"))
    let note = Note(basis: .reported, text: words("x"))
    #expect(record.refusal(.correctNote("n1", note, reason: words("x"))) == .noSuchNote("n1"))
  }

  @Test func `another class needs a reason and has to be another`() throws {
    var record = try CaseRecord.opened()
    let on = day("2018-05-01")
    #expect(
      record.refusal(.recordClass(ClassRecording(.harassment2, on: on, reason: words("x"))))
        == .nothingChanges)
    #expect(record.refusal(.recordClass(ClassRecording(.stalking2A, on: on))) == .reasonMissing)
    try record.record(.recordClass(ClassRecording(.stalking2A, on: on, reason: words("pattern"))))
    try record.record(
      .recordClass(
        ClassRecording(.stalking2A, on: on, isAggravated: true, reason: words("slurs"))))
    let classes = record.folded()?.classes.map(\.fact.recordedAs)
    #expect(classes == [.harassment2, .stalking2A, .stalking2A])
    #expect(record.folded()?.recordedClass.isAggravated == true)
  }

  @Test func `a step lies neither before the last one nor before the case was recorded`() throws {
    var record = try CaseRecord.opened()
    #expect(
      record.refusal(step("2018-02-28", .investigationStarted(nil)))
        == .beforeLastStep(day("2018-02-28"), last: day("2018-03-01")))
    try record.record(step("2018-04-01", .investigationStarted(nil)))
    #expect(
      record.refusal(step("2018-03-31", .fileSubmitted(nil)))
        == .beforeLastStep(day("2018-03-31"), last: day("2018-04-01")))
    try record.record(step("2018-04-01", .fileSubmitted(nil)))
    #expect(
      record.refusal(step("2018-04-02", .actionPlanSet(due: day("2018-04-01"), nil)))
        == .dueBeforeSet(due: day("2018-04-01"), on: day("2018-04-02")))
  }

  @Test func `an event of a newer version makes the case read-only, with everything kept`() throws {
    var record = try CaseRecord.opened()
    record.write(.unknown(kind: "order-made", text: "{}"))
    let refused = CaseRefusal.readOnly(unknownKinds: ["order-made"])
    for command in [
      CaseCommand.addCrimeNumber(words("1")), .undo(entry: nil, reason: nil), .redo,
      .addIncident(incident("2018-09-06")), step("2018-05-01", .investigationStarted(nil)),
    ] {
      #expect(record.refusal(command) == refused)
    }
    #expect(record.folded()?.people.count == 2)
  }

  @Test func `a correction stands, and the record keeps what was said before and by whom`() throws {
    var record = try CaseRecord.opened(then: .addIncident(incident("2018-09-06", "In the street")))
    try record.record(
      .correctIncident("i1", incident("2018-09-07", "At her door"), reason: words("misheard")))
    try record.record(
      .correctIncident("i1", incident("2018-09-07", "At the gate"), reason: words("misread")))
    let corrected = record.folded()?.incident("i1")?.recorded
    #expect(corrected?.fact.text.text == "At the gate")
    #expect(corrected?.entry == 2)
    #expect(corrected?.corrections == [3, 4])
    #expect(record.folded()?.incidents.count == 1)
    #expect(
      record.entries[1].events == [.incidentAdded("i1", incident("2018-09-06", "In the street"))])
    try record.record(.undo(entry: nil, reason: nil))
    #expect(record.folded()?.incident("i1")?.fact.text.text == "At her door")
  }

  @Test func `without a day an incident was learnt of when it was first recorded`() throws {
    var record = try CaseRecord.opened()
    try record.record(.addIncident(incident("2018-09-06")), at: "2018-09-08T10:00")
    try record.record(.correctIncident("i1", incident("2018-09-05"), reason: words("misheard")))
    let current = try #require(record.folded())
    #expect(current.learnt(try #require(current.incident("i1"))) == moment("2018-09-08T10:00"))
  }
}
