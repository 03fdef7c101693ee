/// Whether something that was ordered binds its subject at a moment.
public enum OrderForce: String, CaseIterable, Sendable {
  /// Not made yet, or the condition's own period has not begun.
  case notYet = "not-yet"
  /// Made, and not served: whether it binds is a doubt that a person has to settle.
  case madeNotServed = "made-not-served"
  case inForce = "in-force"
  case ended
}

/// A condition as it was worded at a moment, and whether it bound its subject then.
public struct ConditionInForce: Hashable, Sendable {
  public let order: OrderID
  public let id: ConditionID
  public let condition: Condition
  public let force: OrderForce
}

extension Order {
  /// Whether the order itself bound its subject at a moment. The day on which it is made counts, and
  /// so does its last day; the day on which it is discharged or replaced does not. On the day of
  /// service it binds from the beginning, as the count of the days to notify does.
  public func force(at moment: DayTime) -> OrderForce {
    let day = moment.day
    guard let made, made <= day else { return .notYet }
    if let stopped = stopped(on: day), stopped <= day { return .ended }
    if let last = ends(on: day)?.day, last < day { return .ended }
    guard let served, served <= day else { return .madeNotServed }
    return .inForce
  }

  /// The conditions in the wording of a moment, each with whether it bound its subject then. A
  /// variation takes the place of the earlier wording from its day; what it words anew binds once
  /// the order is served again, which until then is a doubt.
  public func conditions(at moment: DayTime) -> [ConditionInForce] {
    let wording = wording(on: moment.day)
    guard !wording.isEmpty else { return [] }
    let whole = force(at: moment)
    let known = Order.wordsServed(counting(on: moment.day))
    return wording.map { named in
      let isKnown = known.contains { $0.orders(sameAs: named.condition) }
      return ConditionInForce(
        order: id, id: named.id, condition: named.condition,
        force: Order.force(of: named.condition, at: moment, in: whole, isKnown: isKnown))
    }
  }

  /// Those that bound their subject at some time of a day.
  public func conditionsInForce(on day: CalendarDay) -> [ConditionInForce] {
    conditions(at: DayTime(day)).filter { $0.force == .inForce }
  }

  /// A condition in the words of the last service up to a day; nil where it was not in the order then.
  func servedWording(of id: ConditionID, on day: CalendarDay) -> Condition? {
    let steps = counting(on: day)
    guard let service = steps.lastIndex(where: { $0.fact.kind == .served }) else { return nil }
    return Order.wording(after: Array(steps[...service])).first { $0.id == id }?.condition
  }

  /// The conditions in whose words the subject was served, and which have stood so since.
  private static func wordsServed(_ steps: [NamedOrderStep]) -> [Condition] {
    var wording: [NamedCondition] = []
    var served: [Condition] = []
    for step in steps {
      wording = step.fact.changing(wording)
      served = served.filter { old in wording.contains { $0.condition.orders(sameAs: old) } }
      if step.fact.kind == .served { served = wording.map(\.condition) }
    }
    return served
  }

  private static func force(
    of condition: Condition, at moment: DayTime, in order: OrderForce, isKnown: Bool
  ) -> OrderForce {
    switch order {
    case .notYet, .ended: return order
    case .inForce, .madeNotServed: break
    }
    if let from = condition.from, moment.latest < from.earliest { return .notYet }
    if let until = condition.until, until.latest < moment.earliest { return .ended }
    return isKnown && order == .inForce ? .inForce : .madeNotServed
  }
}

extension Condition {
  /// Whether it asks the same of its subject; who sees to it does not matter.
  func orders(sameAs other: Condition) -> Bool {
    var mine = self
    mine.monitor = other.monitor
    mine.nextCheck = other.nextCheck
    return mine == other
  }
}

extension Case {
  /// What stood against whom at a moment: every condition in the wording of then.
  public func conditions(at moment: DayTime) -> [ConditionInForce] {
    orders.flatMap { $0.conditions(at: moment) }
  }
}
