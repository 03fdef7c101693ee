import CaseResources
import Testing

@testable import CaseCore

struct OpenProposalTests {
  private let proposer: BreachProposer

  init() throws {
    proposer = try CaseResources.breachProposer(acts: CaseResources.classifier().vocabulary)
  }

  private func story(served: String? = "2024-03-05") throws -> OrderStory {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-04", ends: "2026-03-03", served: served,
        .prohibits("Not to contact Amara Diallo by any means."),
        .prohibits("Not to enter Rowan Street, Dudley.")))
    return story
  }

  private func told(
    _ happened: String, _ text: String, learnt: String? = nil
  ) throws -> Incident {
    Incident(
      happened: try #require(Happened(happened)), learnt: learnt.map(moment), text: words(text))
  }

  /// As `i1 o1/c1 clear`.
  private func open(_ story: OrderStory) -> [String] {
    proposer.open(in: story.current).flatMap { waiting in
      waiting.proposals.map { proposal in
        "\(waiting.incident.id) \(proposal.condition.order)/\(proposal.condition.condition) "
          + proposal.certainty.rawValue
      }
    }
  }

  @Test func `an incident is compared with every condition of its day`() throws {
    var story = try story()
    try story.add(.addIncident(told("2024-05-04", "He rang her mobile twice.")))
    try story.add(.addIncident(told("2024-05-05", "Seen in Rowan Street at noon.")))
    try story.add(.addIncident(told("2024-05-06", "She slept badly.")))
    #expect(open(story) == ["i1 o1/c1 clear", "i2 o1/c2 clear"])
  }

  @Test func `what is learnt late is compared with what stood when it happened`() throws {
    var story = try story()
    try story.add(
      .addIncident(told("2024-03-01", "He rang her twice.", learnt: "2024-06-01T09:00")))
    try story.add(
      .addIncident(told("2024-03-20", "He rang her twice.", learnt: "2024-06-01T09:00")))
    #expect(open(story) == ["i2 o1/c1 clear"])
  }

  @Test func `made and not served is a doubt, and so is a time at the edge`() throws {
    var unserved = try story(served: nil)
    try unserved.add(.addIncident(told("2024-05-04", "He rang her twice.")))
    let waiting = try #require(proposer.open(in: unserved.current).first?.proposals.first)
    #expect(waiting.doubts == [.notServed])
    var edge = try story()
    try edge.add(.addIncident(told("2024-03-02/2024-03-06", "He rang her twice.")))
    try edge.add(.addIncident(told("unknown", "He rang her twice.")))
    let doubts = proposer.open(in: edge.current).compactMap { $0.proposals.first?.doubts }
    #expect(doubts == [[.edgeOfTime], [.edgeOfTime]])
  }

  @Test func `the day of discharge is the first without the order`() throws {
    var story = try story()
    try story.take(
      "o1", "2024-06-01", .discharged(consent: true, reasons: words("Moved abroad")))
    try story.add(.addIncident(told("2024-05-31", "He rang her twice.")))
    try story.add(.addIncident(told("2024-06-01", "He rang her twice.")))
    #expect(open(story) == ["i1 o1/c1 clear"])
  }

  @Test func `confirmed and dismissed ones wait no longer`() throws {
    var story = try story()
    try story.add(.addIncident(told("2024-05-04", "He rang her. Seen in Rowan Street later.")))
    #expect(open(story) == ["i1 o1/c1 clear", "i1 o1/c2 clear"])
    try story.add(
      .breach(
        .dismiss(
          BreachDismissal(
            incident: "i1", order: "o1", conditions: ["c2"], reason: words("Another man")))))
    #expect(open(story) == ["i1 o1/c1 clear"])
    try story.add(.undo(entry: nil, reason: nil))
    #expect(open(story) == ["i1 o1/c1 clear", "i1 o1/c2 clear"])
    try story.add(.breach(.add(BreachReport(.known("i1"), of: "o1", conditions: ["c1"]))))
    #expect(open(story).isEmpty)
  }

  @Test func `a dismissal answers for what was told and worded then, and for nothing later`()
    throws
  {
    var story = try story()
    try story.add(.addIncident(told("2024-05-04", "He rang her mobile twice.")))
    try story.add(
      .breach(
        .dismiss(
          BreachDismissal(
            incident: "i1", order: "o1", conditions: ["c1"], reason: words("Pocket dial")))))
    #expect(open(story).isEmpty)
    // Nothing of this changes what was looked at.
    try story.add(
      .correctIncident(
        "i1",
        told("2024-05-04", "He rang her mobile twice.", learnt: "2024-05-06T09:00"),
        reason: words("Learnt later")))
    try story.add(
      .watch("o1", "c1", monitor: words("PC Rees"), nextCheck: day("2024-07-01")))
    #expect(open(story).isEmpty)
    var reworded = story
    try reworded.add(
      .correctCondition(
        "o1", "c1", .prohibits("Not to contact or ring Amara Diallo."),
        reason: words("As ordered")))
    #expect(open(reworded) == ["i1 o1/c1 clear"])
    try story.add(
      .correctIncident(
        "i1",
        told("2024-05-04", "He rang her mobile forty times and said she would be sorry."),
        reason: words("Phone records")))
    #expect(open(story) == ["i1 o1/c1 clear"])
  }

  @Test func `an answer for one condition changes nothing about the others`() throws {
    var story = try story()
    try story.add(.addIncident(told("2024-05-04", "He rang her. Seen in Rowan Street later.")))
    let before = proposer.open(in: story.current).flatMap(\.proposals)
    try story.add(
      .breach(
        .dismiss(
          BreachDismissal(
            incident: "i1", order: "o1", conditions: ["c1"], reason: words("Her brother")))))
    let after = proposer.open(in: story.current).flatMap(\.proposals)
    #expect(after == before.filter { $0.condition.condition == "c2" } && !after.isEmpty)
  }

  @Test func `a correction is answered at once`() throws {
    var story = try story()
    try story.add(.addIncident(told("2024-05-04", "He rang her twice.")))
    try story.add(
      .correctIncident(
        "i1", told("2024-05-04", "Her brother rang her twice."), reason: words("Misheard")))
    #expect(open(story).isEmpty)
  }

  @Test func `an order against somebody else is touched by that person only`() throws {
    var story = try OrderStory()
    try story.add(
      .add(
        OrderFacts(kind: "injunction", subject: "p3"),
        steps: [
          OrderStep(on: day("2024-03-04"), .made(.furtherOrder, [], replaces: nil, nil)),
          OrderStep(on: day("2024-03-04"), .served(nil)),
        ], conditions: [.prohibits("Not to contact Amara Diallo.")]))
    try story.add(.addIncident(told("2024-05-04", "Neil Crane rang her twice.")))
    try story.add(.addIncident(told("2024-05-05", "Fatou rang her twice.")))
    #expect(open(story) == ["i2 o1/c1 clear"])
  }

  @Test func `a variation not known to be served is told apart from an order that is not`() throws {
    var story = try story()
    let wider = Condition.prohibits("Not to enter Rowan Street or Mill Lane, Dudley.")
    try story.add(.vary("o1", on: day("2024-09-01"), [.reword("c2", wider)]))
    try story.add(.addIncident(told("2024-09-21", "Seen in Rowan Street at noon.")))
    try story.add(.addIncident(told("2024-09-22", "Seen in Mill Lane at noon.")))
    func doubts() -> [Set<BreachProposal.Doubt>] {
      proposer.open(in: story.current).flatMap(\.proposals).map(\.doubts)
    }
    // What was forbidden before is forbidden still, and the subject knew of it.
    #expect(doubts() == [[.servedWordingToo], [.variationNotServed]])
    try story.take("o1", "2024-09-02", .served(nil))
    #expect(doubts() == [[], []])
  }
}
