/// How often things happen of late beside how often they did before.
///
/// The oldest period begins before the first incident, so that it holds fewer days than it seems to,
/// and is left out. Where no whole one stands beside the last, the later half of the days from the
/// first incident to the last is compared with the earlier: a first call on one day is no measure of
/// how many there were.
struct EscalationPace {
  private let now: Stretch
  private let before: Stretch

  private struct Stretch {
    let days: Int
    let times: Int
    let incidents: Int

    init(_ points: [EscalationPoint], _ first: CalendarDay, _ last: CalendarDay) {
      let inside = points.filter { first <= $0.day && $0.day <= last }
      days = first.days(to: last) + 1
      times = inside.reduce(0) { $0 + $1.times }
      incidents = inside.count
    }
  }

  /// Nil where there are no two periods to compare.
  /// - Parameter points: in order of time.
  init?(
    _ points: [EscalationPoint], _ periods: [Escalation.Period], _ limits: EscalationLimits
  ) {
    guard let start = points.first?.day, let last = periods.last, periods.count > 1 else {
      return nil
    }
    let whole = periods.dropLast().filter { $0.first >= start }.suffix(limits.comparedPeriods)
    if let oldest = whole.first {
      now = Stretch(points, last.first, last.last)
      before = Stretch(points, oldest.first, last.first.adding(days: -1))
    } else {
      let half = (start.days(to: last.last) + 1) / 2
      let middle = last.last.adding(days: 1 - half)
      now = Stretch(points, middle, last.last)
      before = Stretch(points, start, middle.adding(days: -1))
    }
  }

  /// Whether it exceeds what was before by the share and by the count that the table asks.
  func isFaster(_ limits: EscalationLimits) -> Bool {
    let (more, less) = (now.times * before.days, before.times * now.days)
    return more * 100 >= less * limits.changePercent
      && more - less >= limits.changeIncidents * before.days
  }

  /// Whether it falls short of it as much, by how often it happened and by how many entries tell of
  /// it: after a day of forty calls anything looks like few, and nobody is safer for that.
  func isSlower(_ limits: EscalationLimits) -> Bool {
    isLess(now.times, than: before.times, limits)
      && isLess(now.incidents, than: before.incidents, limits)
  }

  private func isLess(_ count: Int, than earlier: Int, _ limits: EscalationLimits) -> Bool {
    let (less, more) = (count * before.days, earlier * now.days)
    return more * 100 >= less * limits.changePercent
      && more - less >= limits.changeIncidents * before.days
  }
}
