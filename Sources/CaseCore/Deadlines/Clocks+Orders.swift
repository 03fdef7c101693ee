extension Clocks {
  /// What follows from the orders of the case: notifications, reviews, ends and checks.
  var orderDeadlines: [Deadline] {
    current.orders.flatMap { order -> [Deadline] in
      guard let made = order.made else { return [] }
      return notifications(order) + ends(order, made) + conditions(order, made)
    }
  }

  private func notifications(_ order: Order) -> [Deadline] {
    order.notifications(reference.orderKinds).compactMap { duty in
      let rule: DeadlineRule =
        switch duty.kind {
        case .initial: .notificationInitial
        case .name: .notificationName
        case .address: .notificationAddress
        }
      guard let term = reference.deadlines.term(rule, "order", on: duty.from),
        var notification = deadline(
          term.citing(source(of: order, on: duty.from)),
          "\(rule.rawValue).\(order.id).\(duty.step)", .order(order.id), start: duty.from,
          days: duty.from.days(to: duty.due) + 1)
      else { return nil }
      if let done = duty.done {
        notification.ending = .met(on: done.fact.on)
      } else if let stopped = duty.stopped {
        let isOver = order.force(at: DayTime(stopped)) == .ended
        notification.ending = .stopped(on: stopped, isOver ? .orderOver : .otherNotification)
      }
      return notification
    }
  }

  /// Where the number of days for notifying comes from.
  private func source(of order: Order, on day: CalendarDay) -> Verification? {
    reference.orderKinds[order.facts.kind, on: order.made ?? day]?
      .verification["notification-days"]
  }

  /// The last day of an order, and the reviews before it that the order is long enough for.
  private func ends(_ order: Order, _ made: CalendarDay) -> [Deadline] {
    guard let end = order.ends?.day else { return [] }
    let terms = reference.deadlines
    let doubts: [DeadlineDoubt] = order.served == nil ? [.notServed] : []
    var found: [Deadline?] = terms.terms(.orderReview, "order", on: made).map { term in
      let id = "\(DeadlineRule.orderReview.rawValue).\(order.id).\(term.amount ?? 0)"
      let review = deadline(
        term, id, .order(order.id), start: made, set: end, doubts: doubts)
      return review.flatMap { made <= $0.due ? $0 : nil }
    }
    if let term = terms.term(.orderEnds, order.facts.kind, on: made)
      ?? terms.term(.orderEnds, "order", on: made)
    {
      found.append(
        deadline(
          term, "\(DeadlineRule.orderEnds.rawValue).\(order.id)", .order(order.id), start: made,
          set: end, doubts: doubts))
    }
    return found.compactMap(\.self).map { stopped($0, with: order) }
  }

  /// What ended the order ends its deadlines. Where another order took its place, nobody has to look
  /// any more what becomes of this one, so that what was still open then was not missed; what the law
  /// set was.
  private func stopped(_ deadline: Deadline, with order: Order) -> Deadline {
    guard let day = order.stopped else { return deadline }
    var deadline = deadline
    guard let other = order.otherEnd, other.on == day, other.cause == .replaced else {
      deadline.ending = .stopped(on: day, .orderOver)
      return deadline
    }
    let last = deadline.term.isStatutory ? day : min(day, deadline.due)
    deadline.ending = .stopped(on: last, .replaced(by: other.by))
    return deadline
  }

  private func conditions(_ order: Order, _ made: CalendarDay) -> [Deadline] {
    order.conditionIDs.flatMap { id -> [Deadline] in
      guard let condition = order.condition(id) else { return [] }
      let past = pastChecks(id, order, made)
      let next = condition.nextCheck.flatMap { check(on: $0, id, order, made) }
      let found = [end(of: condition, id, order, made), next].compactMap(\.self)
        .filter { found in !past.contains { $0.id == found.id } }
      return past
        + found.map { deadline in
          var deadline = stopped(deadline, with: order)
          if let day = changed(id, in: order), day <= order.stopped ?? day {
            deadline.ending = .stopped(on: day, .conditionChanged)
          }
          return deadline
        }
    }
  }

  /// A condition cannot outlast its order.
  private func end(
    of condition: Condition, _ id: ConditionID, _ order: Order, _ made: CalendarDay
  ) -> Deadline? {
    guard let until = condition.until?.day,
      let term = reference.deadlines.term(.conditionEnds, "condition", on: made)
    else { return nil }
    return deadline(
      term, "\(DeadlineRule.conditionEnds.rawValue).\(order.id).\(id)",
      .condition(id, order: order.id), start: condition.from?.day ?? made,
      set: min(until, order.ends?.day ?? until), doubts: order.served == nil ? [.notServed] : [])
  }

  private func check(
    on day: CalendarDay, _ id: ConditionID, _ order: Order, _ made: CalendarDay
  ) -> Deadline? {
    reference.deadlines.term(.conditionCheck, "condition", on: made).flatMap { term in
      deadline(
        term, "\(DeadlineRule.conditionCheck.rawValue).\(order.id).\(id).\(day)",
        .condition(id, order: order.id), start: made, set: day)
    }
  }

  /// The checks that were made, or put off to another day, and those of an earlier wording that a
  /// court's words took away; of one day what was noted last.
  private func pastChecks(_ id: ConditionID, _ order: Order, _ made: CalendarDay) -> [Deadline] {
    var past: [CalendarDay: Deadline.Ending] = [:]
    let wordings = order.steps(wording: id)
    for (earlier, later) in zip(wordings, wordings.dropFirst()) {
      let due = order.condition(id, wordedBy: earlier.id)?.nextCheck
      guard let due, due != order.condition(id, wordedBy: later.id)?.nextCheck else { continue }
      past[due] = .stopped(on: later.fact.on, .conditionChanged)
    }
    let open = current.order(order.id)?.condition(id)?.nextCheck
    for check in current.pastChecks where check.order == order.id && check.condition == id {
      // Set anew for the same day it is the next one.
      if check.due == open, !check.wasMade { continue }
      past[check.due] = check.wasMade ? .met(on: check.on) : .stopped(on: check.on, .checkMoved)
    }
    return past.sorted { $0.key < $1.key }.compactMap { day, ending in
      var over = check(on: day, id, order, made)
      over?.ending = ending
      return over
    }
  }

  /// The day from which the conditions of an order no longer have it.
  private func changed(_ id: ConditionID, in order: Order) -> CalendarDay? {
    func has(_ wording: [NamedCondition]) -> Bool { wording.contains { $0.id == id } }
    guard !has(order.lastWording) else { return nil }
    let days = order.steps.map(\.fact.on)
    let last = days.last { has(order.wording(on: $0)) }
    return last.flatMap { last in days.first { last < $0 } }
  }
}
