/// A moment as a computer's clock knows it: when an entry was recorded.
public struct Instant: Hashable, Comparable, Sendable {
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads `2018-03-09T10:15:00Z` and nothing else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[19] == UInt8(ascii: "Z"), bytes[16] == UInt8(ascii: ":"),
      let minute = DayTime(String(decoding: bytes[0..<16], as: UTF8.self)),
      let second = Digits.number(bytes[17..<19]), second < 60
    else { return nil }
    self.init(secondsSince1970: minute.earliest * 60 + second)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// By the clock on the wall in England and Wales.
  public var local: DayTime {
    let shifted = secondsSince1970 + (isSummerTime ? 3600 : 0)
    let days = Instant.floorDivide(shifted, 86_400)
    let day = CalendarDay(daysSinceEpoch: days)
    return DayTime(day, minute: (shifted - days * 86_400) / 60) ?? DayTime(day)
  }

  /// The moment at which the wall clock shows this. In the hour that an autumn night repeats, the
  /// first of the two; midnight where only the day is known.
  public init(local: DayTime) {
    let asWinter = Instant(secondsSince1970: local.earliest * 60)
    let asSummer = Instant(secondsSince1970: asWinter.secondsSince1970 - 3600)
    self = asSummer.isSummerTime ? asSummer : asWinter
  }

  /// From 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer
  /// Time Order 2002). It holds for every moment from 1996 on, and nothing was recorded before.
  var isSummerTime: Bool {
    let year = CalendarDay(daysSinceEpoch: Instant.floorDivide(secondsSince1970, 86_400)).year
    let start = Instant.lastSunday(month: 3, year: year) * 86_400 + 3600
    let end = Instant.lastSunday(month: 10, year: year) * 86_400 + 3600
    return (start..<end).contains(secondsSince1970)
  }

  private static func lastSunday(month: Int, year: Int) -> Int {
    guard let last = CalendarDay(year: year, month: month, day: 31) else { return 0 }
    return last.daysSinceEpoch - last.weekday % 7
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }
}

extension DayTime {
  /// Whether the clocks skipped it: the hour after one o'clock in the night in which they go forward.
  /// Never of a day before 1996, for which the rule of that night is another.
  public var isSkipped: Bool {
    day.year >= 1996 && minute != nil && Instant(local: self).local != self
  }
}

extension Instant: CustomStringConvertible {
  /// `2018-03-09T10:15:00Z`, as it stands in the files.
  public var description: String {
    let days = Instant.floorDivide(secondsSince1970, 86_400)
    let rest = secondsSince1970 - days * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Digits.padded($0, 2) }
    return "\(CalendarDay(daysSinceEpoch: days))T\(clock.joined(separator: ":"))Z"
  }
}
