@testable import CaseCore

/// A case with a victim `p1`, a suspect `p2` and a mother `p3`, and the orders of a story.
struct OrderStory {
  private(set) var record = CaseRecord(reference: caseReference())
  static let recordedAt = "2026-11-22T12:00"

  init() throws {
    try record.record(
      .open(
        opening("2020-03-01"),
        people: [
          Person(role: .victim, name: words("Amara Diallo"), sex: .female),
          Person(role: .suspect, name: words("Neil Crane"), sex: .male),
          Person(role: .other, name: words("Fatou Diallo")),
        ]),
      at: Self.recordedAt)
  }

  @discardableResult
  mutating func add(_ command: CaseCommand) throws(CaseRefusal) -> [CaseEvent] {
    try record.record(command, at: Self.recordedAt)
  }

  @discardableResult
  mutating func add(_ command: OrderCommand) throws(CaseRefusal) -> [CaseEvent] {
    try add(.order(command))
  }

  mutating func take(_ order: OrderID, _ on: String, _ detail: OrderStep.Detail)
    throws(CaseRefusal)
  {
    try add(.take(order, OrderStep(on: day(on), detail)))
  }

  /// What a command is refused with, as far as that is a rule of orders.
  func refusal(_ command: OrderCommand) -> OrderRefusal? {
    if case .order(let refusal)? = record.refusal(.order(command), at: Self.recordedAt) {
      return refusal
    }
    return nil
  }

  func refusal(_ order: OrderID, _ on: String, _ detail: OrderStep.Detail) -> OrderRefusal? {
    refusal(.take(order, OrderStep(on: day(on), detail)))
  }

  func refusal(_ command: BreachCommand) -> OrderRefusal? {
    if case .order(let refusal)? = record.refusal(.breach(command), at: Self.recordedAt) {
      return refusal
    }
    return nil
  }

  var current: Case {
    guard let current = record.folded() else { preconditionFailure("the story opens no case") }
    return current
  }

  func order(_ id: OrderID) -> Order {
    guard let order = current.order(id) else { preconditionFailure("no order \(id)") }
    return order
  }

  /// The conditions in force on a day, as `o1/c2`.
  func inForce(_ on: String) -> [String] {
    current.orders.flatMap { $0.conditionsInForce(on: day(on)) }.map { "\($0.order)/\($0.id)" }
  }

  func force(_ order: OrderID, _ at: String) -> OrderForce {
    self.order(order).force(at: moment(at))
  }
}

extension OrderCommand {
  /// An order that is recorded as made, with a service where a day is given.
  static func made(
    _ kind: OrderKindCode, _ made: String, ends: String? = nil, served: String? = nil,
    _ conditions: Condition...
  ) -> OrderCommand {
    let end = ends.map { OrderEnd.on(day($0)) } ?? .furtherOrder
    var steps = [OrderStep(on: day(made), .made(end, [], replaces: nil, nil))]
    if let served { steps.append(OrderStep(on: day(served), .served(nil))) }
    return .add(OrderFacts(kind: kind), steps: steps, conditions: conditions)
  }
}

extension Condition {
  static func prohibits(
    _ text: String, from: String? = nil, until: String? = nil
  ) -> Condition {
    Condition(
      kind: .prohibition, text: words(text), from: from.map(moment), until: until.map(moment))
  }

  static func requires(_ text: String) -> Condition {
    Condition(kind: .requirement, text: words(text))
  }
}
