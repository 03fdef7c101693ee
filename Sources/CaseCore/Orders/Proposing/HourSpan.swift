/// Days of the week and hours of the day that a text names, such as “Fridays between 16:30 and
/// 17:30” or “10pm to 6am”.
struct HourSpan: Hashable, Sendable {
  /// 1 is Monday; empty means every day.
  let weekdays: Set<Int>
  /// Minutes since midnight; nil where only days are named. The end may lie before the start: then
  /// it runs over midnight.
  let from: Int?
  let to: Int?

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
    let times = ClockWords.all(in: text)
    guard !weekdays.isEmpty || !times.isEmpty else { return nil }
    self.weekdays = weekdays
    guard let first = times.first else {
      from = nil
      to = nil
      return
    }
    if times.count > 1 {
      from = first.minute
      to = times[1].minute
    } else if first.link == "before" || first.link == "until" || first.link == "till" {
      from = 0
      to = first.minute - 1
    } else if first.link == "after" || first.link == "from" {
      from = first.minute
      to = 1439
    } else {
      from = first.minute - HourSpan.leeway
      to = first.minute + HourSpan.leeway
    }
  }

  /// Whether a moment lies within; nil where the hour is not known and would decide.
  /// - Parameter told: the minute of the day that the incident tells in words.
  func holds(_ moment: DayTime, told: Int? = nil) -> Bool? {
    if !weekdays.isEmpty, !weekdays.contains(moment.day.weekday) { return false }
    guard let from, let to else { return true }
    guard let minute = moment.minute ?? told else { return nil }
    return from <= to ? from <= minute && minute <= to : minute >= from || minute <= to
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
