/// What a court changed in the conditions of an order. Those not spoken of stay as they were, so that
/// it says the same whatever else is learnt of the days before.
public struct Variation: Hashable, Sendable {
  public var added: [NamedCondition]
  /// Each as it is from then on.
  public var reworded: [NamedCondition]
  public var dropped: [ConditionID]

  public init(
    added: [NamedCondition] = [], reworded: [NamedCondition] = [], dropped: [ConditionID] = []
  ) {
    self.added = added
    self.reworded = reworded
    self.dropped = dropped
  }

  /// The conditions that it speaks of and that somebody has named before it.
  var earlier: [ConditionID] { reworded.map(\.id) + dropped }
}

extension OrderStep {
  /// The conditions that there are after it.
  /// - Parameter wording: those that there were before. What a court words is there from then on,
  ///   even where nobody has recorded how it came into the order; what is not there is gone already.
  func changing(_ wording: [NamedCondition]) -> [NamedCondition] {
    switch detail {
    case .made(_, let conditions, _, _): return conditions
    case .varied(let variation, _, _):
      let left = wording.filter { !variation.dropped.contains($0.id) }
      return (variation.reworded + variation.added).reduce(into: left) { $0.put($1) }
    case .considered, .notSought, .applied, .refused, .withdrawn, .served, .renewed, .discharged,
      .appealed, .appealDecided, .nameChanged, .addressChanged, .notified,
      .notificationSuspended, .notificationResumed:
      return wording
    }
  }

  /// The same with a condition among those that it words, in the place of one of the same name; nil
  /// where it words none.
  func putting(_ condition: NamedCondition) -> OrderStep? {
    switch detail {
    case .made(let ends, var conditions, let replaces, let text):
      conditions.put(condition)
      return OrderStep(on: on, .made(ends, conditions, replaces: replaces, text))
    case .varied(var variation, let ends, let text):
      if variation.reworded.contains(where: { $0.id == condition.id }) {
        variation.reworded.put(condition)
      } else {
        variation.added.put(condition)
      }
      return OrderStep(on: on, .varied(variation, ends: ends, text))
    case .considered, .notSought, .applied, .refused, .withdrawn, .served, .renewed, .discharged,
      .appealed, .appealDecided, .nameChanged, .addressChanged, .notified,
      .notificationSuspended, .notificationResumed:
      return nil
    }
  }
}

extension [NamedCondition] {
  fileprivate mutating func put(_ condition: NamedCondition) {
    if let place = firstIndex(where: { $0.id == condition.id }) {
      self[place] = condition
    } else {
      append(condition)
    }
  }
}
