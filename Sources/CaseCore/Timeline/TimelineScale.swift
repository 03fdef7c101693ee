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

  /// The finest scale at which a span fits into so many columns.
  public static func fitting(_ span: ClosedRange<CalendarDay>, columns: Int) -> TimelineScale {
    let days = span.lowerBound.days(to: span.upperBound) + 1
    let lengths: [(TimelineScale, Int)] = [
      (.day, 1), (.week, 7), (.month, 30), (.quarter, 91), (.year, 365),
    ]
    return lengths.first { days / $0.1 + 2 <= columns }?.0 ?? .year
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
