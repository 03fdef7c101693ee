extension CaseRecord {
  /// Whether the question of the class has to be answered, as the record stands.
  /// - Parameter day: what happened or was recorded later is left out; nil leaves out nothing.
  public func flagState(_ classifier: Classifier, on day: CalendarDay? = nil) -> FlagState {
    let known = day.map { asKnown(on: $0) } ?? self
    guard let current = known.folded() else { return .none }
    return FlagReview(known, current, classifier, asOf: day ?? .last).state
  }
}

/// Follows a flag through the entries of a record.
struct FlagReview {
  let state: FlagState
  let standing: OpinionStanding

  init(_ record: CaseRecord, _ current: Case, _ classifier: Classifier, asOf day: CalendarDay) {
    var history = OpinionHistory(classifier, asOf: day)
    let now = history.standing(current)
    standing = now
    guard let answer = current.answers.last(where: { $0.fact.question == .classification }),
      let then = record.asOf(entry: answer.entry)
    else {
      guard now.isRaised else {
        state = .none
        return
      }
      let since = record.since(after: 0) { history.standing($0).isRaised }
      state = .open(OpenFlag(now, since))
      return
    }
    let before = history.standing(then)
    func news(_ standing: OpinionStanding) -> [FlagNews] {
      FlagNews.between(before, standing, after: answer.fact.reply.kind)
    }
    let found = now.isRaised ? news(now) : []
    if found.isEmpty {
      // Whoever recorded another class since has settled it otherwise.
      state = before.recorded == now.recorded ? .answered(answer) : .none
      return
    }
    let since = record.since(after: answer.entry) {
      let standing = history.standing($0)
      return standing.isRaised && !news(standing).isEmpty
    }
    state = .askedAgain(OpenFlag(now, since), previous: answer, news: found)
  }
}

extension OpenFlag {
  fileprivate init(_ standing: OpinionStanding, _ since: (entry: Int, day: CalendarDay)) {
    self.init(
      since: since.day, sinceEntry: since.entry, rules: standing.gist.flagRules,
      reason: standing.reason)
  }
}

extension CaseRecord {
  /// The case as it was known when an entry had been added: what was undone by then left out, and
  /// what was undone later still in.
  fileprivate func asOf(entry: Int) -> Case? {
    CaseRecord(reference: reference, entries: entries.filter { $0.sequence <= entry }).folded()
  }

  /// The entry from which on something has been true of the case without a break until now, going
  /// by the entries that count.
  fileprivate func since(
    after first: Int, _ isTrue: (Case) -> Bool
  ) -> (entry: Int, day: CalendarDay) {
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
    let entry = found ?? entries.last
    return (
      entry?.sequence ?? sequence, entry?.at.local.day ?? CalendarDay(daysSinceEpoch: 0)
    )
  }
}
