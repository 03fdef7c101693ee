/// What only a step that is being recorded is held to. What was recorded before more was learnt of
/// the days around it stays, and the check names it.
extension Case {
  func checkNew(_ event: OrderEvent, _ reference: ReferenceData) throws(CaseRefusal) {
    guard let step = event.step, var order = order(event.order) else { return }
    if case .stepCorrected(_, let corrected, _, _) = event, let before = order.step(corrected) {
      // Whoever corrects something else of it records neither an end nor a notification.
      if before.fact.ends == step.ends, before.fact.notified == step.notified { return }
      order.steps.removeAll { $0.id == corrected }
    }
    if case .renewed(let ends, _) = step.detail { try order.checkRenewal(ends, on: step.on) }
    if step.notified == .initial { try order.checkFirstNotification(reference.orderKinds) }
  }
}

extension Order {
  /// A renewal gives more time; what takes time away is a variation.
  fileprivate func checkRenewal(_ ends: OrderEnd, on day: CalendarDay) throws(CaseRefusal) {
    guard let end = ends.day, let before = counting(on: day).last(where: { $0.fact.ends != nil }),
      let present = before.fact.ends?.day, end < present
    else { return }
    throw .order(.renewalShortens(end, present: present, setBy: before.id))
  }

  fileprivate func checkFirstNotification(_ kinds: OrderKinds) throws(CaseRefusal) {
    guard let made, continuesServedInterim, kinds.interimNotifies(facts.kind, on: made),
      !notifications(kinds).contains(where: { $0.kind == .initial })
    else { return }
    throw .order(.notNotifiedAgain(id))
  }
}
