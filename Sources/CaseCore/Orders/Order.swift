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

  /// Puts a condition among those that a step sets, in the place of one of the same name.
  mutating func put(_ condition: NamedCondition, in step: OrderStepID, _ entry: Entry) {
    guard let index = steps.firstIndex(where: { $0.id == step }),
      let changed = steps[index].fact.putting(condition)
    else { return }
    steps[index].recorded.fact = changed
    steps[index].recorded.corrections.append(entry.sequence)
  }
}

extension OrderStep {
  /// Nil where the step sets no conditions.
  func putting(_ condition: NamedCondition) -> OrderStep? {
    guard var all = conditions else { return nil }
    if let index = all.firstIndex(where: { $0.id == condition.id }) {
      all[index] = condition
    } else {
      all.append(condition)
    }
    switch detail {
    case .made(let ends, _, let replaces, let text):
      return OrderStep(on: on, .made(ends, all, replaces: replaces, text))
    case .varied(_, let ends, let text): return OrderStep(on: on, .varied(all, ends: ends, text))
    case .considered, .notSought, .applied, .refused, .withdrawn, .served, .renewed, .discharged,
      .appealed, .appealDecided, .nameChanged, .addressChanged, .notified,
      .notificationSuspended, .notificationResumed:
      return nil
    }
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

  /// The conditions as they are worded last, and the step that set them.
  public var lastWording: (step: NamedOrderStep, conditions: [NamedCondition])? {
    guard let step = countingSteps.last(where: { $0.fact.conditions != nil }) else { return nil }
    return (step, step.fact.conditions ?? [])
  }

  /// A condition in the latest wording that has it.
  public func condition(_ id: ConditionID) -> Condition? {
    for step in steps.reversed() {
      if let found = step.fact.conditions?.first(where: { $0.id == id }) { return found.condition }
    }
    return nil
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
