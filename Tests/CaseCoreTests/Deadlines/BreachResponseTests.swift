import Testing

@testable import CaseCore

struct BreachResponseTests {
  private func breached() throws -> OrderStory {
    var story = try OrderStory()
    try story.add(
      .made(
        "spo-full", "2026-03-04", ends: "2028-03-03", served: "2026-03-05",
        .prohibits("No contact.")))
    try story.add(.addIncident(incident("2026-11-20")))
    try story.add(.breach(.add(BreachReport(.known("i1"), of: "o1", conditions: ["c1"]))))
    return story
  }

  @Test func `a breach waits in the agenda from the day it is learnt of until it is answered`()
    throws
  {
    let story = try breached()
    let waiting = try #require(story.record.deadline("breach-response.b1"))
    #expect(waiting.due == day("2026-11-22") && waiting.about == .breach("b1"))
    #expect(waiting.isShown(on: day("2026-11-22")) && waiting.isShown(on: day("2027-11-22")))
    let answers: [BreachStep] = [
      .responded(moment("2026-11-22T11:00"), how: words("an officer went")),
      .arrested(moment("2026-11-22T11:00"), nil),
      .disposed(on: day("2026-11-22"), words("charged")),
    ]
    for answer in answers {
      var answered = story
      try answered.add(.breach(.take("b1", answer)))
      #expect(
        answered.record.state("breach-response.b1", on: "2026-11-22")
          == .met(on: day("2026-11-22")))
    }
    var asked = story
    try asked.add(
      .breach(
        .take(
          "b1",
          .stalkingConsidered(on: day("2026-11-22"), isStalking: true, reasons: words("it is")))))
    #expect(asked.record.deadline("breach-response.b1")?.isOpen == true)
  }

  @Test func `it waits however the case stands, and is named once before a case is closed`() throws
  {
    var story = try breached()
    let checklist = story.current.closingChecklist(
      on: day("2026-11-22"), tables(), review: nil, proposals: [])
    #expect(checklist.points(of: .breach).count == 1)
    let deadlines = checklist.points.compactMap { point -> DeadlineRule? in
      switch point {
      case .missed(let deadline), .running(let deadline), .notTold(let deadline): deadline.rule
      case .order, .flag, .breach, .possibleBreach: nil
      }
    }
    #expect(!deadlines.isEmpty && !deadlines.contains(.breachResponse))
    for made in [
      step("2026-11-22", .investigationStarted(nil)), step("2026-11-22", .fileSubmitted(nil)),
      step("2026-11-22", prosecutor(.charge)), step("2026-11-22", outcome("1", by: .cps)),
    ] {
      try story.add(made)
    }
    #expect(story.record.deadline("breach-response.b1")?.isOpen == true)
  }
}
