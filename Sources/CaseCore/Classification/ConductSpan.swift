/// When the conduct lies.
struct ConductSpan {
  private var days: [CalendarDay] = []
  private var spread = false
  private var hasUndated = false

  init(_ incidents: [IncidentFacts]) {
    for incident in incidents {
      if incident.isSpread { spread = true }
      if let start = incident.start, let end = incident.end, start.days(to: end) >= 2 {
        spread = true
      }
      guard let start = incident.start else {
        hasUndated = true
        continue
      }
      days.append(start)
    }
    days.sort()
  }

  /// From the first day to the last.
  var length: Int {
    guard let first = days.first, let last = days.last else { return 0 }
    return first.days(to: last)
  }

  var isOneDay: Bool {
    guard !hasUndated, !spread, let first = days.first, let last = days.last else { return false }
    return first == last
  }

  /// Every gap between one occasion and the next is longer than that.
  func isFarApart(_ gap: Int) -> Bool {
    guard !hasUndated, !spread, days.count >= 2 else { return false }
    for index in 1..<days.count where days[index - 1].days(to: days[index]) < gap { return false }
    return true
  }
}
