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
