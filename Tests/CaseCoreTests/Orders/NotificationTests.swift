import Testing

@testable import CaseCore

/// The three days that the subject of an order has, the first one included.
struct NotificationTests {
  private func duties(_ story: OrderStory, _ order: OrderID) -> [NotificationDuty] {
    story.order(order).notifications(tables().orderKinds)
  }

  @Test(arguments: [
    ("2026-06-01", "2026-06-03"), ("2024-02-28", "2024-03-01"), ("2023-02-27", "2023-03-01"),
    ("2024-12-30", "2025-01-01"), ("2024-03-30", "2024-04-01"),
  ])
  func `the day of service is the first of three`(_ served: String, _ due: String) throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2022-06-01"))
    try story.take("o1", served, .served(nil))
    let duty = try #require(duties(story, "o1").first)
    #expect(duty.kind == .initial && duty.from == day(served) && duty.due == day(due))
    #expect(!duty.isOverdue(on: day(due)) && duty.isOverdue(on: day(due).adding(days: 1)))
  }

  @Test func `that of a domestic abuse order gives way while its subject notifies as a stalker`()
    throws
  {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-10-01", served: "2026-10-01"))
    try story.take("o1", "2026-10-02", .notified(.initial, acknowledgement: nil, nil))
    try story.add(.made("dapo", "2026-11-16", served: "2026-11-16"))
    let duty = try #require(duties(story, "o2").first)
    #expect(duty.stopped == day("2026-11-16") && !duty.isOverdue(on: day("2026-11-22")))
    let clock = try #require(story.record.deadline("notification-initial.o2.\(duty.step)"))
    #expect(clock.state(on: day("2026-11-22")) == .stopped(.otherNotification))
    // With the other order over by then it has its own three days.
    try story.take("o1", "2026-11-10", .discharged(consent: true, reasons: words("moved away")))
    #expect(duties(story, "o2").first?.isOverdue(on: day("2026-11-22")) == true)
    // The duty of somebody else is not theirs.
    try story.add(
      .add(
        OrderFacts(kind: "spo-full", subject: "p3"),
        steps: [
          OrderStep(on: day("2026-11-15"), .made(.furtherOrder, [], replaces: nil, nil)),
          OrderStep(on: day("2026-11-15"), .served(nil)),
        ]))
    #expect(duties(story, "o2").first?.stopped == nil)
  }

  @Test func `a new name or address starts three days of its own`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05"))
    try story.take("o1", "2024-03-06", .notified(.initial, acknowledgement: words("R 12"), nil))
    try story.take("o1", "2024-05-01", .addressChanged(words("12 Elm Row")))
    try story.take("o1", "2024-06-01", .nameChanged(words("N. Kane")))
    try story.take("o1", "2024-05-05", .notified(.address, acknowledgement: nil, nil))
    let found = duties(story, "o1")
    #expect(found.map(\.kind) == [.initial, .address, .name])
    #expect(
      found.map(\.due) == [day("2024-03-07"), day("2024-05-03"), day("2024-06-03")])
    #expect(found.map(\.isLate) == [false, true, false])
    #expect(found.map { $0.done == nil } == [false, false, true])
  }

  @Test func `a full order that replaces a served interim one asks nothing again`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05"))
    try story.take("o1", "2024-03-06", .notified(.initial, acknowledgement: nil, nil))
    try story.add(.made("spo-full", "2024-05-01", served: "2024-05-02"))
    #expect(duties(story, "o2").isEmpty)
    let again = OrderStep.Detail.notified(.initial, acknowledgement: nil, nil)
    #expect(story.refusal("o2", "2024-05-03", again) == .notNotifiedAgain("o2"))
    try story.take("o2", "2024-07-01", .addressChanged(words("12 Elm Row")))
    #expect(duties(story, "o2").map(\.kind) == [.address])
  }

  @Test func `an interim order that was never served leaves the duty to the full one`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01"))
    try story.add(.made("spo-full", "2024-05-01", served: "2024-05-02"))
    #expect(duties(story, "o2").map(\.due) == [day("2024-05-04")])
  }

  @Test func `being replaced ends no duty, being discharged in time does`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05"))
    try story.add(.made("spo-full", "2024-03-06"))
    #expect(duties(story, "o1").map(\.stopped) == [nil])
    var other = try OrderStory()
    try other.add(.made("spo-full", "2024-03-04", served: "2024-03-05"))
    try other.take("o1", "2024-03-07", .discharged(consent: true, reasons: words("in error")))
    #expect(duties(other, "o1").map(\.stopped) == [day("2024-03-07")])
    try other.add(.made("spo-full", "2024-04-01", served: "2024-04-01"))
    try other.take("o2", "2024-04-04", .discharged(consent: true, reasons: words("in error")))
    #expect(duties(other, "o2").map(\.stopped) == [nil])
  }

  @Test func `while other law takes the notification none is due, and then again`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05"))
    try story.take("o1", "2024-03-06", .notificationSuspended(reasons: words("SOA 2003 part 2")))
    #expect(duties(story, "o1").map(\.stopped) == [day("2024-03-06")])
    try story.take("o1", "2024-05-01", .addressChanged(words("12 Elm Row")))
    try story.take("o1", "2025-01-01", .notificationResumed(nil))
    #expect(duties(story, "o1").map(\.due) == [day("2024-03-07"), day("2025-01-03")])
  }

  @Test func `a restraining order carries no duty to notify`() throws {
    var story = try OrderStory()
    try story.add(.made("restraining-order", "2024-03-04", served: "2024-03-05"))
    #expect(duties(story, "o1").isEmpty)
    #expect(
      story.refusal("o1", "2024-03-06", .notified(.initial, acknowledgement: nil, nil))
        == .noNotificationDuty("restraining-order"))
  }

  @Test func `what was notified once is not notified again`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05"))
    let done = OrderStep.Detail.notified(.initial, acknowledgement: nil, nil)
    try story.take("o1", "2024-03-06", done)
    #expect(
      story.refusal("o1", "2024-03-07", done)
        == .notificationDone(.initial, on: day("2024-03-06")))
  }

  @Test func `what is notified after a suspension answers the duty that began again`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-06-01", served: "2026-06-01"))
    try story.take("o1", "2026-06-02", .notificationSuspended(reasons: words("SOA 2003 part 2")))
    try story.take("o1", "2026-08-01", .notificationResumed(nil))
    try story.take("o1", "2026-08-03", .notified(.initial, acknowledgement: nil, nil))
    let found = duties(story, "o1")
    #expect(found.map(\.stopped) == [day("2026-06-02"), nil])
    #expect(found.map { $0.done?.fact.on } == [nil, day("2026-08-03")])
    #expect(found.map(\.isLate) == [false, false])
  }

  @Test func `all names and the address told once answer every first notification owed`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-06-01", served: "2026-06-01"))
    try story.take("o1", "2026-06-20", .notificationSuspended(reasons: words("SOA 2003 part 2")))
    try story.take("o1", "2026-08-01", .notificationResumed(nil))
    try story.take("o1", "2026-08-03", .notified(.initial, acknowledgement: nil, nil))
    let found = duties(story, "o1")
    #expect(found.map(\.isLate) == [true, false])
    #expect(found.map { $0.done?.fact.on } == [day("2026-08-03"), day("2026-08-03")])
  }

  @Test func `an address notified in time is not credited to an older one never notified`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-06-01", served: "2026-06-01"))
    try story.take("o1", "2026-10-01", .addressChanged(words("1 Ash Row")))
    try story.take("o1", "2026-11-10", .addressChanged(words("2 Birch Row")))
    let notified = OrderStep.Detail.notified(.address, acknowledgement: nil, words("2 Birch Row"))
    try story.take("o1", "2026-11-11", notified)
    func addresses() -> [CalendarDay?] {
      duties(story, "o1").filter { $0.kind == .address }.map { $0.done?.fact.on }
    }
    #expect(addresses() == [nil, day("2026-11-11")])
    try story.take("o1", "2026-11-12", .notified(.address, acknowledgement: nil, nil))
    #expect(addresses() == [day("2026-11-12"), day("2026-11-11")])
  }

  @Test func `two addresses told in time are each in time`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-06-01", served: "2026-06-01"))
    try story.take("o1", "2026-10-01", .addressChanged(words("1 Ash Row")))
    try story.take("o1", "2026-10-03", .addressChanged(words("2 Birch Row")))
    for day in ["2026-10-03", "2026-10-05"] {
      try story.take("o1", day, .notified(.address, acknowledgement: nil, nil))
    }
    let found = duties(story, "o1").filter { $0.kind == .address }
    #expect(found.map { $0.done != nil && !$0.isLate } == [true, true])
  }

  @Test func `what came too late for both is credited to the address of then`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2026-06-01", served: "2026-06-01"))
    try story.take("o1", "2026-10-01", .addressChanged(words("1 Ash Row")))
    try story.take("o1", "2026-10-10", .addressChanged(words("2 Birch Row")))
    try story.take("o1", "2026-11-11", .notified(.address, acknowledgement: nil, nil))
    let found = duties(story, "o1").filter { $0.kind == .address }
    #expect(found.map { $0.done?.fact.on } == [nil, day("2026-11-11")])
  }
}
