/// How the time of an incident lies to hours that a condition or its exception names.
extension HourSpan {
  enum Meeting {
    case within, partly, outside
    /// The hour is not known and would decide.
    case open
  }

  /// - Parameter told: the minute of the day that the incident tells in words.
  func meeting(_ happened: Happened, told: Int?) -> Meeting {
    guard let start = happened.start, let end = happened.end else { return .open }
    guard start != end else {
      switch holds(start, told: told) {
      case true?: return .within
      case false?: return .outside
      case nil: return .open
      }
    }
    // What lasts longer has met every hour of every day of the week.
    let last = min(end.day.daysSinceEpoch, start.day.daysSinceEpoch + Self.mostDays)
    let until = last < end.day.daysSinceEpoch ? last * 1440 + 1440 : end.latest + 1
    var held = 0
    for number in start.day.daysSinceEpoch...last {
      let day = CalendarDay(daysSinceEpoch: number)
      guard weekdays.isEmpty || weekdays.contains(day.weekday) else { continue }
      for minutes in minutesOfDay {
        let from = max(start.earliest, number * 1440 + minutes.lowerBound)
        held += max(0, min(until, number * 1440 + minutes.upperBound) - from)
      }
    }
    if held == 0 { return .outside }
    if held >= until - start.earliest { return .within }
    if spans.isEmpty || start.minute != nil && end.minute != nil { return .partly }
    // One hour that is told says nothing of another day.
    guard let told, start.minute == nil, start.day == end.day, weekdays.isEmpty else {
      return .open
    }
    return spans.contains { $0.holds(told) } ? .within : .outside
  }

  /// The minutes of a day that hold, apart from each other.
  private var minutesOfDay: [Range<Int>] {
    if spans.isEmpty { return [0..<1440] }
    let parts = spans.flatMap { span in
      span.from <= span.to
        ? [max(0, span.from)..<min(1440, span.to + 1)]
        : [0..<span.to + 1, span.from..<1440]
    }
    return parts.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, part in
      guard let last = apart.last, part.lowerBound <= last.upperBound else {
        apart.append(part)
        return
      }
      apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
    }
  }

  private static let mostDays = 14
}
