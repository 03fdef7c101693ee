extension Clocks {
  /// What makes somebody look at the risk again.
  private struct RiskTrigger {
    /// A word of the table of deadlines.
    let about: String
    let subject: DeadlineSubject
    let name: String
    let on: CalendarDay
    /// The entry that told of it; 0 where no review can have gone before.
    let entry: Int
    /// The day of the next look, where an assessment set it.
    var due: CalendarDay?

    var isPeriodic: Bool { about == "review" || due != nil }
    /// Whether it is asked for while a case is open, and no longer.
    var isOfOpenCases: Bool { about == "opening" || about == "review" }
  }

  /// A look at the risk, and the entry that tells of it.
  private struct RiskReview {
    let on: CalendarDay
    let entry: Int

    /// Whether it answers what made somebody look again: it came on that day or later, and what it is
    /// about was on record. The next look that comes round is never the one that it runs from.
    func answers(_ trigger: RiskTrigger) -> Bool {
      if trigger.isPeriodic { return trigger.on < on }
      return trigger.on <= on && trigger.entry <= entry
    }
  }

  /// The risk of an open case: looked at when it is recorded, soon after each new incident, breach or
  /// end of an order, and after a while in any case, even where one look was said not to be needed.
  /// A day that an assessment set brings that look forward and never puts it off. One review answers
  /// everything that was known by its day, and of what waits only the soonest is shown: a stream of
  /// incidents does not put a review off. Putting one off puts off what was known then, and nothing
  /// that comes to be known before it is back.
  var riskReviews: [Deadline] {
    let reviewed = reviewed
    let periodic = Set(reviewed.map(\.on) + stoppedDays).sorted().map {
      RiskTrigger(about: "review", subject: .wholeCase, name: "\($0)", on: $0, entry: 0)
    }
    var answered: [Deadline] = []
    var waiting: [(trigger: RiskTrigger, review: Deadline)] = []
    var putOff: [PutOff] = []
    for trigger in riskTriggers + periodic + assessedTriggers {
      guard let term = reference.deadlines.term(.riskReview, trigger.about, on: trigger.on),
        var review = deadline(
          term, id(trigger), trigger.subject, start: trigger.on, set: trigger.due)
      else { continue }
      let met = reviewed.first { $0.answers(trigger) }
      review.ending = met.map { .met(on: $0.on) }
      let isWaiting = met == nil && isAskedFor(trigger)
      let said = answer(to: review)
      switch said?.fact.act {
      case .done?, .stopped?: answered.append(review)
      case .snoozed(let until, _)?:
        guard isWaiting, let said else { continue }
        answered.append(review)
        putOff.append(PutOff(until: until, on: said.at.local.day, entry: said.entry))
      case nil: if isWaiting { waiting.append((trigger, review)) }
      }
    }
    let shown = waiting.filter { one in !putOff.contains { $0.takesIn(one.trigger) } }
      .map(\.review).min(by: Clocks.isBefore)
    return answered + [shown].compactMap(\.self)
  }

  /// That a look was put off.
  private struct PutOff {
    let until: CalendarDay
    let on: CalendarDay
    let entry: Int

    /// Whether what makes somebody look again was known when that was said, or comes only once that
    /// look is back.
    func takesIn(_ trigger: RiskTrigger) -> Bool {
      until < trigger.on || trigger.on <= on && trigger.entry <= entry
    }
  }

  /// A decided case is looked at only because of what came, or came to be known, after the decision.
  private func isAskedFor(_ trigger: RiskTrigger) -> Bool {
    guard !current.isOpen else { return true }
    guard !trigger.isOfOpenCases,
      let decision = current.steps.last(where: { $0.fact.kind == .outcomeRecorded })
    else { return false }
    return decision.fact.on < trigger.on || decision.entry < trigger.entry
  }

  /// What the newest assessment of each day set for the next look.
  private var assessedTriggers: [RiskTrigger] {
    var newest: [CalendarDay: RiskTrigger] = [:]
    for assessment in current.riskAssessments {
      newest[assessment.fact.on] = assessment.fact.reviewOn.map {
        RiskTrigger(
          about: "assessment", subject: .wholeCase, name: assessment.id, on: assessment.fact.on,
          entry: assessment.recorded.entry, due: $0)
      }
    }
    return newest.values.sorted { $0.on < $1.on }
  }

  /// When the risk was assessed, or somebody said that it was looked at.
  private var reviewed: [RiskReview] {
    let said = current.deadlineAnswers.compactMap { answer -> RiskReview? in
      guard answer.fact.deadline.hasPrefix("\(DeadlineRule.riskReview.rawValue)."),
        case .done(let day, _) = answer.fact.act
      else { return nil }
      return RiskReview(on: day, entry: answer.entry)
    }
    let assessed = current.riskAssessments.map {
      RiskReview(on: $0.fact.on, entry: $0.recorded.entry)
    }
    return (said + assessed).sorted { ($0.on, $0.entry) < ($1.on, $1.entry) }
  }

  /// The days on which the look that comes round, or the first one, was said not to be needed: the
  /// time to the next one runs from there.
  private var stoppedDays: [CalendarDay] {
    let special = Set(riskTriggers.filter { $0.about != "opening" }.map(id))
    let stopped = current.deadlineAnswers.filter {
      guard $0.fact.deadline.hasPrefix("\(DeadlineRule.riskReview.rawValue)."),
        case .stopped = $0.fact.act
      else { return false }
      return !special.contains($0.fact.deadline)
    }
    return stopped.map(\.at.local.day)
  }

  private func id(_ trigger: RiskTrigger) -> DeadlineID {
    "\(DeadlineRule.riskReview.rawValue).\(trigger.name)"
  }

  private var riskTriggers: [RiskTrigger] {
    var triggers = [
      RiskTrigger(
        about: "opening", subject: .wholeCase, name: "opening", on: current.opening.recordedOn,
        entry: 0)
    ]
    for incident in current.incidents {
      let learnt = current.learnt(incident).day
      // What was known when the case was recorded is part of the first look.
      guard learnt > current.opening.recordedOn else { continue }
      triggers.append(
        RiskTrigger(
          about: "incident", subject: .incident(incident.id), name: incident.id, on: learnt,
          entry: incident.recorded.entry))
    }
    for breach in current.breaches {
      guard let incident = current.incident(breach.facts.incident) else { continue }
      triggers.append(
        RiskTrigger(
          about: "breach", subject: .breach(breach.id), name: breach.id,
          on: current.learnt(incident).day, entry: breach.recorded.entry))
    }
    for order in current.orders where order.made != nil {
      guard let over = order.stopped ?? order.ends?.day?.adding(days: 1) else { continue }
      triggers.append(
        RiskTrigger(
          about: "order-ended", subject: .order(order.id), name: order.id, on: over,
          entry: entry(ending: order)))
    }
    return triggers
  }

  private static func ends(_ step: OrderStep.Kind) -> Bool {
    switch step {
    case .made, .refused, .withdrawn, .discharged, .appealDecided: return true
    case .considered, .notSought, .applied, .served, .varied, .renewed, .appealed, .nameChanged,
      .addressChanged, .notified, .notificationSuspended, .notificationResumed:
      return false
    }
  }

  /// The entry that told of the end of an order before its time; 0 where nothing but its own last day
  /// ended it.
  private func entry(ending order: Order) -> Int {
    guard let day = order.stopped else { return 0 }
    let ending = order.otherEnd.flatMap { $0.on == day ? current.order($0.by) : nil } ?? order
    // Another step of that day, such as a service that is learnt of later, ended nothing.
    return ending.steps.filter { $0.fact.on == day && Clocks.ends($0.fact.kind) }
      .map(\.recorded.entry).max() ?? 0
  }
}
