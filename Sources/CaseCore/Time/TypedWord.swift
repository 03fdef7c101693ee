/// The words of a typed time from one place on, of which the next one to four say something.
struct TypedWord {
  /// What they say, with how many words it took.
  enum Meaning {
    case now(words: Int)
    case day(TypedMoment.DayPart, minute: Int?, words: Int)
    case weekday(Int)
    case clock(Int, words: Int)
  }

  let words: [String]

  init(_ words: ArraySlice<String>) {
    self.words = Array(words)
  }

  func read() throws(TypedTimeFault) -> Meaning {
    guard let word = words.first else { throw .empty }
    switch word {
    case "now": return .now(words: 1)
    case "today", "tonight": return .day(.relative(0), minute: nil, words: 1)
    case "yesterday": return .day(.relative(-1), minute: nil, words: 1)
    case "tomorrow": return .day(.relative(1), minute: nil, words: 1)
    case "last", "this", "next":
      guard words.count > 1, let weekday = Self.weekday(words[1]) else {
        throw .notUnderstood(word)
      }
      let part: TypedMoment.DayPart =
        switch word {
        case "last": .weekdayBefore(weekday)
        case "next": .weekdayAfter(weekday)
        default: .weekday(weekday)
        }
      return .day(part, minute: nil, words: 2)
    default: break
    }
    if let days = relative { return days }
    if let clock { return clock }
    if let date = try date() { return date }
    if let weekday = Self.weekday(word) { return .weekday(weekday) }
    throw .notUnderstood(word)
  }

  /// `3 days ago`, `2 weeks ago`, `in 10 days`.
  private var relative: Meaning? {
    let isAhead = words[0] == "in"
    let rest = isAhead ? Array(words.dropFirst()) : words
    guard rest.count >= 2, let number = rest[0] == "a" ? 1 : Self.number(rest[0]),
      number <= 10_000
    else { return nil }
    let unit: Int
    switch rest[1] {
    case "day", "days": unit = 1
    case "week", "weeks": unit = 7
    default: return nil
    }
    if isAhead { return .day(.relative(number * unit), minute: nil, words: 3) }
    guard rest.count >= 3, rest[2] == "ago" else { return nil }
    return .day(.relative(-number * unit), minute: nil, words: 3)
  }

  private static let clockEndings = ["am", "pm", "hrs", "h"]
  private static let namedClocks = ["noon": 720, "midday": 720, "midnight": 0]

  /// `21:40`, `9pm`, `9.40pm`, `9:40 pm`, `2140hrs`, `noon`, `12 noon`.
  private var clock: Meaning? {
    if let minute = Self.namedClocks[words[0]] { return .clock(minute, words: 1) }
    if words.count > 1, words[0] == "12", let minute = Self.namedClocks[words[1]] {
      return .clock(minute, words: 2)
    }
    if words.count > 1, Self.clockEndings.contains(words[1]), words[0].last?.isNumber == true {
      return Self.minute(words[0] + words[1]).map { .clock($0, words: 2) }
    }
    return Self.minute(words[0]).map { .clock($0, words: 1) }
  }

  private static func minute(_ word: String) -> Int? {
    let ending = clockEndings.first { word.hasSuffix($0) }
    let digits = ending.map { String(word.dropLast($0.count)) } ?? word
    let parts = digits.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == ":" || ($0 == "." && ending != nil) })
    let hour: Int
    let minutes: Int
    if parts.count == 2, parts[1].count == 2, let first = number(parts[0]),
      let second = number(parts[1])
    {
      hour = first
      minutes = second
    } else if ending == "hrs" || ending == "h", digits.count == 4, let both = number(digits) {
      hour = both / 100
      minutes = both % 100
    } else if ending == "am" || ending == "pm", digits.count <= 2, let only = number(digits) {
      hour = only
      minutes = 0
    } else {
      return nil
    }
    guard minutes < 60 else { return nil }
    if ending == "am" || ending == "pm" {
      guard (1...12).contains(hour) else { return nil }
      return (hour % 12 + (ending == "pm" ? 12 : 0)) * 60 + minutes
    }
    return hour < 24 ? hour * 60 + minutes : nil
  }

  /// Whether a number before this word is an hour.
  static func makesHour(_ word: String) -> Bool {
    clockEndings.contains(word) || namedClocks[word] != nil
  }

  static func number(_ word: some StringProtocol) -> Int? {
    Digits.number(Array(word.utf8))
  }
}
