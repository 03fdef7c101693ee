import Testing

@testable import CaseCore

struct EscalationTests {
  private func escalation(
    _ told: [(day: String, text: String)], on today: String = "2024-06-20"
  ) throws -> Escalation {
    let folded = try ToldCase("ex-partner", told.map { .init(day: $0.day, text: $0.text) }).folded()
    return try tables().riskPicture(of: folded, on: day(today)).escalation
  }

  private func calls(_ days: Int..., from start: String = "2024-01-01") -> [(String, String)] {
    days.map { (day(start).adding(days: $0).description, "He rang her.") }
  }

  @Test func `more incidents in the last period than before is rising`() throws {
    let rising = try escalation(calls(0, 28, 56, 80, 82, 84, 86))
    #expect(rising.direction == .rising && rising.growth == [.frequency])
    #expect(rising.periods.last?.incidents == 4)
    #expect(rising.lastGapDays == 2)
  }

  @Test func `fewer is falling, the same is steady, and little says nothing`() throws {
    #expect(try escalation(calls(0, 2, 4, 6, 8, 40)).direction == .falling)
    #expect(try escalation(calls(0, 15, 30, 45, 60, 75)).direction == .steady)
    #expect(try escalation(calls(0)).direction == .unclear)
    #expect(try escalation([]).direction == .unclear)
  }

  @Test func `what comes at an even pace is steady, however far back the first period reaches`()
    throws
  {
    let weekly = try escalation(calls(0, 7, 14, 21, 28))
    #expect(weekly.direction == .steady && weekly.growth.isEmpty)
    #expect(try escalation(calls(0, 7, 14, 21, 28, 35, 42, 49, 56)).direction == .steady)
    #expect(try escalation(calls(0, 30, 33, 36, 39, 42)).growth == [.frequency])
  }

  @Test func `forty calls in one entry are more than one`() throws {
    for told in [calls(0, 15, 30, 45, 60, 69), calls(0, 7, 14, 21, 28, 30), calls(0, 2, 9)] {
      #expect(try escalation(told).direction == .steady)
      let many = told.dropLast() + told.suffix(1).map { ($0.0, "He rang her x40.") }
      let found = try escalation(Array(many))
      #expect(found.growth.contains(.frequency))
      #expect((found.periods.last?.times ?? 0) > (found.periods.last?.incidents ?? 0))
    }
  }

  @Test func `after a day of forty calls as many days with something are not fewer`() throws {
    let told = calls(0, 5) + [("2024-01-31", "He rang her 40 times.")] + calls(45, 60, 75)
    #expect(try escalation(told).direction == .steady)
  }

  @Test func `a threat after calls is graver and new, and only the first stands out`() throws {
    let told =
      calls(0, 10, 20, 30, 40) + [
        ("2024-02-20", "He said he would kill her."), ("2024-02-28", "He said he would kill her."),
      ]
    let found = try escalation(told)
    #expect(found.steps.first { $0.incident == "i6" }?.growth == [.gravity, .variety])
    #expect(found.growth(at: "i7").isDisjoint(with: [.gravity, .variety]))
    #expect(found.direction == .rising && found.growth.contains(.gravity))
  }

  @Test func `a threat that is denied or was never made is no escalation`() throws {
    let found = try escalation(
      calls(0, 10, 20, 30, 40) + [("2024-02-20", "He rang her. No threats were made.")])
    #expect(!found.growth.contains(.gravity))
    #expect(found.steps.isEmpty)
  }

  @Test func `what has no day is left out of the comparison`() throws {
    var told = calls(0, 15, 30, 45)
    told.append(("unknown", "He said he would kill her."))
    #expect(try escalation(told).periods.map(\.incidents).reduce(0, +) == 4)
  }

  @Test func `breaches count from the day on which the order was served`() throws {
    var story = try OrderStory()
    try story.add(
      OrderCommand.made(
        "restraining-order", "2021-03-01", served: "2021-03-02", .prohibits("no contact")))
    try story.add(
      .breach(
        .add(
          BreachReport(
            .new(incident("2021-03-07", "He rang her.")), of: "o1", conditions: ["c1"]))))
    let current = story.current
    let picture = try tables().riskPicture(of: current, on: day("2021-03-12"))
    #expect(
      picture.escalation.afterOrders
        == [Escalation.AfterOrder(order: "o1", breaches: 1, daysToFirst: 5)])
    let breached = try #require(current.breaches.first?.facts.incident)
    #expect(picture.escalation.growth(at: breached).contains(.breach))
    #expect(picture.signs.first { $0.code == "breach" }?.incidents.contains(breached) == true)
  }

  /// Conduct is what happened, not how it was written down.
  @Test(arguments: 1...30)
  func `the order of entries changes nothing, and every period lies beside the next`(
    seed: UInt64
  ) throws {
    var random = FixedGenerator(seed: seed)
    let texts = [
      "He rang her.", "Followed her home.", "He said he would kill her.", "Sent flowers.",
      "Found a tracker under her car.", "He punched her.", "No threats were made.",
    ]
    var told: [(day: String, text: String)] = []
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      let when = day("2023-01-01").adding(days: Int.random(in: 0...300, using: &random))
      told.append((when.description, texts.randomElement(using: &random) ?? ""))
    }
    // Incidents of one day have no order but that of the record.
    var seen: Set<String> = []
    told = told.filter { seen.insert($0.day).inserted }
    let found = try escalation(told)
    let shuffled = told.shuffled(using: &random)
    let again = try escalation(shuffled)
    #expect(again.periods == found.periods && again.direction == found.direction)
    #expect(again.growth == found.growth && again.silence == found.silence)
    let days = { (found: Escalation, told: [(day: String, text: String)]) in
      found.steps.map { told[(Int($0.incident.dropFirst()) ?? 1) - 1].day }
    }
    #expect(days(again, shuffled) == days(found, told))
    let acts = told.filter { !$0.text.hasPrefix("No ") }
    #expect(found.periods.map(\.incidents).reduce(0, +) == acts.count)
    for (left, right) in zip(found.periods, found.periods.dropFirst()) {
      #expect(left.last.adding(days: 1) == right.first)
    }
    #expect(found.periods.last?.last == found.lastIncident)
  }
}
