/// A step of an order with its name in the case.
public struct NamedOrderStep: Hashable, Sendable {
  public let id: OrderStepID
  public internal(set) var recorded: Recorded<OrderStep>

  public var fact: OrderStep { recorded.fact }
}

/// An order, sought or made, with everything that happened to it. What it forbids on a day, whether
/// it stands and what its subject still has to notify all follow from the steps.
public struct Order: Hashable, Sendable {
  /// Something outside the order that ended it.
  public struct OtherEnd: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
      /// The order that it was an interim one for was made.
      case replaced
      /// The order that it was an interim one for was refused, or is no longer applied for.
      case applicationEnded
    }

    public let by: OrderID
    public let on: CalendarDay
    public let cause: Cause
  }

  public let id: OrderID
  public internal(set) var recorded: Recorded<OrderFacts>
  /// In order of their days; on one day, of recording.
  public internal(set) var steps: [NamedOrderStep] = []
  /// Told by another order of the case; nil while none has ended it.
  public internal(set) var otherEnd: OtherEnd?
  /// Whether the interim order that it replaced had been served, so that its subject has notified
  /// the police, or had to, already.
  public internal(set) var continuesServedInterim = false
  public internal(set) var others: [OtherOrder] = []

  public var facts: OrderFacts { recorded.fact }
}

extension Order {
  init(_ id: OrderID, _ facts: OrderFacts, _ entry: Entry) {
    self.id = id
    recorded = Recorded(facts, entry)
  }

  mutating func add(_ id: OrderStepID, _ step: OrderStep, _ entry: Entry) {
    steps.append(NamedOrderStep(id: id, recorded: Recorded(step, entry)))
    sort()
  }

  mutating func correct(_ id: OrderStepID, _ step: OrderStep, _ entry: Entry) {
    guard let index = steps.firstIndex(where: { $0.id == id }) else {
      add(id, step, entry)
      return
    }
    steps[index].recorded.fact = step
    steps[index].recorded.corrections.append(entry.sequence)
    sort()
  }

  /// The names of steps grow with their recording, which keeps a day's steps as they were recorded.
  private mutating func sort() {
    steps = steps.enumerated().sorted {
      ($0.element.fact.on, $0.element.recorded.entry, $0.offset)
        < ($1.element.fact.on, $1.element.recorded.entry, $1.offset)
    }.map(\.element)
  }

  /// Puts a condition among those that a step words, in the place of one of the same name.
  mutating func put(_ condition: NamedCondition, in step: OrderStepID, _ entry: Entry) {
    guard let index = steps.firstIndex(where: { $0.id == step }),
      let changed = steps[index].fact.putting(condition)
    else { return }
    steps[index].recorded.fact = changed
    steps[index].recorded.corrections.append(entry.sequence)
  }
}

extension Order {
  public func step(_ id: OrderStepID) -> NamedOrderStep? { steps.first { $0.id == id } }

  /// The first step of a kind.
  public func first(_ kind: OrderStep.Kind) -> NamedOrderStep? {
    steps.first { $0.fact.kind == kind }
  }

  /// The day it was made; nil while it is not.
  public var made: CalendarDay? { first(.made)?.fact.on }

  /// The day it was first served; nil while it is not.
  public var served: CalendarDay? { first(.served)?.fact.on }

  /// The end as it stands after all its steps; nil while it is not made.
  public var ends: OrderEnd? { countingSteps.last { $0.fact.ends != nil }?.fact.ends }

  /// The end as a court had set it by a day; nil while it was not made.
  public func ends(on day: CalendarDay) -> OrderEnd? {
    counting(on: day).last { $0.fact.ends != nil }?.fact.ends
  }

  /// The conditions as they stand after all its steps.
  public var lastWording: [NamedCondition] { Order.wording(after: countingSteps) }

  /// The conditions as a court had worded them by a day; none while it was not made.
  public func wording(on day: CalendarDay) -> [NamedCondition] {
    Order.wording(after: counting(on: day))
  }

  /// In the order of their names, which is not that of their days where one was learnt of late.
  static func wording(after steps: [NamedOrderStep]) -> [NamedCondition] {
    steps.reduce(into: []) { $0 = $1.fact.changing($0) }
      .sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
  }

  /// A condition in its latest wording; of one that is gone, the last that it had.
  public func condition(_ id: ConditionID) -> Condition? {
    stepWording(id)?.fact.conditions?.first { $0.id == id }?.condition
  }

  /// A condition as a step worded it; nil where that step did not.
  public func condition(_ id: ConditionID, wordedBy step: OrderStepID) -> Condition? {
    self.step(step)?.fact.conditions?.first { $0.id == id }?.condition
  }

  /// The steps that worded a condition, in the order of their days.
  public func steps(wording id: ConditionID) -> [NamedOrderStep] {
    steps.filter { $0.fact.conditions?.contains { $0.id == id } ?? false }
  }

  /// The step from which a condition has its latest wording.
  public func stepWording(_ id: ConditionID) -> NamedOrderStep? {
    let wording = steps(wording: id)
    let counting = Set(countingSteps.map(\.id))
    return wording.last { counting.contains($0.id) } ?? wording.last
  }

  /// Every condition that it ever had, in the order of their first wording.
  public var conditionIDs: [ConditionID] {
    var ids: [ConditionID] = []
    for condition in steps.flatMap({ $0.fact.conditions ?? [] }) where !ids.contains(condition.id) {
      ids.append(condition.id)
    }
    return ids
  }

  /// The first day on which it no longer holds because a court said so or another order took its
  /// place; nil where nothing but its own end ends it.
  public var stopped: CalendarDay? { stopped(countingSteps) }

  /// The same, as it was on a day: a discharge may have been set aside since.
  func stopped(on day: CalendarDay) -> CalendarDay? { stopped(counting(on: day)) }

  private func stopped(_ steps: [NamedOrderStep]) -> CalendarDay? {
    let own = steps.drop { $0.fact.kind != .made }.first {
      $0.fact.kind == .discharged || bringsDown($0)
    }?.fact.on
    return [own, otherEnd?.on].compactMap(\.self).min()
  }
}
