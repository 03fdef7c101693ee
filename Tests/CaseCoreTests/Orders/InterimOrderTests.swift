import Testing

@testable import CaseCore

/// What an interim order and the order it stands in for do to each other, in whatever order they
/// are recorded.
struct InterimOrderTests {
  private let notified = OrderStep.Detail.notified(.initial, acknowledgement: nil, nil)

  private func duties(_ story: OrderStory, _ order: OrderID) -> [NotificationDuty] {
    story.order(order).notifications(tables().orderKinds)
  }

  private func applied(_ kind: OrderKindCode, _ on: String) -> OrderCommand {
    .add(OrderFacts(kind: kind), steps: [OrderStep(on: day(on), .applied(nil))])
  }

  @Test func `a full order made after the interim has run out replaces nothing`() throws {
    var story = try OrderStory()
    try story.add(applied("spo-full", "2026-02-01"))
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-03-03", served: "2026-02-03"))
    try story.take("o1", "2026-06-01", .made(.furtherOrder, [], replaces: nil, nil))
    try story.take("o1", "2026-06-02", .served(nil))
    #expect(story.order("o2").status(on: day("2026-06-05")) == .expired)
    #expect(duties(story, "o1").map(\.due) == [day("2026-06-04")])
    try story.take("o1", "2026-06-02", notified)
    #expect(duties(story, "o1").first?.done != nil)
  }

  @Test func `a full order made after the interim was discharged replaces nothing`() throws {
    var story = try OrderStory()
    try story.add(applied("spo-full", "2026-02-01"))
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-12-03", served: "2026-02-03"))
    try story.take("o2", "2026-03-01", .discharged(consent: true, reasons: words("agreed")))
    try story.take("o1", "2026-06-01", .made(.furtherOrder, [], replaces: nil, nil))
    try story.take("o1", "2026-06-01", .served(nil))
    #expect(story.order("o2").status(on: day("2026-06-05")) == .discharged)
    #expect(duties(story, "o1").map(\.due) == [day("2026-06-03")])
  }

  @Test(arguments: [("2026-05-31", 1), ("2026-06-01", 0)])
  func `an interim is replaced on its last day, and not on the day after`(
    _ ends: String, _ fresh: Int
  ) throws {
    var story = try OrderStory()
    try story.add(applied("spo-full", "2026-02-01"))
    try story.add(.made("spo-interim", "2026-02-03", ends: ends, served: "2026-02-03"))
    try story.take("o1", "2026-06-01", .made(.furtherOrder, [], replaces: nil, nil))
    try story.take("o1", "2026-06-02", .served(nil))
    #expect(duties(story, "o1").count == fresh)
    #expect(story.order("o2").status(on: day("2026-06-02")) == (fresh == 1 ? .expired : .replaced))
  }

  @Test func `an interim that had run out is not ended again by a refusal`() throws {
    var story = try OrderStory()
    try story.add(applied("spo-full", "2026-02-01"))
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-03-03", served: "2026-02-03"))
    try story.take("o1", "2026-05-01", .refused(reasons: words("no risk")))
    #expect(story.order("o2").status(on: day("2026-05-02")) == .expired)
  }

  @Test(arguments: [
    ("spo-interim", "spo-full", "2026-02-01"), ("dapn", "dapo", "2026-02-04"),
  ])
  func `an interim recorded before its application ends with it`(
    _ interim: OrderKindCode, _ full: OrderKindCode, _ on: String
  ) throws {
    let ends: [OrderStep.Detail] = [
      .refused(reasons: words("no risk")), .withdrawn(reasons: words("moved abroad")),
    ]
    for end in ends {
      var story = try OrderStory()
      try story.add(.made(interim, "2026-02-03", ends: "2026-12-03", served: "2026-02-03"))
      try story.add(applied(full, on))
      try story.take("o2", "2026-05-01", end)
      #expect(story.order("o1").status(on: day("2026-04-30")) == .inForce)
      #expect(story.order("o1").status(on: day("2026-05-01")) == .lapsed)
      #expect(story.force("o1", "2026-06-01") == .ended)
    }
  }

  @Test func `an interim is told of the end where application and refusal come together`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-12-03", served: "2026-02-03"))
    try story.add(
      .add(
        OrderFacts(kind: "spo-full"),
        steps: [
          OrderStep(on: day("2026-02-01"), .applied(nil)),
          OrderStep(on: day("2026-05-01"), .refused(reasons: words("no risk"))),
        ]))
    #expect(story.force("o1", "2026-06-01") == .ended)
  }

  @Test func `an application of another day or against another leaves an interim alone`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-12-03", served: "2026-02-03"))
    let refused = OrderStep(on: day("2026-01-20"), .refused(reasons: words("no risk")))
    try story.add(
      .add(
        OrderFacts(kind: "spo-full"),
        steps: [OrderStep(on: day("2026-01-10"), .applied(nil)), refused]))
    try story.add(
      .add(
        OrderFacts(kind: "spo-full", subject: "p3"),
        steps: [OrderStep(on: day("2026-02-01"), .applied(nil))]))
    try story.take("o3", "2026-05-01", .refused(reasons: words("no risk")))
    #expect(story.order("o1").facts.interimFor == nil)
    #expect(story.force("o1", "2026-06-01") == .inForce)
  }

  @Test func `an interim learnt of after the full order was replaced by it`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-06-01", served: "2026-09-01"))
    try story.take("o1", "2026-09-10", notified)
    #expect(duties(story, "o1").map(\.isLate) == [true])
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-12-03", served: "2026-02-03"))
    #expect(story.order("o2").status(on: day("2026-05-31")) == .inForce)
    #expect(story.order("o2").status(on: day("2026-06-01")) == .replaced)
    #expect(duties(story, "o1").isEmpty)
    #expect(story.record.faults(tables()).isEmpty)
    // What is recorded from now on goes by what is known now.
    #expect(story.refusal("o1", "2026-09-11", notified) == .notNotifiedAgain("o1"))
  }

  @Test func `a notice carries no duty that the order after it could rely on`() throws {
    var story = try OrderStory()
    try story.add(.made("dapn", "2026-02-03", served: "2026-02-03"))
    try story.add(applied("dapo", "2026-02-04"))
    try story.take("o2", "2026-02-10", .made(.furtherOrder, [], replaces: nil, nil))
    try story.take("o2", "2026-02-11", .served(nil))
    #expect(story.order("o1").status(on: day("2026-02-10")) == .replaced)
    #expect(duties(story, "o2").map(\.due) == [day("2026-02-13")])
  }
}
