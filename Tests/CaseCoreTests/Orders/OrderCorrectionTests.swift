import Testing

@testable import CaseCore

/// What putting an order right does to the days before and after, and what it would leave wrong.
struct OrderCorrectionTests {
  /// Made and served in March, varied in June.
  private func story() throws -> OrderStory {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-01", served: "2024-03-02", .prohibits("Not within 10 m."),
        .prohibits("No contact.")))
    try story.add(.vary("o1", on: day("2024-06-01"), [.add(.prohibits("Not online."))]))
    return story
  }

  private func texts(_ story: OrderStory, _ on: String) -> [String] {
    story.order("o1").conditions(at: moment(on)).map {
      "\($0.id) \($0.condition.text) \($0.force.rawValue)"
    }
  }

  @Test func `a slip put right is right in every wording that carried it, and stays served`() throws
  {
    var story = try story()
    try story.add(
      .correctCondition("o1", "c1", .prohibits("Not within 100 m."), reason: words("slip")))
    #expect(
      texts(story, "2024-04-01") == ["c1 Not within 100 m. in-force", "c2 No contact. in-force"])
    #expect(texts(story, "2024-06-02").first == "c1 Not within 100 m. in-force")
  }

  @Test func `putting a wording right leaves an earlier one in other words as it was`() throws {
    var story = try story()
    try story.add(
      .vary("o1", on: day("2024-07-01"), [.reword("c1", .prohibits("Not within 20 m."))]))
    try story.add(
      .correctCondition("o1", "c1", .prohibits("Not within 200 m."), reason: words("slip")))
    #expect(texts(story, "2024-04-01").first == "c1 Not within 10 m. in-force")
    #expect(texts(story, "2024-07-01").first == "c1 Not within 200 m. made-not-served")
  }

  @Test func `an earlier wording is put right by naming its step, and the latest stays`() throws {
    var story = try story()
    try story.add(
      .vary("o1", on: day("2024-07-01"), [.reword("c1", .prohibits("Not within 20 m."))]))
    try story.add(
      .correctCondition(
        "o1", "c1", .prohibits("Not within 100 m."), wording: "s1", reason: words("slip")))
    #expect(texts(story, "2024-04-01").first == "c1 Not within 100 m. in-force")
    #expect(texts(story, "2024-07-01").first == "c1 Not within 20 m. made-not-served")
    #expect(
      story.refusal(
        .correctCondition(
          "o1", "c1", .prohibits("No."), wording: "s2", reason: words("slip")))
        == .noSuchStep("s2", order: "o1", known: ["s1", "s4"]))
  }

  @Test func `a condition that was left out was there from the first day, and is served`() throws {
    var story = try story()
    try story.add(.addCondition("o1", .prohibits("Not at the school.")))
    #expect(texts(story, "2024-04-01").last == "c4 Not at the school. in-force")
    #expect(
      texts(story, "2024-06-02").suffix(2) == [
        "c3 Not online. made-not-served", "c4 Not at the school. in-force",
      ])
    #expect(texts(story, "2024-06-02").count == 4)
    try story.add(.undo(entry: nil, reason: nil))
    #expect(texts(story, "2024-04-01").count == 2)
    #expect(texts(story, "2024-06-02").count == 3)
  }

  @Test func `a variation learnt of after a later one changes the days of both`() throws {
    var story = try story()
    try story.add(.vary("o1", on: day("2024-05-01"), [.drop("c2")]))
    #expect(texts(story, "2024-04-30").count == 2)
    #expect(texts(story, "2024-05-01") == ["c1 Not within 10 m. in-force"])
    #expect(
      texts(story, "2024-06-02") == [
        "c1 Not within 10 m. in-force", "c3 Not online. made-not-served",
      ])
  }

  @Test func `what a later variation worded anew is not changed by an earlier one`() throws {
    var story = try story()
    try story.add(
      .vary("o1", on: day("2024-07-01"), [.reword("c1", .prohibits("Not within 20 m."))]))
    try story.add(
      .vary(
        "o1", on: day("2024-05-01"), [.reword("c1", .prohibits("Not within 30 m.")), .drop("c2")]))
    #expect(texts(story, "2024-06-30").first == "c1 Not within 30 m. made-not-served")
    #expect(texts(story, "2024-07-01").first == "c1 Not within 20 m. made-not-served")
    #expect(
      story.refusal(.vary("o1", on: day("2024-08-01"), [.drop("c2")]))
        == .noSuchCondition("c2", order: "o1", known: ["c1", "c3"]))
  }

  @Test func `undoing what a later variation left alone takes it away for good`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-01", .prohibits("No contact.")))
    try story.add(.addCondition("o1", .prohibits("Not online.")))
    let added = story.record.sequence
    try story.add(
      .vary(
        "o1", on: day("2024-06-01"),
        [.reword("c1", .prohibits("No letters.")), .add(.prohibits("Not at the school."))]))
    let varied = story.record.sequence
    try story.add(.undo(entry: added, reason: nil))
    #expect(
      texts(story, "2024-06-02") == [
        "c1 No letters. made-not-served", "c3 Not at the school. made-not-served",
      ])
    try story.add(.undo(entry: varied, reason: nil))
    #expect(texts(story, "2024-06-02") == ["c1 No contact. made-not-served"])
  }

  @Test func `a variation moved past another one changes what it changes from its own day`() throws
  {
    var story = try story()
    let varied = story.order("o1").steps[2]
    try story.add(.vary("o1", on: day("2024-07-01"), [.drop("c2")]))
    let moved = OrderStep(on: day("2024-08-01"), varied.fact.detail)
    try story.add(.correctStep("o1", varied.id, moved, reason: words("slip")))
    #expect(texts(story, "2024-07-02") == ["c1 Not within 10 m. in-force"])
    #expect(texts(story, "2024-08-01").last == "c3 Not online. made-not-served")
  }

  @Test func `a change of a condition that nobody has told of is a fault of the record`() throws {
    var record = try story().record
    let step = OrderStep(
      on: day("2024-07-01"), .varied(Variation(dropped: ["c2", "c9"]), ends: nil, nil))
    record.write(.order(.stepTaken("o1", "s4", step)))
    #expect(record.faults(tables()).map(\.kind) == [.namesUnknown("c9")])
  }

  @Test func `a variation says something, and one thing of a condition`() throws {
    let story = try story()
    #expect(story.refusal(.vary("o1", on: day("2024-07-01"), [])) == .nothingVaried("o1"))
    #expect(
      story.refusal(
        .vary("o1", on: day("2024-07-01"), [.drop("c1"), .reword("c1", .prohibits("No."))]))
        == .conditionVariedTwice("c1"))
    #expect(
      story.refusal(.vary("o1", on: day("2024-07-01"), [], ends: .on(day("2027-03-01")))) == nil)
  }

  @Test func `a second service is for what has changed since the first`() throws {
    var story = try OrderStory()
    try story.add(
      .made("spo-full", "2024-03-01", served: "2024-03-02", .prohibits("No contact.")))
    #expect(
      story.refusal("o1", "2024-03-05", .served(nil))
        == .servedAlready("s2", on: day("2024-03-02")))
    try story.add(.vary("o1", on: day("2024-06-01"), [.add(.prohibits("Not online."))]))
    #expect(story.refusal("o1", "2024-06-02", .served(nil)) == nil)
  }

  @Test func `an interim order sought before it is made lapses with the application`() throws {
    var story = try OrderStory()
    func add(_ kind: OrderKindCode) throws {
      try story.add(
        .add(OrderFacts(kind: kind), steps: [OrderStep(on: day("2024-03-01"), .applied(nil))]))
    }
    try add("spo-full")
    try add("spo-interim")
    try story.take("o2", "2024-03-02", .made(.on(day("2024-12-01")), [], replaces: nil, nil))
    try story.take("o2", "2024-03-03", .served(nil))
    try story.take("o1", "2024-05-01", .refused(reasons: words("Not proved.")))
    #expect(story.order("o2").status(on: day("2024-05-01")) == .lapsed)
    #expect(story.force("o2", "2024-05-01") == .ended)
  }

  @Test func `an interim order lapses too where the main application was recorded after it`() throws
  {
    var story = try OrderStory()
    for kind in ["spo-interim", "spo-full"] {
      try story.add(
        .add(OrderFacts(kind: kind), steps: [OrderStep(on: day("2024-03-01"), .applied(nil))]))
    }
    try story.take("o1", "2024-03-02", .made(.on(day("2024-12-01")), [], replaces: nil, nil))
    try story.take("o2", "2024-05-01", .withdrawn(reasons: words("Moved abroad.")))
    #expect(story.order("o1").status(on: day("2024-05-01")) == .lapsed)
  }

  @Test func `what was owed under a replaced interim order can still be notified, once`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-10-06", ends: "2024-12-01", served: "2024-10-06"))
    try story.add(.made("spo-full", "2024-10-07", served: "2024-10-07"))
    let notified = OrderStep.Detail.notified(.initial, acknowledgement: nil, nil)
    #expect(story.order("o1").status(on: day("2024-10-08")) == .replaced)
    try story.take("o1", "2024-10-08", notified)
    let duty = story.order("o1").notifications(tables().orderKinds).first
    #expect(duty?.done != nil)
    #expect(duty?.isLate == false)
    #expect(
      story.refusal("o1", "2024-10-09", notified)
        == .stepNotAllowed(.notified, status: .replaced, allowed: []))
  }
}
