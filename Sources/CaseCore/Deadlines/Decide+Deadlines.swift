/// Something of which the victim has to be told, as somebody chooses it.
public struct VictimNews: Hashable, Sendable {
  public let id: NewsID
  /// What kind of news: a word of the table of deadlines, or `review-requested`.
  public let kind: String
  public let on: CalendarDay
}

extension Case {
  /// Everything of which the victim has to be told, oldest first. A request for a review is among
  /// it: telling the victim of it acknowledges it.
  public func news(_ reference: ReferenceData) -> [VictimNews] {
    let clocks = Clocks(self, reference)
    let ids = Recorded<ProgressStep>.newsIDs(steps)
    var news = clocks.victimTriggers.flatMap { trigger in
      trigger.ids.map { VictimNews(id: $0, kind: trigger.kind.rawValue, on: trigger.on) }
    }
    for (step, id) in zip(steps, ids) where step.fact.kind == .reviewRequested {
      news.append(VictimNews(id: id, kind: step.fact.kind.rawValue, on: step.fact.on))
    }
    return news.sorted { $0.on < $1.on }
  }
}

extension CaseRecord {
  func check(
    _ update: VictimUpdate, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) {
    try checkPast(update.on, .on, circumstances.now.day)
    let news = current.news(circumstances.reference)
    for id in update.about {
      guard let told = news.first(where: { $0.id == id }) else {
        throw .noSuchNews(id, known: news.map(\.id))
      }
      if update.on < told.on { throw .toldBeforeItHappened(id, on: told.on) }
    }
  }

  func answer(
    _ id: DeadlineID, _ act: DeadlineAnswer.Act, _ current: Case, _ circumstances: Circumstances
  ) throws(CaseRefusal) -> DeadlineAnswer {
    let today = circumstances.now.day
    let deadlines = current.deadlines(circumstances.reference)
    guard let deadline = deadlines.first(where: { $0.id == id }) else {
      throw .noSuchDeadline(id, known: deadlines.filter(\.isOpen).map(\.id))
    }
    guard deadline.isOpen else { throw .deadlineIsOver(id) }
    switch act {
    case .done(let day, _):
      try checkPast(day, .on, today)
      if day < deadline.start { throw .doneBeforeStart(id, start: deadline.start) }
    case .snoozed(let until, _):
      if until <= today { throw .snoozeNotAhead(until: until, today: today) }
    case .stopped: break
    }
    return DeadlineAnswer(id, due: deadline.due, act)
  }
}
