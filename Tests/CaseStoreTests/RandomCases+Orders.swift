import CaseCore
import Testing

extension RandomCases {
  /// Orders of days on which the law has them, with steps that need make no sense together, and
  /// breaches: the index has to tell of whatever a file holds.
  mutating func orders() throws -> [CaseEvent] {
    var events: [CaseEvent] = []
    var steps = 100
    for order in 2..<number(2...4) {
      let id = "o\(order)"
      let kind = try pick(["spo-full", "spo-interim", "restraining-order", "bail"])
      events.append(
        .order(.added(id, OrderFacts(kind: kind, court: chance(50) ? try sentence() : nil))))
      for _ in 0..<number(1...6) {
        steps += 1
        let step = try orderStep(of: id)
        events.append(.order(.stepTaken(id, "s\(steps)", step)))
      }
      for breach in 0..<number(0...2) {
        let name = "b\(order)\(breach)"
        let facts = BreachFacts(incident: "i0", order: id, conditions: [])
        events.append(.breach(.added(name, facts)))
        if chance(50) {
          let when = DayTime(try orderDay())
          events.append(.breach(.stepTaken(name, .responded(when, how: try sentence()))))
        }
        if chance(40) {
          events.append(.breach(.stepTaken(name, .disposed(on: try orderDay(), try sentence()))))
        }
      }
    }
    return events
  }

  mutating func orderDay() throws -> CalendarDay {
    try #require(CalendarDay("2020-02-01")).adding(days: number(0...800))
  }

  private mutating func orderStep(of id: OrderID) throws -> OrderStep {
    let on = try orderDay()
    let text = try sentence()
    let ends: OrderEnd = chance(60) ? .on(on.adding(days: number(-5...400))) : .furtherOrder
    let detail: OrderStep.Detail
    switch number(0...15) {
    case 0: detail = .considered(reasons: text)
    case 1: detail = .notSought(reasons: text)
    case 2: detail = .applied(nil)
    case 3: detail = .refused(reasons: text)
    case 4, 5, 6:
      detail = .made(ends, try conditions(), replaces: chance(30) ? "o2" : nil, nil)
    case 7, 8: detail = .served(nil)
    case 9: detail = .renewed(ends, nil)
    case 10: detail = .discharged(consent: true, reasons: text)
    case 11: detail = .notified(.initial, acknowledgement: nil, nil)
    case 12: detail = .addressChanged(text)
    default:
      // Of conditions that there may never have been, before the order was made or after its end.
      let change = Variation(
        added: chance(40) ? try conditions() : [], reworded: chance(60) ? try conditions() : [],
        dropped: chance(40) ? [try pick(Self.conditionNames)] : [])
      detail = .varied(change, ends: chance(30) ? ends : nil, chance(50) ? text : nil)
    }
    return OrderStep(on: on, detail)
  }

  private static let conditionNames: [ConditionID] = ["c1", "c2", "c3"]

  private mutating func conditions() throws -> [NamedCondition] {
    var conditions: [NamedCondition] = []
    for name in Self.conditionNames where chance(50) {
      let from = chance(30) ? DayTime(try orderDay()) : nil
      conditions.append(
        NamedCondition(
          name,
          Condition(
            kind: try pick(Condition.Kind.allCases),
            type: chance(60) ? WrittenText(try pick(["no-contact", "stay-away", "a bench"])) : nil,
            text: try sentence(), place: chance(40) ? try sentence() : nil,
            distanceMetres: chance(30) ? number(1...500) : nil, from: from,
            until: chance(30) ? DayTime(try orderDay()) : nil,
            nextCheck: chance(30) ? try orderDay() : nil)))
    }
    return conditions
  }
}
