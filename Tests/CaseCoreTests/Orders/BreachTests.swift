import Testing

@testable import CaseCore

struct BreachTests {
  private func story() throws -> OrderStory {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2024-03-04", ends: "2026-03-03", served: "2024-03-05",
        .prohibits("No contact."),
        .prohibits("Not within 200 m.")))
    try story.add(.addIncident(incident("2024-05-04T21:40", learnt: "2024-05-06T09:00")))
    return story
  }

  private func report(
    _ incident: IncidentID = "i1", _ conditions: [ConditionID] = ["c1"]
  ) -> BreachReport {
    BreachReport(.known(incident), of: "o1", conditions: conditions)
  }

  @Test func `a breach is of an incident that stays in the course of conduct`() throws {
    var story = try story()
    try story.add(.breach(.add(report())))
    let breach = try #require(story.current.breach("b1"))
    #expect(breach.facts.incident == "i1" && story.current.incidents.count == 1)
    #expect(!breach.isAnswered && breach.disposed == nil)
  }

  @Test func `a breach brings its incident along in one entry, undone together`() throws {
    var story = try story()
    let before = story.record.told
    let sequence = story.record.sequence
    try story.add(
      .breach(
        .add(
          BreachReport(
            .new(incident("2024-06-01", learnt: "2024-06-02")), of: "o1", conditions: ["c1", "c2"]))
      ))
    #expect(story.record.sequence == sequence + 1)
    #expect(story.current.breach("b1")?.facts.incident == "i2")
    try story.add(.undo(entry: nil, reason: nil))
    #expect(story.record.told == before)
  }

  @Test func `the time to respond runs from learning, not from the act`() throws {
    var story = try story()
    try story.add(
      .breach(
        .add(report(), steps: [.responded(moment("2024-05-06T11:05"), how: words("arrest"))])))
    let time = story.current.responseTime(of: try #require(story.current.breach("b1")))
    #expect(time?.minutes == 125 && time?.days == 0)
    try story.add(.addIncident(incident("2024-07-01", learnt: "2024-07-02")))
    try story.add(.breach(.add(report("i2"))))
    #expect(story.current.responseTime(of: try #require(story.current.breach("b2"))) == nil)
    try story.add(.breach(.take("b2", .responded(moment("2024-07-05T09:00"), how: words("call")))))
    let days = story.current.responseTime(of: try #require(story.current.breach("b2")))
    #expect(days?.days == 3 && days?.minutes == nil)
  }

  @Test func `what police did before anybody recorded it is taken, without a time`() throws {
    var story = try story()
    try story.add(.addIncident(incident("2024-07-01")))
    #expect(
      story.refusal(
        .add(report("i2"), steps: [.responded(moment("2024-06-30"), how: words("call"))]))
        == .beforeLearnt(learnt: moment("2024-07-01")))
    try story.add(
      .breach(.add(report("i2"), steps: [.responded(moment("2024-07-02"), how: words("call"))])))
    let breach = try #require(story.current.breach("b1"))
    #expect(breach.isAnswered && story.current.responseTime(of: breach) == nil)
  }

  @Test func `nothing is done about a breach before it is learnt of, and it is closed once`()
    throws
  {
    var story = try story()
    try story.add(.breach(.add(report())))
    #expect(
      story.refusal(.take("b1", .responded(moment("2024-05-05"), how: words("call"))))
        == .beforeLearnt(learnt: moment("2024-05-06T09:00")))
    try story.add(.breach(.take("b1", .disposed(on: day("2024-06-01"), words("charged")))))
    #expect(
      story.refusal(.take("b1", .disposed(on: day("2024-06-02"), words("charged"))))
        == .breachClosed(on: day("2024-06-01")))
    #expect(
      story.refusal(.take("b2", .disposed(on: day("2024-06-02"), words("charged"))))
        == .noSuchBreach("b2", known: ["b1"]))
  }

  @Test func `what happened before the order or after its end did not break it`() throws {
    var story = try story()
    for (name, when) in [
      ("i2", "2024-03-03"), ("i3", "2026-03-04"), ("i4", "2024-03-04"), ("i5", "2026-03-03"),
      ("i6", "2024-03-01/2024-03-09"), ("i7", "unknown"),
    ] {
      try story.add(.addIncident(incident(when)))
      let isOutside = name == "i2" || name == "i3"
      #expect(
        story.refusal(.add(report(name))) == (isOutside ? .orderDidNotStand("o1", name) : nil),
        "\(when)")
    }
  }

  @Test func `it names conditions of the order, and is recorded once`() throws {
    var story = try story()
    #expect(story.refusal(.add(report("i1", []))) == .conditionsMissing("o1"))
    #expect(
      story.refusal(.add(report("i1", ["c9"])))
        == .noSuchCondition("c9", order: "o1", known: ["c1", "c2"]))
    try story.add(.breach(.add(report())))
    #expect(story.refusal(.add(report("i1", ["c2"]))) == .breachRecorded("b1"))
    #expect(
      story.refusal(
        .dismiss(
          BreachDismissal(
            incident: "i1", order: "o1", conditions: ["c1"], reason: words("agreed contact"))))
        == .breachRecorded("b1"))
  }

  @Test func `a breach is corrected like an incident, with the earlier words kept`() throws {
    var story = try story()
    try story.add(.breach(.add(report())))
    let facts = BreachFacts(incident: "i1", order: "o1", conditions: ["c2"])
    try story.add(.breach(.correct("b1", facts, reason: words("it was the distance"))))
    #expect(story.current.breach("b1")?.facts.conditions == ["c2"])
    #expect(story.current.breach("b1")?.recorded.corrections == [story.record.sequence])
  }

  @Test func `a proposal is dismissed with a reason and by whom`() throws {
    var story = try story()
    try story.add(
      .breach(
        .dismiss(
          BreachDismissal(
            incident: "i1", order: "o1", conditions: ["c1"], reason: words("via solicitors")))))
    let dismissal = try #require(story.current.breachDismissals.first)
    #expect(dismissal.fact.reason.text == "via solicitors" && dismissal.by == "PC Rees")
  }

  @Test func `a breach closed without asking whether the whole is stalking raises M6`() throws {
    var story = try story()
    func rules() throws -> [String] {
      try tables().classifier().opinion(on: story.current, asOf: .last).flag.rules
    }
    #expect(try !rules().contains("M6"))
    try story.add(.breach(.add(report())))
    #expect(try !rules().contains("M6"))
    try story.add(.breach(.take("b1", .disposed(on: day("2024-06-01"), words("charged")))))
    #expect(try rules().contains("M6"))
    try story.add(
      .breach(
        .take(
          "b1",
          .stalkingConsidered(
            on: day("2024-06-02"), isStalking: false, reasons: words("one argument about money")))))
    #expect(try !rules().contains("M6"))
  }

  @Test func `a closed breach asks so in a case that is recorded as stalking, too`() throws {
    var story = try story()
    try story.add(
      .recordClass(
        ClassRecording(
          .stalking2A, on: day("2024-05-07"), isAggravated: false, reason: words("third time"))))
    func rules() throws -> [String] {
      try tables().classifier().opinion(on: story.current, asOf: .last).flag.rules
    }
    try story.add(.breach(.add(report())))
    #expect(try !rules().contains("M6"))
    try story.add(.breach(.take("b1", .disposed(on: day("2024-06-01"), words("advice given")))))
    #expect(try rules().contains("M6"))
    try story.add(
      .breach(
        .take(
          "b1",
          .stalkingConsidered(
            on: day("2024-06-02"), isStalking: true, reasons: words("part of the whole")))))
    #expect(try !rules().contains("M6"))
  }

  private func incident(_ when: String, learnt: String? = nil) -> Incident {
    var fact = CaseCoreTests.incident(when, "He rang her.")
    fact.learnt = learnt.map(moment)
    return fact
  }
}
