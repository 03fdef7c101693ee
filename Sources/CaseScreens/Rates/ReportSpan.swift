import CaseCore

/// A report's period as people type it: `2018`, `2018-04`, `1 apr 2018`, `2013 to 2018`.
public struct ReportSpan: Hashable, Sendable {
  /// Nil begins with the first case.
  public var from: CalendarDay?
  /// The last day; nil is today.
  public var to: CalendarDay?

  public init(from: CalendarDay? = nil, to: CalendarDay? = nil) {
    self.from = from
    self.to = to
  }

  /// A year or a month is its first day, or its last.
  public static func day(
    _ text: String, isLast: Bool, now: DayTime
  ) -> Result<CalendarDay, TypedTimeFault> {
    if text.count == 4, let first = CalendarDay(text + "-01-01") {
      return .success(isLast ? first.adding(months: 12).adding(days: -1) : first)
    }
    if text.count == 7, let first = CalendarDay(text + "-01") {
      return .success(isLast ? first.adding(months: 1).adding(days: -1) : first)
    }
    return TypedTime.readDay(text, now: now)
  }

  struct Fault: Error, Hashable {
    let words: String
  }

  /// Nothing typed is everything up to today; either end may be left out.
  static func read(_ text: String, now: DayTime) -> Result<ReportSpan, Fault> {
    let trimmed = FormField.trimmed(text)
    guard !trimmed.isEmpty else { return .success(ReportSpan()) }
    let words = " \(trimmed) ".replacing("–", with: " to ")
    let halves: [String]
    if let range = words.firstRange(of: " to ") {
      halves = [words[..<range.lowerBound], words[range.upperBound...]].map {
        FormField.trimmed(String($0))
      }
    } else {
      halves = [trimmed, trimmed]
    }
    var span = ReportSpan()
    if !halves[0].isEmpty {
      switch day(halves[0], isLast: false, now: now) {
      case .success(let day): span.from = day
      case .failure(let fault): return .failure(Fault(words: Wording.typedTime(fault)))
      }
    }
    if !halves[1].isEmpty {
      switch day(halves[1], isLast: true, now: now) {
      case .success(let day): span.to = day
      case .failure(let fault): return .failure(Fault(words: Wording.typedTime(fault)))
      }
    }
    if let from = span.from, from > span.to ?? now.day {
      let end = Wording.day(span.to ?? now.day)
      return .failure(Fault(words: "\(Wording.day(from)) is after the end, \(end)"))
    }
    return .success(span)
  }
}
