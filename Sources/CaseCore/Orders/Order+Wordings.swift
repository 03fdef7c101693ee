/// A condition in the words that it had over a stretch of days.
public struct ConditionWording: Hashable, Sendable {
  public let id: ConditionID
  public let condition: Condition
  /// The day from which a court had worded it so.
  public let from: CalendarDay
  /// The last day in these words; nil where nothing recorded ends them.
  public let last: CalendarDay?
  /// The day on which the subject was first served with these words; nil while that was not.
  public let served: CalendarDay?
}

extension Order {
  /// Every condition in every wording that a court gave it, each with its days: by the names of the
  /// conditions, and of one by its days. What an appeal set aside stands with the days before that.
  public var wordings: [ConditionWording] {
    guard let made else { return [] }
    let end = [stopped?.adding(days: -1), ends?.day].compactMap(\.self).min()
    let days = Set(steps.map(\.fact.on)).filter { made <= $0 }.sorted()
    return conditionIDs.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.flatMap { id in
      wordings(of: id, days, end)
    }
  }

  private func wordings(
    of id: ConditionID, _ days: [CalendarDay], _ end: CalendarDay?
  ) -> [ConditionWording] {
    var found: [ConditionWording] = []
    var standing: (condition: Condition, from: CalendarDay)?
    func wording(_ was: (condition: Condition, from: CalendarDay), _ last: CalendarDay?) {
      let last = last.map { max($0, was.from) }
      let served = steps.first { step in
        step.fact.kind == .served && was.from <= step.fact.on
          && last.map { step.fact.on <= $0 } ?? true
      }
      found.append(
        ConditionWording(
          id: id, condition: was.condition, from: was.from, last: last,
          served: served?.fact.on))
    }
    for day in days {
      let now = self.wording(on: day).first { $0.id == id }?.condition
      if let was = standing {
        if let now, now.orders(sameAs: was.condition) { continue }
        wording(was, day.adding(days: -1))
      }
      standing = now.map { ($0, day) }
    }
    if let was = standing { wording(was, end) }
    return found
  }
}
