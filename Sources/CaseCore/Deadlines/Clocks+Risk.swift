extension Clocks {
  /// What makes somebody look at the risk again.
  private struct RiskTrigger {
    /// A word of the table of deadlines.
    let about: String
    let subject: DeadlineSubject
    let name: String
    let on: CalendarDay
  }

  /// The risk of an open case: looked at when it is recorded, soon after each new incident is learnt
  /// of, and after a while in any case. A stream of incidents does not put a review off: it is due
  /// by the first of them that no review followed.
  var riskReviews: [Deadline] {
    guard current.isOpen else { return [] }
    var waiting = riskTriggers[...]
    var found: [Deadline] = []
    while let trigger = waiting.first {
      guard let term = reference.deadlines.term(.riskReview, trigger.about, on: trigger.on),
        let review = deadline(
          term, "\(DeadlineRule.riskReview.rawValue).\(trigger.name)", trigger.subject,
          start: trigger.on)
      else {
        waiting = waiting.dropFirst()
        continue
      }
      found.append(review)
      guard let reviewed = reviewedOn(review), reviewed >= trigger.on else { break }
      waiting = waiting.drop { $0.on <= reviewed }
      guard reviewed > trigger.on || trigger.about != "review" else { break }
      if let again = nextReview(after: reviewed), isSooner(again, than: waiting.first) {
        waiting = [again] + waiting
      }
    }
    return found
  }

  private func reviewedOn(_ review: Deadline) -> CalendarDay? {
    guard case .done(let day, _)? = answer(to: review.id)?.fact.act else { return nil }
    return day
  }

  private func nextReview(after day: CalendarDay) -> RiskTrigger? {
    RiskTrigger(about: "review", subject: .wholeCase, name: "\(day)", on: day)
  }

  private func isSooner(_ one: RiskTrigger, than other: RiskTrigger?) -> Bool {
    guard let other else { return true }
    return due(one) <= due(other)
  }

  private func due(_ trigger: RiskTrigger) -> CalendarDay {
    let amount = reference.deadlines.term(.riskReview, trigger.about, on: trigger.on)?.amount
    return trigger.on.adding(days: amount ?? 0)
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
    return triggers.enumerated()
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }
}
