import Testing

@testable import CaseCore

struct FaultTests {
  func faults(_ write: (inout CaseRecord) -> Void) throws -> [RecordFault.Kind] {
    var record = try CaseRecord.opened()
    write(&record)
    return record.faults(tables()).map(\.kind)
  }

  func taken(_ on: String, _ detail: ProgressStep.Detail) -> CaseEvent {
    .stepTaken(ProgressStep(on: day(on), detail))
  }

  @Test func `a record that does not open, opens twice or opens another case`() throws {
    var record = CaseRecord(reference: caseReference("TC-2018-0009"))
    record.write(.ownerAssigned(words("A")))
    record.write(.opened(opening()))
    record.write(.opened(opening()))
    #expect(
      record.faults(tables()) == [
        RecordFault(entry: 1, kind: .doesNotOpen),
        RecordFault(entry: 2, kind: .referenceDiffers(caseReference())),
        RecordFault(entry: 3, kind: .opensAgain),
      ])
  }

  @Test func `steps that were not allowed, too early, or due before they were set`() throws {
    let found = try faults {
      $0.write(taken("2018-03-02", .fileSubmitted(nil)))
      $0.write(taken("2018-03-01", prosecutor(.charge)))
    }
    #expect(
      found == [
        .stepNotAllowed(
          .stepNotAllowed(
            .fileSubmitted, stage: .recorded, allowed: [.investigationStarted, .outcomeRecorded])),
        .stepNotAllowed(.beforeLastStep(day("2018-03-01"), last: day("2018-03-02"))),
      ])
    let due = try faults {
      $0.write(taken("2018-03-02", .investigationStarted(nil)))
      $0.write(taken("2018-03-02", .fileSubmitted(nil)))
      $0.write(taken("2018-03-03", .actionPlanSet(due: day("2018-03-01"), nil)))
    }
    #expect(due == [.stepNotAllowed(.dueBeforeSet(due: day("2018-03-01"), on: day("2018-03-03")))])
  }

  @Test func `a police charge in a file is a fault`() throws {
    let found = try faults { $0.write(taken("2018-03-02", outcome("1"))) }
    guard case .stepNotAllowed(.chargeNeedsProsecutor)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func `names that are given twice, even after the first was undone`() throws {
    let person = CaseEvent.personAdded("p3", Person(role: .other))
    #expect(try faults { $0.write(person, person) } == [.namesTwice("p3")])
    let reused = try faults {
      $0.write(person)
      $0.write(.entryUndone(2, reason: nil))
      $0.write(person)
    }
    #expect(reused == [.namesTwice("p3")])
  }

  @Test func `names that nobody gave`() throws {
    let note = Note(basis: .reported, text: words("seen"), about: "p8")
    let found = try faults {
      $0.write(.incidentAdded("i1", incident("2018-04-01", target: "p9")))
      $0.write(.incidentCorrected("i2", incident("2018-04-01"), reason: words("asked")))
      $0.write(.incidentCorrected("i1", incident("2018-04-01", actor: "p7"), reason: words("x")))
      $0.write(.personCorrected("p6", Person(role: .other), reason: words("asked")))
      $0.write(.noteAdded("n1", note))
      $0.write(.noteCorrected("n9", note, reason: words("asked")))
      $0.write(.entryUndone(99, reason: nil))
    }
    #expect(
      found == ["p9", "i2", "p7", "p6", "p8", "n9", "entry 99"].map { .namesUnknown($0) })
  }

  @Test func `kinds that this version does not know`() throws {
    #expect(
      try faults { $0.write(.unknown(kind: "order-made", text: "{}")) }
        == [.unknownKind("order-made")])
  }

  @Test func `what was erased by law is not held against what rests on it`() throws {
    var record = try CaseRecord.opened(
      then: .addPerson(Person(role: .child)), .addIncident(incident("2018-09-06", target: "p3")),
      step("2018-10-01", .investigationStarted(nil)), step("2018-10-02", .fileSubmitted(nil)))
    record.erase(2)
    record.erase(4)
    #expect(record.faults(tables()) == [])
    #expect(record.folded()?.incident("i1")?.fact.target?.text == "p3")
  }

  @Test func `a correction of what is gone is shown and not dropped`() throws {
    var record = try CaseRecord.opened()
    record.write(.incidentCorrected("i5", incident("2018-04-01", "seen"), reason: words("asked")))
    #expect(record.folded()?.incident("i5")?.fact.text.text == "seen")
  }
}
