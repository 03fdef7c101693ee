extension IntakeDocument {
  /// The conditions that bound, or may have bound, somebody when something happened. Orders and
  /// conditions are named by their places in the document, counted from 0. A later order of the
  /// same kind against the same person is a variation and takes the place of the earlier one; a
  /// full order ends the interim one.
  public func standing(at happened: Happened) -> [StandingCondition] {
    orders.indices.flatMap { index in
      orders[index].conditions.enumerated().compactMap { place, condition in
        standing(condition, place, of: index, at: happened)
      }
    }
  }

  private func standing(
    _ condition: IntakeCondition, _ place: Int, of index: Int, at happened: Happened
  ) -> StandingCondition? {
    let order = orders[index]
    var doubts: Set<BreachProposal.Doubt> = []
    if let start = happened.start, let end = happened.end {
      let first = force(of: condition, of: index, at: start, isStart: true)
      let last = force(of: condition, of: index, at: end, isStart: false)
      switch (first, last) {
      case (.notYet, .notYet), (.ended, _): return nil
      case (.inForce, .inForce): break
      case (.madeNotServed, .madeNotServed): doubts = [.notServed]
      default: doubts = [.edgeOfTime]
      }
    } else {
      doubts = [.edgeOfTime]
    }
    var name: String?
    if case .named(let named) = order.subject { name = named.text }
    return StandingCondition(
      order: String(index), condition: String(place),
      isRequirement: condition.kind == .requirement, type: condition.type?.text,
      text: condition.text?.text, place: condition.place?.text,
      distanceMetres: condition.distanceMetres, subjectName: name,
      protected: order.protected.map(\.text), doubts: doubts)
  }

  private enum Force {
    case notYet, madeNotServed, inForce, ended
  }

  /// - Parameter isStart: of a range; where only the day is known, its first or its last moment.
  private func force(
    of condition: IntakeCondition, of index: Int, at moment: DayTime, isStart: Bool
  ) -> Force {
    let order = orders[index]
    let day = moment.day
    if let made = order.made ?? order.served, made > day { return .notYet }
    if let ends = order.ends, ends < day { return .ended }
    if let replaced = replacedOn(index), replaced <= day { return .ended }
    let minute = isStart ? moment.earliest : moment.latest
    if let from = condition.from, minute < from.earliest { return .notYet }
    if let until = condition.until, minute > until.latest { return .ended }
    guard let served = order.served, served <= day else { return .madeNotServed }
    return .inForce
  }

  /// The day from which another order of the document stands in its place.
  private func replacedOn(_ index: Int) -> CalendarDay? {
    let order = orders[index]
    return orders.indices.filter { other in
      guard other != index, orders[other].subject == order.subject,
        let made = orders[other].made ?? orders[other].served
      else { return false }
      let isLater = order.made.map { ($0, index) < (made, other) } ?? (index < other)
      return isLater && orders[other].takesPlace(of: order)
    }
    .compactMap { orders[$0].made ?? orders[$0].served }.min()
  }
}

extension IntakeOrder {
  fileprivate func takesPlace(of other: IntakeOrder) -> Bool {
    kind == other.kind
      || kind == .known(.fullStalkingProtection)
        && other.kind == .known(.interimStalkingProtection)
  }
}
