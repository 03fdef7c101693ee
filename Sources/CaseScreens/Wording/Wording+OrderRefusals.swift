import CaseCore

extension Wording {
  /// What cannot be recorded of an order or a breach, by which rule, and what can be done.
  public static func orderRefusal(_ refusal: OrderRefusal) -> String {
    switch refusal {
    case .noSuchOrder(let id, let known):
      return "There is no order \(id) in this case. Orders: \(list(known))."
    case .noSuchStep(let id, let order, let known):
      return "Order \(order) has no step \(id). Steps: \(list(known))."
    case .noSuchCondition(let id, let order, let known):
      return "Order \(order) has no condition \(id). Conditions: \(list(known))."
    case .noSuchBreach(let id, let known):
      return "There is no breach \(id) in this case. Breaches: \(list(known))."
    case .unknownKind(let code, let known):
      return "There is no kind of order “\(code)”. Kinds: \(known.joined(separator: ", "))."
    case .kindNotYet(let code, let on, let from):
      return "There was no “\(code)” on \(day(on))"
        + (from.map { "; none can be made before \(day($0))." } ?? ".")
    case .originNotAllowed(let origin, let code, let allowed):
      return "“\(code)” cannot come about by “\(orderOrigin(origin))” on that day"
        + (allowed.isEmpty
          ? "."
          : "; possible: \(choices(allowed.map(orderOrigin))). order-origins.tsv has the days.")
    case .stepNotAllowed(let step, let status, let allowed):
      return "You cannot \(orderStep(step)) while the order is “\(orderStatus(status))”. "
        + "Possible on that day: \(choices(allowed.map(orderStep)))."
    case .stepRecorded(let id, let step, let on, let order, let status):
      return
        "Order \(order) would be “\(orderStatus(status))” on \(day(on)), but step \(id) of that day "
        + "is recorded already (\(orderStep(step))). Correct or undo step \(id) first, "
        + "or give another day."
    case .beforeMade(let step, let on, let made):
      return "You cannot \(orderStep(step)) for \(day(on)): the order was made on \(day(made))."
    case .endMissing(let code):
      return "“\(code)” is made for a fixed period only; say on which day it ends."
    case .endBeforeStart(let end, let start):
      return "It cannot end on \(day(end)), before \(day(start))."
    case .renewalShortens(let end, let present, let step):
      return
        "A renewal cannot end on \(day(end)): the order runs to \(day(present)) already (step "
        + "\(step)). Give a later day; what a court shortens is a variation. Where \(day(present)) is "
        + "wrong, correct step \(step)."
    case .tooShort(let code, let end, let earliest):
      return "“\(code)” cannot end on \(day(end)): its shortest period, which begins with the day "
        + "it is made, ends on \(day(earliest)). Give that day, a later one, or until further order."
    case .requirementNotAllowed(let code, let condition):
      return "“\(code)” can only prohibit: condition \(condition) cannot be a requirement."
    case .conditionPeriodBackwards(let condition):
      return "Condition \(condition) ends before it begins; check both days."
    case .nothingVaried(let order):
      return "Say what the variation of order \(order) changes: a condition or the end."
    case .conditionVariedTwice(let condition):
      return "The variation speaks of condition \(condition) twice; drop it or word it anew, once."
    case .appealUnclear(let order, let known):
      return "Say which step of order \(order) the appeal is against: \(list(known))."
    case .servedAlready(let step, let on):
      return
        "It was served on \(day(on)) (step \(step)) and has not changed since. To put that day "
        + "right, correct step \(step)."
    case .noNotificationDuty(let code): return "“\(code)” carries no duty to notify the police."
    case .notNotifiedAgain(let order):
      return
        "Order \(order) replaces an interim order that was served, so no fresh notification is "
        + "due. A new name or address can be notified."
    case .notificationDone(let kind, let on):
      return "The \(notification(kind)) were notified on \(day(on)) already; nothing more is due."
    case .dischargeNeedsConsent(let until):
      return "Until \(day(until)) it can only be discharged with the consent of both sides."
    case .applicationDecided(let order, let on):
      return "Order \(order) was decided on \(day(on)); an interim order is made only before that."
    case .replacesWrongOrder(let order):
      return "Order \(order) and this one are not an interim order and the order it stands in for."
    case .conditionsMissing(let order):
      return "Name at least one condition of order \(order) that it broke."
    case .orderDidNotStand(let order, let incident):
      return "Order \(order) did not stand when \(incident ?? "that") happened."
    case .breachRecorded(let breach):
      return "That incident is recorded as breach \(breach) of the order already."
    case .beforeLearnt(let learnt):
      return "Police cannot have acted before the breach was learnt of, \(moment(learnt))."
    case .breachClosed(let on): return "Its disposal is recorded already, for \(day(on))."
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none yet" : names.joined(separator: ", ")
  }
}
