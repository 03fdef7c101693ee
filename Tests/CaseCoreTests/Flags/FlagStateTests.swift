import Testing

@testable import CaseCore

/// Since when a flag stands, and what asks again after an answer.
struct FlagStateTests {
  @Test func `a flag is open since the entry from which on it has stood`() throws {
    let story = try FlagStory.misread()
    let flag = try #require(try story.state.flag)
    #expect(flag.since == day("2023-01-10") && flag.sinceEntry == 2)
    #expect(flag.rules.contains(.m2) && flag.reason.contains("stalking-s2A"))
    let classifier = try tables().classifier()
    #expect(story.record.flagState(classifier, on: day("2023-01-09")).kind == .none)
    #expect(story.record.flagState(classifier, on: day("2023-01-20")) == .open(flag))
    #expect(story.record.flagState(classifier, on: day("2023-01-19")).flag?.since == flag.since)
  }

  @Test func `a class that fits settles a flag without an answer, and another does not`() throws {
    var story = try FlagStory.misread()
    let since = try story.state.flag?.since
    try story.add(
      "2023-01-22",
      .recordClass(
        ClassRecording(.controllingOrCoercive, on: day("2023-01-22"), reason: words("control"))))
    #expect(try story.state.kind == .open && story.state.flag?.since == since)
    try story.add(
      "2023-01-23",
      .recordClass(ClassRecording(.stalking2A, on: day("2023-01-23"), reason: words("pattern"))))
    #expect(try story.state == .none)
  }

  /// A case with an answer, and what asks again once something was added.
  private func news(
    after reply: FlagAnswer.Reply, _ add: (inout FlagStory) throws -> Void
  ) throws -> [FlagNews] {
    var story = try FlagStory.misread()
    try story.answer("2023-01-25", reply)
    try add(&story)
    switch try story.state {
    case .askedAgain(let flag, let previous, let news):
      #expect(previous.fact.reply == reply && flag.since > day("2023-01-25"))
      return news
    case .answered: return []
    case .none, .open:
      Issue.record("the answer is lost")
      return []
    }
  }

  @Test func `a further incident of the same harmless kind asks nothing`() throws {
    let found = try news(after: .keeps) { story in
      for day in ["2023-02-01", "2023-02-02", "2023-02-09"] {
        try story.incident(day, "Texted her to talk about the house.")
      }
    }
    #expect(found == [])
  }

  @Test func `notes of opinion, owners and steps ask nothing`() throws {
    let found = try news(after: .keeps) { story in
      try story.add("2023-02-01", .assignOwner(words("DC Sharma")))
      try story.add(
        "2023-02-02", .addNote(Note(basis: .assessed, text: words("He followed her. High risk."))))
      try story.add("2023-02-03", step("2023-02-03", .investigationStarted(nil)))
    }
    #expect(found == [])
  }

  @Test func `an incident of watching or following asks again and is named`() throws {
    let found = try news(after: .keeps) {
      try $0.incident("2023-02-01", "Followed her to the gym.")
    }
    #expect(found.contains(.incidents(["i3"])))
  }

  @Test func `an incident in which violence was feared asks again`() throws {
    let found = try news(after: .keeps) {
      try $0.incident("2023-02-01", "Rang her late at night.", fear: true)
    }
    #expect(found.contains(.incidents(["i3"])))
  }

  @Test func `a correction that makes an old incident tell asks again`() throws {
    let found = try news(after: .keeps) {
      try $0.add(
        "2023-02-01",
        .correctIncident(
          "i1", incident("2023-01-10", "Rang her and had a tracker put on her car."),
          reason: words("heard again")))
    }
    #expect(found.contains(.incidents(["i1"])))
  }

  @Test func `a graver class asks again, whatever was answered`() throws {
    for reply in [FlagAnswer.Reply.keeps, .agreed(nil)] {
      let found = try news(after: reply) {
        try $0.incident("2023-02-01", "Said he would kill her.", fear: true)
        try $0.incident("2023-02-03", "Came with a knife.", fear: true)
      }
      #expect(found.contains(.pointsTo(.stalking4A, before: .stalking2A)))
    }
  }

  @Test func `evidence that only confirms an agreement asks nothing`() throws {
    let found = try news(after: .agreed(nil)) {
      try $0.incident("2023-02-01", "Followed her to the gym.")
      try $0.incident("2023-02-03", "Tracker found on her car.")
    }
    #expect(found == [])
  }

  @Test func `another class recorded after the answer asks again while it does not fit`() throws {
    let found = try news(after: .agreed(nil)) {
      try $0.add(
        "2023-02-01",
        .recordClass(ClassRecording(.harassment2, on: day("2023-02-01"), reason: words("again"))))
    }
    #expect(found.contains(.recordedAs(.harassment2)))
  }

  @Test func `a lesser degree of the same conduct asks nothing`() throws {
    var story = try FlagStory.misread()
    try story.incident("2023-01-21", "Said he would kill her.", fear: true)
    try story.incident("2023-01-22", "Came with a knife.", fear: true)
    #expect(try story.opinion().pointsTo == .stalking4A)
    try story.answer("2023-01-25", .keeps)
    for (id, entry) in [("i3", 4), ("i4", 5)] {
      #expect(story.record.folded()?.incident(id) != nil)
      try story.add("2023-01-26", .undo(entry: entry, reason: words("another case")))
    }
    #expect(try story.opinion().pointsTo == .stalking2A)
    #expect(try story.state.kind == .answered)
  }

  @Test func `an outcome that is informal by its code or its words raises M8 in stalking`() throws {
    for (type, reason, expected) in [
      ("8", "Both agreed.", true), ("16", "Words of advice given.", true),
      ("16", "She did not wish to go on.", false),
    ] {
      var story = try FlagStory(recordedAs: .stalking2A)
      try story.incident("2023-01-10", "Rang her again after she told him to stop.")
      try story.incident("2023-01-20", "Waited outside her work and followed her to the bus.")
      #expect(try story.state == .none)
      let decision = OutcomeDecision(type: type, reason: words(reason))
      story.close("2023-02-01", decision)
      #expect(try story.state.flag?.rules == (expected ? [.m8] : nil), "\(type) \(reason)")
    }
  }

  @Test func `an answer given again after being asked again holds until the next news`() throws {
    var story = try FlagStory.misread()
    try story.answer("2023-01-25", .keeps)
    try story.incident("2023-02-01", "Followed her to the gym.")
    #expect(try story.state.kind == .askedAgain)
    try story.answer("2023-02-02", .declined(reason: words("Both train there.")))
    #expect(try story.state.kind == .answered)
    try story.incident("2023-02-03", "Texted her to talk about the house.")
    #expect(try story.state.kind == .answered)
    try story.incident("2023-02-04", "Watched her from his car.")
    #expect(try story.state.flag?.since == day("2023-02-04"))
  }
}

extension FlagStateTests {
  @Test func `a correction by which an incident tells of more is new`() throws {
    var story = try FlagStory.misread()
    try story.incident("2023-01-22", "Said he would kill her.", fear: true)
    try story.answer("2023-01-25", .keeps)
    try story.correct("2023-01-26", "i2", "2023-01-20", "Waited outside her work, followed her.")
    #expect(try story.state.kind == .answered)
    try story.correct(
      "2023-01-27", "i2", "2023-01-20",
      "Followed her home, strangled her and said he would kill her.")
    guard case .askedAgain(_, _, let news) = try story.state else {
      Issue.record("not asked again")
      return
    }
    #expect(news.contains(.incidents(["i2"])))
  }
}
