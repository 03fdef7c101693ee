import CaseCore

extension Wording {
  /// A rule in the few words of a list.
  public static func deadlineRule(_ rule: DeadlineRule) -> String {
    switch rule {
    case .summaryLimit: return "s127 limit"
    case .communicationsLimit: return "comms limit"
    case .notificationInitial: return "notification"
    case .notificationName: return "notify name"
    case .notificationAddress: return "notify address"
    case .orderEnds: return "order ends"
    case .orderReview: return "order review"
    case .conditionEnds: return "condition ends"
    case .conditionCheck: return "condition check"
    case .victimUpdate: return "victim update"
    case .reviewWindow: return "review window"
    case .reviewAcknowledge: return "acknowledge review"
    case .reviewDecide: return "decide review"
    case .actionPlan: return "action plan"
    case .riskReview: return "risk review"
    case .retentionReview: return "retention review"
    case .breachResponse: return "breach response"
    case .possibleBreach: return "possible breach"
    }
  }

  public static func deadlineState(_ state: DeadlineState) -> String {
    switch state {
    case .running: return "running"
    case .met(let day): return "met \(self.day(day))"
    case .missed(nil): return "missed"
    case .missed(let day?): return "missed, dealt with \(self.day(day))"
    case .stopped(let stop): return "stopped: \(deadlineStop(stop))"
    }
  }

  public static func deadlineStop(_ stop: DeadlineStop) -> String {
    switch stop {
    case .outcome(let code): return "outcome \(code) was recorded"
    case .reclassified(let now, let isAggravated):
      return "recorded as \(recordedClass(now))\(isAggravated ? ", aggravated" : "") now, "
        + "which has no such limit"
    case .answered(let reason): return reason.text
    case .reopened: return "the case was reopened"
    case .replaced(let order): return "\(order) took its place"
    case .orderOver: return "the order is over"
    case .conditionChanged: return "the condition was changed"
    case .checkMoved: return "another day was set for it"
    case .otherNotification: return "notification is under other law meanwhile"
    case .closed: return "nobody asked before it closed"
    }
  }

  public static func deadlineDoubt(_ doubt: DeadlineDoubt) -> String {
    switch doubt {
    case .startUnknown: return "no incident has a day; reckoned from the day of recording"
    case .startIsRange: return "the last incident is only known as a range; its end is taken"
    case .holidaysUnknown: return "bank holidays are not known for all of it"
    case .snoozedBeyondDue(let until):
      return "snoozed until \(day(until)), beyond its last day; shown again on that last day"
    case .answeredBeforeItMoved(let due):
      return "answered when the last day was \(day(due)); it has moved since"
    case .limitEndsFirst(let limit):
      return "proceedings can be started only until \(day(limit)), before this window closes"
    case .notServed: return "the order is not served"
    }
  }

  /// That a deadline was put off, and when it is shown again.
  public static func putOff(_ deadline: Deadline, on today: CalendarDay) -> String {
    guard case .snoozed(let until, _)? = deadline.answer?.fact.act,
      let shown = deadline.hiddenUntil
    else { return "Deadline put off." }
    if shown == until { return "Deadline put off; it is shown again on \(day(until))." }
    if deadline.due <= today {
      return "Your words are noted, and it stays in the agenda: it is set by law, and its last day "
        + "\(deadline.due == today ? "is today" : "was \(day(deadline.due))")."
    }
    return
      "Deadline put off to its last day, \(day(shown)), and no further, because it is set by law."
  }

  /// What to know before putting a deadline off; nil where it can be put off to any day.
  static func puttingOff(_ deadline: Deadline, on today: CalendarDay) -> String? {
    guard deadline.term.isStatutory else { return nil }
    return deadline.due <= today
      ? "set by law, last day \(day(deadline.due)): it stays in the agenda"
      : "set by law: it shows again on its last day, \(day(deadline.due))"
  }

  /// `6 d`, `today`, `3 d ago`.
  public static func daysLeft(_ due: CalendarDay, on today: CalendarDay) -> String {
    let days = today.days(to: due)
    if days == 0 { return "today" }
    return days > 0 ? "\(days) d" : "\(-days) d ago"
  }

  public static func development(_ kind: Development.Kind) -> String {
    switch kind {
    case .arrest: return "suspect arrested"
    case .interview: return "suspect interviewed under caution"
    case .release: return "suspect released without charge"
    case .bail: return "suspect on bail or under investigation"
    case .bailChanged: return "bail conditions changed or cancelled"
    case .other: return "news for the victim"
    }
  }

  static func deadlineAnswer(_ answer: DeadlineAnswer) -> String {
    let deadline = "\(answer.deadline) (due \(day(answer.due)))"
    switch answer.act {
    case .done(let on, let text): return "\(deadline) done \(day(on)): \(text)"
    case .stopped(let reason): return "\(deadline) stopped: \(reason)"
    case .snoozed(let until, let reason):
      return "\(deadline) put off until \(day(until)): \(reason)"
    }
  }
}
