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
    let words = HourSpan.words(text)
    var weekdays: Set<Int> = []
    var times: [Int] = []
    for (index, word) in words.enumerated() {
      let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
      if let day = HourSpan.days[stem] ?? HourSpan.days[word] { weekdays.insert(day) }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let minute = HourSpan.minute(word, next: next) { times.append(minute) }
    }
    guard !weekdays.isEmpty || !times.isEmpty else { return nil }
    self.weekdays = weekdays
    from = times.first.map { times.count > 1 ? $0 : $0 - HourSpan.leeway }
    to = times.count > 1 ? times[1] : times.first.map { $0 + HourSpan.leeway }
  }

  /// Whether a moment lies within; nil where the hour is not known and would decide.
  func holds(_ moment: DayTime) -> Bool? {
    if !weekdays.isEmpty, !weekdays.contains(moment.day.weekday) { return false }
    guard let from, let to else { return true }
    guard let minute = moment.minute else { return nil }
    return from <= to ? from <= minute && minute <= to : minute >= from || minute <= to
  }

  private static let days = [
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "wednesday": 3, "wed": 3, "thursday": 4,
    "thu": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6, "sunday": 7, "sun": 7,
  ]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == ".") }
      .map { $0.last == "." || $0.last == ":" ? String($0.dropLast()) : String($0) }
  }

  /// `17:30`, `17.30`, `5pm`, `5.30pm`, `1730hrs`, `5 pm`.
  private static func minute(_ word: String, next: String) -> Int? {
    var digits = word
    var shift: Int?
    for (suffix, hours) in [("am", 0), ("pm", 12), ("hrs", -1), ("h", -1)]
    where digits.hasSuffix(suffix) && digits.first?.isNumber == true {
      digits = String(digits.dropLast(suffix.count))
      shift = hours
      break
    }
    if shift == nil, next == "am" { shift = 0 }
    if shift == nil, next == "pm" { shift = 12 }
    if shift == nil, next == "hrs" || next == "hours" { shift = -1 }
    let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." })
    var hour: Int
    var minute = 0
    if parts.count == 2, let first = Digits.number(parts[0].utf8),
      let second = Digits.number(parts[1].utf8), parts[1].utf8.count == 2,
      digits.contains(":") || shift != nil
    {
      hour = first
      minute = second
    } else if parts.count == 1, digits.utf8.count == 4, shift == -1,
      let number = Digits.number(digits.utf8)
    {
      hour = number / 100
      minute = number % 100
    } else if parts.count == 1, digits.utf8.count <= 2, let shift, shift >= 0,
      let number = Digits.number(digits.utf8)
    {
      hour = number
    } else {
      return nil
    }
    if shift == 12, hour < 12 { hour += 12 }
    if shift == 0, hour == 12 { hour = 0 }
    guard hour < 24, minute < 60 else { return nil }
    return hour * 60 + minute
  }
}
