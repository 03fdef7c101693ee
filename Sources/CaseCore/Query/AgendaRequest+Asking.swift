extension AgendaRequest {
  /// What somebody asks of the agenda in words. What the query itself says of deadlines
  /// (`due:today`, `due:summary-limit`) narrows the deadlines, and the rest of it the cases; the day
  /// of the question is the one from which all is reckoned.
  /// - Parameter who: who asks.
  public init(
    _ deadlines: DeadlineQuestion, asking query: CaseQuery, by who: String?,
    owners: [String] = [], limit: Int = .max
  ) {
    let asked = query.partedFromDue(on: deadlines.on)
    var narrowed = deadlines
    var cases = asked.rest.reckoned(on: deadlines.on, by: who)
    for question in asked.due where !narrowed.narrow(to: question) { cases = .any([]) }
    self.init(narrowed, cases: cases, owners: owners, limit: limit)
  }
}

extension CaseQuery {
  /// What every deadline that is asked for has to answer, and what is said of cases. Beneath `OR` and
  /// `-` a question about deadlines stays one about cases, save where all that `OR` joins are rules.
  fileprivate func partedFromDue(
    on day: CalendarDay
  ) -> (due: [DeadlineQuestion], rest: CaseQuery) {
    switch self {
    case .field(.due, _), .any:
      return dueQuestion(on: day).map { ([$0], .everything) } ?? ([], self)
    case .all(let parts):
      let parted = parts.map { $0.partedFromDue(on: day) }
      let rest = parted.map(\.rest).filter { $0 != .everything }
      return (
        parted.flatMap(\.due),
        rest.isEmpty ? .everything : rest.count == 1 ? rest[0] : .all(rest)
      )
    case .everything, .text, .field, .since, .before, .askedSince, .askedBefore, .answeredSince,
      .answeredBefore, .decidedSince, .decidedBefore, .due, .order, .protection, .not:
      return ([], self)
    }
  }

  /// The one question about deadlines that it is; nil where it is none or more.
  private func dueQuestion(on day: CalendarDay) -> DeadlineQuestion? {
    switch self {
    case .field(.due, _):
      if case .due(let question) = reckoned(on: day) { return question }
      return nil
    case .any(let parts) where !parts.isEmpty:
      let questions = parts.map { $0.dueQuestion(on: day) }
      var joined = DeadlineQuestion(on: day)
      for question in questions {
        guard let question, !question.rules.isEmpty, question.from == nil, question.through == nil
        else { return nil }
        joined.rules.formUnion(question.rules)
      }
      return joined
    case .everything, .text, .field, .since, .before, .askedSince, .askedBefore, .answeredSince,
      .answeredBefore, .decidedSince, .decidedBefore, .due, .order, .protection, .not, .all, .any:
      return nil
    }
  }
}

extension DeadlineQuestion {
  /// Asks for only what another question asks for too.
  /// - Returns: false where nothing can answer both.
  fileprivate mutating func narrow(to other: DeadlineQuestion) -> Bool {
    let common = rules.intersection(other.rules)
    if !rules.isEmpty, !other.rules.isEmpty, common.isEmpty { return false }
    rules = rules.isEmpty ? other.rules : other.rules.isEmpty ? rules : common
    from = [from, other.from].compactMap(\.self).max()
    through = [through, other.through].compactMap(\.self).min()
    return true
  }
}
