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

  private func open(_ record: CaseRecord) -> [DeadlineID] {
    record.deadlines.filter { $0.rule == .riskReview && $0.isOpen }.map(\.id)
  }

  @Test func `a review that was put off hides none that is asked for later`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    // Known when the look is put off, so put off with it.
    try record.record(.addIncident(incident("2018-03-04")), at: "2018-03-04T12:00")
    try record.record(
      .answerDeadline(
        "risk-review.opening", .snoozed(until: day("2018-06-01"), reason: words("on leave"))),
      at: "2018-03-05T12:00")
    let before = try #require(record.folded()).deadlines(tables())
    #expect(!before.contains { $0.isShown(on: day("2018-03-12")) && $0.rule == .riskReview })
    try record.record(.addIncident(incident("2018-03-12")), at: "2018-03-12T12:00")
    let shown = record.deadlines.filter {
      $0.rule == .riskReview && $0.isShown(on: day("2018-03-12"))
    }
    #expect(shown.map(\.id) == ["risk-review.i2"])
    #expect(shown.first?.due == day("2018-03-19"))
    // Of those that wait only the soonest is shown, and what was put off comes back all the same.
    try record.record(.addIncident(incident("2018-03-13")), at: "2018-03-13T12:00")
    #expect(open(record) == ["risk-review.opening", "risk-review.i2"])
    let done = DeadlineAnswer.Act.done(on: day("2018-03-14"), words("looked at"))
    try record.record(.answerDeadline("risk-review.i2", done), at: "2018-03-14T12:00")
    #expect(open(record) == ["risk-review.2018-03-14"])
  }

  @Test func `a review answers nothing that was recorded after it`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    try record.record(.addIncident(incident("2018-03-02")), at: "2018-03-02T09:00")
    try record.record(
      .answerDeadline("risk-review.opening", .done(on: day("2018-03-02"), words("looked at"))),
      at: "2018-03-02T12:00")
    #expect(open(record) == ["risk-review.2018-03-02"])
    try record.record(.addIncident(incident("2018-03-02")), at: "2018-03-02T20:00")
    #expect(open(record) == ["risk-review.i2"])
  }

  @Test func `a decided case is looked at because of what came after the decision`() throws {
    var record = try CaseRecord.opened(
      recordedOn: "2018-03-01", then: .addIncident(incident("2018-03-02")), at: "2018-03-03T12:00")
    for made in [
      step("2018-03-04", .investigationStarted(nil)), step("2018-03-05", .fileSubmitted(nil)),
      step("2018-03-06", prosecutor(.charge)), step("2018-03-07", outcome("1", by: .cps)),
    ] {
      try record.record(made, at: "2018-03-07T12:00")
    }
    #expect(open(record) == [])
    let order = OrderCommand.made("restraining-order", "2018-03-08", ends: "2019-03-07")
    try record.record(.order(order), at: "2018-03-08T12:00")
    #expect(record.deadline("risk-review.o1")?.due == day("2019-03-15"))
    try record.record(.addIncident(incident("2018-03-12")), at: "2018-03-12T12:00")
    #expect(open(record) == ["risk-review.i2"])
    let report = BreachReport(.known("i2"), of: "o1", conditions: [])
    try record.record(.breach(.add(report)), at: "2018-03-12T13:00")
    #expect(open(record) == ["risk-review.b1"])
    #expect(record.deadline("risk-review.b1")?.due == day("2018-03-14"))
    // Once it was looked at no other look comes round: that is for open cases.
    let done = DeadlineAnswer.Act.done(on: day("2018-03-13"), words("looked at"))
    try record.record(.answerDeadline("risk-review.b1", done), at: "2018-03-13T12:00")
    #expect(open(record) == ["risk-review.o1"])
  }
}

extension DeadlineState {
  fileprivate var isOver: Bool { if case .stopped = self { true } else { false } }
}
