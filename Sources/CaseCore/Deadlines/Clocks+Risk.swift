extension Clocks {
  /// What makes somebody look at the risk again.
  private struct RiskTrigger {
    /// A word of the table of deadlines.
    let about: String
    let subject: DeadlineSubject
    let name: String
    let on: CalendarDay
    /// The day of the next look, where an assessment set it.
    var due: CalendarDay?
  }

  /// The risk of an open case: looked at when it is recorded, soon after each new incident, breach or
  /// end of an order, and after a while in any case, even where one look was said not to be needed.
  /// A day that an assessment set brings that look forward and never puts it off. One review answers
  /// everything that was known by its day, and only the soonest of what waits is shown: a stream of
  /// incidents does not put a review off.
  var riskReviews: [Deadline] {
    guard current.isOpen else { return [] }
    let reviewed = reviewDays
    let set = assessedTriggers
    let periodic = Set(reviewed + stoppedDays).sorted().map {
      RiskTrigger(about: "review", subject: .wholeCase, name: "\($0)", on: $0)
    }
    var answered: [Deadline] = []
    var waiting: [Deadline] = []
    for trigger in riskTriggers + periodic + set {
      guard let term = reference.deadlines.term(.riskReview, trigger.about, on: trigger.on),
        var review = deadline(
          term, id(trigger), trigger.subject, start: trigger.on, set: trigger.due)
      else { continue }
      let isPeriodic = trigger.about == "review" || trigger.due != nil
      let met = reviewed.first { isPeriodic ? trigger.on < $0 : trigger.on <= $0 }
      review.ending = met.map { .met(on: $0) }
      switch answer(to: review.id)?.fact.act {
      case .done?, .stopped?: answered.append(review)
      case .snoozed?, nil: if met == nil { waiting.append(review) }
      }
    }
    return answered + [waiting.min(by: Clocks.isBefore)].compactMap(\.self)
  }

  /// What the newest assessment of each day set for the next look.
  private var assessedTriggers: [RiskTrigger] {
    var newest: [CalendarDay: RiskTrigger] = [:]
    for assessment in current.riskAssessments {
      newest[assessment.fact.on] = assessment.fact.reviewOn.map {
        RiskTrigger(
          about: "assessment", subject: .wholeCase, name: assessment.id, on: assessment.fact.on,
          due: $0)
      }
    }
    return newest.values.sorted { $0.on < $1.on }
  }

  /// The days on which the risk was assessed, or somebody said that it was looked at.
  private var reviewDays: [CalendarDay] {
    let days = current.deadlineAnswers.compactMap { answer -> CalendarDay? in
      guard answer.fact.deadline.hasPrefix("\(DeadlineRule.riskReview.rawValue)."),
        case .done(let day, _) = answer.fact.act
      else { return nil }
      return day
    }
    return Set(days + current.riskAssessments.map(\.fact.on)).sorted()
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
        about: "opening", subject: .wholeCase, name: "opening", on: current.opening.recordedOn)
    ]
    for incident in current.incidents {
      let learnt = current.learnt(incident).day
      // What was known when the case was recorded is part of the first look.
      guard learnt > current.opening.recordedOn else { continue }
      triggers.append(
        RiskTrigger(
          about: "incident", subject: .incident(incident.id), name: incident.id, on: learnt))
    }
    for breach in current.breaches {
      guard let incident = current.incident(breach.facts.incident) else { continue }
      triggers.append(
        RiskTrigger(
          about: "breach", subject: .breach(breach.id), name: breach.id,
          on: current.learnt(incident).day))
    }
    for order in current.orders where order.made != nil {
      guard let over = order.stopped ?? order.ends?.day?.adding(days: 1) else { continue }
      triggers.append(
        RiskTrigger(about: "order-ended", subject: .order(order.id), name: order.id, on: over))
    }
    return triggers
  }
}
