import CaseCore

/// Days and times straight from the digits: a case holds dozens of them, and making a string of
/// each first took most of the time of reading.
extension JSONSlice {
  func day() throws(TextFault) -> CalendarDay {
    guard let plain, plain.count == 10, let day = CalendarDay(digits: plain) else {
      throw fault("a day such as 2018-09-06")
    }
    return day
  }

  func dayTime() throws(TextFault) -> DayTime {
    guard let plain, let when = DayTime(digits: plain) else {
      throw fault("a day such as 2018-09-06 or a moment such as 2018-09-06T21:40")
    }
    return when
  }

  func happened() throws(TextFault) -> Happened {
    guard let plain else { throw fault("a time in quotation marks") }
    if let when = DayTime(digits: plain) { return .at(when) }
    guard let happened = Happened(String(decoding: plain, as: UTF8.self)) else {
      throw fault("a day, a moment, a range of either, or unknown")
    }
    return happened
  }

  func instant() throws(TextFault) -> Instant {
    if let plain, plain.count == 20, plain[16] == UInt8(ascii: ":"),
      plain[19] == UInt8(ascii: "Z"),
      let minute = DayTime(digits: UnsafeBufferPointer(rebasing: plain[0..<16])),
      let second = plain.pair(at: 17), second < 60
    {
      return Instant(secondsSince1970: minute.earliest * 60 + second)
    }
    throw fault("a moment such as 2018-03-09T10:15:00Z")
  }
}

extension CalendarDay {
  /// The first ten bytes as `2018-09-06`.
  fileprivate init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count >= 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      let century = digits.pair(at: 0), let year = digits.pair(at: 2),
      let month = digits.pair(at: 5), let day = digits.pair(at: 8)
    else { return nil }
    self.init(year: century * 100 + year, month: month, day: day)
  }
}

extension DayTime {
  fileprivate init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 10 || digits.count == 16, let day = CalendarDay(digits: digits) else {
      return nil
    }
    if digits.count == 10 {
      self.init(day)
      return
    }
    guard digits[10] == UInt8(ascii: "T"), digits[13] == UInt8(ascii: ":"),
      let hour = digits.pair(at: 11), let minute = digits.pair(at: 14), hour < 24, minute < 60
    else { return nil }
    self.init(day, minute: hour * 60 + minute)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Two digits as a number.
  @inline(__always)
  fileprivate func pair(at index: Int) -> Int? {
    let tens = self[index] &- UInt8(ascii: "0")
    let ones = self[index + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
