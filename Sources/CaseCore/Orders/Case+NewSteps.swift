/// What only a step that is being recorded is held to. What was recorded before more was learnt of
/// the days around it stays.
extension Case {
  func checkNew(
    _ event: OrderEvent, _ step: OrderStep, of id: OrderID, _ reference: ReferenceData
  ) throws(CaseRefusal) {
    guard var order = order(id) else { return }
    if case .stepCorrected(_, let corrected, _, _) = event {
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
