/// A day in the Gregorian calendar, with no clock and no time zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; earlier days are negative.
  public let daysSinceEpoch: Int

  /// Fails for a day that no calendar has, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.init(daysSinceEpoch: CalendarDay.days(year: year, month: month, day: day))
  }

  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The last day that can be written, 31 December 9999.
  public static let last = CalendarDay(daysSinceEpoch: 2_932_896)

  /// As people write them, in small letters; January is the first.
  static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Reads `2018-09-06` and nothing else.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      let year = Digits.number(digits[0..<4]), let month = Digits.number(digits[5..<7]),
      let day = Digits.number(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var day: Int { parts.day }

  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let thursdayBased = (daysSinceEpoch + 3) % 7
    return (thursdayBased < 0 ? thursdayBased + 7 : thursdayBased) + 1
  }

  public func adding(days: Int) -> CalendarDay {
    CalendarDay(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of a later (or earlier) month, or that month's last day if it is shorter.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let length = CalendarDay.length(ofMonth: newMonth, year: newYear)
    return CalendarDay(
      daysSinceEpoch: CalendarDay.days(year: newYear, month: newMonth, day: min(day, length)))
  }

  /// How many days from this one to another; negative when the other is earlier.
  public func days(to other: CalendarDay) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }

  public var firstOfMonth: CalendarDay { adding(days: 1 - day) }
  public var firstOfWeek: CalendarDay { adding(days: 1 - weekday) }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Counts in 400-year cycles that start on 1 March, so that the leap day comes last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2018-09-06`, as it stands in the files.
  public var description: String {
    let (year, month, day) = parts
    return "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
  }
}
