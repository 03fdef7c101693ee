/// Where an order stands on a day. It follows from its steps and is stored nowhere.
public enum OrderStatus: String, CaseIterable, Sendable {
  case considered
  case notSought = "not-sought"
  case applied
  case refused
  case withdrawn
  /// Made, and not served.
  case made
  case inForce = "in-force"
  case expired
  case discharged
  /// An interim order whose full order was made.
  case replaced
  /// An interim order whose main application was refused or withdrawn.
  case lapsed
  /// It fell on appeal.
  case quashed

  /// Whether a court has made it and nothing has ended it.
  public var stands: Bool { self == .made || self == .inForce }

  /// Whether a court had made it, so that it had an end or stood until further order.
  public var wasMade: Bool {
    switch self {
    case .considered, .notSought, .applied, .refused, .withdrawn: return false
    case .made, .inForce, .expired, .discharged, .replaced, .lapsed, .quashed: return true
    }
  }
}

extension Order {
  /// Nil before its first step.
  public func status(on day: CalendarDay) -> OrderStatus? {
    if let made, made <= day {
      if let stopped = stopped(on: day), stopped <= day { return status(stopped: stopped) }
      if let last = ends(on: day)?.day, last < day { return .expired }
      return served.map { $0 <= day } ?? false ? .inForce : .made
    }
    let before = steps.last { $0.fact.on <= day && $0.fact.kind.sought != nil }
    return before?.fact.kind.sought
  }

  private func status(stopped: CalendarDay) -> OrderStatus {
    if let otherEnd, otherEnd.on == stopped {
      return otherEnd.cause == .replaced ? .replaced : .lapsed
    }
    let isDischarged = steps.contains { $0.fact.kind == .discharged && $0.fact.on == stopped }
    return isDischarged ? .discharged : .quashed
  }

  /// Where it stands after everything that is recorded, whatever the day: its own end is yet to come.
  var lastStatus: OrderStatus? {
    if made == nil { return steps.last { $0.fact.kind.sought != nil }?.fact.kind.sought }
    if let stopped { return status(stopped: stopped) }
    return served == nil ? .made : .inForce
  }
}

extension OrderStep.Kind {
  /// The status that it gives an order that is not made.
  var sought: OrderStatus? {
    switch self {
    case .considered: return .considered
    case .notSought: return .notSought
    case .applied: return .applied
    case .refused: return .refused
    case .withdrawn: return .withdrawn
    case .made, .served, .varied, .renewed, .discharged, .appealed, .appealDecided, .nameChanged,
      .addressChanged, .notified, .notificationSuspended, .notificationResumed:
      return nil
    }
  }
}
