/// How old somebody was on a day: one number of years or, where the birthday is not known, one of
/// two.
public struct AgeSpan: Hashable, Sendable {
  public let low: Int
  public let high: Int

  /// Nil unless the second is the first or the next.
  public init?(_ low: Int, _ high: Int) {
    guard low >= 0, high == low || high == low + 1 else { return nil }
    self.low = low
    self.high = high
  }
}

extension Born {
  /// Nil before the birth.
  public func age(on day: CalendarDay) -> AgeSpan? {
    let year: CalendarDay?
    let last: CalendarDay?
    switch description.utf8.count {
    case 4:
      year = CalendarDay(description + "-01-01")
      last = CalendarDay(description + "-12-31")
    case 7:
      year = CalendarDay(description + "-01")
      last = year?.adding(months: 1).adding(days: -1)
    default:
      year = CalendarDay(description)
      last = year
    }
    guard let year, let last, year <= day else { return nil }
    return AgeSpan(max(0, Born.years(from: last, to: day)), Born.years(from: year, to: day))
  }

  private static func years(from birth: CalendarDay, to day: CalendarDay) -> Int {
    let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (hadBirthday ? 0 : 1)
  }
}
