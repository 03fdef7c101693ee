/// A day and time as far as somebody typed it; what is missing comes from the other end of a range
/// or from today. What was typed twice is refused: one of the two was not meant.
struct TypedMoment {
  enum DayPart {
    case exact(CalendarDay)
    /// Day and month without a year, or a day of the month alone.
    case inYear(day: Int, month: Int?)
    case weekday(Int)
    /// `last tue` and `next tue`, never today.
    case weekdayBefore(Int)
    case weekdayAfter(Int)
    /// Days from today.
    case relative(Int)
  }

  private var dayPart: DayPart?
  /// Named beside a date, which then has to fall on it.
  private var weekday: Int?
  private var minute: Int?
  private var isNow = false
  private let text: String

  init(_ text: String) throws(TypedTimeFault) {
    self.text = text
    var words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    words.removeAll {
      ["at", "on", "the", "of", "from", "about", "around", "c.", "approx"].contains($0)
    }
    if words.isEmpty { throw .empty }
    var index = 0
    while index < words.count {
      let word = TypedWord(words[index...])
      switch try word.read() {
      case .now(let count):
        isNow = true
        index += count
      case .day(let part, let minute, let count):
        if dayPart != nil { throw .notUnderstood(words[index]) }
        dayPart = part
        if let minute { try set(minute, words[index]) }
        index += count
      case .weekday(let number):
        if weekday != nil { throw .notUnderstood(words[index]) }
        weekday = number
        index += 1
      case .clock(let minute, let count):
        try set(minute, words[index])
        index += count
      }
    }
    if isNow, dayPart != nil || weekday != nil || minute != nil { throw .notUnderstood("now") }
    if dayPart == nil, let weekday { dayPart = .weekday(weekday) }
  }

  private mutating func set(_ minute: Int, _ word: String) throws(TypedTimeFault) {
    if self.minute != nil { throw .notUnderstood(word) }
    self.minute = minute
  }

  /// Whether it says by itself which day it means, and not only which of the days nearby.
  var isDefinite: Bool {
    switch dayPart {
    case .inYear, .weekday: return false
    case .exact, .relative, .weekdayBefore, .weekdayAfter, nil: return true
    }
  }

  /// - Returns: whether it had no day of its own.
  mutating func fill(dayFrom other: TypedMoment) -> Bool {
    guard dayPart == nil, !isNow else { return false }
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
    case .inYear(_, nil), .weekday, .weekdayBefore, .weekdayAfter, .relative, nil: break
    }
  }

  /// - Parameter anchor: the day before or after which the nearest such day is meant.
  func resolved(
    _ now: DayTime, _ leaning: TypedTime.Leaning, from anchor: CalendarDay? = nil
  ) throws(TypedTimeFault) -> DayTime {
    if isNow { return now }
    let today = now.day
    let anchor = anchor ?? today
    let day: CalendarDay
    switch dayPart {
    case nil: day = today
    case .exact(let exact): day = exact
    case .relative(let days): day = today.adding(days: days)
    case .weekday(let weekday):
      let back = (anchor.weekday - weekday + 7) % 7
      day = anchor.adding(days: leaning == .past ? -back : (7 - back) % 7)
    case .weekdayBefore(let weekday):
      day = today.adding(days: -((today.weekday - weekday + 6) % 7 + 1))
    case .weekdayAfter(let weekday):
      day = today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
    case .inYear(_, nil): throw .notUnderstood(text)
    case .inYear(let number, let month?):
      day = try nearest(day: number, month: month, to: anchor, leaning)
    }
    if let weekday, day.weekday != weekday { throw .noSuchDay(text) }
    guard let moment = DayTime(day, minute: minute) else { throw .notUnderstood(text) }
    return moment
  }

  /// The latest year up to a day (or first from it on) in which there is such a day.
  private func nearest(
    day: Int, month: Int, to anchor: CalendarDay, _ leaning: TypedTime.Leaning
  ) throws(TypedTimeFault) -> CalendarDay {
    for distance in 0...8 {
      let year = anchor.year + (leaning == .past ? -distance : distance)
      guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
      if leaning == .past ? candidate <= anchor : candidate >= anchor { return candidate }
    }
    throw .noSuchDay(text)
  }
}
