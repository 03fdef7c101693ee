import CaseCore
import TerminalPages

/// Something on the Orders tab that can be selected.
enum OrderItem: Hashable, Sendable {
  case order(Order)
  case condition(Order, ConditionInForce)
  case breach(Breach)
  /// An incident that may be a breach and that nobody has answered.
  case proposal(PossibleBreach)

  /// The order that it belongs to.
  var order: OrderID {
    switch self {
    case .order(let order), .condition(let order, _): return order.id
    case .breach(let breach): return breach.facts.order
    case .proposal(let possible): return possible.order
    }
  }
}

extension OrderItem {
  func isBreach(_ id: BreachID) -> Bool {
    if case .breach(let breach) = self { breach.id == id } else { false }
  }

  func isProposal(of incident: IncidentID) -> Bool {
    if case .proposal(let possible) = self { possible.incident.id == incident } else { false }
  }
}

/// The tab of the orders: each with its conditions as they are worded today, and its breaches.
extension CaseDetailState {
  func orderItems(_ setting: Setting) -> [OrderItem] {
    guard let current = view.current else { return [] }
    return current.orders.flatMap { order in
      [.order(order)]
        + order.conditions(at: setting.now).map { .condition(order, $0) }
        + proposals.filter { $0.order == order.id }.map { .proposal($0) }
        + current.breaches(of: order.id).map { .breach($0) }
    }
  }

  func selectedOrderItem(_ setting: Setting) -> OrderItem? {
    let items = orderItems(setting)
    guard tab == .orders, items.indices.contains(selection.index) else { return nil }
    return items[selection.index]
  }

  static let orderColumns = [
    Column(title: "", width: .fixed(5)),
    Column(title: "ORDER, CONDITION, BREACH", width: .flexible(min: 36, weight: 4)),
    Column(title: "ON THE DAY", width: .flexible(min: 30, weight: 1), priority: 1),
  ]

  func orderRows(_ setting: Setting) -> [Row] {
    guard let current = view.current else { return [] }
    return orderItems(setting).map { item in
      switch item {
      case .order(let order): return orderRow(order, setting)
      case .condition(let order, let condition):
        return conditionRow(order, condition, current, setting)
      case .breach(let breach): return breachRow(breach, current)
      case .proposal(let possible): return proposalRow(possible)
      }
    }
  }

  private func orderRow(_ order: Order, _ setting: Setting) -> Row {
    let kinds = setting.reference.orderKinds
    let words = [kinds.name(order.facts.kind), order.facts.court?.text].compactMap(\.self)
    return Row(cells: [
      Line(order.id, .strong), Line(words.joined(separator: ", "), .strong),
      OrderWords.state(order, setting, isShort: true),
    ])
  }

  private func conditionRow(
    _ order: Order, _ shown: ConditionInForce, _ current: Case, _ setting: Setting
  ) -> Row {
    let breaches = current.breaches(of: order.id).count {
      $0.facts.conditions.contains(shown.id)
    }
    let force = shown.force == .inForce ? "" : Wording.orderForce(shown.force)
    let broken = breaches == 0 ? "" : Wording.count(breaches, "breach", "breaches")
    let state = [force, broken].filter { !$0.isEmpty }.joined(separator: ", ")
    return Row(cells: [
      Line("  \(shown.id)"), Line("  " + OrderWords.condition(shown.condition)),
      Line(state, breaches == 0 ? .quiet : .warning),
    ])
  }

  private func breachRow(_ breach: Breach, _ current: Case) -> Row {
    let when = current.incident(breach.facts.incident).map {
      Wording.listHappened($0.fact.happened)
    }
    let conditions = breach.facts.conditions.joined(separator: " ")
    let words = ["BREACH", conditions, when].compactMap(\.self).filter { !$0.isEmpty }
    let answered = current.responseTime(of: breach).map {
      "answered after \(Wording.responseTime($0))"
    }
    return Row(cells: [
      Line("  \(breach.id)", .warning), Line("  " + words.joined(separator: "  "), .warning),
      Line(
        answered ?? (breach.isAnswered ? "arrested" : "not answered"),
        breach.isAnswered ? .plain : .danger),
    ])
  }

  private func proposalRow(_ possible: PossibleBreach) -> Row {
    let when = Wording.listHappened(possible.incident.fact.happened)
    return Row(cells: [
      Line("  ?", .warning),
      Line("  POSSIBLE BREACH  \(possible.condition)  \(possible.incident.id)  \(when)", .warning),
      Line("to be answered (P)", .warning),
    ])
  }

  /// The selected order, condition or breach in full.
  func orderLines(_ current: Case, _ setting: Setting) -> [Line] {
    switch selectedOrderItem(setting) {
    case nil: return []
    case .order(let order): return OrderWords.lines(order, current, setting)
    case .condition(let order, let shown):
      return OrderWords.lines(shown, of: order, current)
    case .breach(let breach): return OrderWords.lines(breach, current)
    case .proposal(let possible): return PossibleBreachWords.lines(possible, current, setting)
    }
  }

  /// The incident of the selected breach.
  func incidentOfBreach(_ setting: Setting) -> IncidentID? {
    if case .breach(let breach) = selectedOrderItem(setting) { breach.facts.incident } else { nil }
  }
}
