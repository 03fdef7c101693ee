/// The bank holidays of England and Wales, and working days counted round them.
public struct BankHolidays: Sendable {
  public let days: Set<CalendarDay>
  /// The years from the first row's to the last row's are complete; beyond them nothing is known.
  public let known: ClosedRange<CalendarDay>?
  /// Differs as soon as the text of the table does.
  public let digest: UInt64

  init(_ text: String, file: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: file, columns: ["day", "name", "source", "mark"])
    var days: Set<CalendarDay> = []
    for row in table.rows {
      _ = try row.verification()
      _ = try row.text("name")
      guard let day = try row.day("day") else { throw row.fault("a day in “day”") }
      if day.weekday > 5 {
        throw row.fault("a Monday to Friday: a holiday at a weekend has a substitute day")
      }
      guard days.insert(day).inserted else { throw row.fault("each day once, found \(day) again") }
    }
    self.days = days
    digest = ReferenceTable.digest(text)
    if let first = days.min(), let last = days.max(),
      let from = CalendarDay(year: first.year, month: 1, day: 1),
      let to = CalendarDay(year: last.year, month: 12, day: 31)
    {
      known = from...to
    } else {
      known = nil
    }
  }

  public func isWorkingDay(_ day: CalendarDay) -> Bool {
    day.weekday <= 5 && !days.contains(day)
  }

  /// The last of so many working days after a day, which itself does not count.
  public func day(_ count: Int, workingDaysAfter start: CalendarDay) -> CalendarDay {
    var day = start
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// Whether every holiday between two days is known.
  func isKnown(_ start: CalendarDay, _ end: CalendarDay) -> Bool {
    known.map { $0.contains(start) && $0.contains(end) } ?? false
  }
}
