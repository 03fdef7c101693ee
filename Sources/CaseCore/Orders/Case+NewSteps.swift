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
    if step.notified == .initial { try order.checkFirstNotification(reference.orderKinds) }
  }
}

extension Order {
  fileprivate func checkFirstNotification(_ kinds: OrderKinds) throws(CaseRefusal) {
    guard let made, continuesServedInterim, kinds.interimNotifies(facts.kind, on: made),
      !notifications(kinds).contains(where: { $0.kind == .initial })
    else { return }
    throw .order(.notNotifiedAgain(id))
  }
}
