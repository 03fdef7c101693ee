import CaseCore

/// Days and moments as other systems write them: with or without seconds, with a `T` or a blank, and
/// with or without word of the time zone. A moment of another zone becomes that of the wall clock.
extension HandedObject {
  mutating func day(_ key: String, _ findings: inout IntakeFindings) -> CalendarDay? {
    guard let value = take(key) else { return nil }
    guard case .text(let text) = value.content else {
      findings.fault(value, field(key), expected: "a day such as 2024-06-01")
      return nil
    }
    if isBlank(text) { return nil }
    guard let moment = HandedMoment.read(text) else {
      findings.fault(value, field(key), expected: "a day such as 2024-06-01")
      return nil
    }
    return moment.day
  }

  mutating func moment(_ key: String, _ findings: inout IntakeFindings) -> DayTime? {
    guard let value = take(key) else { return nil }
    let expected = "a day such as 2024-06-01 or a moment such as 2024-06-01T21:40"
    guard case .text(let text) = value.content else {
      findings.fault(value, field(key), expected: expected)
      return nil
    }
    if isBlank(text) { return nil }
    let moment = HandedMoment.read(text)
    if moment == nil { findings.fault(value, field(key), expected: expected) }
    return moment
  }

  /// A moment where words may stand instead, such as “the trial”: those are kept.
  mutating func momentOrWords(_ key: String, _ findings: inout IntakeFindings) -> DayTime? {
    guard let value = take(key) else { return nil }
    guard case .text(let text) = value.content else {
      findings.fault(value, field(key), expected: "a day such as 2024-06-01")
      return nil
    }
    if isBlank(text) { return nil }
    let moment = HandedMoment.read(text)
    if moment == nil {
      findings.otherWord(
        value, field(key), expected: "a day such as 2024-06-01", keptAs: text)
    }
    return moment
  }

  mutating func happened(_ key: String, _ findings: inout IntakeFindings) -> Happened {
    guard let value = take(key) else { return .unknown }
    let expected = "a day, a moment, two of either with “/” between, or unknown"
    guard case .text(let text) = value.content else {
      findings.fault(value, field(key), expected: expected)
      return .unknown
    }
    if isBlank(text) || text == "unknown" { return .unknown }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    let moments = halves.compactMap { HandedMoment.read($0) }
    if moments.count == halves.count {
      if moments.count == 1 { return .at(moments[0]) }
      if moments.count == 2, let range = Happened.between(moments[0], moments[1]) { return range }
    }
    findings.fault(value, field(key), expected: expected)
    return .unknown
  }

  private func isBlank(_ text: String) -> Bool { WrittenText(text) == nil }
}

enum HandedMoment {
  static func read(_ text: some StringProtocol) -> DayTime? {
    var bytes = Array(text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes = Array(bytes.drop { $0 == 0x20 })
    guard bytes.count >= 10, bytes.count <= 40, let day = CalendarDay(string(bytes[..<10])) else {
      return nil
    }
    if bytes.count == 10 { return DayTime(day) }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, bytes.count >= 16,
      let minute = DayTime("\(day)T\(string(bytes[11..<16]))")
    else { return nil }
    guard let rest = withoutSeconds(bytes[16...]), let offset = zone(rest) else { return nil }
    guard let offset = offset.minutes else { return minute }
    return Instant(secondsSince1970: (minute.earliest - offset) * 60).local
  }

  /// What follows `:59` or `:59.123`, which is less than anybody asks about; nil for other things.
  private static func withoutSeconds(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.first == UInt8(ascii: ":") else { return rest }
    let digits = rest.dropFirst().prefix { isDigit($0) }
    guard digits.count == 2, let tens = digits.first, tens < UInt8(ascii: "6") else { return nil }
    let after = rest.dropFirst(3)
    guard after.first == UInt8(ascii: ".") else { return after }
    let parts = after.dropFirst().prefix { isDigit($0) }
    return parts.isEmpty ? nil : after.dropFirst(1 + parts.count)
  }

  /// Nothing, `Z`, `+01:00` or `+0100`; nil for other things.
  private static func zone(_ rest: ArraySlice<UInt8>) -> (minutes: Int?, Void)? {
    guard let sign = rest.first else { return (nil, ()) }
    let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
    if sign == UInt8(ascii: "Z"), digits.isEmpty { return (0, ()) }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 4,
      digits.allSatisfy({ isDigit($0) }), let number = Int(string(digits[...])),
      number / 100 < 24, number % 100 < 60
    else { return nil }
    let minutes = number / 100 * 60 + number % 100
    return (sign == UInt8(ascii: "+") ? minutes : -minutes, ())
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
