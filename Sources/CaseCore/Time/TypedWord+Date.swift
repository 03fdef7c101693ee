extension TypedWord {
  /// `06/09/2018`, `6.9.18`, `6/9`, `2018-09-06`, `6 sep`, `6th september 2018`, `sep 6`, `6`.
  func date() throws(TypedTimeFault) -> Meaning? {
    if let iso = DayTime(words[0].uppercased()) {
      return .day(.exact(iso.day), minute: iso.minute, words: 1)
    }
    let numbers = words[0].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" })
    if (2...3).contains(numbers.count), !numbers.contains(where: \.isEmpty) {
      guard let day = Self.number(numbers[0]), let month = Self.month(String(numbers[1])) else {
        return nil
      }
      let year = numbers.count == 3 ? Self.year(String(numbers[2])) : nil
      if numbers.count == 3, year == nil { throw .notUnderstood(words[0]) }
      return try named(day: day, month: month, year: year, words: 1)
    }
    return try spelt()
  }

  private func spelt() throws(TypedTimeFault) -> Meaning? {
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
    // In "6 sep 10 pm" the ten is no year.
    let isHour = words.count > taken + 1 && Self.makesHour(words[taken + 1])
    if month != nil, words.count > taken, !isHour, let found = Self.year(words[taken]) {
      year = found
      taken += 1
    }
    return try named(day: day, month: month, year: year, words: taken)
  }

  private func named(
    day: Int, month: Int?, year: Int?, words taken: Int
  ) throws(TypedTimeFault) -> Meaning {
    let typed = words.prefix(taken).joined(separator: " ")
    guard let month else { return .day(.inYear(day: day, month: nil), minute: nil, words: taken) }
    guard let year else {
      // 29 February is a day in some years.
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { throw .noSuchDay(typed) }
      return .day(.inYear(day: day, month: month), minute: nil, words: taken)
    }
    guard let exact = CalendarDay(year: year, month: month, day: day) else {
      throw .noSuchDay(typed)
    }
    return .day(.exact(exact), minute: nil, words: taken)
  }

  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// From three letters on.
  static func monthName(_ word: String) -> Int? {
    let letters = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard letters.count >= 3 else { return nil }
    return CalendarDay.monthNames.firstIndex { $0.hasPrefix(letters) }.map { $0 + 1 }
  }

  private static func month(_ word: String) -> Int? {
    if let number = number(word) { return (1...12).contains(number) ? number : nil }
    return monthName(word)
  }

  static func weekday(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if word == "weds" { return 3 }
    return weekdayNames.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// `6`, `6th`, `21st`.
  static func ordinal(_ word: String) -> Int? {
    var digits = word
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = String(digits.dropLast(2))
      break
    }
    guard digits.count <= 2, let number = number(digits), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  /// `2018` or `18`; two digits mean this century. Four digits that nobody now can mean as a year,
  /// such as 1830, were meant as a time of day.
  static func year(_ word: String) -> Int? {
    guard let number = number(word) else { return nil }
    switch word.count {
    case 4: return (1900...2100).contains(number) ? number : nil
    case 2: return 2000 + number
    default: return nil
    }
  }
}
