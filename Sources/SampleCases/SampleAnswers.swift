import CaseCore

/// Answers a share of the flags of the sample, as officers would have: some agree, some keep the
/// class with a reason, some while the case still grew.
struct SampleAnswers: Sendable {
  private let reference: ReferenceData
  private let classifier: Classifier
  private let phrases: SamplePhrases

  init(_ reference: ReferenceData, _ classifier: Classifier, _ phrases: SamplePhrases) {
    self.reference = reference
    self.classifier = classifier
    self.phrases = phrases
  }

  /// The entries of a case, with an answer among them or at their end where one is given.
  func answering(
    _ entries: [Entry], of reference: CaseReference, _ random: inout SampleRandom
  ) -> [Entry] {
    guard random.chance(42), !entries.isEmpty else { return entries }
    let place = random.chance(35) ? random.within(1...entries.count) : entries.count
    let known = CaseRecord(reference: reference, entries: Array(entries[..<place]))
    guard let last = known.entries.last, let current = known.folded(),
      let at = moment(after: last, before: entries[place...].first, &random)
    else { return entries }
    var reviewer = FlagReviewer(classifier, nil)
    let review = reviewer.review(known, current, asOf: at.day)
    guard review.state.needsAnswer,
      let reply = reply(current, review, isLast: place == entries.count, &random),
      let events = try? known.decide(
        .answerFlag(
          FlagReply(.classification, reply, on: at.day, shown: review.gist.pointsTo)),
        Circumstances(now: at, reference: self.reference))
    else { return entries }
    let answer = Entry(
      sequence: place + 1, id: random.identifier(), at: Instant(local: at), by: last.by,
      content: .events(events))
    // Nothing in the sample names an entry by its number, so those after it can move on by one.
    let later = entries[place...].map {
      Entry(sequence: $0.sequence + 1, id: $0.id, at: $0.at, by: $0.by, content: $0.content)
    }
    return entries[..<place] + [answer] + later
  }

  /// A time in office hours some days on, between two entries; nil where there is none.
  private func moment(
    after last: Entry, before next: Entry?, _ random: inout SampleRandom
  ) -> DayTime? {
    let day = last.at.local.day.adding(days: random.within(1...20))
    let minute = random.within(9...16) * 60 + random.below(60)
    guard day <= SampleDays.last, let at = DayTime(day, minute: minute) else { return nil }
    return next.map { Instant(local: at) < $0.at } ?? true ? at : nil
  }

  /// Nobody in the sample agrees that stalking is none: its totals are the published ones. While a
  /// case grows its class stays, because what follows was written for it.
  private func reply(
    _ current: Case, _ review: FlagReview, isLast: Bool, _ random: inout SampleRandom
  ) -> FlagAnswer.Reply? {
    let recorded = current.recordedClass.recordedAs
    let pointsTo = review.gist.pointsTo
    let mayAgree = isLast && (!recorded.isStalking || pointsTo.isStalking)
    if mayAgree, random.chance(60) { return .agreed(words("answer:agreed", &random)) }
    let kind =
      pointsTo == .insufficient
      ? "answer:insufficient"
      : recorded.isStalking && pointsTo.isStalking ? "answer:graver" : "answer:other"
    return words(kind, &random).map { .declined(reason: $0) }
  }

  private func words(_ kind: String, _ random: inout SampleRandom) -> WrittenText? {
    let choices = phrases.sentences(kind)
    return choices.isEmpty ? nil : WrittenText(random.pick(choices).filled { _ in "" })
  }
}
