import CaseCore
import Testing

/// The clocks of an interim order whose full order was made.
struct ReplacedOrderTests {
  private func states(_ story: OrderStory, of order: OrderID) -> [DeadlineRule: [DeadlineState]] {
    let own = story.current.deadlines(tables()).filter { deadline in
      switch deadline.about {
      case .order(let id), .condition(_, let id): id == order
      case .wholeCase, .incident, .news, .breach: false
      }
    }
    return Dictionary(grouping: own, by: \.rule).mapValues { found in
      found.map { $0.state(on: day("2024-07-01")) }
    }
  }

  @Test func `what was still to be looked at stops with the order that took its place`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05"))
    let before = states(story, of: "o1")
    #expect(before[.orderReview] == [.missed(dealtWith: nil), .missed(dealtWith: nil)])
    try story.add(.made("spo-full", "2024-05-20", served: "2024-05-21"))
    let after = states(story, of: "o1")
    let stop = DeadlineState.stopped(.replaced(by: "o2"))
    #expect(after[.orderReview] == [stop, stop] && after[.orderEnds] == [stop])
    // Who did not notify in time did not, whatever came later.
    #expect(after[.notificationInitial] == [.missed(dealtWith: nil)])
  }

  @Test func `an order that is over otherwise was not looked at in time`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05"))
    try story.take("o1", "2024-05-20", .discharged(consent: true, reasons: words("in error")))
    let stopped = DeadlineState.missed(dealtWith: day("2024-05-20"))
    #expect(states(story, of: "o1")[.orderReview] == [stopped, stopped])
  }
}
