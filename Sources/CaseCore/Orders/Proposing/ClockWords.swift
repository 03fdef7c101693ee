/// Hours of the day as people tell them: `21:40`, `9pm`, `half past three in the afternoon`.
enum ClockWords {
  /// The first time of day that a text tells, in minutes since midnight.
  static func first(in text: String) -> Int? { all(in: text).first?.minute }

  struct Told: Hashable {
    let minute: Int
    /// “Before”, “after”, “from”: the word that stands before it.
    let link: String
  }

  static func all(in text: String) -> [Told] {
    let words = words(text)
    var found: [Told] = []
    var index = 0
    while index < words.count {
      if let (minute, end) = time(words, index) {
        found.append(Told(minute: minute, link: index > 0 ? words[index - 1] : ""))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == "." || $0 == "'") }
      .map { word in
        var word = word
        while let last = word.last, last == "." || last == ":" { word = word.dropLast() }
        return word.filter { $0 != "'" && $0 != "’" }
      }
      .filter { !$0.isEmpty }
  }

  /// The time that starts at a word and the first word after it.
  private static func time(_ words: [String], _ index: Int) -> (Int, Int)? {
    let word = words[index]
    func at(_ place: Int) -> String { place < words.count ? words[place] : "" }
    if let minute = named[word] { return (minute, index + 1) }
    if let part = parts[word], at(index + 1) == "past" || at(index + 1) == "to",
      let hour = hour(at(index + 2))
    {
      let minute = at(index + 1) == "past" ? hour * 60 + part : hour * 60 - part
      return (day(minute, words, index + 3), index + 3)
    }
    if let minute = digits(word, next: at(index + 1), before: index > 0 ? words[index - 1] : "") {
      return (minute, index + 1)
    }
    guard let hour = hour(word) else { return nil }
    let next = at(index + 1)
    if next == "oclock" { return (day(hour * 60, words, index + 2), index + 2) }
    if next == "am" || next == "pm" {
      return (hour % 12 * 60 + (next == "pm" ? 720 : 0), index + 2)
    }
    // “At seven in the evening”, “eleven on a Wednesday morning”; bare numbers are no times.
    let isAt = index > 0 && hourLinks.contains(words[index - 1])
    guard isAt, let shift = half(words, index + 1) else { return nil }
    return (hour % 12 * 60 + shift, index + 1)
  }

  private static let named = [
    "noon": 720, "midday": 720, "midnight": 0, "lunchtime": 750, "dusk": 1140, "dawn": 360,
  ]
  private static let parts = ["half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5]
  private static let hourLinks: Set<String> = [
    "at", "about", "around", "by", "until", "till", "from", "before", "after", "past", "to", "just",
    "nearly", "gone",
  ]

  private static let hours = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]

  private static func hour(_ word: String) -> Int? {
    if let hour = hours[word] { return hour }
    guard word.utf8.count <= 2, let number = Digits.number(word.utf8), 1...12 ~= number else {
      return nil
    }
    return number
  }

  /// By “in the afternoon”, “at night” and the like; without a word for it, as it was said.
  private static func day(_ minute: Int, _ words: [String], _ index: Int) -> Int {
    let within = minute % 720
    guard let shift = half(words, index) else { return minute % 1440 }
    return within + shift
  }

  private static func half(_ words: [String], _ index: Int) -> Int? {
    for word in words[min(index, words.count)..<min(index + 4, words.count)] {
      switch word {
      case "morning", "mornings", "am": return 0
      case "afternoon", "evening", "night", "tonight", "pm", "afternoons", "evenings": return 720
      default: continue
      }
    }
    return nil
  }

  /// `17:30`, `17.30`, `5pm`, `5.30pm`, `1730hrs`, `5 pm`, `1915` after “at”.
  private static func digits(_ word: String, next: String, before: String) -> Int? {
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
    } else if parts.count == 1, digits.utf8.count == 4, let number = Digits.number(digits.utf8),
      shift == -1 || digits.first == "0" || !(1980...2059 ~= number) && isPlain(before)
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

  /// “PC 1915” and “no. 1420” are no times.
  private static func isPlain(_ before: String) -> Bool {
    !["pc", "ps", "no", "number", "ref", "room", "collar", "log", "pcso", "cad"].contains(before)
  }
}
