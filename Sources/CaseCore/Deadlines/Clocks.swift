/// Works out every deadline of a case from its record and the dated tables. Pure: the same record
/// gives the same deadlines on every day, and a fact that is undone or corrected takes its deadlines
/// with it.
struct Clocks {
  let current: Case
  let reference: ReferenceData

  init(_ current: Case, _ reference: ReferenceData) {
    self.current = current
    self.reference = reference
  }

  var deadlines: [Deadline] {
    var found = limits
    found += orderDeadlines
    found += victimUpdates
    found += breachResponses
    found += reviews
    found += actionPlans
    found += riskReviews
    found += retentionReviews
    return found.map(answered).sorted(by: Clocks.isBefore)
  }

  static func isBefore(_ one: Deadline, _ other: Deadline) -> Bool {
    if one.due != other.due { return one.due < other.due }
    return one.id < other.id
  }

  /// A deadline as its row of the table counts it from a day; nil where the row sets none.
  /// - Parameters:
  ///   - set: the day for rows that only name it, or from which they count back.
  ///   - days: how many days, for the row that leaves them to the kind of order.
  func deadline(
    _ term: DeadlineTerm, _ id: DeadlineID, _ about: DeadlineSubject, start: CalendarDay,
    set: CalendarDay? = nil, days: Int? = nil, doubts: [DeadlineDoubt] = []
  ) -> Deadline? {
    guard let due = due(term, start, set: set, days: days) else { return nil }
    var doubts = doubts
    if term.unit == .workingDays, !reference.bankHolidays.isKnown(start, due) {
      doubts.append(.holidaysUnknown)
    }
    return Deadline(
      id: id, term: term, about: about, start: start, due: due, ending: nil, answer: nil,
      doubts: doubts)
  }

  private func due(
    _ term: DeadlineTerm, _ start: CalendarDay, set: CalendarDay?, days: Int?
  ) -> CalendarDay? {
    let amount = term.amount ?? 0
    switch term.unit {
    case .daysWithFirst: return days.map { start.adding(days: $0 - 1) }
    case .days: return start.adding(days: amount)
    case .months: return start.adding(months: amount)
    case .workingDays: return reference.bankHolidays.day(amount, workingDaysAfter: start)
    case .daysBeforeEnd: return set?.adding(days: -amount)
    case .asSet: return set
    case .none: return nil
    }
  }

  /// The last answer that somebody gave to a deadline, whatever its last day was then.
  func lastAnswer(to id: DeadlineID) -> Recorded<DeadlineAnswer>? {
    current.deadlineAnswers.last { $0.fact.deadline == id }
  }

  /// The last answer that holds for a deadline as it is now.
  func answer(to deadline: Deadline) -> Recorded<DeadlineAnswer>? {
    current.deadlineAnswers.last {
      $0.fact.deadline == deadline.id && holds($0.fact, for: deadline)
    }
  }

  /// Takes in what a person said about it. What the record itself shows goes before.
  private func answered(_ deadline: Deadline) -> Deadline {
    var deadline = deadline
    guard deadline.isOpen, let last = lastAnswer(to: deadline.id) else { return deadline }
    guard let answer = answer(to: deadline) else {
      deadline.doubts.append(.answeredBeforeItMoved(due: last.fact.due))
      return deadline
    }
    deadline.answer = answer
    switch answer.fact.act {
    case .done(let day, _): deadline.ending = .met(on: day)
    case .stopped(let reason):
      deadline.ending = .stopped(on: answer.at.local.day, .answered(reason: reason))
    case .snoozed(let until, _):
      if deadline.term.isStatutory, until > deadline.due {
        deadline.doubts.append(.snoozedBeyondDue(until: until))
      }
    }
    return deadline
  }
}

extension Clocks {
  /// Whatever somebody said was said of a certain last day: an order that was renewed, or conduct
  /// that went on, asks again. Working days alone are counted anew from the same start, as soon as
  /// another bank holiday becomes known, and what was done by then stays done.
  private func holds(_ answer: DeadlineAnswer, for deadline: Deadline) -> Bool {
    guard case .done(let day, _) = answer.act else { return answer.due == deadline.due }
    return day >= deadline.start
      && (answer.due == deadline.due || deadline.term.unit == .workingDays)
  }
}

extension Case {
  /// Every deadline that follows from what is recorded, soonest first: running, met, missed and
  /// stopped.
  public func deadlines(_ reference: ReferenceData) -> [Deadline] {
    Clocks(self, reference).deadlines
  }
}

extension Recorded<ProgressStep> {
  /// `e5`, or `e5.2` for the second step of entry 5.
  static func newsIDs(_ steps: [Recorded<ProgressStep>]) -> [NewsID] {
    var seen: [Int: Int] = [:]
    return steps.map { step in
      let place = seen[step.entry, default: 0] + 1
      seen[step.entry] = place
      return place == 1 ? "e\(step.entry)" : "e\(step.entry).\(place)"
    }
  }
}
