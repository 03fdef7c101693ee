import Testing

@testable import CaseCore

struct TypedTimePropertyTests {
  static let now = moment("2018-11-22T12:00")
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// As the screens print it: `Thu 06 Sep 2018 21:40`.
  func printed(_ when: DayTime) -> String {
    let number = when.day.day < 10 ? "0\(when.day.day)" : "\(when.day.day)"
    return "\(Self.weekdays[when.day.weekday - 1]) \(number) \(Self.months[when.day.month - 1])"
      + " \(when.day.year)" + (when.clock.map { " \($0)" } ?? "")
  }

  func random(_ random: inout FixedGenerator) -> DayTime {
    let days = Int.random(in: -20_000...30_000, using: &random)
    let minute = Bool.random(using: &random) ? Int.random(in: 0..<1440, using: &random) : nil
    return DayTime(CalendarDay(daysSinceEpoch: days), minute: minute) ?? Self.now
  }

  @Test func `whatever the screens print and the files hold reads back, with either leaning`() {
    var generator = FixedGenerator(seed: 11)
    for _ in 0..<500 {
      let one = random(&generator)
      let other = random(&generator)
      for leaning in [TypedTime.Leaning.past, .future] {
        let read = { TypedTime.read($0, now: Self.now, leaning: leaning) }
        #expect(read(printed(one)) == .success(.at(one)))
        #expect(read(one.description) == .success(.at(one)))
        guard let range = Happened.between(one, other) else { continue }
        #expect(read("\(printed(one)) – \(printed(other))") == .success(range))
        #expect(read(range.description) == .success(range))
        guard let end = DayTime(one.day, minute: 1439), let from = one.clock else { continue }
        #expect(read("\(printed(DayTime(one.day))) \(from)–23:59") == .success(.range(one, end)))
      }
    }
  }

  @Test func `half a typed time and any order of its words is read or refused, never a crash`() {
    let words = [
      "last", "this", "next", "tue", "6", "6th", "sep", "2018", "21:40", "9", "pm", "am", "in",
      "a", "3", "days", "ago", "-", "to", "–", "now", "noon", "12", "unknown", "/", "6/9", ".",
      ":", "at", "?", "99999999999999999999", "2018-09-06", "t", "é", "6-8", "hrs", "today",
    ]
    var generator = FixedGenerator(seed: 3)
    var understood = 0
    for _ in 0..<4000 {
      let count = Int.random(in: 1...6, using: &generator)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      for length in [text.count, text.count / 2] {
        let half = String(text.prefix(length))
        guard case .success(let happened) = TypedTime.read(half, now: Self.now) else { continue }
        understood += 1
        #expect(Happened(happened.description) == happened, "\(half)")
      }
    }
    #expect(understood > 100)
  }
}
