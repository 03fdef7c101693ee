import CaseCore

/// The words of the screens and commands for what CaseCore only names.
public enum Wording {}

extension Wording {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `06 Sep 2018`
  public static func day(_ day: CalendarDay) -> String {
    "\(twoDigits(day.day)) \(months[day.month - 1]) \(day.year)"
  }

  /// `Thu 06 Sep`, for where the year is plain from what stands around it.
  public static func shortDay(_ day: CalendarDay) -> String {
    "\(weekdays[day.weekday - 1]) \(twoDigits(day.day)) \(months[day.month - 1])"
  }

  /// `Thu 06 Sep 2018`
  public static func fullDay(_ day: CalendarDay) -> String {
    "\(shortDay(day)) \(day.year)"
  }

  /// `Thu 06 Sep 2018 21:40`
  public static func moment(_ when: DayTime) -> String {
    fullDay(when.day) + (when.clock.map { " \($0)" } ?? "")
  }

  /// `Thu 06 Sep 21:40`
  public static func shortMoment(_ when: DayTime) -> String {
    shortDay(when.day) + (when.clock.map { " \($0)" } ?? "")
  }

  /// A time as it was given, with the year.
  public static func happened(_ happened: Happened) -> String {
    switch happened {
    case .unknown: return "day not known"
    case .at(let when): return moment(when)
    case .range(let start, let end):
      if start.day == end.day, let from = start.clock, let to = end.clock {
        return "\(fullDay(start.day)) \(from)–\(to)"
      }
      return "\(moment(start)) – \(moment(end))"
    }
  }

  /// The same without the year and, for a range, only its beginning and how long it was.
  public static func shortHappened(_ happened: Happened) -> String {
    switch happened {
    case .unknown: return "day not known"
    case .at(let when): return shortMoment(when)
    case .range(let start, let end):
      let days = start.day.days(to: end.day)
      return days == 0 ? shortMoment(start) + "–" : "\(shortDay(start.day)) +\(days) d"
    }
  }

  /// With the year and always as wide or narrower than a column of a table: `Thu 06 Sep 2018
  /// 21:40`, `Thu 06 Sep 2018 +3 d`.
  static func listHappened(_ happened: Happened) -> String {
    switch happened {
    case .unknown: return "day not known"
    case .at(let when): return moment(when)
    case .range(let start, let end):
      let days = start.day.days(to: end.day)
      return days == 0 ? moment(start) : "\(fullDay(start.day)) +\(days) d"
    }
  }

  /// `06 Sep 2018 21:40`
  static func dayAndClock(_ when: DayTime) -> String {
    day(when.day) + (when.clock.map { " \($0)" } ?? "")
  }

  /// `12 d`, `today`, `in 3 d`
  public static func age(_ day: CalendarDay, on today: CalendarDay) -> String {
    let days = day.days(to: today)
    if days == 0 { return "today" }
    return days > 0 ? "\(days) d" : "in \(-days) d"
  }

  /// How long something has been waited for. Never less than today, whatever the clock said when it
  /// was recorded.
  static func waited(since day: CalendarDay, on today: CalendarDay) -> String {
    age(min(day, today), on: today)
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// `1,746`
  public static func number(_ number: Int) -> String {
    var groups: [String] = []
    var rest = abs(number)
    while rest >= 1000 {
      let group = String(rest % 1000)
      groups.insert(String(repeating: "0", count: 3 - group.count) + group, at: 0)
      rest /= 1000
    }
    groups.insert(String(rest), at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// `1 incident`, `2 incidents`
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(Self.number(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `a, b or c`
  public static func choices(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Wording {
  /// A time written so that it can be typed again: what a form is filled in with.
  static func typed(_ happened: Happened) -> String {
    switch happened {
    case .unknown: return "unknown"
    case .at(let when): return moment(when)
    case .range(let start, let end): return "\(moment(start)) - \(moment(end))"
    }
  }
}
