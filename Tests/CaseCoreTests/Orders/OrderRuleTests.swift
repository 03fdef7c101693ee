import Testing

@testable import CaseCore

/// Each rule of what cannot be of an order, with what just can.
struct OrderRuleTests {
  @Test func `a full SPO lasts two years at least, the day it is made included`() throws {
    let story = try OrderStory()
    func refusal(_ made: String, _ ends: String) -> OrderRefusal? {
      story.refusal(.made("spo-full", made, ends: ends))
    }
    #expect(
      refusal("2024-03-04", "2026-03-02")
        == .tooShort("spo-full", end: day("2026-03-02"), earliest: day("2026-03-03")))
    #expect(refusal("2024-03-04", "2026-03-03") == nil)
    #expect(refusal("2024-02-29", "2026-02-27") != nil)
    #expect(refusal("2024-02-29", "2026-02-28") == nil)
    #expect(refusal("2022-03-01", "2024-02-28") != nil)
    #expect(refusal("2022-03-01", "2024-02-29") == nil)
    #expect(story.refusal(.made("spo-full", "2024-03-04")) == nil)
    #expect(story.refusal(.made("restraining-order", "2024-03-04", ends: "2024-03-05")) == nil)
  }

  @Test func `an interim SPO has to have an end, and may be short`() throws {
    let story = try OrderStory()
    #expect(story.refusal(.made("spo-interim", "2024-03-04")) == .endMissing("spo-interim"))
    #expect(story.refusal(.made("spo-interim", "2024-03-04", ends: "2024-03-20")) == nil)
    #expect(
      story.refusal(.made("spo-interim", "2024-03-04", ends: "2024-03-03"))
        == .endBeforeStart(day("2024-03-03"), start: day("2024-03-04")))
  }

  @Test func `an order that can only prohibit takes no requirement`() throws {
    let story = try OrderStory()
    let surrender = Condition.requires("Surrender all devices.")
    for kind in ["restraining-order", "non-molestation-order"] {
      #expect(
        story.refusal(.made(kind, "2024-03-04", surrender)) == .requirementNotAllowed(kind, "c1"))
    }
    #expect(story.refusal(.made("spo-full", "2024-03-04", surrender)) == nil)
    var made = story
    try made.add(.made("restraining-order", "2024-03-04", .prohibits("No contact.")))
    #expect(
      made.refusal(.addCondition("o1", surrender))
        == .requirementNotAllowed("restraining-order", "c2"))
    #expect(
      made.refusal(.vary("o1", on: day("2024-05-01"), [.add(surrender)]))
        == .requirementNotAllowed("restraining-order", "c2"))
    #expect(
      made.refusal(.correctCondition("o1", "c1", surrender, reason: words("misread")))
        == .requirementNotAllowed("restraining-order", "c1"))
  }

  @Test func `a condition does not end before it begins`() throws {
    let story = try OrderStory()
    let backwards = Condition.prohibits("No entry.", from: "2024-05-01", until: "2024-04-30")
    #expect(
      story.refusal(.made("spo-full", "2024-03-04", backwards))
        == .conditionPeriodBackwards("c1"))
  }

  @Test func `nothing is served, varied or notified before it is made`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04"))
    #expect(
      story.refusal("o1", "2024-03-03", .served(nil))
        == .beforeMade(.served, day("2024-03-03"), made: day("2024-03-04")))
    #expect(story.refusal("o1", "2024-03-04", .served(nil)) == nil)
    var applied = try OrderStory()
    try applied.add(
      .add(OrderFacts(kind: "spo-full"), steps: [OrderStep(on: day("2024-03-01"), .applied(nil))]))
    #expect(
      applied.refusal("o1", "2024-03-04", .served(nil))
        == .stepNotAllowed(.served, status: .applied, allowed: [.refused, .withdrawn, .made]))
  }

  @Test func `what is refused, discharged, expired or replaced goes no further`() throws {
    var story = try OrderStory()
    try story.add(.made("restraining-order", "2024-03-04", ends: "2025-03-03"))
    #expect(
      story.refusal("o1", "2025-03-04", .served(nil))
        == .stepNotAllowed(.served, status: .expired, allowed: []))
    #expect(story.refusal("o1", "2025-03-03", .served(nil)) == nil)
    try story.take(
      "o1", "2024-06-01", .discharged(consent: false, reasons: words("no longer needed")))
    #expect(
      story.refusal("o1", "2024-06-02", .varied(Variation(), ends: nil, nil))
        == .stepNotAllowed(.varied, status: .discharged, allowed: [.appealed]))
    #expect(
      story.refusal("o1", "2024-07-01", .made(.furtherOrder, [], replaces: nil, nil))
        == .stepNotAllowed(.made, status: .discharged, allowed: [.appealed]))
    // A step that is only learnt of later and lay before the discharge has its place.
    #expect(story.refusal("o1", "2024-05-31", .served(nil)) == nil)
  }

  @Test func `an earlier discharge is refused where later steps rest on the order`() throws {
    var story = try OrderStory()
    try story.add(.made("restraining-order", "2024-03-04", served: "2024-03-05"))
    try story.add(.vary("o1", on: day("2024-09-01"), [.add(.prohibits("No contact."))]))
    #expect(
      story.refusal("o1", "2024-06-01", .discharged(consent: false, reasons: words("x")))
        == .stepRecorded(
          "s3", .varied, on: day("2024-09-01"), order: "o1", status: .discharged))
  }

  @Test func `an SPO is discharged in its first two years only with consent`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2022-03-04", served: "2022-03-05"))
    let reasons = words("moved abroad")
    #expect(
      story.refusal("o1", "2024-03-03", .discharged(consent: false, reasons: reasons))
        == .dischargeNeedsConsent(until: day("2024-03-03")))
    #expect(story.refusal("o1", "2024-03-03", .discharged(consent: true, reasons: reasons)) == nil)
    #expect(story.refusal("o1", "2024-03-04", .discharged(consent: false, reasons: reasons)) == nil)
  }

  @Test func `there was no SPO before the Act was in force, and no unknown kind`() throws {
    let story = try OrderStory()
    #expect(
      story.refusal(.made("spo-full", "2020-01-19"))
        == .kindNotYet("spo-full", on: day("2020-01-19"), from: day("2020-01-20")))
    #expect(story.refusal(.made("spo-full", "2020-01-20")) == nil)
    #expect(
      story.refusal(.made("asbo", "2020-01-20"))
        == .unknownKind("asbo", known: tables().orderKinds.codes))
  }

  @Test func `an SPO of the court's own motion is switched off until its row has a day`() throws {
    let story = try OrderStory()
    func refusal(_ kind: OrderKindCode, _ origin: OrderOrigin) -> OrderRefusal? {
      story.refusal(
        .add(
          OrderFacts(kind: kind, origin: origin),
          steps: [OrderStep(on: day("2026-07-01"), .made(.furtherOrder, [], replaces: nil, nil))]))
    }
    for origin in [OrderOrigin.conviction, .acquittal] {
      #expect(
        refusal("spo-full", origin)
          == .originNotAllowed(origin, "spo-full", allowed: [.policeApplication]))
      #expect(refusal("restraining-order", origin) == nil)
    }
    #expect(refusal("spo-full", .policeApplication) == nil)
    let on = try OrderKinds(
      "code\tfact\tvalue\tvalid_from\tvalid_to\tsource\tmark\nspo-full\tname\tSPO\t\t\tours\tO",
      file: "k",
      origins: """
        kind\torigin\tvalid_from\tvalid_to\tsource\tmark
        spo-full\tcourt-on-conviction\t2027-01-01\t\tours\tO
        """, originsFile: "o")
    #expect(on.origins(of: "spo-full", on: day("2026-12-31")).isEmpty)
    #expect(on.origins(of: "spo-full", on: day("2027-01-01")) == [.conviction])
  }

  @Test func `an interim order waits for an application that is not decided`() throws {
    var story = try OrderStory()
    try story.add(
      .add(OrderFacts(kind: "spo-full"), steps: [OrderStep(on: day("2024-03-01"), .applied(nil))]))
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01", served: "2024-03-05"))
    #expect(story.order("o2").facts.interimFor == "o1")
    #expect(
      story.refusal("o1", "2024-03-03", .refused(reasons: words("no risk")))
        == .applicationDecided("o1", on: day("2024-03-03")))
    try story.take("o1", "2024-04-10", .refused(reasons: words("no risk")))
    #expect(story.order("o2").status(on: day("2024-04-10")) == .lapsed)
    #expect(story.order("o2").status(on: day("2024-04-09")) == .inForce)
    let late = OrderFacts(kind: "spo-interim", interimFor: "o1")
    let made = OrderStep(
      on: day("2024-04-11"), .made(.on(day("2024-06-01")), [], replaces: nil, nil))
    #expect(
      story.refusal(.add(late, steps: [made])) == .applicationDecided("o1", on: day("2024-04-10")))
  }

  @Test func `only the order that an interim one stands in for replaces it`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-interim", "2024-03-04", ends: "2024-06-01"))
    try story.add(.made("restraining-order", "2024-04-04"))
    #expect(story.order("o1").status(on: day("2024-04-04")) == .made)
    let wrong = OrderStep(on: day("2024-04-05"), .made(.furtherOrder, [], replaces: "o2", nil))
    #expect(
      story.refusal(.add(OrderFacts(kind: "spo-full"), steps: [wrong]))
        == .replacesWrongOrder("o2"))
    try story.add(.made("spo-full", "2024-05-01"))
    #expect(story.order("o1").status(on: day("2024-05-01")) == .replaced)
    #expect(story.order("o3").first(.made)?.fact.replaces == "o1")
  }

  @Test func `what a command names has to be there`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", .prohibits("No contact.")))
    let step = OrderStep(on: day("2024-03-05"), .served(nil))
    #expect(story.refusal(.take("o2", step)) == .noSuchOrder("o2", known: ["o1"]))
    #expect(
      story.refusal(.correctStep("o1", "s9", step, reason: words("slip")))
        == .noSuchStep("s9", order: "o1", known: ["s1"]))
    #expect(
      story.refusal(.vary("o1", on: day("2024-04-01"), [.drop("c4")]))
        == .noSuchCondition("c4", order: "o1", known: ["c1"]))
    #expect(
      story.refusal(.watch("o1", "c2", monitor: nil, nextCheck: nil))
        == .noSuchCondition("c2", order: "o1", known: ["c1"]))
    #expect(
      story.record.refusal(
        .order(.add(OrderFacts(kind: "spo-full", subject: "p9"), steps: [])),
        at: OrderStory.recordedAt)
        == .noSuchPerson("p9", .subject, known: ["p1", "p2", "p3"]))
    #expect(
      story.record.refusal(
        .order(.add(OrderFacts(kind: "spo-full", protected: [words("p8")]), steps: [])),
        at: OrderStory.recordedAt)
        == .noSuchPerson("p8", .protected, known: ["p1", "p2", "p3"]))
    #expect(
      story.record.refusal(.order(.made("spo-full", "2027-03-04")), at: OrderStory.recordedAt)
        == .inTheFuture(.on, today: day("2026-11-22")))
  }

  @Test func `an appeal is decided once it is made, and may bring an order down`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05"))
    #expect(story.refusal("o1", "2024-04-01", .appealDecided(.allowed, nil)) != nil)
    try story.take("o1", "2024-04-01", .appealed(by: .subject, nil))
    #expect(story.refusal("o1", "2024-04-02", .appealed(by: .subject, nil)) != nil)
    try story.take("o1", "2024-06-01", .appealDecided(.allowed, nil))
    #expect(story.order("o1").status(on: day("2024-05-31")) == .inForce)
    #expect(story.order("o1").status(on: day("2024-06-01")) == .quashed)
  }

  @Test func `an order refused and won on appeal can be made and stands`() throws {
    var story = try OrderStory()
    try story.add(
      .add(OrderFacts(kind: "spo-full"), steps: [OrderStep(on: day("2024-03-01"), .applied(nil))]))
    try story.take("o1", "2024-03-10", .refused(reasons: words("no risk")))
    #expect(story.refusal("o1", "2024-05-01", .made(.furtherOrder, [], replaces: nil, nil)) != nil)
    try story.take("o1", "2024-03-20", .appealed(by: .police, nil))
    try story.take("o1", "2024-05-01", .appealDecided(.allowed, nil))
    try story.take("o1", "2024-05-01", .made(.furtherOrder, [], replaces: nil, nil))
    try story.take("o1", "2024-05-02", .served(nil))
    #expect(story.order("o1").status(on: day("2024-05-02")) == .inForce)
  }

  @Test func `a file that holds what cannot be is told so, and only at its entry`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", served: "2024-03-05"))
    var record = story.record
    record.write(
      .order(
        .stepTaken(
          "o1", "s3", OrderStep(on: day("2024-04-01"), .renewed(.on(day("2024-05-01")), nil)))))
    record.write(.order(.stepTaken("o7", "s4", OrderStep(on: day("2024-04-01"), .served(nil)))))
    record.write(.order(.stepTaken("o1", "s5", OrderStep(on: day("2024-04-03"), .served(nil)))))
    #expect(
      record.faults(tables()) == [
        RecordFault(
          entry: 3,
          kind: .orderNotAllowed(
            .order(
              .tooShort("spo-full", end: day("2024-05-01"), earliest: day("2026-03-03"))))),
        RecordFault(entry: 4, kind: .namesUnknown("o7")),
      ])
  }

  @Test func `what other steps rest on is not undone before them`() throws {
    var story = try OrderStory()
    try story.add(.made("spo-full", "2024-03-04", .prohibits("No contact.")))
    try story.take("o1", "2024-03-05", .served(nil))
    #expect(
      story.record.refusal(.undo(entry: 2, reason: nil), at: OrderStory.recordedAt)
        == .laterEntryRestsOnIt(3))
    let before = story.record.told
    try story.take("o1", "2024-03-06", .notified(.initial, acknowledgement: nil, nil))
    try story.add(.undo(entry: nil, reason: nil))
    #expect(story.record.told == before)
  }
}
