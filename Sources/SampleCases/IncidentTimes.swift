import CaseCore

/// When the incidents of a case happened: closer together as time goes on, mostly in the evening.
struct IncidentTimes {
  /// Told at the first report, and what came after it.
  private(set) var before: [Happened] = []
  private(set) var after: [Happened] = []

  init(report: DayTime, until last: CalendarDay, _ random: inout SampleRandom) {
    let count = 2 + random.weighted([140, 42, 18, 9, 6, 4, 3, 2, 2, 1, 1, 1, 1])
    let told = count <= 2 || random.chance(80) ? count : max(1, count * 2 / 3)
    let history = random.within(4...210)
    for place in 0..<told {
      // The square root gathers them towards the report.
      let share = Double(random.below(1000) + 1) / 1000
      let back = place == 0 ? random.below(3) : Int((Double(history) * (1 - share.squareRoot())))
      let day = report.day.adding(days: -max(back, 0))
      before.append(IncidentTimes.happened(day, notAfter: report, &random))
    }
    let room = min(report.day.days(to: last) - 1, 60)
    if room > 3 {
      for _ in told..<count {
        let day = report.day.adding(days: 1 + random.below(room - 2))
        after.append(IncidentTimes.happened(day, notAfter: nil, &random))
      }
    }
    before.sort { IncidentTimes.order($0) < IncidentTimes.order($1) }
    after.sort { IncidentTimes.order($0) < IncidentTimes.order($1) }
  }

  static func order(_ happened: Happened) -> Int { happened.end?.latest ?? 0 }

  private static func happened(
    _ day: CalendarDay, notAfter report: DayTime?, _ random: inout SampleRandom
  ) -> Happened {
    var minute = hours[random.below(hours.count)] * 60 + random.below(12) * 5
    if let report, let reported = report.minute, day == report.day, minute >= reported {
      minute = max(0, reported - random.within(20...180))
    }
    switch random.weighted([70, 24, 5, 1]) {
    case 0: return .at(DayTime(day, minute: minute) ?? DayTime(day))
    case 1: return .at(DayTime(day))
    case 2:
      let start = DayTime(day.adding(days: -1), minute: 22 * 60) ?? DayTime(day)
      let end = DayTime(day, minute: min(minute, 7 * 60)) ?? DayTime(day)
      return Happened.between(start, end) ?? .at(DayTime(day))
    default: return .unknown
    }
  }

  /// The hours of a day, each as often as it is likely.
  private static let hours = [
    7, 8, 8, 9, 12, 13, 15, 16, 17, 17, 18, 18, 18, 19, 19, 19, 20, 20, 20, 21, 21, 21, 21, 22, 22,
    22, 23, 23, 0, 1, 2,
  ]
}
