import Testing

@testable import CaseCore

/// Two people saw the case at one entry; the other was quicker.
struct ConflictTests {
  let fact = incident("2018-09-06", "In the street")

  func conflict(
    mine: CaseCommand, theirs: CaseCommand..., before: CaseCommand...
  ) throws -> [CaseConflict.Field]? {
    var record = try CaseRecord.opened(then: .addIncident(fact))
    for command in before { try record.record(command) }
    let seen = record.sequence
    for command in theirs { try record.record(command) }
    let conflict = record.conflict(of: mine, seen: seen)
    #expect(conflict.map(\.seen) == (conflict == nil ? nil : seen))
    return conflict?.fields
  }

  func corrected(_ text: String, place: String? = nil) -> CaseCommand {
    var fact = incident("2018-09-06", text)
    fact.place = place.map(words)
    return .correctIncident("i1", fact, reason: words("asked"))
  }

  @Test func `the same field changed by both is shown with what it was`() throws {
    let fields = try conflict(
      mine: corrected("At the gate"), theirs: corrected("At her door", place: "Moseley"))
    #expect(
      fields == [
        .init(
          name: "text", before: "In the street", theirs: "At her door", mine: "At the gate"),
        .init(name: "place", before: "", theirs: "Moseley", mine: ""),
      ])
  }

  @Test func `a correction would silently take back what the other corrected`() throws {
    let fields = try conflict(
      mine: corrected("In the street", place: "Moseley"), theirs: corrected("At her door"))
    #expect(fields?.map(\.name) == ["text", "place"])
  }

  @Test func `the same correction twice and additions do not collide`() throws {
    #expect(try conflict(mine: corrected("At the gate"), theirs: corrected("At the gate")) == nil)
    #expect(try conflict(mine: corrected("At the gate"), theirs: .addIncident(fact)) == nil)
    for addition in [
      CaseCommand.addIncident(fact), .addPerson(Person(role: .other)),
      .addNote(Note(basis: .reported, text: words("x"))), .addCrimeNumber(words("1")),
    ] {
      #expect(try conflict(mine: addition, theirs: corrected("At the gate"), addition) == nil)
    }
  }

  @Test func `nothing collides while nobody else wrote`() throws {
    #expect(try conflict(mine: corrected("At the gate")) == nil)
    #expect(try conflict(mine: .redo) == nil)
  }

  @Test func `what the other undid is shown as gone`() throws {
    let fields = try conflict(
      mine: corrected("At the gate"), theirs: .undo(entry: 2, reason: nil))
    #expect(fields?.first { $0.name == "text" }?.theirs == "")
  }

  @Test func `a step collides with any step that was not seen, round to the same stage too`()
    throws
  {
    let started = step("2018-10-01", .investigationStarted(nil))
    let closed = step("2018-10-02", outcome("16"))
    #expect(
      try conflict(mine: started, theirs: closed)?.first
        == .init(
          name: "stage", before: "recorded", theirs: "decided", mine: "investigation-started"))
    let round = try conflict(
      mine: step("2018-10-09", .fileSubmitted(nil)), theirs: closed,
      step("2018-10-08", .reopened(reason: words("new"))), before: started)
    #expect(
      round?.contains { $0.name == "last step" && $0.theirs == "case-reopened 2018-10-08" } == true)
    #expect(try conflict(mine: started, theirs: .addIncident(fact)) == nil)
  }

  @Test func `every part of a class, relationship or area counts`() throws {
    let on = day("2018-10-01")
    let aggravated = ClassRecording(
      .harassment2, on: on, isAggravated: true, reason: words("slurs"))
    let stalking = ClassRecording(.stalking2A, on: on, reason: words("pattern"))
    #expect(
      try conflict(mine: .recordClass(stalking), theirs: .recordClass(aggravated))?.map(\.name)
        == ["class", "aggravated"])
    let parted = RelationshipRecording(.exPartner, separated: day("2018-01-01"))
    #expect(
      try conflict(
        mine: .recordRelationship(RelationshipRecording(.exPartner, text: words("by her sister"))),
        theirs: .recordRelationship(parted))?.map(\.name).contains("separated") == true)
    #expect(
      try conflict(
        mine: .recordArea(force: words("A"), area: words("B")),
        theirs: .recordArea(force: words("C"), area: words("B")))?.map(\.name) == ["force", "area"])
  }

  @Test func `impact, history, contact and owner collide where both set them`() throws {
    let alarm = try #require(Impact(alarmOrDistress: true))
    let effect = try #require(Impact(seriousEffectOnDailyLife: true))
    #expect(try conflict(mine: .recordImpact(effect), theirs: .recordImpact(alarm)) != nil)
    #expect(try conflict(mine: .recordImpact(alarm), theirs: .recordImpact(alarm)) == nil)
    let three = try #require(EarlierHistory(previousReports: 3))
    let four = try #require(EarlierHistory(previousReports: 4))
    #expect(try conflict(mine: .recordHistory(four), theirs: .recordHistory(three)) != nil)
    #expect(
      try conflict(mine: .setSafeContact(words("text")), theirs: .setSafeContact(words("call")))
        == [.init(name: "safe contact", before: "", theirs: "call", mine: "text")])
    #expect(
      try conflict(mine: .assignOwner(words("A")), theirs: .assignOwner(words("B"))) != nil)
  }

  @Test func `undo and redo of the last entry mean the one that was seen`() throws {
    let undo = CaseCommand.undo(entry: nil, reason: nil)
    #expect(try conflict(mine: undo, theirs: .assignOwner(words("B"))) != nil)
    #expect(try conflict(mine: .redo, theirs: .assignOwner(words("B")), before: undo) != nil)
    #expect(
      try conflict(mine: .undo(entry: 2, reason: nil), theirs: .assignOwner(words("B"))) == nil)
  }

  @Test func `two who record one thing of an order differently collide`() throws {
    let made = CaseCommand.order(
      .made(
        "restraining-order", "2018-09-06", served: "2018-09-06", .prohibits("No contact.")))
    func renewed(_ ends: String) -> CaseCommand {
      .order(.take("o1", OrderStep(on: day("2018-09-07"), .renewed(.on(day(ends)), nil))))
    }
    let ends = try conflict(
      mine: renewed("2021-09-07"), theirs: renewed("2022-09-07"), before: made)
    #expect(ends?.map(\.theirs).contains("2022-09-07") == true)
    #expect(
      try conflict(mine: renewed("2021-09-07"), theirs: renewed("2021-09-07"), before: made) == nil)
    func vary(_ change: ConditionChange) -> CaseCommand {
      .order(.vary("o1", on: day("2018-09-07"), [change]))
    }
    let reworded = vary(.reword("c1", .prohibits("Not within 10 m.")))
    let texts = try conflict(
      mine: vary(.reword("c1", .prohibits("Not within 100 m."))), theirs: reworded, before: made)
    #expect(
      texts?.contains(
        .init(
          name: "c1 text", before: "No contact.", theirs: "Not within 10 m.",
          mine: "Not within 100 m.")) == true)
    #expect(try conflict(mine: vary(.drop("c1")), theirs: reworded, before: made) != nil)
    #expect(
      try conflict(mine: reworded, theirs: vary(.add(.prohibits("Not online."))), before: made)
        == nil)
  }
}
