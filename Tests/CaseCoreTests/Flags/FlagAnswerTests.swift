import Testing

@testable import CaseCore

/// A flag is answered by a person, once, with what they were shown.
struct FlagAnswerTests {
  private let noon = "2023-03-01T12:00"

  @Test func `agreeing records the class and the answer in one entry, and keeps the history`()
    throws
  {
    var story = try FlagStory.misread()
    let pointed = try story.opinion().pointsTo
    #expect(pointed == .stalking2A)
    try story.answer("2023-01-25", .agreed(nil))
    let entry = try #require(story.record.entries.last)
    guard case .classRecorded(let recording)? = entry.events.first,
      case .flagAnswered(let answer)? = entry.events.last
    else {
      Issue.record("expected the class and the answer, found \(entry.events)")
      return
    }
    #expect(entry.events.count == 2)
    #expect(recording.recordedAs == .stalking2A && recording.on == day("2023-01-25"))
    #expect(recording.reason?.text.contains("points to stalking-s2A") == true)
    #expect(answer.recorded == .harassment2 && answer.pointsTo == .stalking2A)
    #expect(answer.rules.contains(.m1) && answer.rules.contains(.m2))
    let current = try #require(story.record.folded())
    #expect(current.classes.map(\.fact.recordedAs) == [.harassment2, .stalking2A])
    #expect(try story.state.kind == .answered)
  }

  @Test func `keeping the class says why, and changes no class`() throws {
    var story = try FlagStory.misread()
    try story.answer("2023-01-25", .keeps)
    #expect(story.record.folded()?.classes.count == 1)
    guard case .answered(let answer) = try story.state else {
      Issue.record("expected an answer")
      return
    }
    #expect(answer.fact.reply == .keeps && answer.by == "PC Rees")
  }

  @Test func `nothing can be answered where no flag stands, nor twice`() throws {
    // Nothing has been told yet, so nothing disagrees.
    let story = try FlagStory()
    let early = try story.answering("2023-01-12", .agreed(nil))
    #expect(
      story.record.refusal(early, at: noon) == .noFlagToAnswer(.classification, last: nil))
    var misread = try FlagStory.misread()
    let late = try misread.answering("2023-01-26", .agreed(nil))
    try misread.answer("2023-01-25", .keeps)
    guard case .noFlagToAnswer(_, let last?)? = misread.record.refusal(late, at: noon) else {
      Issue.record("expected a refusal that names the answer")
      return
    }
    #expect(last.fact.reply == .keeps)
  }

  @Test func `nobody agrees to a class that they were not shown`() throws {
    var story = try FlagStory.misread()
    let shown = try story.answering("2023-02-10", .agreed(nil))
    try story.incident("2023-02-01", "Said he would kill her.", fear: true)
    try story.incident("2023-02-03", "Came with a knife.", fear: true)
    #expect(
      story.record.refusal(shown, at: noon) == .opinionChanged(shown: .stalking2A, now: .stalking4A)
    )
  }

  @Test func `agreeing that changes no class needs words about what is done`() throws {
    var story = try FlagStory(recordedAs: .stalking2A)
    try story.incident("2023-01-10", "Followed her home. Given words of advice.")
    try story.incident("2023-01-20", "Followed her again after she told him to stop.")
    #expect(try story.opinion().flag.rules == ["M8"])
    #expect(
      story.record.refusal(try story.answering("2023-01-25", .agreed(nil)), at: noon)
        == .reasonMissing)
    try story.answer("2023-01-25", .agreed(words("The notice is withdrawn.")))
    #expect(story.record.folded()?.classes.count == 1)
    #expect(try story.state.kind == .answered)
  }

  @Test func `there is nothing to agree to where the evidence is enough for nothing`() throws {
    var story = try FlagStory(recordedAs: .stalking2A, relationship: .acquaintance)
    try story.incident("2023-01-10", "Walked past her in the street.")
    #expect(try story.opinion().pointsTo == .insufficient)
    let agreed = try story.answering("2023-01-25", .agreed(words("yes")))
    #expect(story.record.refusal(agreed, at: noon) == .nothingToAgreeTo(recorded: .stalking2A))
    try story.answer("2023-01-25", .keeps)
    #expect(try story.state.kind == .answered)
  }

  @Test func `an answer cannot be given for tomorrow`() throws {
    let story = try FlagStory.misread()
    let late = try story.answering("2099-01-01", .keeps)
    #expect(story.record.refusal(late) == .inTheFuture(.on, today: day("2018-11-22")))
  }

  @Test func `an answer that somebody else gave meanwhile is shown beside one's own`() throws {
    var story = try FlagStory.misread()
    let seen = story.record.sequence
    let mine = try story.answering("2023-01-26", .agreed(nil))
    try story.answer("2023-01-25", .keeps)
    let conflict = try #require(story.record.conflict(of: mine, seen: seen))
    #expect(conflict.fields.map(\.name) == ["class", "answer"])
    #expect(conflict.fields.last?.theirs.contains("It is about the house.") == true)
  }

  @Test func `a class that somebody else recorded meanwhile is shown beside one's own`() throws {
    var story = try FlagStory.misread()
    let seen = story.record.sequence
    let agreed = try story.answering("2023-01-26", .agreed(nil))
    let kept = try story.answering("2023-01-26", .keeps)
    try story.add(
      "2023-01-25",
      .recordClass(
        ClassRecording(.fearOfViolence4, on: day("2023-01-25"), reason: words("threats"))))
    for command in [agreed, kept] {
      #expect(story.record.conflict(of: command, seen: seen)?.fields.first?.name == "class")
    }
    try story.incident("2023-01-27", "A text at night.")
    let now = story.record.sequence
    try story.add("2023-01-28", .addNote(Note(basis: .assessed, text: words("rang the office"))))
    #expect(story.record.conflict(of: kept, seen: now) == nil)
  }

  @Test func `evidence that came while the answer was written is shown beside it`() throws {
    var story = try FlagStory.misread()
    let seen = story.record.sequence
    let kept = try story.answering("2023-01-27", .keeps)
    let agreed = try story.answering("2023-01-27", .agreed(nil))
    try story.incident("2023-01-26", "Found a tracker under her car.", fear: true)
    for command in [kept, agreed] {
      let conflict = try #require(story.record.conflict(of: command, seen: seen))
      let evidence = try #require(conflict.fields.first { $0.name == "evidence" })
      #expect(evidence.theirs == "i3: Found a tracker under her car.")
      #expect(story.record.conflict(of: command, seen: story.record.sequence) == nil)
    }
    try story.add("2023-01-26", .undo(entry: nil, reason: nil))
    #expect(story.record.conflict(of: kept, seen: seen) == nil)
    // Whoever saw the incident did not see that it was taken back.
    #expect(
      story.record.conflict(of: kept, seen: seen + 1)?.fields.last?.theirs
        == "entry \(seen + 1) undone")
  }

  @Test func `agreeing that stalking is none needs a reason in words`() throws {
    var story = try FlagStory(recordedAs: .stalking4A, relationship: .neighbour)
    try story.incident("2023-01-10", "Shouted about the parking space.")
    try story.incident("2023-01-20", "Shouted at her about the parking space again.")
    let pointed = try #require(try story.opinion().pointsTo.recordedAs)
    #expect(!pointed.isStalking)
    let refusal = story.record.refusal(try story.answering("2023-01-25", .agreed(nil)), at: noon)
    #expect(refusal == .reasonToLeaveStalking(from: .stalking4A, to: pointed))
    try story.answer("2023-01-25", .agreed(words("Only ever about where he parks.")))
    #expect(
      story.record.folded()?.recordedClass.reason?.text == "Only ever about where he parks.")
  }

  @Test func `nobody answered before the flag opened`() throws {
    let story = try FlagStory.misread()
    let since = try #require(try story.state.flag?.since)
    let early = since.adding(days: -1)
    #expect(
      story.record.refusal(try story.answering("\(early)", .keeps), at: noon)
        == .answeredBeforeAsked(early, since: since))
    #expect(story.record.refusal(try story.answering("\(since)", .keeps), at: noon) == nil)
  }

  @Test func `undoing an answer asks again as if it had never been given`() throws {
    for reply in [FlagAnswer.Reply.agreed(nil), .keeps] {
      var story = try FlagStory.misread()
      let before = try story.state
      try story.answer("2023-01-25", reply)
      try story.add("2023-01-26", .undo(entry: nil, reason: nil))
      #expect(try story.state == before)
      try story.add("2023-01-27", .redo)
      #expect(try story.state.kind == .answered)
    }
  }
}
