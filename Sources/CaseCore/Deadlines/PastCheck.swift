/// A check of a condition that somebody noted: what had been set until then, and what came of it.
struct PastCheck: Hashable, Sendable {
  let order: OrderID
  let condition: ConditionID
  /// The day that had been set for it.
  let due: CalendarDay
  /// The day on which it was noted.
  let on: CalendarDay
  /// Whether something was found. Otherwise another day was set and nothing looked at.
  let wasMade: Bool
}

extension Case {
  /// Keeps the day of a check before a new one takes its place. What was found on that day or later
  /// is that check, also where no new day is set.
  mutating func keepCheck(before event: OrderEvent, from entry: Entry) {
    guard case .conditionWatched(let id, let condition, _, let next, let found) = event,
      let due = order(id)?.condition(condition)?.nextCheck
    else { return }
    let on = entry.at.local.day
    guard next != due || found != nil && due <= on else { return }
    pastChecks.append(
      PastCheck(order: id, condition: condition, due: due, on: on, wasMade: found != nil))
  }
}
