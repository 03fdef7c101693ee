import Testing

@testable import CaseCore

struct RiskReviewTests {
  private func stop(_ id: DeadlineID) -> CaseCommand {
    .answerDeadline(id, .stopped(reason: words("he is in custody")))
  }

  @Test func `that one look is not needed does not end those after it`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    try record.record(stop("risk-review.opening"), at: "2018-03-05T12:00")
    #expect(record.state("risk-review.opening", on: "2018-03-05")?.isOver == true)
    #expect(record.deadline("risk-review.2018-03-05")?.due == day("2018-04-02"))
    try record.record(stop("risk-review.2018-03-05"), at: "2018-04-02T12:00")
    #expect(record.deadline("risk-review.2018-04-02")?.due == day("2018-04-30"))
    #expect(record.state("risk-review.2018-04-02", on: "2018-04-03") == .running)
    try record.record(.undo(entry: nil, reason: nil), at: "2018-04-03T12:00")
    #expect(record.deadline("risk-review.2018-04-02") == nil)
    #expect(record.state("risk-review.2018-03-05", on: "2018-04-02") == .running)
  }

  @Test(arguments: [("2062-06-01", "2018-03-30"), ("2018-03-09", "2018-03-09")])
  func `a day that an assessment set brings the next look forward and never puts it off`(
    set: String, due: String
  ) throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    let assessment = try #require(
      RiskAssessment(
        tool: words("dash"), on: day("2018-03-02"), grade: words("high"), answers: [],
        reviewOn: day(set)))
    try record.record(.addRiskAssessment(assessment), at: "2018-03-02T12:00")
    let waiting = try #require(record.folded()).deadlines(tables()).filter {
      $0.rule == .riskReview && $0.ending == nil
    }
    #expect(waiting.map(\.due) == [day(due)])
  }

  @Test func `that an incident needs no look of its own does not put the next one off`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    try record.record(
      .answerDeadline("risk-review.opening", .done(on: day("2018-03-02"), words("looked at"))),
      at: "2018-03-02T12:00")
    try record.record(.addIncident(incident("2018-03-10")), at: "2018-03-10T12:00")
    #expect(record.state("risk-review.i1", on: "2018-03-10") == .running)
    try record.record(stop("risk-review.i1"), at: "2018-03-12T12:00")
    #expect(record.deadline("risk-review.2018-03-12") == nil)
    #expect(record.deadline("risk-review.2018-03-02")?.due == day("2018-03-30"))
  }
}

extension DeadlineState {
  fileprivate var isOver: Bool { if case .stopped = self { true } else { false } }
}
