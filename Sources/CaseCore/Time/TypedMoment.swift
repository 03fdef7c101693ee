/// A day and time as far as somebody typed it; what is missing comes from the other end of a range
/// or from today.
struct TypedMoment {
  private enum DayPart {
    case exact(CalendarDay)
    /// Day and month without a year, or a day of the month alone.
    case inYear(day: Int, month: Int?)
    case weekday(Int)
    /// Days from today.
    case relative(Int)
  }

  private var dayPart: DayPart?
  private var minute: Int?
  private var isNow = false
  private let text: String

  init(_ text: String) throws(TypedTimeFault) {
    self.text = text
    var words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    words.removeAll { ["at", "on", "the", "of", "about", "around", "c.", "approx"].contains($0) }
    if words.isEmpty { throw .empty }
    var index = 0
    while index < words.count {
      index += try take(Array(words[index...]))
    }
  }

  /// - Returns: whether it had no day of its own.
  mutating func fill(dayFrom other: TypedMoment) -> Bool {
    guard dayPart == nil else { return false }
    dayPart = other.dayPart
    return true
  }

  mutating func fill(monthFrom other: TypedMoment) {
    guard case .inYear(let day, nil) = dayPart else { return }
    switch other.dayPart {
    case .inYear(_, let month?): dayPart = .inYear(day: day, month: month)
    case .exact(let exact):
      if let same = CalendarDay(year: exact.year, month: exact.month, day: day) {
        dayPart = .exact(same)
      }
    case .inYear(_, nil), .weekday, .relative, nil: break
    }
  }

  func resolved(
    _ now: DayTime, _ leaning: TypedTime.Leaning
  ) throws(TypedTimeFault) -> DayTime {
    if isNow { return now }
    let today = now.day
    let day: CalendarDay
    switch dayPart {
    case nil: day = today
    case .exact(let exact): day = exact
    case .relative(let days): day = today.adding(days: days)
    case .weekday(let weekday):
      let back = (today.weekday - weekday + 7) % 7
      day = leaning == .past ? today.adding(days: -back) : today.adding(days: (7 - back) % 7)
    case .inYear(_, nil): throw .notUnderstood(text)
    case .inYear(let number, let month?):
      day = try nearest(day: number, month: month, to: today, leaning)
    }
    guard let moment = DayTime(day, minute: minute) else { throw .notUnderstood(text) }
    return moment
  }

  /// The latest year up to now (or first from now on) in which there is such a day.
  private func nearest(
    day: Int, month: Int, to today: CalendarDay, _ leaning: TypedTime.Leaning
  ) throws(TypedTimeFault) -> CalendarDay {
    for distance in 0...8 {
      let year = today.year + (leaning == .past ? -distance : distance)
      guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
      if leaning == .past ? candidate <= today : candidate >= today { return candidate }
    }
    throw .noSuchDay(text)
  }

  /// Takes one or more words and says how many.
  private mutating func take(_ words: [String]) throws(TypedTimeFault) -> Int {
    let word = words[0]
    switch word {
    case "now":
      isNow = true
      return 1
    case "today":
      dayPart = .relative(0)
      return 1
    case "yesterday":
      dayPart = .relative(-1)
      return 1
    case "tomorrow":
      dayPart = .relative(1)
      return 1
    case "tonight":
      dayPart = .relative(0)
      return 1
    case "noon", "midday":
      minute = 720
      return 1
    case "midnight":
      minute = 0
      return 1
    case "last", "this",
      "next" where words.count > 1 && Self.weekday(words[1]) != nil:
      return 1 + (try take(Array(words.dropFirst())))
    default: break
    }
    if let taken = takeRelative(words) { return taken }
    if let taken = takeClock(words) { return taken }
    if let taken = try takeDate(words) { return taken }
    if let weekday = Self.weekday(word) {
      // "Thu 06 Sep" names the day twice; the date decides.
      if dayPart == nil { dayPart = .weekday(weekday) }
      return 1
    }
    throw .notUnderstood(word)
  }

  /// `3 days ago`, `2 weeks ago`, `in 10 days`.
  private mutating func takeRelative(_ words: [String]) -> Int? {
    let isAhead = words[0] == "in"
    let rest = isAhead ? Array(words.dropFirst()) : words
    guard rest.count >= 2, let number = rest[0] == "a" ? 1 : Int(rest[0]), number < 100_000 else {
      return nil
    }
    let unit: Int
    switch rest[1] {
    case "day", "days": unit = 1
    case "week", "weeks": unit = 7
    default: return nil
    }
    if isAhead {
      dayPart = .relative(number * unit)
      return 3
    }
    guard rest.count >= 3, rest[2] == "ago" else { return nil }
    dayPart = .relative(-number * unit)
    return 3
  }

  /// `21:40`, `9pm`, `9.40pm`, `9:40 pm`, `2140hrs`.
  private mutating func takeClock(_ words: [String]) -> Int? {
    var word = words[0]
    var taken = 1
    if words.count > 1, ["am", "pm", "hrs", "h"].contains(words[1]), word.first?.isNumber == true {
      word += words[1]
      taken = 2
    }
    let suffix = ["am", "pm", "hrs", "h"].first { word.hasSuffix($0) }
    let digits = suffix.map { String(word.dropLast($0.count)) } ?? word
    let hour: Int
    let minutes: Int
    let parts = digits.split(
      whereSeparator: { $0 == ":" || ($0 == "." && suffix != nil) })
    if parts.count == 2, parts[1].count == 2, let first = Int(parts[0]), let second = Int(parts[1])
    {
      hour = first
      minutes = second
    } else if suffix == "hrs" || suffix == "h", digits.count == 4, let number = Int(digits) {
      hour = number / 100
      minutes = number % 100
    } else if suffix == "am" || suffix == "pm", digits.count <= 2, let number = Int(digits) {
      hour = number
      minutes = 0
    } else {
      return nil
    }
    guard (0..<60).contains(minutes) else { return nil }
    if suffix == "am" || suffix == "pm" {
      guard (1...12).contains(hour) else { return nil }
      minute = (hour % 12 + (suffix == "pm" ? 12 : 0)) * 60 + minutes
    } else {
      guard (0..<24).contains(hour) else { return nil }
      minute = hour * 60 + minutes
    }
    return taken
  }

  /// `06/09/2018`, `6.9.18`, `6/9`, `2018-09-06`, `6 sep`, `6th september 2018`, `sep 6`, `6`.
  private mutating func takeDate(_ words: [String]) throws(TypedTimeFault) -> Int? {
    if let iso = DayTime(words[0].uppercased()) {
      dayPart = .exact(iso.day)
      minute = iso.minute ?? minute
      return 1
    }
    let numbers = words[0].split(whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" })
    if numbers.count >= 2, numbers.count <= 3 {
      guard let day = Int(numbers[0]), let month = Self.month(String(numbers[1])) else {
        return nil
      }
      let year = numbers.count == 3 ? Self.year(String(numbers[2])) : nil
      if numbers.count == 3, year == nil { throw .notUnderstood(words[0]) }
      try setDate(day: day, month: month, year: year, words[0])
      return 1
    }
    var day = Self.ordinal(words[0])
    var month = day == nil ? Self.monthName(words[0]) : nil
    guard day != nil || month != nil else { return nil }
    var taken = 1
    if words.count > 1 {
      if day == nil, let number = Self.ordinal(words[1]) {
        day = number
        taken = 2
      } else if month == nil, let named = Self.monthName(words[1]) {
        month = named
        taken = 2
      }
    }
    guard let day else { throw .notUnderstood(words[0]) }
    var year: Int?
    if month != nil, words.count > taken, let found = Self.year(words[taken]) {
      year = found
      taken += 1
    }
    try setDate(
      day: day, month: month, year: year, words.prefix(taken).joined(separator: " "))
    return taken
  }

  private mutating func setDate(
    day: Int, month: Int?, year: Int?, _ words: String
  ) throws(TypedTimeFault) {
    guard let month else {
      dayPart = .inYear(day: day, month: nil)
      return
    }
    guard let year else {
      // 29 February is a day in some years.
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { throw .noSuchDay(words) }
      dayPart = .inYear(day: day, month: month)
      return
    }
    guard let exact = CalendarDay(year: year, month: month, day: day) else {
      throw .noSuchDay(words)
    }
    dayPart = .exact(exact)
  }
}

extension TypedMoment {
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// From three letters on.
  static func monthName(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let letters = word.hasSuffix(".") ? String(word.dropLast()) : word
    return monthNames.firstIndex { $0.hasPrefix(letters) }.map { $0 + 1 }
      ?? (letters == "sept" ? 9 : nil)
  }

  static func month(_ word: String) -> Int? {
    if let number = Int(word), (1...12).contains(number) { return number }
    return monthName(word)
  }

  static func weekday(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return weekdayNames.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// `6`, `6th`, `21st`.
  private static func ordinal(_ word: String) -> Int? {
    var digits = word
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = String(digits.dropLast(2))
      break
    }
    guard digits.count <= 2, let number = Int(digits), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  /// `2018` or `18`; two digits mean this century.
  private static func year(_ word: String) -> Int? {
    guard let number = Int(word), number >= 0 else { return nil }
    switch word.count {
    case 4: return number
    case 2: return 2000 + number
    default: return nil
    }
  }
}
