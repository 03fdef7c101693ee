import Testing

@testable import CaseCore

/// The steps of an order say the same in whatever order they are learnt of, and undone.
struct OrderLearningTests {
  private static let made = day("2023-01-10")

  @Test(arguments: Array(UInt64(1)...60))
  func `what is in force on a day does not depend on the order of learning`(_ seed: UInt64) throws {
    var random = FixedGenerator(seed: seed)
    let steps = Self.steps(&random)
    let undone = Set(
      steps.dropFirst().map(\.name).filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
    let standing = steps.filter { !undone.contains($0.name) }
    let asTaken = try Self.order(steps, undone)
    let shuffled = try Self.order(steps.shuffled(using: &random), undone)
    let end = steps.map(\.step.on).max() ?? Self.made
    var today = Self.made.adding(days: -1)
    while today <= end.adding(days: 40) {
      let expected = Self.byHand(standing, on: today)
      #expect(Self.told(asTaken, on: today) == expected, "\(today)")
      #expect(Self.told(shuffled, on: today) == expected, "\(today), shuffled")
      today = today.adding(days: 1)
    }
  }

  private struct NamedStep {
    let name: OrderStepID
    let step: OrderStep
  }

  /// One that makes the order, and services and variations on days of their own.
  private static func steps(_ random: inout FixedGenerator) -> [NamedStep] {
    var known = (1...Int.random(in: 1...3, using: &random)).map { "c\($0)" }
    let first = known.map { NamedCondition($0, condition(&random)) }
    var steps = [OrderStep(on: made, .made(.furtherOrder, first, replaces: nil, nil))]
    for _ in 0..<Int.random(in: 2...8, using: &random) {
      let on = steps[steps.count - 1].on.adding(days: Int.random(in: 1...20, using: &random))
      if Int.random(in: 0..<3, using: &random) == 0 {
        steps.append(OrderStep(on: on, .served(nil)))
        continue
      }
      var variation = Variation()
      for id in known {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: variation.reworded.append(NamedCondition(id, condition(&random)))
        case 1: variation.dropped.append(id)
        default: break
        }
      }
      if Bool.random(using: &random) {
        known.append("c\(known.count + 1)")
        variation.added = [NamedCondition(known[known.count - 1], condition(&random))]
      }
      let ends = Int.random(in: 0..<4, using: &random) == 0 ? on.adding(days: 30) : nil
      steps.append(OrderStep(on: on, .varied(variation, ends: ends.map { .on($0) }, nil)))
    }
    return steps.enumerated().map { NamedStep(name: "s\($0 + 1)", step: $1) }
  }

  private static func condition(_ random: inout FixedGenerator) -> Condition {
    .prohibits("wording \(Int.random(in: 1...9, using: &random))")
  }

  private static func order(_ steps: [NamedStep], _ undone: Set<OrderStepID>) throws -> Order {
    var record = try OrderStory().record
    record.write(.order(.added("o1", OrderFacts(kind: "restraining-order"))))
    for named in steps {
      record.write(.order(.stepTaken("o1", named.name, named.step)))
      let entry = record.sequence
      if undone.contains(named.name) { record.write(.entryUndone(entry, reason: nil)) }
    }
    return try #require(record.folded()?.order("o1"))
  }

  private static func told(_ order: Order, on day: CalendarDay) -> [String] {
    order.conditions(at: DayTime(day)).map {
      "\($0.id) \($0.condition.text) \($0.force.rawValue)"
    }
  }

  /// Goes through the steps up to a day with a pencil.
  private static func byHand(_ steps: [NamedStep], on day: CalendarDay) -> [String] {
    var wording: [ConditionID: String] = [:]
    var served: Set<String> = []
    var isServed = false
    var end: CalendarDay?
    for step in steps.map(\.step) where step.on <= day {
      switch step.detail {
      case .made(_, let conditions, _, _):
        for named in conditions { wording[named.id] = named.condition.text.text }
      case .varied(let variation, let ends, _):
        for id in variation.dropped { wording[id] = nil }
        for named in variation.reworded + variation.added {
          wording[named.id] = named.condition.text.text
        }
        if let ends { end = ends.day }
        served.formIntersection(wording.values)
      case .served: (isServed, served) = (true, Set(wording.values))
      default: break
      }
    }
    let isOver = end.map { $0 < day } ?? false
    return wording.sorted { Int($0.key.dropFirst()) ?? 0 < Int($1.key.dropFirst()) ?? 0 }.map {
      let binds = isServed && served.contains($0.value)
      return "\($0.key) \($0.value) " + (isOver ? "ended" : binds ? "in-force" : "made-not-served")
    }
  }
}
