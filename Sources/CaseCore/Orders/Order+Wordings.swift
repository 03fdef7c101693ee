/// A variation is kept as the whole wording that it leaves behind, so a change beneath a later one
/// would not reach it. Such a change is refused, and the later wording named.
extension Order {
  /// Refuses a wording of a day after which there is another.
  func checkLastWording(_ day: CalendarDay) throws(CaseRefusal) {
    if let later = steps.last(where: { $0.fact.conditions != nil && day < $0.fact.on }) {
      throw .order(.laterWording(id, later.id, on: later.fact.on))
    }
  }

  /// Refuses to move a wording past another one.
  func checkWordings(moving step: NamedOrderStep, to day: CalendarDay) throws(CaseRefusal) {
    guard step.fact.conditions != nil else { return }
    for other in steps where other.id != step.id && other.fact.conditions != nil {
      if (other.fact.on < step.fact.on) != (other.fact.on < day)
        || (step.fact.on < other.fact.on) != (day < other.fact.on)
      {
        throw .order(.laterWording(id, other.id, on: other.fact.on))
      }
    }
  }

  /// Puts a condition that was left out into the step that brought it and into all later wordings.
  mutating func add(_ condition: NamedCondition, from step: OrderStepID, _ entry: Entry) {
    guard let first = steps.firstIndex(where: { $0.id == step }) else { return }
    for id in steps[first...].map(\.id) { put(condition, in: id, entry) }
  }

  /// Puts a condition right in a step, and in every other step in which it stands in the same words:
  /// one slip, however often it was carried on.
  mutating func correct(_ condition: NamedCondition, in step: OrderStepID, _ entry: Entry) {
    func wording(_ step: NamedOrderStep?) -> Condition? {
      step?.fact.conditions?.first { $0.id == condition.id }?.condition
    }
    guard let slip = wording(self.step(step)) else { return put(condition, in: step, entry) }
    for other in steps where wording(other)?.orders(sameAs: slip) ?? false {
      put(condition, in: other.id, entry)
    }
  }
}

extension CaseRecord {
  /// The later wording of an order that would keep what undoing an entry takes away, or lack what it
  /// brings back.
  func wordingResting(on entry: Entry) -> OrderRefusal? {
    let undone = undoneEntries
    let changed = changing(entry)
    let orders = changed.orderEvents.filter(\.isOfWording).map(\.order)
    let later = entries.drop { $0.sequence <= changed.sequence }
    for event in later.filter({ undone[$0.sequence] == nil }).flatMap(\.orderEvents) {
      if case .stepTaken(let order, let step, let taken) = event, taken.kind == .varied,
        orders.contains(order)
      {
        return .laterWording(order, step, on: taken.on)
      }
    }
    return nil
  }

  /// The entry which an undoing, or an undoing of one, is about.
  private func changing(_ entry: Entry) -> Entry {
    var entry = entry
    while entry.isUndoing, case .entryUndone(let target, _)? = entry.events.first,
      target < entry.sequence, let earlier = entries.first(where: { $0.sequence == target })
    {
      entry = earlier
    }
    return entry
  }
}

extension OrderEvent {
  /// Whether it says what an order forbids.
  fileprivate var isOfWording: Bool {
    switch self {
    case .stepTaken(_, _, let step), .stepCorrected(_, _, let step, _):
      return step.conditions != nil
    case .conditionAdded, .conditionCorrected: return true
    case .added, .corrected, .conditionWatched: return false
    }
  }
}
