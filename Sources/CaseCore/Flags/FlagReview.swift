/// The second opinion on a case in short, and whether its flags have to be answered.
public struct FlagReview: Hashable, Sendable {
  public let gist: OpinionGist
  /// Of the question of the class.
  public let state: FlagState
  /// Of the question whether a protection order was considered.
  public let protection: FlagCourse
}

/// Follows the flags of one case after another through their records; keeps its working memory.
public struct FlagReviewer {
  var history: OpinionHistory
  let kinds: OrderKinds?

  /// - Parameter kinds: nil leaves the question of an order unasked.
  public init(_ classifier: Classifier, _ kinds: OrderKinds?) {
    history = OpinionHistory(classifier)
    self.kinds = kinds
  }

  /// - Parameters:
  ///   - record: as it was known.
  ///   - current: the case that it makes.
  ///   - day: what happened later is left out.
  public mutating func review(
    _ record: CaseRecord, _ current: Case, asOf day: CalendarDay = .last
  ) -> FlagReview {
    history.startCase(asOf: day)
    let now = history.judgement(current)
    let state =
      answer(in: record, current).map { answered($0.answer, $0.then, record, current, now) }
      ?? unanswered(record, now)
    return FlagReview(
      gist: now.gist, state: state, protection: protection(record, current, now))
  }

  /// The last answer, and the case as whoever gave it knew it.
  private func answer(
    in record: CaseRecord, _ current: Case
  ) -> (answer: Recorded<FlagAnswer>, then: Case)? {
    guard let answer = current.answers.last(where: { $0.fact.question == .classification }),
      let then = record.folded(through: answer.entry)
    else { return nil }
    return (answer, then)
  }

  private mutating func unanswered(
    _ record: CaseRecord, _ now: Classifier.Judgement
  ) -> FlagState {
    guard now.check.isRaised else { return .none }
    let since = record.since(after: 0) { history.isRaised($0) }
    return .open(OpenFlag(now.check, since))
  }

  private mutating func answered(
    _ answer: Recorded<FlagAnswer>, _ then: Case, _ record: CaseRecord, _ current: Case,
    _ now: Classifier.Judgement
  ) -> FlagState {
    let before = history.standing(then)
    func news(_ standing: OpinionStanding) -> [FlagNews] {
      FlagNews.between(before, standing, after: answer.fact.reply.kind)
    }
    let found = now.check.isRaised ? news(history.standing(current)) : []
    if found.isEmpty {
      // Whoever recorded another class since has settled it otherwise.
      return before.recorded == current.recordedClass.recordedAs ? .answered(answer) : .none
    }
    let since = record.since(after: answer.entry) {
      history.isRaised($0) && !news(history.standing($0)).isEmpty
    }
    return .askedAgain(OpenFlag(now.check, since), previous: answer, news: found)
  }
}

extension CaseRecord {
  /// Whether the question of the class has to be answered.
  /// - Parameter day: what happened or was recorded later is left out; nil leaves out nothing.
  public func flagState(_ classifier: Classifier, on day: CalendarDay? = nil) -> FlagState {
    let known = day.map { asKnown(on: $0) } ?? self
    guard let current = known.folded() else { return .none }
    var reviewer = FlagReviewer(classifier, nil)
    return reviewer.review(known, current, asOf: day ?? .last).state
  }

  /// The case as it was known when an entry had been added: what was undone by then left out, and
  /// what was undone later still in.
  func folded(through entry: Int) -> Case? {
    asSeen(upTo: entry).folded()
  }

  /// The entry from which on something has been true of the case without a break until now, going
  /// by the entries that count.
  func since(after first: Int, _ isTrue: (Case) -> Bool) -> Entry? {
    var folded: Case?
    var found: Entry?
    var isJudged = false
    for entry in counting {
      folded.take(entry)
      guard entry.sequence > first, let current = folded else { continue }
      if isJudged, !entry.mayMoveOpinion { continue }
      isJudged = true
      found = isTrue(current) ? found ?? entry : nil
    }
    return found ?? entries.last
  }
}

extension OpenFlag {
  fileprivate init(_ check: FlagCheck, _ since: Entry?) {
    self.init(
      since: since?.at.local.day ?? .last, sinceEntry: since?.sequence ?? 0, rules: check.raised,
      reason: check.reason)
  }
}
