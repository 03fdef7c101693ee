import Testing

@testable import CaseCore

/// What an appeal that is allowed sets aside, and from when.
struct OrderAppealTests {
  private func story(_ steps: OrderCommand...) throws -> OrderStory {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2023-01-01", ends: "2026-01-01", served: "2023-01-02",
        .prohibits("No contact.")))
    for step in steps { try story.add(step) }
    return story
  }

  private func appeal(
    _ story: inout OrderStory, _ on: String, against: OrderStepID?, decided: String,
    _ result: AppealResult = .allowed
  ) throws {
    try story.take("o1", on, .appealed(by: .subject, against: against, nil))
    try story.take("o1", decided, .appealDecided(result, nil))
  }

  private let variation = OrderCommand.vary(
    "o1", on: day("2024-03-01"), [.reword("c1", .prohibits("No contact by post."))],
    ends: .on(day("2025-06-01")))

  @Test func `an appeal against a variation puts back the wording and the end before it`() throws {
    var story = try story(variation)
    try appeal(&story, "2024-03-10", against: "s3", decided: "2024-05-01")
    func texts(_ on: String) -> [String] {
      story.order("o1").conditions(at: moment(on)).map {
        "\($0.condition.text) \($0.force.rawValue)"
      }
    }
    #expect(texts("2024-04-30") == ["No contact by post. made-not-served"])
    #expect(texts("2024-05-01") == ["No contact. in-force"])
    #expect(story.order("o1").ends(on: day("2024-04-30")) == .on(day("2025-06-01")))
    #expect(story.order("o1").ends == .on(day("2026-01-01")))
    #expect(story.order("o1").status(on: day("2025-12-31")) == .inForce)
  }

  @Test func `an appeal against the making brings the order down, a lost one changes nothing`()
    throws
  {
    var lost = try story(variation)
    try appeal(&lost, "2024-03-10", against: "s1", decided: "2024-05-01", .dismissed)
    #expect(lost.order("o1").status(on: day("2024-05-01")) == .inForce)
    var won = try story(variation)
    try appeal(&won, "2024-03-10", against: "s1", decided: "2024-05-01")
    #expect(won.order("o1").status(on: day("2024-04-30")) == .inForce)
    #expect(won.order("o1").status(on: day("2024-05-01")) == .quashed)
  }

  @Test func `an appeal against a discharge lets the order stand again, not in between`() throws {
    var story = try story()
    try story.take(
      "o1", "2024-03-01", .discharged(consent: true, reasons: words("He has moved.")))
    try appeal(&story, "2024-03-10", against: "s3", decided: "2024-05-01")
    #expect(story.order("o1").status(on: day("2024-04-30")) == .discharged)
    #expect(story.force("o1", "2024-04-30") == .ended)
    #expect(story.inForce("2024-05-01") == ["o1/c1"])
    #expect(story.order("o1").status(on: day("2026-01-02")) == .expired)
  }

  @Test func `an appeal names its step where several can be meant`() throws {
    let story = try story(variation)
    let appealed = OrderStep.Detail.appealed(by: .subject, nil)
    #expect(
      story.refusal("o1", "2024-03-10", appealed) == .appealUnclear("o1", known: ["s1", "s3"]))
    #expect(
      story.refusal("o1", "2024-03-10", .appealed(by: .subject, against: "s2", nil))
        == .appealUnclear("o1", known: ["s1", "s3"]))
    #expect(story.refusal("o1", "2023-12-10", appealed) == nil)
  }

  @Test func `a variation set aside leaves a later one as it is`() throws {
    var story = try story(
      variation, .vary("o1", on: day("2024-04-01"), [.add(.prohibits("Not online."))]))
    try appeal(&story, "2024-04-10", against: "s3", decided: "2024-05-01")
    #expect(
      story.order("o1").conditions(at: moment("2024-05-01")).map(\.condition.text.text)
        == ["No contact.", "Not online."])
  }
}
