import Testing

@testable import CaseCore

struct TimelineScaleTests {
  func span(_ first: String, _ last: String) -> ClosedRange<CalendarDay> { day(first)...day(last) }

  @Test func `columns start where weeks, months, quarters and years start`() {
    let autumn = span("2018-09-06", "2018-11-22")
    #expect(TimelineScale.month.columns(autumn) == ["09", "10", "11"].map { day("2018-\($0)-01") })
    #expect(TimelineScale.quarter.columns(autumn) == [day("2018-07-01"), day("2018-10-01")])
    #expect(TimelineScale.year.columns(autumn) == [day("2018-01-01")])
    #expect(TimelineScale.week.columns(autumn).first == day("2018-09-03"))
    #expect(TimelineScale.week.columns(autumn).allSatisfy { $0.weekday == 1 })
    #expect(TimelineScale.day.columns(span("2018-09-06", "2018-09-06")) == [day("2018-09-06")])
  }

  @Test func `columns cover every day once and are as many as counted`() {
    var random = FixedGenerator(seed: 2)
    for _ in 0..<200 {
      let first = CalendarDay(daysSinceEpoch: Int.random(in: -2000...20_000, using: &random))
      let last = first.adding(days: Int.random(in: 0...1500, using: &random))
      for scale in TimelineScale.allCases {
        let columns = scale.columns(first...last)
        #expect(columns.count == scale.columnCount(first...last))
        #expect(columns == columns.sorted())
        #expect(columns[0] <= first)
        #expect(scale.next(after: columns[columns.count - 1]) > last)
        for (start, next) in zip(columns, columns.dropFirst()) {
          #expect(scale.next(after: start) == next)
          #expect(scale.start(of: next.adding(days: -1)) == start)
        }
      }
    }
  }

  @Test func `the finest scale that fits is chosen, and years where none does`() {
    let autumn = span("2018-09-01", "2018-09-30")
    #expect(TimelineScale.fitting(autumn, columns: 30) == .day)
    #expect(TimelineScale.fitting(autumn, columns: 29) == .week)
    #expect(TimelineScale.fitting(autumn, columns: 5) == .week)
    #expect(TimelineScale.fitting(autumn, columns: 4) == .month)
    #expect(TimelineScale.fitting(span("1990-01-01", "2018-01-01"), columns: 60) == .year)
    #expect(TimelineScale.fitting(span("1900-01-01", "2018-01-01"), columns: 3) == .year)
  }

  @Test func `density counts each incident of a lane once, where it began`() throws {
    var record = try CaseRecord.opened()
    for (when, behaviours) in [
      ("2018-03-05", ["follow", "watch"]), ("2018-03-31", ["follow"]), ("2018-04-01", ["follow"]),
      ("2018-04-30/2018-06-15", ["loiter"]), ("unknown", ["follow"]), ("2018-06-20", ["threat"]),
    ] {
      try record.record(.addIncident(incident(when, behaviours: behaviours)))
    }
    let timeline = Timeline(try #require(record.folded()), behaviours: tables().behaviours)
    #expect(timeline.density(.presence, scale: .month) == [2, 2, 0, 0])
    #expect(timeline.density(.threats, scale: .month) == [0, 0, 0, 1])
    #expect(timeline.density(.property, scale: .month) == [0, 0, 0, 0])
    for scale in TimelineScale.allCases {
      #expect(timeline.density(.presence, scale: scale).reduce(0, +) == 4)
    }
    #expect(timeline.showing([]).density(.presence, scale: .day) == [])
  }
}
