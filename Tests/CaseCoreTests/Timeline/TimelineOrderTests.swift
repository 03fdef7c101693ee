import Testing

@testable import CaseCore

struct TimelineOrderTests {
  private func timeline(_ story: OrderStory) -> Timeline {
    Timeline(story.current, behaviours: tables().behaviours)
  }

  @Test func `an order is a span from the day it was made to its last day`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-05-01"))
    try story.add(.made("bail", "2024-02-01", ends: "2024-03-01", served: "2024-02-01"))
    try story.add(.made("spo-interim", "2023-12-20", ends: "2024-01-20", served: "2023-12-21"))
    try story.add(
      .add(OrderFacts(kind: "injunction"), steps: [OrderStep(on: day("2024-01-01"), .applied(nil))])
    )
    let spans = timeline(story).spans
    #expect(spans.map(\.order) == ["o3", "o2", "o1"])
    #expect(spans.map(\.last) == [day("2024-01-20"), day("2024-03-01"), nil])
    #expect(spans.map(\.served) == [day("2023-12-21"), day("2024-02-01"), nil])
  }

  @Test func `the span of an interim order ends the day before the full one is made`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05"))
    try story.add(.made("spo-full", "2024-05-01"))
    let whole = timeline(story)
    #expect(whole.spans.map(\.last) == [day("2024-04-30"), nil])
    #expect(whole.showing([.police]).spans.isEmpty)
    #expect(whole.showing([.orders]).spans == whole.spans)
  }

  @Test func `steps of orders and breaches stand among what happened`() throws {
    var story = try OrderStory()
    try story.add(
      .made("spo-full", "2024-03-04", served: "2024-03-06", .prohibits("No contact.")))
    try story.add(.addIncident(incident("2024-03-05")))
    try story.add(.addIncident(incident("2024-03-07")))
    let report = BreachReport(.known("i2"), of: "o1", conditions: ["c1"])
    try story.add(
      .breach(.add(report, steps: [.disposed(on: day("2026-11-22"), words("charged"))])))
    let items = timeline(story).items
    let told = items.map { item in
      switch item.subject {
      case .incident(let id): id + (item.breaches.isEmpty ? "" : " breach")
      case .orderStep(let id, let step): "\(id) \(step.kind.rawValue)"
      case .breachStep(let id, let step): "\(id) \(step.kind.rawValue)"
      case .step, .classRecorded: "police"
      }
    }
    #expect(told == ["police", "o1 made", "i1", "o1 served", "i2 breach", "b1 disposed"])
    #expect(items[1].lanes == [.orders] && items[5].lanes == [.police])
  }
}
