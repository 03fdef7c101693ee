/// Whether somebody has to say if a Stalking Protection Order was considered.
///
/// It is asked of a case that is open and points to stalking, or is recorded as it, where a risk is
/// told of and there is a named suspect, until such an order is applied for or somebody says why
/// not. A step of such an order answers, and so does a restraining or domestic abuse protection order
/// while it stands, whoever sought it; once it has run out it is asked again. Bail, a notice, a
/// non-molestation order and an injunction do not, because each ends or binds otherwise, and they are
/// only named. What is new asks again.
extension FlagReviewer {
  mutating func protection(
    _ record: CaseRecord, _ current: Case, _ now: Classifier.Judgement
  ) -> FlagCourse {
    // A record that ends before there were such orders asks nothing about them.
    guard let kinds, let kind = kinds.protectionOrder, let first = kinds.firstDay(of: kind),
      let last = record.counting.last?.at.local.day, first <= last
    else { return FlagCourse(.none) }
    let standing = ProtectionStanding(current, now, kinds, on: last)
    let answer = current.protectionAnswer(
      kinds, now.decision.pointsTo, telling: standing.incidents)
    let question = ProtectionQuestion(
      record: record, kinds: kinds, first: first, answer: answer,
      before: answer.flatMap { answer in
        record.folded(through: answer.entry).map {
          history.protection($0, kinds, on: answer.at.local.day)
        }
      })
    // Orders only run out as days pass, so once an answer is asked for, it stays so.
    let turns = current.daysWithoutProtection.filter { turn in
      question.isAsked(history.protection(current, kinds, on: turn))
        && !question.isAsked(history.protection(current, kinds, on: turn.adding(days: -1)))
    }
    guard let turn = turns.first else {
      return FlagCourse(state(question, current, on: last, since: nil))
    }
    let asked = state(question, current, on: max(turn, last), since: turn)
    if turn <= last { return FlagCourse(asked) }
    return FlagCourse(
      state(question, current, on: last, since: nil), later: asked, from: turn)
  }

  /// - Parameter turn: the day on which an order ran out, where only that asks.
  private mutating func state(
    _ question: ProtectionQuestion, _ current: Case, on day: CalendarDay,
    since turn: CalendarDay?
  ) -> FlagState {
    let (kinds, answer) = (question.kinds, question.answer)
    let standing = history.protection(current, kinds, on: day)
    guard standing.isWanted else {
      return standing.hasOrder ? answer.map { .answered($0) } ?? .none : .none
    }
    guard question.isAsked(standing) else { return answer.map { .answered($0) } ?? .none }
    // Where an order that ran out asks, it does from the answer on, and that day is looked at besides;
    // where something else does, the orders of before it.
    let early = current.daysWithoutProtection.first?.adding(days: -1)
    let seen = turn ?? min(day, early ?? day)
    let start = answer.map { turn == nil ? $0.entry : $0.entry - 1 } ?? 0
    let entry = question.record.since(after: start) {
      question.isAsked(history.protection($0, kinds, on: seen))
    }
    let known = max(question.first, entry?.at.local.day ?? question.first)
    let flag = OpenFlag(
      since: max(known, turn ?? known), sinceEntry: entry?.sequence ?? 0,
      reason: standing.reason(current, kinds), incidents: standing.incidents)
    guard let answer, let before = question.before else { return .open(flag) }
    return .askedAgain(flag, previous: answer, news: FlagNews.between(before, standing))
  }
}

/// What the question is asked with on every day.
private struct ProtectionQuestion {
  let record: CaseRecord
  let kinds: OrderKinds
  /// The first day on which there were such orders.
  let first: CalendarDay
  let answer: Recorded<FlagAnswer>?
  /// As whoever gave the answer knew it.
  let before: ProtectionStanding?

  /// Whether somebody has to say something.
  func isAsked(_ standing: ProtectionStanding) -> Bool {
    guard standing.isWanted else { return false }
    return before.map { !FlagNews.between($0, standing).isEmpty } ?? true
  }
}

extension OpinionHistory {
  fileprivate mutating func protection(
    _ current: Case, _ kinds: OrderKinds, on day: CalendarDay
  ) -> ProtectionStanding {
    ProtectionStanding(current, judgement(current), kinds, on: day)
  }
}

extension ProtectionStanding {
  fileprivate func reason(_ current: Case, _ kinds: OrderKinds) -> String {
    let order = kinds.protectionOrder.map(kinds.name) ?? ""
    let told = risks.map { $0.rawValue.map { $0 == "-" ? " " : String($0) }.joined() }
    var sentences = [
      "Points to \(pointsTo.rawValue), with a risk (\(told.joined(separator: ", "))): "
        + "was a \(order) considered?"
    ]
    let beside = others.compactMap { id in
      current.order(id).map { "\(kinds.shortName($0.facts.kind)) \(id)" }
    }
    if !beside.isEmpty {
      sentences.append("In its place there is not: \(beside.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }
}
