/// A day, and the time of that day where it is known, by the clock on the wall in England and Wales.
public struct DayTime: Hashable, Sendable {
  public let day: CalendarDay
  /// Minutes since midnight; nil when only the day is known.
  public let minute: Int?

  /// Fails for a minute that no day has.
  public init?(_ day: CalendarDay, minute: Int?) {
    if let minute, !(0..<1440).contains(minute) { return nil }
    self.day = day
    self.minute = minute
  }

  public init(_ day: CalendarDay) {
    self.day = day
    self.minute = nil
  }

  /// Reads `2018-09-06` or `2018-09-06T21:40`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let day = CalendarDay(String(decoding: bytes.prefix(10), as: UTF8.self)) else {
      return nil
    }
    if bytes.count == 10 {
      self.init(day)
      return
    }
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let hour = Digits.number(bytes[11..<13]), let minute = Digits.number(bytes[14..<16]),
      hour < 24, minute < 60
    else { return nil }
    self.init(day, minute: hour * 60 + minute)
  }

  /// Orders by the earliest moment that each can mean.
  public var earliest: Int { day.daysSinceEpoch * 1440 + (minute ?? 0) }
  /// The latest moment that it can mean.
  public var latest: Int { day.daysSinceEpoch * 1440 + (minute ?? 1439) }

  public var clock: String? {
    minute.map { "\(Digits.padded($0 / 60, 2)):\(Digits.padded($0 % 60, 2))" }
  }
}

extension DayTime: CustomStringConvertible {
  public var description: String {
    clock.map { "\(day)T\($0)" } ?? "\(day)"
  }
}
