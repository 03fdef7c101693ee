extension Clocks {
  /// The days by which prosecutors asked for more work.
  var actionPlans: [Deadline] {
    let ids = Recorded<ProgressStep>.newsIDs(current.steps)
    return current.steps.indices.compactMap { index in
      let step = current.steps[index].fact
      guard case .actionPlanSet(let day, _) = step.detail,
        let term = reference.deadlines.term(.actionPlan, "prosecutor", on: step.on),
        var plan = deadline(
          term, "\(DeadlineRule.actionPlan.rawValue).\(ids[index])", .news(ids[index]),
          start: step.on, set: day)
      else { return nil }
      plan.ending = current.steps[(index + 1)...].first.map { next in
        if case .outcomeRecorded(let outcome) = next.fact.detail {
          return .stopped(on: next.fact.on, .outcome(outcome.type))
        }
        return .met(on: next.fact.on)
      }
      return plan
    }
  }

  /// When a decided case is looked at again for whether it has to be kept.
  var retentionReviews: [Deadline] {
    guard !current.isOpen, let start = current.outcomeDay,
      let term = reference.deadlines.term(
        .retentionReview, current.recordedClass.recordedAs.rawValue, on: start)
    else { return [] }
    var from = start
    var found: [Deadline] = []
    // A review that was held starts the next period.
    while let review = deadline(
      term, "\(DeadlineRule.retentionReview.rawValue).\(from)", .wholeCase, start: from)
    {
      found.append(review)
      guard case .done(let day, _)? = answer(to: review)?.fact.act, day > from else { break }
      from = day
    }
    return found
  }
}
