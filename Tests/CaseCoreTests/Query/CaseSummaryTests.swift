import Testing

@testable import CaseCore

struct CaseSummaryTests {
  func summary(_ record: CaseRecord) throws -> CaseSummary {
    let current = try #require(record.folded())
    return current.summary(
      record, deadlines: current.deadlines(tables()), types: tables().outcomeTypes)
  }

  @Test func `a new case has nobody, nothing and no outcome`() throws {
    let found = try summary(try CaseRecord.opened())
    #expect(found.victim == "Amara Diallo")
    #expect(found.suspect == "unknown")
    #expect(found.stage == .recorded)
    #expect(found.outcome == nil)
    #expect(found.incidentCount == 0)
    #expect(found.firstIncident == nil)
    #expect(found.flags == [.unknownSuspect, .unowned])
    #expect(found.entryCount == 1)
  }

  @Test func `first and last incident come from their beginnings and ends, in any order`() throws {
    var feared = incident("2018-05-01/2018-07-01")
    feared.fearOfViolence = true
    let record = try CaseRecord.opened(
      then: .addIncident(feared), .addIncident(incident("2018-06-01")),
      .addIncident(incident("2018-04-01T10:00")), .addIncident(incident("unknown")))
    let found = try summary(record)
    #expect(found.firstIncident == day("2018-04-01"))
    #expect(found.lastIncident == day("2018-07-01"))
    #expect(found.incidentCount == 4)
    #expect(found.fearCount == 1)
  }

  @Test func `the suspect shown is one with a name, if any has been identified`() throws {
    let named = Person(role: .suspect, name: words("Craig Dunn"), sex: .male)
    var record = try CaseRecord.opened(then: .addPerson(named))
    var found = try summary(record)
    #expect(found.suspect == "Craig Dunn")
    #expect(found.suspectSex == .male)
    #expect(!found.flags.contains(.unknownSuspect))
    try record.record(.undo(entry: nil, reason: nil))
    let alias = Person(role: .suspect, aliases: [words("Foxy")])
    try record.record(.correctPerson("p2", alias, reason: words("said so")))
    found = try summary(record)
    #expect(found.suspect == "“Foxy”")
    #expect(found.flags.contains(.unknownSuspect))
  }

  @Test func `an outcome counts while it stands, on the day on which it was recorded`() throws {
    var record = try CaseRecord.opened(
      then: .assignOwner(words("DC Shah")), step("2018-03-02", .investigationStarted(nil)),
      step("2018-04-01", .fileSubmitted(nil)), step("2018-05-01", prosecutor(.noActionEvidential)),
      step("2018-05-03", outcome("15", by: .cps)))
    var found = try summary(record)
    #expect(found.outcome == .noAction)
    #expect(found.outcomeCode == "15")
    #expect(found.outcomeOn == day("2018-05-03"))
    #expect(found.reachedProsecutor)
    #expect(found.flags == [.unknownSuspect])
    try record.record(step("2018-05-10", .reviewRequested(nil)))
    found = try summary(record)
    #expect(found.flags == [.unknownSuspect, .reviewAwaited])
    #expect(found.outcomeOn == day("2018-05-03"))
    var upheld = record
    try upheld.record(step("2018-06-01", .reviewDecided(.upheld, reason: words("sound"))))
    #expect(try summary(upheld).outcomeOn == day("2018-05-03"))
    try record.record(step("2018-06-01", .reviewDecided(.overturned, reason: words("unsound"))))
    found = try summary(record)
    #expect(found.outcome == nil)
    #expect(found.outcomeCode == nil)
    #expect(found.outcomeOn == nil)
    #expect(found.reachedProsecutor)
  }

  @Test func `an action plan is due until the file has gone back`() throws {
    var record = try CaseRecord.opened(
      then: step("2018-03-02", .investigationStarted(nil)),
      step("2018-04-01", .fileSubmitted(nil)),
      step("2018-04-10", .actionPlanSet(due: day("2018-05-08"), nil)))
    try record.record(
      .answerDeadline("risk-review.opening", .done(on: day("2018-05-01"), words("looked at"))))
    #expect(try summary(record).next == NextDeadline(.actionPlan, due: day("2018-05-08")))
    try record.record(step("2018-05-01", .fileResubmitted(nil)))
    #expect(try summary(record).next?.rule != .actionPlan)
  }

  @Test func `what a newer version wrote is flagged`() throws {
    var record = try CaseRecord.opened()
    record.write(.unknown(kind: "order-made", text: "{}"))
    #expect(try summary(record).flags.contains(.readOnly))
  }
}
