import Testing

@testable import CaseCore

/// What stood, and in which words, on any day.
struct OrderForceTests {
  @Test func `an order binds from service to its last day`() throws {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-04", ends: "2026-03-03", served: "2024-03-06",
        .prohibits("No contact.")))
    #expect(story.force("o1", "2024-03-03") == .notYet)
    #expect(story.force("o1", "2024-03-04") == .madeNotServed)
    #expect(story.force("o1", "2024-03-05T23:59") == .madeNotServed)
    #expect(story.force("o1", "2024-03-06") == .inForce)
    #expect(story.force("o1", "2026-03-03T23:59") == .inForce)
    #expect(story.force("o1", "2026-03-04") == .ended)
    #expect(story.inForce("2024-03-05").isEmpty)
    #expect(story.inForce("2024-03-06") == ["o1/c1"])
    #expect(story.inForce("2026-03-04").isEmpty)
  }

  @Test func `an unserved order is a doubt, until further order too`() throws {
    var story = try OrderStory()
    try story.add(.made("non-molestation-order", "2024-03-04", .prohibits("No contact.")))
    let conditions = story.current.conditions(at: moment("2030-01-01"))
    #expect(conditions.map(\.force) == [.madeNotServed])
    #expect(story.order("o1").status(on: day("2030-01-01")) == .made)
  }

  @Test func `a full order ends the interim one on the day it is made`() throws {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05",
        .prohibits("No contact.")))
    try story.add(
      .made("spo-full", "2024-05-01", served: "2024-05-03", .prohibits("No contact at all.")))
    #expect(story.inForce("2024-04-30") == ["o1/c1"])
    #expect(story.inForce("2024-05-01").isEmpty)
    #expect(story.force("o1", "2024-05-01") == .ended)
    #expect(story.force("o2", "2024-05-01") == .madeNotServed)
    #expect(story.inForce("2024-05-03") == ["o2/c1"])
    #expect(story.order("o1").status(on: day("2024-06-02")) == .replaced)
  }

  @Test func `a variation replaces the wording from its day and keeps the earlier one`() throws {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-04", served: "2024-03-05", .prohibits("Not within 100 m."),
        .prohibits("No contact.")))
    try story.add(
      .vary(
        "o1", on: day("2024-06-01"),
        [.reword("c1", .prohibits("Not within 200 m.")), .add(.requires("Sign on."))]))
    func texts(_ on: String) -> [String] {
      story.order("o1").conditions(at: moment(on)).map {
        "\($0.id) \($0.condition.text) \($0.force.rawValue)"
      }
    }
    #expect(texts("2024-05-31") == ["c1 Not within 100 m. in-force", "c2 No contact. in-force"])
    // What is worded anew is not binding for certain before it is served.
    #expect(
      texts("2024-06-01") == [
        "c1 Not within 200 m. made-not-served", "c2 No contact. in-force",
        "c3 Sign on. made-not-served",
      ])
    try story.take("o1", "2024-06-04", .served(nil))
    #expect(
      texts("2024-06-04") == [
        "c1 Not within 200 m. in-force", "c2 No contact. in-force", "c3 Sign on. in-force",
      ])
    try story.add(.vary("o1", on: day("2024-09-01"), [.drop("c2")]))
    #expect(texts("2024-08-31").count == 3)
    #expect(story.inForce("2024-09-01") == ["o1/c1", "o1/c3"])
    #expect(texts("2024-05-31") == ["c1 Not within 100 m. in-force", "c2 No contact. in-force"])
  }

  @Test func `a condition has its own period, to the minute where that is known`() throws {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-04", served: "2024-03-04",
        .prohibits("Not at the fair.", from: "2024-05-01T18:00", until: "2024-05-03")))
    func force(_ at: String) -> OrderForce? {
      story.current.conditions(at: moment(at)).first?.force
    }
    #expect(force("2024-05-01T17:59") == .notYet)
    #expect(force("2024-05-01T18:00") == .inForce)
    #expect(force("2024-05-01") == .inForce)
    #expect(force("2024-05-03T23:59") == .inForce)
    #expect(force("2024-05-04") == .ended)
  }

  @Test func `a renewal moves the end, and a day between still tells the end of then`() throws {
    var story = try OrderStory()
    try story.add(
      .made("restraining-order", "2024-03-04", ends: "2025-03-03", served: "2024-03-04"))
    try story.take("o1", "2025-02-01", .renewed(.on(day("2027-03-03")), nil))
    let order = story.order("o1")
    #expect(order.ends(on: day("2025-01-31")) == .on(day("2025-03-03")))
    #expect(order.ends == .on(day("2027-03-03")))
    #expect(order.status(on: day("2025-03-04")) == .inForce)
    #expect(order.status(on: day("2027-03-04")) == .expired)
  }

  @Test func `a condition recorded later, or corrected, counts from the step that set it`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05", .prohibits("No contat.")))
    try story.add(.addCondition("o1", .prohibits("No entry.")))
    try story.add(
      .correctCondition("o1", "c1", .prohibits("No contact."), reason: words("misspelt")))
    #expect(story.inForce("2024-03-05") == ["o1/c1", "o1/c2"])
    #expect(story.order("o1").condition("c1")?.text.text == "No contact.")
    try story.add(
      .watch("o1", "c2", monitor: words("PC Ahmed"), nextCheck: day("2024-04-01"), nil))
    #expect(story.inForce("2024-03-05") == ["o1/c1", "o1/c2"])
    #expect(story.order("o1").condition("c2")?.nextCheck == day("2024-04-01"))
  }

  @Test func `a corrected day of service moves what was in force`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05", .prohibits("No contact.")))
    try story.add(
      .correctStep(
        "o1", "s2", OrderStep(on: day("2024-03-08"), .served(nil)), reason: words("the slip")))
    #expect(story.inForce("2024-03-07").isEmpty && !story.inForce("2024-03-08").isEmpty)
    #expect(
      story.refusal(
        .correctStep(
          "o1", "s2", OrderStep(on: day("2024-03-01"), .served(nil)), reason: words("slip")))
        == .beforeMade(.served, day("2024-03-01"), made: day("2024-03-04")))
  }

  @Test func `what is sought and why not is told by status`() throws {
    var story = try OrderStory()
    try story.add(
      .add(
        OrderFacts(kind: "spo-full"),
        steps: [OrderStep(on: day("2024-02-01"), .considered(reasons: words("two visits")))]))
    #expect(story.order("o1").status(on: day("2024-01-31")) == nil)
    #expect(story.order("o1").status(on: day("2024-02-01")) == .considered)
    try story.take("o1", "2024-02-10", .notSought(reasons: words("bail will do")))
    try story.take("o1", "2024-03-01", .applied(nil))
    try story.take("o1", "2024-03-20", .withdrawn(reasons: words("restraining order made")))
    let order = story.order("o1")
    #expect(order.status(on: day("2024-02-20")) == .notSought)
    #expect(order.status(on: day("2024-03-01")) == .applied)
    #expect(order.status(on: day("2024-04-01")) == .withdrawn)
  }
}
