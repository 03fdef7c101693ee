/// Reads days and times as people type them: `6 sep 21:40`, `yesterday 9pm`, `06/09/2018`, `last
/// tue`, `3 days ago`, `6 sep - 8 sep`, `unknown`. The day comes before the month.
public enum TypedTime {
  /// Which of two possible years is meant where none was typed.
  public enum Leaning: Sendable {
    /// What happened: the latest such day that is not to come.
    case past
    /// What is due: the next such day.
    case future
  }

  public static func read(
    _ text: String, now: DayTime, leaning: Leaning = .past
  ) -> Result<Happened, TypedTimeFault> {
    do throws(TypedTimeFault) {
      let happened = try happened(text, now, leaning)
      for end in [happened.start, happened.end].compactMap(\.self) where end.isSkipped {
        throw .skipped(end)
      }
      return .success(happened)
    } catch {
      return .failure(error)
    }
  }

  /// Reads one day; a time of day is refused.
  public static func readDay(
    _ text: String, now: DayTime, leaning: Leaning = .past
  ) -> Result<CalendarDay, TypedTimeFault> {
    switch read(text, now: now, leaning: leaning) {
    case .failure(let fault): return .failure(fault)
    case .success(.at(let when)) where when.minute == nil: return .success(when.day)
    case .success: return .failure(.dayExpected(text))
    }
  }

  /// Reads one day that follows another: without a year it is the next such day after that. Words
  /// such as “tomorrow” go by today all the same.
  public static func readDay(
    _ text: String, now: DayTime, after start: CalendarDay
  ) -> Result<CalendarDay, TypedTimeFault> {
    let hasNumber = text.contains(where: \.isNumber)
    return readDay(text, now: hasNumber ? DayTime(start) : now, leaning: .future)
  }

  /// Reads one day or moment; a range is refused.
  public static func readMoment(
    _ text: String, now: DayTime, leaning: Leaning = .past
  ) -> Result<DayTime, TypedTimeFault> {
    switch read(text, now: now, leaning: leaning) {
    case .failure(let fault): return .failure(fault)
    case .success(.at(let when)): return .success(when)
    case .success: return .failure(.momentExpected(text))
    }
  }

  private static func happened(
    _ text: String, _ now: DayTime, _ leaning: Leaning
  ) throws(TypedTimeFault) -> Happened {
    let plain = text.lowercased().replacing("–", with: "-").replacing("—", with: "-")
    let trimmed = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if trimmed.isEmpty { throw .empty }
    if ["unknown", "not known", "day not known", "?"].contains(trimmed) { return .unknown }
    if let exact = Happened(trimmed.uppercased()) { return exact }
    guard let (left, right) = halves(trimmed) else {
      return .at(try moment(trimmed, now, leaning))
    }
    var start = try TypedMoment(left)
    var end = try TypedMoment(right)
    // "6-8 sep", "6 sep 9pm - 11pm" and "9pm - 11pm yesterday" say once what holds for both.
    let isSameNight = end.fill(dayFrom: start)
    if !isSameNight { _ = start.fill(dayFrom: end) }
    start.fill(monthFrom: end)
    var (from, to) = try ends(start, end, now, leaning)
    // "6 sep 9pm - 2am" ends the next morning.
    if isSameNight, to.latest < from.earliest {
      to = DayTime(to.day.adding(days: 1), minute: to.minute) ?? to
    }
    guard let range = Happened.between(from, to) else { throw .endBeforeStart(text) }
    return range
  }

  /// An end that does not say its year (or week) takes it from the other, so that a range never
  /// spans years that nobody typed.
  private static func ends(
    _ start: TypedMoment, _ end: TypedMoment, _ now: DayTime, _ leaning: Leaning
  ) throws(TypedTimeFault) -> (DayTime, DayTime) {
    if !start.isDefinite, end.isDefinite || leaning == .past {
      let to = try end.resolved(now, leaning)
      return (try start.resolved(now, .past, from: to.day), to)
    }
    let from = try start.resolved(now, leaning)
    if end.isDefinite { return (from, try end.resolved(now, leaning)) }
    return (from, try end.resolved(now, .future, from: from.day))
  }

  private static func moment(
    _ text: String, _ now: DayTime, _ leaning: Leaning
  ) throws(TypedTimeFault) -> DayTime {
    if let exact = DayTime(text.uppercased()) { return exact }
    return try TypedMoment(text).resolved(now, leaning)
  }

  /// What stands before and after `to`, `until` or a dash that is no part of a date.
  private static func halves(_ text: String) -> (String, String)? {
    for separator in [" to ", " until ", " till ", " - "] {
      if let place = text.firstRange(of: separator) {
        return (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
      }
    }
    // A dash between two clock times or two day numbers: "21:00-23:30", "9pm-11pm", "6-8 sep".
    let words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { continue }
      // "6-sep" is one day.
      if TypedWord.ordinal(String(parts[0])) != nil, TypedWord.monthName(String(parts[1])) != nil {
        continue
      }
      let left = (words[..<index] + [String(parts[0])]).joined(separator: " ")
      let right = ([String(parts[1])] + words[(index + 1)...]).joined(separator: " ")
      return (left, right)
    }
    return nil
  }
}

/// Why a typed time cannot be read.
public enum TypedTimeFault: Error, Hashable, Sendable {
  case empty
  /// The word that means nothing here.
  case notUnderstood(String)
  /// Such as 31 June.
  case noSuchDay(String)
  /// The clocks went forward over it.
  case skipped(DayTime)
  case endBeforeStart(String)
  case dayExpected(String)
  case momentExpected(String)
}
