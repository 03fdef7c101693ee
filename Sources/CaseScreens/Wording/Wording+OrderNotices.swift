import CaseCore

extension Wording {
  /// What seems not to be right, and what can be done.
  public static func orderNotice(_ notice: OrderNotice, _ kinds: OrderKinds) -> String {
    switch notice {
    case .noApplication(let interim, let kind):
      return
        "No application for a \(kinds.name(kind)) is recorded: order \(interim) is an interim one, "
        + "which stands only while one is not decided. Add the order with its application."
    case .orderDidNotStand(let breach, let incident, let order):
      return
        "Breach \(breach) says that incident \(incident) broke order \(order), which did not stand "
        + "when it happened, as it is told now. Look at the day of \(incident) and at breach "
        + "\(breach) again."
    }
  }
}
