/// How often things happen in the last period beside how often they did before.
///
/// The oldest period may begin before the first incident, so that it holds fewer days than it seems
/// to. Where there are whole ones it is left out. Where it is all that there is, its days count from
/// the first incident on to tell a rise, so that one call on one day is not taken for few; to tell a
/// fall they all count.
struct EscalationPace {
  private let times: Compared
  private let incidents: Compared

  /// What is counted in the last period, and in those before it together.
  private struct Compared {
    let now: Int
    let before: Int
  }

  /// On how many days, from the first incident on.
  private let daysBefore: Int
  /// The same with those before the first incident.
  private let mostDaysBefore: Int
  private let length: Int

  /// Nil where there are no two periods to compare.
  init?(
    _ periods: [Escalation.Period], since start: CalendarDay?, _ limits: EscalationLimits
  ) {
    guard let start, let last = periods.last, let oldest = periods.first, periods.count > 1 else {
      return nil
    }
    length = last.first.days(to: last.last) + 1
    let whole = periods.dropLast().filter { $0.first >= start }.suffix(limits.comparedPeriods)
    let before = whole.isEmpty ? [oldest] : Array(whole)
    times = Compared(now: last.times, before: before.reduce(0) { $0 + $1.times })
    incidents = Compared(now: last.incidents, before: before.reduce(0) { $0 + $1.incidents })
    mostDaysBefore = before.count * length
    daysBefore = whole.isEmpty ? start.days(to: oldest.last) + 1 : mostDaysBefore
  }

  /// Whether it exceeds what was before by the share and by the count that the table asks.
  func isFaster(_ limits: EscalationLimits) -> Bool {
    times.now * daysBefore * 100 >= times.before * length * limits.changePercent
      && times.now * daysBefore - times.before * length >= limits.changeIncidents * daysBefore
  }

  /// Whether it falls short of it as much, by how often it happened and by how many entries tell of
  /// it: after a day of forty calls anything looks like few, and nobody is safer for that.
  func isSlower(_ limits: EscalationLimits) -> Bool {
    isLess(times, limits) && isLess(incidents, limits)
  }

  private func isLess(_ counts: Compared, _ limits: EscalationLimits) -> Bool {
    counts.before * length * 100 >= counts.now * mostDaysBefore * limits.changePercent
      && counts.before * length - counts.now * mostDaysBefore
        >= limits.changeIncidents * mostDaysBefore
  }
}
