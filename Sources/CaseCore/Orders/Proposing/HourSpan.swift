/// Days of the week and hours of the day that a text names, such as “Fridays between 16:30 and
/// 17:30” or “10pm to 6am”.
struct HourSpan: Hashable, Sendable {
  /// 1 is Monday; empty means every day.
  let weekdays: Set<Int>
  /// Empty where only days are named.
  let spans: [Span]

  /// In minutes since midnight. The end may lie before the start: then it runs over midnight.
  struct Span: Hashable, Sendable {
    let from: Int
    let to: Int

    func holds(_ minute: Int) -> Bool {
      from <= to ? from <= minute && minute <= to : minute >= from || minute <= to
    }
  }

  /// How far from a single named time still counts as that time.
  private static let leeway = 30

  init?(_ text: String) {
    var weekdays: Set<Int> = []
    for word in HourSpan.words(text) {
      let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
      if let day = HourSpan.days[stem] ?? HourSpan.days[word] { weekdays.insert(day) }
      if stem == "weekday" { weekdays.formUnion(1...5) }
      if stem == "weekend" { weekdays.formUnion(6...7) }
    }
    let spans = HourSpan.spans(ClockWords.all(in: text))
    guard !weekdays.isEmpty || !spans.isEmpty else { return nil }
    self.weekdays = weekdays
    self.spans = spans
  }

  /// “0830-0900 and 1500-1530” are two.
  private static func spans(_ times: [ClockWords.Told]) -> [Span] {
    var spans: [Span] = []
    var at = 0
    while at < times.count {
      let first = times[at]
      let next = at + 1 < times.count ? times[at + 1] : nil
      if let next, joining.contains(next.link) || next.link.first?.isNumber == true {
        spans.append(Span(from: first.minute, to: next.minute))
        at += 2
        continue
      }
      switch first.link {
      case "before", "until", "till": spans.append(Span(from: 0, to: first.minute - 1))
      case "after", "from": spans.append(Span(from: first.minute, to: 1439))
      default: spans.append(Span(from: first.minute - leeway, to: first.minute + leeway))
      }
      at += 1
    }
    return spans
  }

  private static let joining: Set<String> = ["and", "to", "until", "till", "am", "pm", "noon"]

  /// Whether a moment lies within; nil where the hour is not known and would decide.
  /// - Parameter told: the minute of the day that the incident tells in words.
  func holds(_ moment: DayTime, told: Int? = nil) -> Bool? {
    if !weekdays.isEmpty, !weekdays.contains(moment.day.weekday) { return false }
    guard !spans.isEmpty else { return true }
    guard let minute = moment.minute ?? told else { return nil }
    return spans.contains { $0.holds(minute) }
  }

  private static let days = [
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "wednesday": 3, "wed": 3, "thursday": 4,
    "thu": 4, "thurs": 4, "tues": 2, "weds": 3, "friday": 5, "fri": 5, "saturday": 6, "sat": 6,
    "sunday": 7, "sun": 7,
  ]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == ".") }
      .map { $0.last == "." || $0.last == ":" ? String($0.dropLast()) : String($0) }
  }
}
