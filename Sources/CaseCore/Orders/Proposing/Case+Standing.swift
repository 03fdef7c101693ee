extension Case {
  /// The conditions that bound, or may have bound, somebody when something happened, each in the
  /// wording of then. What was made and not served, or stood for a part of the time only, is among
  /// them with a doubt; of an incident at no known time so is everything that was ever made.
  public func standing(at happened: Happened) -> [StandingCondition] {
    orders.flatMap { order in
      let moments = order.moments(of: happened)
      var names: [ConditionID] = []
      var found: [ConditionID: [ConditionInForce]] = [:]
      for moment in moments {
        for condition in order.conditions(at: moment) {
          if found[condition.id] == nil { names.append(condition.id) }
          found[condition.id, default: []].append(condition)
        }
      }
      return names.compactMap { name -> StandingCondition? in
        guard let told = found[name] else { return nil }
        return standing(told, of: order, at: happened, moments)
      }
    }
  }

  /// - Parameters:
  ///   - told: one condition at each moment at which the order has it.
  ///   - moments: all those that were asked for.
  private func standing(
    _ told: [ConditionInForce], of order: Order, at happened: Happened, _ moments: [DayTime]
  ) -> StandingCondition? {
    let binding = told.filter { $0.force == .inForce || $0.force == .madeNotServed }
    guard let current = binding.last(where: { $0.force == .inForce }) ?? binding.last else {
      return nil
    }
    var doubts: Set<BreachProposal.Doubt> = []
    let isThroughout = binding.count == moments.count && happened != .unknown
    if !binding.contains(where: { $0.force == .inForce }) {
      let isServed = moments.contains { order.force(at: $0) == .inForce }
      doubts.insert(isServed ? .variationNotServed : .notServed)
    } else if !isThroughout || binding.contains(where: { $0.force == .madeNotServed }) {
      doubts.insert(.edgeOfTime)
    }
    if !isThroughout || happened.cuts(current.condition) { doubts.insert(.edgeOfTime) }
    return standing(current.id, current.condition, of: order, doubts)
  }

  /// A condition as the subject was served with it by the time of something, where a variation has
  /// worded it anew since.
  func servedWording(of varied: StandingCondition, at happened: Happened) -> StandingCondition? {
    guard let order = order(varied.order),
      let condition = order.servedWording(of: varied.condition, on: happened.end?.day ?? .last)
    else { return nil }
    return standing(varied.condition, condition, of: order, [])
  }

  private func standing(
    _ id: ConditionID, _ condition: Condition, of order: Order, _ doubts: Set<BreachProposal.Doubt>
  ) -> StandingCondition {
    StandingCondition(
      order: order.id, condition: id, isRequirement: condition.kind == .requirement,
      type: condition.type?.text, text: condition.text.text, place: condition.place?.text,
      distanceMetres: condition.distanceMetres, subjectName: namedSubject(of: order),
      protected: (order.facts.protected + condition.protected).map { shownName($0.text) },
      doubts: doubts)
  }

  /// Nil where the order binds the suspect.
  private func namedSubject(of order: Order) -> String? {
    guard let subject = subject(of: order), subject.fact.role != .suspect else { return nil }
    return subject.fact.name?.text
  }
}

extension Order {
  /// The moments at which something could be different: both ends of the time, and every step of the
  /// order between them.
  fileprivate func moments(of happened: Happened) -> [DayTime] {
    guard let start = happened.start, let end = happened.end else {
      return steps.map { DayTime($0.fact.on) }
    }
    guard start != end else { return [start] }
    let between = steps.map(\.fact.on).filter { start.day < $0 && $0 < end.day }
    return [start] + between.map { DayTime($0) } + [end]
  }
}

extension Happened {
  /// Whether a condition's own period starts or ends within this time, so that it cannot be told
  /// whether it happened inside.
  fileprivate func cuts(_ condition: Condition) -> Bool {
    guard let start, let end else { return false }
    if let from = condition.from, start.earliest < from.earliest, from.earliest <= end.latest {
      return true
    }
    guard let until = condition.until else { return false }
    return start.earliest <= until.latest && until.latest < end.latest
  }
}
