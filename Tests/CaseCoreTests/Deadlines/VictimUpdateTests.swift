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
}
