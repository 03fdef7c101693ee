extension IntakeDocument {
  /// The conditions that bound, or may have bound, somebody when something happened, as the case
  /// made of the document has them. Orders and conditions are named by their places in the document,
  /// counted from 0.
  /// - Parameter current: `assessable`.
  public func standing(at happened: Happened, in current: Case) -> [StandingCondition] {
    let names = orderNames
    return orders.indices.flatMap { index in
      let standing = StandingOrder(
        handed: orders[index], names: names[index],
        told: names[index].flatMap { current.order($0.order) })
      return orders[index].conditions.indices.compactMap { place in
        standing.condition(place, of: index, at: happened)
      }
    }
  }
}

/// An order of a document beside what became of it in the case; one of a kind that is not known, or
/// of no day, is no order of the case and is taken as it was handed over.
private struct StandingOrder {
  let handed: IntakeOrder
  let names: IntakeOrderNames?
  let told: Order?

  func condition(_ place: Int, of index: Int, at happened: Happened) -> StandingCondition? {
    let condition = handed.conditions[place]
    var doubts: Set<BreachProposal.Doubt> = []
    if let start = happened.start, let end = happened.end {
      let first = force(of: place, at: start, isStart: true)
      let last = force(of: place, at: end, isStart: false)
      switch (first, last) {
      case (.notYet, .notYet), (.ended, _): return nil
      case (.inForce, .inForce): break
      case (.madeNotServed, .madeNotServed): doubts = [.notServed]
      default: doubts = [.edgeOfTime]
      }
    } else {
      doubts = [.edgeOfTime]
    }
    return StandingCondition(
      order: String(index), condition: String(place),
      isRequirement: condition.kind == .requirement, type: condition.type?.text,
      text: condition.text?.text, place: condition.place?.text,
      distanceMetres: condition.distanceMetres, subjectName: otherSubject,
      protected: handed.protected.map(\.text), doubts: doubts)
  }

  /// Nil where it binds the suspect, by whatever name.
  private var otherSubject: String? {
    guard case .named(let name) = handed.subject else { return nil }
    return told.map { $0.facts.subject == nil } ?? false ? nil : name.text
  }

  /// - Parameter isStart: of a range; where only the day is known, its first or its last moment.
  private func force(of place: Int, at moment: DayTime, isStart: Bool) -> OrderForce {
    let whole = orderForce(of: place, at: moment)
    switch whole {
    case .notYet, .ended: return whole
    case .inForce, .madeNotServed: break
    }
    let condition = handed.conditions[place]
    let minute = isStart ? moment.earliest : moment.latest
    if let from = condition.from, minute < from.earliest { return .notYet }
    if let until = condition.until, minute > until.latest { return .ended }
    return whole
  }

  private func orderForce(of place: Int, at moment: DayTime) -> OrderForce {
    let day = moment.day
    guard let told, let name = names?.conditions[place] else {
      if let made = handed.made ?? handed.served, made > day { return .notYet }
      if let ends = handed.ends, ends < day { return .ended }
      return handed.served.map { $0 <= day } ?? false ? .inForce : .madeNotServed
    }
    if let found = told.conditions(at: moment).first(where: { $0.id == name }) {
      return found.force
    }
    let brought = told.steps.first { $0.fact.conditions?.contains { $0.id == name } ?? false }
    return brought.map { day < $0.fact.on } ?? false ? .notYet : .ended
  }
}
