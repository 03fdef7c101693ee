@testable import CaseCore

/// A case that several people work on; each entry is somebody's.
struct HandOverStory {
  private(set) var record = CaseRecord(reference: caseReference())
  static let data = tables()
  var staff = Staff()

  init(owner: String? = "Ann") throws {
    try add(
      "Ann", "2024-03-01",
      .open(
        opening("2024-03-01"),
        people: [
          Person(role: .victim, name: words("Amara Diallo"), sex: .female),
          Person(role: .suspect, name: words("Neil Crane"), sex: .male),
        ]))
    if let owner { try add("Ann", "2024-03-01", .assignOwner(words(owner))) }
  }

  mutating func add(
    _ who: String, _ on: String, _ command: CaseCommand
  ) throws(CaseRefusal) {
    let now = moment("\(on)T12:00")
    let events = try record.decide(
      command, Circumstances(now: now, reference: Self.data, staff: staff), by: who)
    append(who, now, events)
  }

  /// Adds an entry without asking whether it is allowed.
  mutating func write(_ who: String, _ on: String, _ events: CaseEvent...) {
    append(who, moment("\(on)T12:00"), events)
  }

  private mutating func append(_ who: String, _ now: DayTime, _ events: [CaseEvent]) {
    record.append(
      Entry(
        sequence: record.sequence + 1, id: "", at: Instant(local: now), by: who,
        content: .events(events)))
  }

  mutating func offer(_ who: String, to name: String, _ on: String = "2024-03-02") throws {
    try add(
      who, on,
      .handOver(
        .offer(
          TransferOffer(to: words(name), text: words("I am on leave")), through: record.sequence)))
  }

  mutating func accept(_ who: String, _ on: String = "2024-03-03") throws {
    try add(who, on, .handOver(.accept(seen: record.sequence)))
  }

  /// What a command of somebody is refused with; nil when it is accepted.
  func refusal(_ who: String, _ command: CaseCommand) -> CaseRefusal? {
    do {
      _ = try record.decide(
        command, Circumstances(now: moment("2024-04-01T12:00"), reference: Self.data, staff: staff),
        by: who)
      return nil
    } catch {
      return error
    }
  }

  var current: Case {
    get throws {
      guard let current = record.folded() else { throw FlagStory.Missing.opening }
      return current
    }
  }

  var owner: String? { record.folded()?.owner?.text }

  func handOver(
    for who: String? = nil, from start: HandOverStart? = nil, on day: String = "2024-04-01"
  ) throws -> HandOver {
    var reviewer = FlagReviewer(try Self.data.classifier(), Self.data.orderKinds)
    let review = try reviewer.review(record, current)
    guard
      let handOver = record.handOver(
        from: start ?? record.handOverStart(for: who), on: CaseCoreTests.day(day), Self.data,
        review: review, proposals: [])
    else { throw FlagStory.Missing.opening }
    return handOver
  }
}
