import Testing

@testable import CaseCore

struct VictimUpdateTests {
  @Test func `changed rights move nothing that was due under the old ones`() throws {
    var record = try CaseRecord.opened(recordedOn: "2018-03-01", at: "2018-03-01T12:00")
    // A Monday: the day after with enhanced rights, a week without.
    try record.record(
      .addDevelopment(Development(.arrest, on: day("2018-03-05"))), at: "2018-03-05T12:00")
    #expect(record.deadline("victim-update.d1")?.due == day("2018-03-06"))
    try record.record(
      .setEnhancedRights(EnhancedRights(false, reason: words("she asked for that"))),
      at: "2018-03-12T12:00")
    #expect(record.deadline("victim-update.d1")?.due == day("2018-03-06"))
    try record.record(
      .addDevelopment(Development(.interview, on: day("2018-03-12"))), at: "2018-03-12T13:00")
    #expect(record.deadline("victim-update.d2")?.due == day("2018-03-19"))
  }

  @Test func `an arrest after a breach is news for the victim`() throws {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-04", ends: "2026-03-03", served: "2024-03-05",
        .prohibits("No contact.")))
    try story.add(.addIncident(incident("2024-05-06")))
    let report = BreachReport(.known("i1"), of: "o1", conditions: ["c1"])
    try story.add(.breach(.add(report, steps: [.arrested(moment("2024-05-07"), nil)])))
    let update = try #require(story.record.deadline("victim-update.b1"))
    #expect(update.due == day("2024-05-08") && update.isOpen)
    try story.add(.tellVictim(VictimUpdate(on: day("2024-05-08"), about: ["b1"])))
    #expect(story.record.deadline("victim-update.b1")?.ending == .met(on: day("2024-05-08")))
  }

  @Test func `bail that is set, changed and cancelled is news for the victim each time`() throws {
    var story = try OrderStory()
    try story.add(.made("bail", "2026-11-02", served: "2026-11-02", .prohibits("No contact.")))
    try story.take("o1", "2026-11-09", .varied(Variation(dropped: ["c1"]), ends: nil, nil))
    try story.take("o1", "2026-11-16", .discharged(consent: true, reasons: words("charged")))
    let updates = story.record.deadlines.filter { $0.rule == .victimUpdate }
    #expect(updates.map(\.due) == ["2026-11-03", "2026-11-10", "2026-11-17"].map(day))
    #expect(updates.map(\.term.about) == ["bail", "bail-changed", "bail-changed"])
    let changed = try #require(story.order("o1").first(.varied)?.id)
    try story.add(.tellVictim(VictimUpdate(on: day("2026-11-10"), about: [changed])))
    #expect(
      story.record.state("victim-update.\(changed)", on: "2026-11-22")
        == .met(on: day("2026-11-10")))
    // An order of a court that is no bail starts none.
    try story.add(.made("restraining-order", "2026-11-17", served: "2026-11-17"))
    #expect(story.record.deadlines.filter { $0.rule == .victimUpdate }.count == 3)
  }

  @Test func `bail recorded as a development too is one piece of news with one name`() throws {
    var story = try OrderStory()
    try story.add(.addDevelopment(Development(.bail, on: day("2026-11-02"))))
    try story.add(.made("bail", "2026-11-02", served: "2026-11-02", .prohibits("No contact.")))
    try story.take("o1", "2026-11-09", .varied(Variation(dropped: ["c1"]), ends: nil, nil))
    try story.add(.addDevelopment(Development(.bailChanged, on: day("2026-11-09"))))
    let updates = story.record.deadlines.filter { $0.rule == .victimUpdate }
    #expect(updates.map(\.id) == ["victim-update.d1", "victim-update.d2"])
    let told = try #require(story.order("o1").first(.made)?.id)
    try story.add(.tellVictim(VictimUpdate(on: day("2026-11-03"), about: [told])))
    try story.add(.tellVictim(VictimUpdate(on: day("2026-11-10"), about: ["d2"])))
    #expect(story.record.deadlines.filter { $0.rule == .victimUpdate }.allSatisfy { !$0.isOpen })
  }

  @Test
  func `bail of two orders on one day is two pieces of news, though one development tells it`()
    throws
  {
    var story = try OrderStory()
    try story.add(.addDevelopment(Development(.bail, on: day("2026-11-02"))))
    for _ in 1...2 {
      try story.add(.made("bail", "2026-11-02", served: "2026-11-02", .prohibits("No contact.")))
    }
    let updates = story.record.deadlines.filter { $0.rule == .victimUpdate }
    #expect(updates.count == 2 && Set(updates.map(\.id)).count == 2)
  }
}
