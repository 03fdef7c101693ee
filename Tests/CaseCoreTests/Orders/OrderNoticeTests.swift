import Testing

@testable import CaseCore

/// What is taken and seems not to be right.
struct OrderNoticeTests {
  private func notices(_ story: OrderStory) -> [OrderNotice] {
    story.current.orderNotices(tables().orderKinds)
  }

  private func notices(_ story: OrderStory, after events: [CaseEvent]) -> [OrderNotice] {
    story.current.orderNotices(tables().orderKinds, after: events)
  }

  @Test func `an interim order without an application is taken, and said to have none`() throws {
    var story = try OrderStory()
    try story.add(
      .add(
        OrderFacts(kind: "spo-full"),
        steps: [OrderStep(on: day("2026-01-01"), .notSought(reasons: words("no risk")))]))
    let added = try story.add(
      .made("spo-interim", "2026-02-03", ends: "2036-02-03", served: "2026-02-03"))
    let notice = OrderNotice.noApplication(interim: "o2", for: "spo-full")
    #expect(notices(story) == [notice])
    #expect(notices(story, after: added) == [notice])
    let other = try story.add(.made("restraining-order", "2026-02-05"))
    #expect(notices(story, after: other).isEmpty)
    try story.take("o1", "2026-02-03", .applied(nil))
    #expect(notices(story).isEmpty)
  }

  @Test func `an interim order that waits for an application, or was replaced, is as it should be`()
    throws
  {
    var story = try OrderStory()
    try story.add(
      .add(OrderFacts(kind: "spo-full"), steps: [OrderStep(on: day("2026-02-01"), .applied(nil))]))
    try story.add(.made("spo-interim", "2026-02-03", ends: "2026-12-03"))
    #expect(notices(story).isEmpty)
    var other = try OrderStory()
    try other.add(.made("spo-interim", "2026-02-03", ends: "2026-12-03"))
    try other.add(.made("spo-full", "2026-05-01"))
    #expect(notices(other).isEmpty)
  }

  @Test func `a breach whose incident is moved to before the order asks to be looked at`() throws {
    var story = try OrderStory()
    try story.add(
      .made("spo-full", "2026-02-01", served: "2026-02-01", .prohibits("No contact.")))
    try story.add(.addIncident(incident("2026-03-03", "He rang her.")))
    try story.add(
      .breach(.add(BreachReport(.known("i1"), of: "o1", conditions: ["c1"]))))
    #expect(notices(story).isEmpty)
    let moved = try story.add(
      .correctIncident("i1", incident("2026-01-03", "He rang her."), reason: words("misread")))
    #expect(notices(story, after: moved) == [.orderDidNotStand("b1", "i1", "o1")])
    let back = try story.add(
      .correctIncident("i1", incident("2026-02-01", "He rang her."), reason: words("misread")))
    #expect(notices(story, after: back).isEmpty)
  }

  @Test func `an order that ends earlier than was known asks the same of its breaches`() throws {
    var story = try OrderStory()
    try story.add(
      .made("restraining-order", "2026-02-01", served: "2026-02-01", .prohibits("No contact.")))
    try story.add(.addIncident(incident("2026-03-03", "He rang her.")))
    try story.add(
      .breach(.add(BreachReport(.known("i1"), of: "o1", conditions: ["c1"]))))
    let ended = try story.add(
      .take(
        "o1",
        OrderStep(
          on: day("2026-03-01"), .discharged(consent: true, reasons: words("on appeal")))))
    #expect(notices(story, after: ended) == [.orderDidNotStand("b1", "i1", "o1")])
  }
}
