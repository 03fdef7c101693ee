extension CaseRecord {
  func fault(
    _ event: OrderEvent, of entry: Entry, in current: Case, _ reference: ReferenceData
  ) -> RecordFault.Kind? {
    let isNew = if case .added = event { true } else { false }
    if !isNew, current.order(event.order) == nil { return .namesUnknown(event.order) }
    do throws(CaseRefusal) {
      try current.check(event, reference)
      // It counts as it stands, and somebody should look whether a day was mistyped.
      try current.checkNew(event, reference)
    } catch {
      return .orderNotAllowed(error)
    }
    if let unknown = unknownName(event, of: entry, in: current) { return .namesUnknown(unknown) }
    // The steps of one entry make an order together, so the last of them is held to account.
    guard event == entry.lastOrderEvent else { return nil }
    var changed = current
    changed.apply(event, from: entry)
    let before = entry.orderEvents.count > 1 ? foldedBefore(entry) : current
    return changed.newRefusal(since: before, reference).map { .orderNotAllowed(.order($0)) }
  }

  func fault(_ event: BreachEvent, in current: Case) -> RecordFault.Kind? {
    do throws(CaseRefusal) {
      switch event {
      case .added(_, let facts): try current.check(facts, besides: nil)
      case .corrected(let id, let facts, _):
        try current.checkBreach(id)
        try current.check(facts, besides: id)
      case .stepTaken(let id, _): try current.checkBreach(id)
      case .dismissed(let dismissal):
        if current.incident(dismissal.incident) == nil {
          return .namesUnknown(dismissal.incident)
        }
        try current.checkConditions(dismissal.conditions, of: dismissal.order)
      }
      return nil
    } catch {
      return .orderNotAllowed(error)
    }
  }

  private func unknownName(
    _ event: OrderEvent, of entry: Entry, in current: Case
  ) -> String? {
    let order = current.order(event.order)
    switch event {
    case .added, .corrected: return nil
    case .stepTaken(let id, _, let step):
      let varied = step.variation?.earlier ?? []
      return varied.isEmpty ? nil : unknownCondition(among: varied, of: id, before: entry)
    case .stepCorrected(_, let step, _, _), .conditionAdded(_, let step, _),
      .conditionCorrected(_, let step, _, _):
      return order?.step(step) == nil ? step : nil
    case .conditionWatched(_, let condition, _, _, _):
      return order?.condition(condition) == nil ? condition : nil
    }
  }

  /// A condition that nobody has told of so far, whether or not that still counts: what a court
  /// changed stays changed where the entry that told of the condition is undone.
  private func unknownCondition(
    among ids: [ConditionID], of order: OrderID, before entry: Entry
  ) -> ConditionID? {
    let known = entries.prefix { $0.sequence <= entry.sequence }.flatMap(\.orderEvents)
      .filter { $0.order == order }.flatMap(\.newConditions)
    return ids.first { !known.contains($0) }
  }

  /// The case as the entries before one made it.
  private func foldedBefore(_ entry: Entry) -> Case? {
    let undone = undoneEntries
    return CaseRecord(
      reference: reference,
      entries: entries.filter { $0.sequence < entry.sequence && undone[$0.sequence] == nil }
    ).folded()
  }
}

extension Entry {
  var orderEvents: [OrderEvent] {
    events.compactMap { if case .order(let event) = $0 { event } else { nil } }
  }

  fileprivate var lastOrderEvent: OrderEvent? { orderEvents.last }
}
