@testable import CaseCore

/// A case with orders grown by steps drawn at random, each of which went through `decide`.
struct RandomOrders {
  private(set) var story: OrderStory
  private var random: FixedGenerator
  private var today = day("2021-01-05")

  var current: Case { story.current }

  init(seed: UInt64) throws {
    story = try OrderStory()
    random = FixedGenerator(seed: seed)
    for _ in 0..<Int.random(in: 12...45, using: &random) {
      today = today.adding(days: Int.random(in: 0...40, using: &random))
      // What is refused is left out; that it is refused rightly is for other tests.
      if chance(8), let entry = story.record.entries.dropFirst().randomElement(using: &random) {
        _ = try? story.add(.undo(entry: entry.sequence, reason: nil))
      } else {
        _ = try? story.add(command())
      }
    }
  }

  private mutating func command() -> OrderCommand {
    let orders = story.current.orders
    let waits = orders.contains { $0.facts.kind == "spo-full" && $0.status(on: today) == .applied }
    if waits, chance(30) {
      return .add(
        OrderFacts(kind: "spo-interim"), steps: [step(of: "spo-interim", .made)],
        conditions: conditions())
    }
    guard let order = orders.randomElement(using: &random), chance(80) else {
      let kinds = ["spo-full", "spo-full", "spo-interim", "restraining-order"]
      let kind = kinds.randomElement(using: &random) ?? "spo-full"
      return .add(
        OrderFacts(kind: kind), steps: [step(of: kind, beginning())],
        conditions: conditions())
    }
    // Some things are told late.
    let on = chance(15) ? today.adding(days: -Int.random(in: 1...60, using: &random)) : today
    if chance(15), order.made != nil { return change(order, on: on) }
    let allowed = order.allowedSteps(on: on)
    let kind = allowed.randomElement(using: &random) ?? .served
    if kind == .varied { return change(order, on: on) }
    return .take(
      order.id, step(of: order.facts.kind, kind, on: on),
      conditions: kind == .made ? conditions() : [])
  }

  private mutating func beginning() -> OrderStep.Kind {
    let all: [OrderStep.Kind] = [.made, .made, .made, .applied, .applied, .considered, .notSought]
    return all.randomElement(using: &random) ?? .made
  }

  private mutating func change(_ order: Order, on day: CalendarDay) -> OrderCommand {
    var day = day
    if let varied = order.steps.last(where: { $0.fact.kind == .varied })?.fact.on, chance(50) {
      day = varied.adding(days: -Int.random(in: 1...20, using: &random))
    }
    let id = order.conditionIDs.randomElement(using: &random) ?? "c1"
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .addCondition(order.id, condition())
    case 1: return .correctCondition(order.id, id, condition(), reason: words("misread"))
    case 2: return .vary(order.id, on: day, [.drop(id), .add(condition())])
    case 3: return .vary(order.id, on: day, [.reword(id, condition())])
    default:
      guard let step = order.steps.randomElement(using: &random) else {
        return .addCondition(order.id, condition())
      }
      let moved = step.fact.on.adding(days: Int.random(in: -5...5, using: &random))
      return .correctStep(
        order.id, step.id, OrderStep(on: moved, step.fact.detail), reason: words("slip"))
    }
  }

  private mutating func step(
    of kind: OrderKindCode, _ step: OrderStep.Kind, on day: CalendarDay? = nil
  ) -> OrderStep {
    let day = day ?? today
    let text = words("as written")
    let ends: OrderEnd =
      kind == "spo-interim" || chance(40)
      ? .on(
        day.adding(days: Int.random(in: kind == "spo-full" ? 720...900 : 5...200, using: &random)))
      : .furtherOrder
    let detail: OrderStep.Detail =
      switch step {
      case .considered: .considered(reasons: text)
      case .notSought: .notSought(reasons: text)
      case .applied: .applied(nil)
      case .refused: .refused(reasons: text)
      case .withdrawn: .withdrawn(reasons: text)
      case .made: .made(ends, [], replaces: nil, nil)
      case .served: .served(nil)
      case .varied: .varied(Variation(), ends: nil, nil)
      case .renewed: .renewed(ends, nil)
      case .discharged: .discharged(consent: chance(80), reasons: text)
      case .appealed: .appealed(by: .subject, nil)
      case .appealDecided: .appealDecided(chance(50) ? .allowed : .dismissed, nil)
      case .nameChanged: .nameChanged(text)
      case .addressChanged: .addressChanged(text)
      case .notified:
        .notified(
          NotificationKind.allCases.randomElement(using: &random) ?? .initial,
          acknowledgement: nil, nil)
      case .notificationSuspended: .notificationSuspended(reasons: text)
      case .notificationResumed: .notificationResumed(nil)
      }
    return OrderStep(on: day, detail)
  }

  private mutating func conditions() -> [Condition] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in condition() }
  }

  private mutating func condition() -> Condition {
    let number = Int.random(in: 1...6, using: &random)
    let from = chance(20) ? today.adding(days: Int.random(in: -30...30, using: &random)) : nil
    let until = chance(20) ? today.adding(days: Int.random(in: 31...400, using: &random)) : nil
    return Condition(
      kind: .prohibition, text: words("wording \(number)"), from: from.map { DayTime($0) },
      until: until.map { DayTime($0) })
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }
}
