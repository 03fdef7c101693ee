/// A day or a month as words name it, mostly without a year.
struct NamedDay: Hashable {
  let month: Int
  /// nil where only the month is named.
  let day: Int?
  let year: Int?

  /// The day meant: where no year is given, one within the time of the entry, or the nearest to its
  /// first day; never one after `last`.
  func day(
    near start: CalendarDay?, through end: CalendarDay?, until last: CalendarDay
  ) -> CalendarDay? {
    if let year { return CalendarDay(year: year, month: month, day: day ?? 1) }
    guard let start else { return nil }
    let days = (start.year - 1...start.year + 1)
      .compactMap { CalendarDay(year: $0, month: month, day: day ?? 1) }
      .filter { $0 <= last }
    return days.first { start <= $0 && $0 <= end ?? start }
      ?? days.min { abs($0.days(to: start)) < abs($1.days(to: start)) }
  }
}
