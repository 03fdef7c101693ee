import Testing

@testable import CaseCore

/// What holds of flags in every history.
struct FlagPropertyTests {
  private let classifier: Classifier

  init() throws { classifier = try tables().classifier() }

  private func growing(_ seed: UInt64, _ body: (CaseRecord, inout RandomFlags) throws -> Void)
    throws
  {
    var history = try RandomFlags(seed: seed, length: 22)
    let whole = history.record
    for length in 1...whole.entries.count {
      try body(
        CaseRecord(reference: whole.reference, entries: Array(whole.entries.prefix(length))),
        &history)
    }
  }

  @Test func `the histories bring a flag into every state`() throws {
    var states: Set<FlagState.Kind> = []
    for seed in RandomFlags.seeds {
      try growing(seed) { record, _ in states.insert(record.flagState(classifier).kind) }
    }
    #expect(states == Set(FlagState.Kind.allCases))
  }

  @Test(arguments: RandomFlags.seeds)
  func `undoing an answer gives the state before it, and redoing the state after`(
    _ seed: UInt64
  ) throws {
    let noon = "2024-01-01T12:00"
    var answered = 0
    try growing(seed) { record, _ in
      let before = record.flagState(classifier)
      guard before.needsAnswer, let current = record.folded() else { return }
      for reply in [FlagAnswer.Reply.keeps, .agreed(words("will do"))] {
        var record = record
        let command = CaseCommand.answerFlag(
          FlagReply(
            .classification, reply, on: day("2023-12-31"),
            shown: classifier.opinion(on: current, asOf: .last).pointsTo))
        guard record.refusal(command, at: noon) == nil else { continue }
        try record.record(command, at: noon)
        let after = record.flagState(classifier)
        #expect(after.kind == .answered)
        try record.record(.undo(entry: nil, reason: nil), at: noon)
        #expect(record.flagState(classifier) == before)
        try record.record(.redo, at: noon)
        #expect(record.flagState(classifier) == after)
        answered += 1
      }
    }
    #expect(answered > 0)
  }

  @Test(arguments: RandomFlags.seeds)
  func `a note of something else neither opens nor closes a flag, nor moves its day`(
    _ seed: UInt64
  ) throws {
    try growing(seed) { record, _ in
      var noted = record
      try noted.record(
        .addNote(Note(basis: .reported, text: words("File moved to the second floor."))),
        at: "2024-01-01T12:00")
      #expect(noted.flagState(classifier) == record.flagState(classifier))
    }
  }

  @Test(arguments: RandomFlags.seeds)
  func `the order of two incidents told one after the other changes no state`(
    _ seed: UInt64
  ) throws {
    try growing(seed) { record, _ in
      guard record.entries.count > 2, record.undoneEntries.isEmpty else { return }
      var entries = record.entries
      let (last, previous) = (entries.count - 1, entries.count - 2)
      guard case .incidentAdded? = entries[last].events.first,
        case .incidentAdded? = entries[previous].events.first
      else { return }
      let (first, second) = (entries[previous], entries[last])
      entries[previous] = Entry(
        sequence: first.sequence, id: "", at: first.at, by: "", content: second.content)
      entries[last] = Entry(
        sequence: second.sequence, id: "", at: second.at, by: "", content: first.content)
      let swapped = CaseRecord(reference: record.reference, entries: entries)
      let (one, other) = (record.flagState(classifier), swapped.flagState(classifier))
      #expect(one.kind == other.kind)
      #expect(one.flag?.rules == other.flag?.rules)
      #expect(one.answer == other.answer)
    }
  }

  /// Reads everything anew at every entry, and goes back from the last.
  @Test(arguments: RandomFlags.seeds)
  func `the day since when a flag is open is what going back entry by entry finds`(
    _ seed: UInt64
  ) throws {
    try growing(seed) { record, _ in
      let state = record.flagState(classifier)
      guard let flag = state.flag else { return }
      let answered = state.answer?.entry ?? 0
      let counting = record.counting
      var since: Entry?
      for length in (1...counting.count).reversed() {
        guard let last = counting[..<length].last, last.sequence > answered,
          let then = folded(counting.prefix(length)), isAsked(then, state, record)
        else { break }
        since = last
      }
      #expect(flag.sinceEntry == since?.sequence)
      #expect(flag.since == since?.at.local.day)
    }
  }

  private func folded(_ entries: some Sequence<Entry>) -> Case? {
    var folded: Case?
    for entry in entries { folded.take(entry) }
    return folded
  }

  private func isAsked(_ current: Case, _ state: FlagState, _ record: CaseRecord) -> Bool {
    guard classifier.opinion(on: current, asOf: .last).flag.isRaised else { return false }
    guard let answer = state.answer else { return true }
    let known = CaseRecord(
      reference: record.reference, entries: record.entries.filter { $0.sequence <= answer.entry })
    guard let then = known.folded() else { return false }
    var history = OpinionHistory(classifier)
    let before = history.standing(then)
    history.startCase(asOf: .last)
    let now = history.standing(current)
    return !FlagNews.between(before, now, after: answer.fact.reply.kind).isEmpty
  }

  @Test(arguments: RandomFlags.seeds)
  func `the short opinion is the long one without its words`(_ seed: UInt64) throws {
    var reviewer = FlagReviewer(classifier, nil)
    try growing(seed) { record, _ in
      guard let current = record.folded() else { return }
      let gist = reviewer.review(record, current).gist
      #expect(gist == classifier.opinion(on: current, asOf: .last).gist)
    }
  }
}
