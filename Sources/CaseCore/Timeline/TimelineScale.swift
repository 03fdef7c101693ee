/// How much time one column of the timeline stands for.
public enum TimelineScale: Int, CaseIterable, Sendable {
  case day, week, month, quarter, year

  public func start(of day: CalendarDay) -> CalendarDay {
    switch self {
    case .day: return day
    case .week: return day.firstOfWeek
    case .month: return day.firstOfMonth
    case .quarter: return day.firstOfMonth.adding(months: -((day.month - 1) % 3))
    case .year: return day.firstOfMonth.adding(months: 1 - day.month)
    }
  }

  public func next(after start: CalendarDay) -> CalendarDay {
    switch self {
    case .day: return start.adding(days: 1)
    case .week: return start.adding(days: 7)
    case .month: return start.adding(months: 1)
    case .quarter: return start.adding(months: 3)
    case .year: return start.adding(months: 12)
    }
  }

  /// The starts of all columns from the one that holds the first day to that of the last.
  public func columns(_ span: ClosedRange<CalendarDay>) -> [CalendarDay] {
    var starts: [CalendarDay] = []
    var start = start(of: span.lowerBound)
    while start <= span.upperBound {
      starts.append(start)
      start = next(after: start)
    }
    return starts
  }

  /// How many columns a span takes, without making them.
  public func columnCount(_ span: ClosedRange<CalendarDay>) -> Int {
    let first = start(of: span.lowerBound)
    let last = start(of: span.upperBound)
    let months = (last.year - first.year) * 12 + last.month - first.month
    switch self {
    case .day: return first.days(to: last) + 1
    case .week: return first.days(to: last) / 7 + 1
    case .month: return months + 1
    case .quarter: return months / 3 + 1
    case .year: return months / 12 + 1
    }
  }

  /// The finest scale at which a span fits into so many columns; years where none does.
  public static func fitting(_ span: ClosedRange<CalendarDay>, columns: Int) -> TimelineScale {
    allCases.first { $0.columnCount(span) <= columns } ?? .year
  }
}

extension Timeline {
  /// How many incidents of a lane fall into each column. What lasted is counted where it began.
  public func density(_ lane: TimelineLane, scale: TimelineScale) -> [Int] {
    guard let span else { return [] }
    let starts = scale.columns(span)
    var counts = Array(repeating: 0, count: starts.count)
    for item in items where item.lanes.contains(lane) {
      guard let day = item.happened.start?.day else { continue }
      // The last column that starts on or before the day.
      var low = 0
      var high = starts.count - 1
      while low < high {
        let middle = (low + high + 1) / 2
        if starts[middle] <= day { low = middle } else { high = middle - 1 }
      }
      counts[low] += 1
    }
    return counts
  }
}
