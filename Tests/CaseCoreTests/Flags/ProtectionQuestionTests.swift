import Testing

@testable import CaseCore

/// When somebody has to say if a Stalking Protection Order was considered, and what answers it.
struct ProtectionQuestionTests {
  private let data: ReferenceData
  private let classifier: Classifier

  init() throws {
    data = tables()
    classifier = try data.classifier()
  }

  /// As the record leaves it, or on a day.
  private func state(_ story: FlagStory, on looked: String? = nil) throws -> FlagState {
    let last = try #require(story.record.entries.last)
    return try course(story).state(on: looked.map { day($0) } ?? last.at.local.day)
  }

  private func course(_ story: FlagStory) throws -> FlagCourse {
    var reviewer = FlagReviewer(classifier, data.orderKinds)
    return reviewer.review(story.record, try #require(story.record.folded())).protection
  }

  /// Stalking with a threat, recorded as stalking.
  private func risky(_ recordedAs: CaseClass = .stalking2A) throws -> FlagStory {
    var story = try FlagStory(recordedAs: recordedAs)
    try story.incident("2023-01-10", "Rang her again after she told him to stop.")
    try story.incident("2023-01-20", "Waited outside her work and followed her to the bus.")
    try story.incident("2023-01-25", "Outside her work again. Said he would kill her.", fear: true)
    return story
  }

  private func answer(
    _ story: inout FlagStory, _ day: String, _ reply: FlagAnswer.Reply
  ) throws {
    try story.add(day, try command(story, day, reply))
  }

  private func command(
    _ story: FlagStory, _ day: String, _ reply: FlagAnswer.Reply
  ) throws -> CaseCommand {
    .answerFlag(
      FlagReply(
        .protectionOrder, reply, on: CaseCoreTests.day(day), shown: try story.opinion().pointsTo))
  }

  private func order(_ kind: OrderKindCode, _ on: String, _ detail: OrderStep.Detail) -> CaseCommand
  {
    .order(.add(OrderFacts(kind: kind), steps: [OrderStep(on: day(on), detail)]))
  }

  @Test func `stalking with a risk asks, since the risk was told of, and names it`() throws {
    let story = try risky()
    let flag = try #require(try state(story).flag)
    #expect(flag.since == day("2023-01-25"))
    #expect(flag.incidents == ["i3"])
    #expect(flag.reason.contains("violence feared, threat"))
    #expect(flag.reason.contains("was a Stalking Protection Order considered?"))
    #expect(try story.state.flag?.reason.contains("Protection") != true)
  }

  @Test func `without stalking, a risk, a named suspect or an open case nothing is asked`() throws {
    #expect(try state(FlagStory.misread()) == .none)
    var parking = try FlagStory(relationship: .neighbour)
    try parking.incident(
      "2023-01-10", "Row about the parking space. He shouted that he would hit him.", fear: true)
    #expect(try state(parking) == .none)
    var closed = try risky()
    closed.close("2023-02-01", OutcomeDecision(type: "16", reason: words("as the file shows")))
    #expect(closed.record.folded()?.isOpen == false)
    #expect(try state(closed) == .none)
  }

  @Test func `a record that ends before there were such orders asks nothing`() throws {
    let story = try risky()
    let early = CaseRecord(
      reference: story.record.reference,
      entries: story.record.entries.map {
        Entry(
          sequence: $0.sequence, id: "", at: Instant(local: moment("2019-12-31T12:00")), by: "",
          content: $0.content)
      })
    var reviewer = FlagReviewer(classifier, data.orderKinds)
    let course = reviewer.review(early, try #require(early.folded())).protection
    #expect(course.state(on: .last) == .none)
  }

  @Test func `an entry that tells of several days is answered like any other`() throws {
    var story = try FlagStory(recordedAs: .stalking2A)
    try story.incident(
      "2023-01-20",
      "She told him to stop. 10 January he followed her home. 20 January he threatened to kill her."
    )
    #expect(try state(story).kind == .open)
    try answer(&story, "2023-02-01", .declined(reason: words("He is in custody.")))
    #expect(try state(story).kind == .answered)
  }

  @Test func `a reason why none is sought answers, and new evidence asks again and says what`()
    throws
  {
    var story = try risky()
    try answer(&story, "2023-02-01", .declined(reason: words("He is in custody.")))
    #expect(try state(story).kind == .answered)
    try story.add("2023-02-02", .addNote(Note(basis: .reported, text: words("Rang the prison."))))
    #expect(try state(story).kind == .answered)
    try story.incident("2023-03-01", "Found a tracker under her car.")
    guard case .askedAgain(let flag, let previous, let news) = try state(story) else {
      Issue.record("not asked again")
      return
    }
    #expect(flag.since == day("2023-03-01"))
    #expect(previous.fact.reply == .declined(reason: words("He is in custody.")))
    #expect(news.contains(.risks([.tracking])) && news.contains(.incidents(["i4"])))
    try story.add("2023-03-02", .undo(entry: nil, reason: nil))
    #expect(try state(story).kind == .answered)
  }

  @Test func `considering is recorded as a step of an order, and what comes of it answers`() throws
  {
    var story = try risky()
    #expect(
      story.record.refusal(try command(story, "2023-02-01", .agreed(nil)), at: "2023-02-01T12:00")
        == .reasonMissing)
    try answer(&story, "2023-02-01", .agreed(words("File to legal services.")))
    let order = try #require(story.record.folded()?.order("o1"))
    #expect(order.facts.kind == "spo-full" && order.status(on: day("2023-02-01")) == .considered)
    #expect(try state(story).kind == .answered)
    // While it is only thought about, what is new asks again; once it is applied for, it does not.
    try story.incident("2023-03-01", "Found a tracker under her car.")
    #expect(try state(story).kind == .askedAgain)
    try story.add(
      "2023-03-02", .order(.take("o1", OrderStep(on: day("2023-03-02"), .applied(nil)))))
    try story.incident("2023-03-05", "He followed her home again.", fear: true)
    #expect(try state(story).kind == .answered)
    try story.add(
      "2023-04-01",
      .order(.take("o1", OrderStep(on: day("2023-04-01"), .refused(reasons: words("No."))))))
    #expect(try state(story).kind == .answered)
    try story.incident("2023-04-05", "Hit her at the bus stop.", fear: true)
    #expect(try state(story).kind == .askedAgain)
  }

  @Test func `a restraining order answers while it stands, bail and the like are only named`()
    throws
  {
    var story = try risky()
    try story.add(
      "2023-02-01", order("bail", "2023-02-01", .made(.furtherOrder, [], replaces: nil, nil)))
    let flag = try #require(try state(story).flag)
    #expect(flag.reason.contains("In its place there is not: bail o1."))
    try story.add(
      "2023-02-03",
      order("restraining-order", "2023-02-03", .made(.furtherOrder, [], replaces: nil, nil)))
    #expect(try state(story).kind == .answered)
    try story.add(
      "2023-03-01",
      .order(
        .take(
          "o2",
          OrderStep(
            on: day("2023-03-01"), .discharged(consent: false, reasons: words("Moved away."))))))
    guard case .askedAgain(let again, _, let news) = try state(story) else {
      Issue.record("not asked again")
      return
    }
    #expect(again.since == day("2023-03-01") && news == [.ordersOver(["o2"])])
  }

  @Test(arguments: ["restraining-order", "spo-full"])
  func `an order answers until it runs out, and asks again on the day after`(
    kind: OrderKindCode
  ) throws {
    var story = try risky()
    try story.add(
      "2023-02-03",
      order(kind, "2023-02-03", .made(.on(day("2026-05-20")), [], replaces: nil, nil)))
    #expect(try state(story, on: "2026-05-20").kind == .answered)
    guard case .askedAgain(let flag, _, let news) = try state(story, on: "2026-11-22") else {
      Issue.record("not asked again")
      return
    }
    #expect(flag.since == day("2026-05-21") && news == [.ordersOver(["o1"])])
    let summary = try course(story).summary
    #expect(summary.reckoned(on: day("2026-05-20")).state == .answered)
    #expect(summary.reckoned(on: day("2026-05-21")).state == .askedAgain)
    #expect(summary.reckoned(on: day("2026-11-22")).since == flag.since)
    // Whatever is recorded later, it has been asked since that day.
    try story.add("2026-08-01", .addNote(Note(basis: .reported, text: words("She moved."))))
    #expect(try state(story, on: "2026-11-22").flag?.since == flag.since)
    try story.incident("2026-09-01", "Rang her again.")
    #expect(try state(story, on: "2026-11-22").flag?.since == flag.since)
    try answer(&story, "2026-11-22", .declined(reason: words("He has moved abroad.")))
    #expect(try state(story, on: "2027-01-01").kind == .answered)
  }

  @Test func `of two orders the last that runs out asks`() throws {
    var story = try risky()
    for (on, end) in [("2023-02-03", "2025-02-02"), ("2023-02-10", "2026-02-09")] {
      try story.add(
        on, order("spo-full", on, .made(.on(day(end)), [], replaces: nil, nil)))
    }
    #expect(try state(story, on: "2025-03-01").kind == .answered)
    #expect(try state(story, on: "2026-02-10").flag?.since == day("2026-02-10"))
  }

  @Test func `what was over when it was recorded answers nothing`() throws {
    var story = try risky()
    try story.add(
      "2026-02-03",
      order("spo-full", "2021-03-01", .made(.on(day("2023-03-02")), [], replaces: nil, nil)))
    #expect(try state(story).kind == .open)
    #expect(try state(story).flag?.since == day("2023-01-25"))
    try story.add(
      "2026-02-04", order("spo-full", "2021-03-01", .notSought(reasons: words("Too little."))))
    #expect(try state(story).kind == .open)
  }

  @Test func `a correction by which an incident tells of more asks again`() throws {
    var story = try risky()
    try answer(&story, "2023-02-01", .declined(reason: words("He is in custody.")))
    try story.correct(
      "2023-02-05", "i2", "2023-01-20", "Waited outside her work and followed her to the bus stop.")
    #expect(try state(story).kind == .answered)
    try story.correct(
      "2023-02-06", "i2", "2023-01-20",
      "Followed her home, strangled her and said he would kill her.")
    guard case .askedAgain(let flag, _, let news) = try state(story) else {
      Issue.record("not asked again")
      return
    }
    #expect(flag.since == day("2023-02-06"))
    #expect(news.contains(.incidents(["i2"])))
  }

  @Test func `the two questions are answered each by itself`() throws {
    var story = try risky(.harassment2)
    #expect(try story.state.needsAnswer && state(story).needsAnswer)
    try story.answer("2023-02-01", .agreed(nil))
    #expect(try !story.state.needsAnswer && state(story).needsAnswer)
    #expect(
      story.record.refusal(
        .answerFlag(
          FlagReply(
            .classification, .keeps, on: day("2023-02-01"), shown: try story.opinion().pointsTo)),
        at: "2023-02-01T12:00") != nil)
    try answer(&story, "2023-02-02", .declined(reason: words("He is in custody.")))
    #expect(try !story.state.needsAnswer && !state(story).needsAnswer)
  }
}
