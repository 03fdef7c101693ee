import Testing

@testable import CaseCore

/// What was in force on a day agrees with going through the days one by one.
struct OrderForcePropertyTests {
  private static let first = day("2021-01-01")
  private static let last = day("2024-06-30")

  @Test(arguments: Array(UInt64(1)...50))
  func `in force on a day agrees with folding the steps by hand`(_ seed: UInt64) throws {
    let current = try RandomOrders(seed: seed).current
    var byHand = current.orders.map { DaysOfOrder($0.id) }
    var today = Self.first
    while today <= Self.last {
      for place in byHand.indices { byHand[place].live(through: today, in: current) }
      for (order, hand) in zip(current.orders, byHand) {
        let found = Self.told(order, on: today)
        if found != hand.told { #expect(found == hand.told, "\(order.id) on \(today)") }
      }
      today = today.adding(days: 1)
    }
    #expect(!current.orders.isEmpty)
  }

  private static func told(_ order: Order, on day: CalendarDay) -> [String] {
    let conditions = order.conditions(at: DayTime(day))
    let inForce = conditions.filter { $0.force == .inForce }
    return [order.force(at: DayTime(day)).rawValue]
      + conditions.map { "\($0.id) \($0.condition.text) \($0.force.rawValue)" }
      + (order.status(on: day)?.stands == true ? ["stands"] : [])
      + (order.conditionsInForce(on: day) == inForce ? [] : ["another answer for the day"])
  }

  @Test func `the random orders have variations learnt of after later ones, and undone entries`()
    throws
  {
    var (late, undone) = (0, 0)
    for seed in UInt64(1)...50 {
      let record = try RandomOrders(seed: seed).story.record
      undone += record.undoneEntries.count
      for order in record.folded()?.orders ?? [] {
        let varied = order.steps.filter { $0.fact.kind == .varied }
        late += zip(varied, varied.dropFirst()).count { $0.recorded.entry > $1.recorded.entry }
      }
    }
    #expect(late >= 3 && undone > 20, "\(late) \(undone)")
  }

  @Test func `the random orders reach every state and every kind of step`() throws {
    var kinds: Set<OrderStep.Kind> = []
    var statuses: Set<OrderStatus> = []
    for seed in UInt64(1)...50 {
      for order in try RandomOrders(seed: seed).current.orders {
        kinds.formUnion(order.steps.map(\.fact.kind))
        for step in order.steps {
          if let status = order.status(on: step.fact.on) { statuses.insert(status) }
        }
        if let status = order.status(on: day("2030-01-01")) { statuses.insert(status) }
      }
    }
    #expect(kinds == Set(OrderStep.Kind.allCases))
    #expect(statuses == Set(OrderStatus.allCases))
  }
}

/// An order lived through day by day, keeping what was true on each.
private struct DaysOfOrder {
  private let id: OrderID
  private var isMade = false
  private var isServed = false
  private var hasStopped: Bool { hasEndedItself || othersEndedIt }
  private var hasEndedItself = false
  private var othersEndedIt = false
  /// Its steps so far, without what appeals have set aside.
  private var counted: [NamedOrderStep] = []
  private var against: OrderStepID?
  private var end: CalendarDay?
  private var wording: [NamedCondition] = []
  private var served: [Condition] = []
  private var today: CalendarDay?

  init(_ id: OrderID) {
    self.id = id
  }

  mutating func live(through day: CalendarDay, in current: Case) {
    today = day
    for order in current.orders {
      for step in order.steps where step.fact.on == day {
        if order.id == id { hear(step) } else { hear(step.fact, of: order, in: current) }
      }
    }
  }

  /// An appeal that is won puts back what was before the step that it was against.
  private mutating func hear(_ step: NamedOrderStep) {
    counted.append(step)
    if case .appealed(_, let decision, _) = step.fact.detail { against = decision }
    if case .appealDecided(.allowed, _) = step.fact.detail,
      let gone = counted.firstIndex(where: { $0.id == against }),
      [.varied, .renewed, .discharged].contains(counted[gone].fact.kind)
    {
      counted.remove(at: gone)
      (isMade, isServed, hasEndedItself) = (false, false, false)
      (end, wording, served) = (nil, [], [])
      let appeal = against
      for earlier in counted {
        if case .appealed(_, let decision, _) = earlier.fact.detail { against = decision }
        if earlier.fact.kind != .appealDecided || bringsDown { take(earlier.fact) }
      }
      against = appeal
      return
    }
    take(step.fact)
  }

  private var bringsDown: Bool {
    counted.first { $0.id == against }.map { $0.fact.kind == .made } ?? false
  }

  private mutating func take(_ step: OrderStep) {
    switch step.detail {
    case .made(let ends, let conditions, _, _):
      isMade = true
      end = ends.day
      wording = conditions
    case .varied(let variation, let ends, _):
      for id in variation.dropped { wording.removeAll { $0.id == id } }
      for named in variation.added + variation.reworded {
        wording.removeAll { $0.id == named.id }
        wording.append(named)
      }
      if let ends { end = ends.day }
      served = served.filter { words in wording.contains { $0.condition == words } }
    case .renewed(let ends, _): end = ends.day
    case .served:
      isServed = true
      served = wording.map(\.condition)
    case .discharged: hasEndedItself = true
    case .appealDecided(.allowed, _): if isMade { hasEndedItself = true }
    case .considered, .notSought, .applied, .refused, .withdrawn, .appealed, .appealDecided,
      .nameChanged, .addressChanged, .notified, .notificationSuspended, .notificationResumed:
      break
    }
  }

  private mutating func hear(_ step: OrderStep, of other: Order, in current: Case) {
    guard isMade else { return }
    let waits = current.order(id)?.facts.interimFor == other.id
    switch step.detail {
    case .made(_, _, let replaces, _): if waits || replaces == id { othersEndedIt = true }
    case .refused, .withdrawn: if waits { othersEndedIt = true }
    default: break
    }
  }

  private var force: OrderForce {
    guard isMade, let today else { return .notYet }
    if hasStopped { return .ended }
    if let end, end < today { return .ended }
    return isServed ? .inForce : .madeNotServed
  }

  var told: [String] {
    let stands = force == .inForce || force == .madeNotServed
    return [force.rawValue] + conditions + (stands ? ["stands"] : [])
  }

  private var conditions: [String] {
    wording.sorted { Int($0.id.dropFirst()) ?? 0 < Int($1.id.dropFirst()) ?? 0 }.map { named in
      "\(named.id) \(named.condition.text) \(force(of: named.condition).rawValue)"
    }
  }

  private func force(of condition: Condition) -> OrderForce {
    guard let today, force == .inForce || force == .madeNotServed else { return force }
    if let from = condition.from?.day, today < from { return .notYet }
    if let until = condition.until?.day, until < today { return .ended }
    return force == .inForce && served.contains(condition) ? .inForce : .madeNotServed
  }
}
