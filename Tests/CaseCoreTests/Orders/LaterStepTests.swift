import Testing

@testable import CaseCore

/// Steps that what is recorded of other days rules out, and how the refusal names those days.
struct LaterStepTests {
  private func story(ends: String = "2029-01-04") throws -> OrderStory {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-01-05", ends: ends, served: "2026-01-05"))
    return story
  }

  @Test func `a renewal does not shorten an order`() throws {
    let story = try story()
    #expect(story.refusal("o1", "2026-02-01", .renewed(.on(day("2029-01-03")), nil)) != nil)
    #expect(story.refusal("o1", "2026-02-01", .renewed(.on(day("2029-01-04")), nil)) == nil)
    #expect(story.refusal("o1", "2026-02-01", .renewed(.furtherOrder, nil)) == nil)
    // A court may vary it to an earlier day.
    #expect(
      story.refusal(.vary("o1", on: day("2026-02-01"), [], ends: .on(day("2029-01-04")))) == nil)
  }

  @Test func `a renewal is measured by the end of its own day`() throws {
    var story = try story()
    try story.take("o1", "2026-03-01", .renewed(.on(day("2030-01-04")), nil))
    #expect(story.refusal("o1", "2026-02-01", .renewed(.on(day("2029-06-04")), nil)) == nil)
    #expect(
      story.refusal("o1", "2026-04-01", .renewed(.on(day("2029-06-04")), nil))
        == .renewalShortens(day("2029-06-04"), present: day("2030-01-04"), setBy: "s3"))
  }

  @Test func `a file whose renewal shortens is read as it is, and can be gone on with`() throws {
    var story = try story()
    var record = story.record
    record.write(
      .order(
        .stepTaken(
          "o1", "s3", OrderStep(on: day("2026-02-01"), .renewed(.on(day("2029-01-03")), nil)))))
    #expect(record.folded()?.order("o1")?.ends == .on(day("2029-01-03")))
    #expect(record.faults(tables()).map(\.entry) == [3])
    let further = CaseCommand.order(
      .take("o1", OrderStep(on: day("2026-03-01"), .addressChanged(words("2 Birch Row")))))
    #expect(record.refusal(further, at: OrderStory.recordedAt) == nil)
    try story.take("o1", "2026-02-01", .renewed(.on(day("2029-02-03")), nil))
    let slip = OrderCommand.correctStep(
      "o1", "s3", OrderStep(on: day("2026-02-01"), .renewed(.on(day("2029-01-03")), nil)),
      reason: words("slip"))
    #expect(story.refusal(slip) != nil)
  }

  @Test func `what a later step rules out is refused with that step and its day`() throws {
    var story = try story()
    try story.take("o1", "2026-03-01", .renewed(.on(day("2030-01-04")), nil))
    let discharged = OrderStep.Detail.discharged(consent: true, reasons: words("agreed"))
    #expect(
      story.refusal("o1", "2026-01-06", discharged)
        == .stepRecorded(
          "s3", .renewed, on: day("2026-03-01"), order: "o1", status: .discharged))
    #expect(story.refusal("o1", "2026-03-02", discharged) == nil)
    // What is itself out of place is told as before.
    try story.take("o1", "2026-03-02", discharged)
    #expect(
      story.refusal("o1", "2026-03-03", .renewed(.furtherOrder, nil))
        == .stepNotAllowed(.renewed, status: .discharged, allowed: [.appealed]))
  }

  @Test func `a step put right so that it cannot be is told by itself`() throws {
    var story = try story()
    try story.take(
      "o1", "2026-03-01", .discharged(consent: true, reasons: words("agreed")))
    let moved = OrderStep(on: day("2026-03-02"), .served(nil))
    #expect(
      story.refusal(.correctStep("o1", "s2", moved, reason: words("slip")))
        == .stepNotAllowed(.served, status: .discharged, allowed: [.appealed]))
  }
}
