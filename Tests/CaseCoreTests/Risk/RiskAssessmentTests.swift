import Testing

@testable import CaseCore

struct RiskAssessmentTests {
  private func assessment(
    _ on: String, tool: String = "dash", grade: String? = "high", review: String? = nil,
    _ answers: [RiskAssessment.Answer] = []
  ) throws -> RiskAssessment {
    try #require(
      RiskAssessment(
        tool: words(tool), on: day(on), grade: grade.map(words), answers: answers,
        reviewOn: review.map(day)))
  }

  @Test func `an assessment is named, corrected and undone like every other fact`() throws {
    var record = try CaseRecord.opened()
    try record.record(.addRiskAssessment(assessment("2018-11-20")))
    #expect(record.folded()?.riskAssessment("r1")?.fact.grade == words("high"))
    try record.record(
      .correctRiskAssessment(
        "r1", assessment("2018-11-20", grade: "medium"), reason: words("slip")))
    #expect(record.folded()?.riskAssessment("r1")?.fact.grade == words("medium"))
    #expect(record.folded()?.riskAssessment("r1")?.recorded.corrections == [3])
    try record.record(.undo(entry: nil, reason: nil))
    #expect(record.folded()?.riskAssessment("r1")?.fact.grade == words("high"))
    try record.record(.undo(entry: 2, reason: nil))
    #expect(record.folded()?.riskAssessments.isEmpty == true)
    try record.record(.addRiskAssessment(assessment("2018-11-21")))
    #expect(record.folded()?.riskAssessments.map(\.id) == ["r2"])
  }

  @Test func `a grade is one of the tool’s, and other words grade as they like`() throws {
    let record = try CaseRecord.opened()
    let wrong = try assessment("2018-11-20", grade: "severe")
    #expect(
      record.refusal(.addRiskAssessment(wrong))
        == .noSuchGrade("severe", tool: "dash", known: ["standard", "medium", "high"]))
    let none = try assessment("2018-11-20", tool: "s-dash")
    #expect(
      record.refusal(.addRiskAssessment(none)) == .noSuchGrade("high", tool: "s-dash", known: []))
    let own = try assessment("2018-11-20", tool: "our own form", grade: "severe")
    #expect(record.refusal(.addRiskAssessment(own)) == nil)
  }

  @Test func `no assessment lies ahead, and the next look not before it`() throws {
    let record = try CaseRecord.opened()
    let ahead = try assessment("2018-11-23")
    #expect(
      record.refusal(.addRiskAssessment(ahead)) == .inTheFuture(.on, today: day("2018-11-22")))
    let backwards = try assessment("2018-11-20", review: "2018-11-19")
    #expect(
      record.refusal(.addRiskAssessment(backwards))
        == .reviewBeforeAssessment(day("2018-11-19"), on: day("2018-11-20")))
    #expect(
      record.refusal(
        .correctRiskAssessment("r7", try assessment("2018-11-20"), reason: words("slip")))
        == .noSuchRiskAssessment("r7"))
  }

  @Test func `a topic is answered once`() {
    let answers = [
      RiskAssessment.Answer(words("threats"), .yes),
      RiskAssessment.Answer(words("threats"), .unknown),
    ]
    #expect(RiskAssessment(tool: words("dash"), on: day("2018-11-20"), answers: answers) == nil)
  }

  @Test func `two corrections at once are shown field by field`() throws {
    var record = try CaseRecord.opened()
    try record.record(.addRiskAssessment(assessment("2018-11-20")))
    let seen = record.sequence
    try record.record(
      .correctRiskAssessment(
        "r1", assessment("2018-11-20", grade: "medium"), reason: words("theirs")))
    let mine = try CaseCommand.correctRiskAssessment(
      "r1", assessment("2018-11-20", grade: "standard"), reason: words("mine"))
    #expect(
      record.conflict(of: mine, seen: seen)?.fields
        == [.init(name: "grade", before: "high", theirs: "medium", mine: "standard")])
    let added = try CaseCommand.addRiskAssessment(assessment("2018-11-21"))
    #expect(record.conflict(of: added, seen: seen) == nil)
  }

  @Test func `a correction of what is not there is a fault of the record, and kept`() throws {
    var record = try CaseRecord.opened()
    record.write(.riskAssessmentCorrected("r4", try assessment("2018-11-20"), reason: words("x")))
    #expect(record.faults(tables()) == [RecordFault(entry: 2, kind: .namesUnknown("r4"))])
    #expect(record.folded()?.riskAssessment("r4") != nil)
  }

  @Test func `the newest by its day counts, whenever it was recorded`() throws {
    var record = try CaseRecord.opened()
    try record.record(.addRiskAssessment(assessment("2018-11-20")))
    try record.record(.addRiskAssessment(assessment("2018-10-01", grade: "medium")))
    #expect(record.folded()?.riskAssessment?.id == "r1")
    try record.record(.addRiskAssessment(assessment("2018-11-20", grade: "standard")))
    #expect(record.folded()?.riskAssessment?.id == "r3")
  }

  // MARK: The clock

  @Test func `the day that an assessment set is when the risk is looked at again`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    try record.record(
      .addRiskAssessment(assessment("2018-03-05", review: "2018-03-19")), at: "2018-03-05T12:00")
    #expect(record.deadline("risk-review.opening") == nil)
    #expect(record.deadline("risk-review.r1")?.due == day("2018-03-19"))
    #expect(record.deadline("risk-review.2018-03-05") == nil)
    #expect(record.state("risk-review.r1", on: "2018-03-20") == .missed(dealtWith: nil))
    try record.record(
      .addRiskAssessment(assessment("2018-03-18", grade: "medium")), at: "2018-03-18T12:00")
    #expect(record.deadline("risk-review.r1") == nil)
    // It set no day, so the usual time runs.
    #expect(record.deadline("risk-review.2018-03-18")?.due == day("2018-04-15"))
  }

  @Test func `an assessment answers the incidents known by its day`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    try record.record(.addIncident(incident("2018-03-10")), at: "2018-03-10T12:00")
    try record.record(
      .addRiskAssessment(assessment("2018-03-12", review: "2018-05-12")), at: "2018-03-12T12:00")
    #expect(record.deadline("risk-review.i1") == nil)
    try record.record(.addIncident(incident("2018-03-20")), at: "2018-03-20T12:00")
    #expect(record.deadline("risk-review.i2")?.due == day("2018-03-27"))
    // Of what waits only the soonest is shown.
    #expect(record.deadline("risk-review.r1") == nil)
  }

  @Test func `correcting the day of the next look moves its deadline`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    try record.record(
      .addRiskAssessment(assessment("2018-03-05", review: "2018-03-19")), at: "2018-03-05T12:00")
    try record.record(
      .correctRiskAssessment(
        "r1", assessment("2018-03-05", review: "2018-03-26"), reason: words("slip")),
      at: "2018-03-06T12:00")
    #expect(record.deadline("risk-review.r1")?.due == day("2018-03-26"))
    try record.record(.undo(entry: nil, reason: nil), at: "2018-03-06T12:00")
    #expect(record.deadline("risk-review.r1")?.due == day("2018-03-19"))
  }
}
