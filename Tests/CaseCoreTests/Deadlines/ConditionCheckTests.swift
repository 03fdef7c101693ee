import Testing

@testable import CaseCore

struct ConditionCheckTests {
  private func watched(next: String?, _ found: String? = nil) -> CaseCommand {
    .order(.watch("o1", "c1", monitor: nil, nextCheck: next.map(day), found.map(words)))
  }

  private func set(_ next: String, at: String) throws -> CaseRecord {
    var record = try CaseRecord.opened(recordedOn: "2020-03-01", at: "2020-03-01T12:00")
    try record.record(
      .order(
        .made(
          "spo-full", "2026-02-02", ends: "2028-03-03", served: "2026-02-02",
          .requires("Attend the programme."), .requires("Sign on."))),
      at: "2026-02-02T12:00")
    try record.record(watched(next: next), at: at)
    return record
  }

  private let march = "condition-check.o1.c1.2026-03-08"
  private let today = "2026-11-22"

  @Test func `a check that was missed stays to be seen when the next is set`() throws {
    var record = try set("2026-03-08", at: "2026-02-02T13:00")
    #expect(record.state(march, on: today) == .missed(dealtWith: nil))
    try record.record(watched(next: "2026-12-01"), at: "2026-11-22T12:00")
    #expect(record.state(march, on: today) == .missed(dealtWith: day(today)))
    #expect(record.deadline("condition-check.o1.c1.2026-12-01")?.isOpen == true)
    try record.record(.undo(entry: nil, reason: nil), at: "2026-11-22T13:00")
    #expect(record.state(march, on: today) == .missed(dealtWith: nil))
  }

  @Test func `one that was made is met, and one put off in time is not missed`() throws {
    let first = try set("2026-03-08", at: "2026-02-02T13:00")
    var made = first
    try made.record(
      watched(next: "2026-04-08", "He attended; letter seen."), at: "2026-03-08T12:00")
    #expect(made.state(march, on: today) == .met(on: day("2026-03-08")))
    var moved = first
    try moved.record(watched(next: "2026-04-08"), at: "2026-03-01T12:00")
    #expect(moved.state(march, on: today) == .stopped(.checkMoved))
    try moved.record(watched(next: "2026-03-08"), at: "2026-03-02T12:00")
    #expect(moved.state(march, on: today) == .missed(dealtWith: nil))
    #expect(moved.state("condition-check.o1.c1.2026-04-08", on: today) == .stopped(.checkMoved))
    // What was found is the check of its day, also where nobody said when next.
    var found = first
    try found.record(watched(next: "2026-03-08", "He attended."), at: "2026-03-08T12:00")
    #expect(found.state(march, on: today) == .met(on: day("2026-03-08")))
  }

  @Test func `a check of a condition that a court took out was missed where its day had passed`()
    throws
  {
    var record = try set("2026-03-08", at: "2026-02-02T13:00")
    let dropped = OrderStep(
      on: day("2026-10-01"), .varied(Variation(dropped: ["c1"]), ends: nil, nil))
    try record.record(.order(.take("o1", dropped)), at: "2026-11-22T12:00")
    #expect(record.state(march, on: today) == .missed(dealtWith: day("2026-10-01")))
    var ahead = try set("2026-12-24", at: "2026-02-02T13:00")
    try ahead.record(.order(.take("o1", dropped)), at: "2026-11-22T12:00")
    #expect(
      ahead.state("condition-check.o1.c1.2026-12-24", on: today) == .stopped(.conditionChanged))
  }
}
