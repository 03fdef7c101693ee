/// A stretch of days with a name.
public struct ReportPeriod: Hashable, Sendable {
  public let name: String
  public let first: CalendarDay
  public let last: CalendarDay
  /// Whether it is shorter than its name says.
  public let isPart: Bool

  /// `2018`, or `2018, part: to 20 Nov 2018`.
  var label: String {
    guard isPart else { return name }
    return "\(name), part: \(ReportWords.day(first)) to \(ReportWords.day(last))"
  }
}

/// Which periods a trend compares.
public enum ReportStep: String, CaseIterable, Sendable {
  case year
  /// April to March.
  case financialYear = "financial-year"
  /// Of the financial year: the first is April to June.
  case quarter
  /// Each ends with the month in which the report's period does.
  case twelveMonths = "12-months"

  /// The periods from the one of the first day to the one of the last. What lies outside of these
  /// days is cut off, and the period said to be a part.
  ///
  /// - Parameter isFromSaid: whether somebody asked for the first day; where it is only that of the
  ///   first case, nothing is cut off.
  public func periods(
    from: CalendarDay, isFromSaid: Bool, to: CalendarDay
  ) -> [ReportPeriod] {
    var periods: [ReportPeriod] = []
    var last = to
    if self == .twelveMonths {
      let isMonthEnd = to.adding(days: 1).day == 1
      last = isMonthEnd ? to : to.firstOfMonth.adding(days: -1)
    }
    var start = self.start(of: last)
    while true {
      let end = start.adding(months: months).adding(days: -1)
      if end < from { break }
      let isCut = (isFromSaid && start < from) || end > to
      periods.append(
        ReportPeriod(
          name: name(start, end), first: isFromSaid ? max(start, from) : start,
          last: min(end, to), isPart: isCut))
      start = start.adding(months: -months)
    }
    return periods.reversed()
  }

  private var months: Int { self == .quarter ? 3 : 12 }

  private func start(of day: CalendarDay) -> CalendarDay {
    let month = day.firstOfMonth
    switch self {
    case .year: return month.adding(months: 1 - day.month)
    case .financialYear: return month.adding(months: -((day.month + 8) % 12))
    case .quarter: return month.adding(months: -((day.month + 2) % 3))
    case .twelveMonths: return month.adding(months: -11)
    }
  }

  private func name(_ start: CalendarDay, _ end: CalendarDay) -> String {
    let years = "\(start.year)/\(Digits.padded((start.year + 1) % 100, 2))"
    switch self {
    case .year: return "\(start.year)"
    case .financialYear: return years
    case .quarter:
      let year = start.month < 4 ? start.year - 1 : start.year
      let number = (start.month + 8) % 12 / 3 + 1
      return "Q\(number) \(year)/\(Digits.padded((year + 1) % 100, 2))"
    case .twelveMonths: return "year ending \(ReportWords.month(end))"
    }
  }
}

/// Days in words, for titles and labels.
enum ReportWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `6 Sep 2018`
  static func day(_ day: CalendarDay) -> String { "\(day.day) \(month(day))" }

  /// `Sep 2018`
  static func month(_ day: CalendarDay) -> String { "\(months[day.month - 1]) \(day.year)" }
}
