import Testing

@testable import CaseCore

/// Whether what somebody said of a deadline still holds once its last day has moved.
struct DeadlineAnswerTests {
  private func done(_ on: String) -> DeadlineAnswer.Act {
    .done(on: day(on), words("looked at with the court"))
  }

  @Test func `what was done before an order was renewed is asked for again in its new period`()
    throws
  {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-12-05", ends: "2026-12-04", served: "2024-12-05"))
    try story.add(.answerDeadline("order-review.o1.90", done("2026-09-10")))
    try story.add(.answerDeadline("order-ends.o1", done("2026-11-20")))
    #expect(story.record.state("order-ends.o1", on: "2026-11-22") == .met(on: day("2026-11-20")))
    try story.take("o1", "2026-11-21", .renewed(.on(day("2028-12-04")), nil))
    for (id, due, before) in [
      ("order-review.o1.90", "2028-09-05", "2026-09-05"),
      ("order-ends.o1", "2028-12-04", "2026-12-04"),
    ] {
      let moved = try #require(story.record.deadline(id))
      #expect(moved.isOpen && moved.due == day(due))
      #expect(moved.doubts == [.answeredBeforeItMoved(due: day(before))])
    }
    // Put off in the new period, and the renewal undone: what was said of the old one holds again.
    let renewal = story.record.sequence
    try story.add(
      .answerDeadline(
        "order-ends.o1", .snoozed(until: day("2028-01-01"), reason: words("far ahead"))))
    #expect(story.record.deadline("order-ends.o1")?.hiddenUntil == day("2028-01-01"))
    try story.add(.undo(entry: story.record.sequence, reason: nil))
    try story.add(.undo(entry: renewal, reason: nil))
    #expect(story.record.state("order-ends.o1", on: "2026-11-22") == .met(on: day("2026-11-20")))
  }

  @Test
  func `proceedings started for earlier conduct do not meet the limit of what is learnt later`()
    throws
  {
    var record = try CaseRecord.opened(then: .addIncident(incident("2018-03-10")))
    try record.record(.answerDeadline("summary-limit", done("2018-09-01")))
    #expect(record.state("summary-limit", on: "2018-11-22") == .met(on: day("2018-09-01")))
    try record.record(.addIncident(incident("2018-08-31/2018-09-01")))
    let limit = try #require(record.deadline("summary-limit"))
    #expect(limit.isOpen && limit.due == day("2019-03-01"))
    #expect(limit.doubts.contains(.answeredBeforeItMoved(due: day("2018-09-10"))))
  }

  @Test func `what was done within working days stays done when another holiday becomes known`()
    throws
  {
    var record = try CaseRecord.opened(
      then: .addDevelopment(Development(.arrest, on: day("2018-11-19"))))
    try record.record(.answerDeadline("victim-update.d1", done("2018-11-20")))
    var moved = record
    // As a program would have written it that did not know every holiday.
    moved = CaseRecord(
      reference: record.reference,
      entries: record.entries.map { entry in
        guard case .events(let events) = entry.content else { return entry }
        let earlier = events.map { event -> CaseEvent in
          guard case .deadlineAnswered(let answer) = event else { return event }
          return .deadlineAnswered(
            DeadlineAnswer(answer.deadline, due: answer.due.adding(days: -1), answer.act))
        }
        return Entry(
          sequence: entry.sequence, id: entry.id, at: entry.at, by: entry.by,
          content: .events(earlier))
      })
    #expect(moved.state("victim-update.d1", on: "2018-11-22") == .met(on: day("2018-11-20")))
  }
}
