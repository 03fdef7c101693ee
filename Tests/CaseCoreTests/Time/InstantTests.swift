import Foundation
import Testing

@testable import CaseCore

struct InstantTests {
  @Test func `the wall clock agrees with Foundation around every change from 1997 to 2030`()
    throws
  {
    let london = try #require(TimeZone(identifier: "Europe/London"))
    var checked = 0
    for year in 1997...2030 {
      for month in [3, 10] {
        let first = try #require(CalendarDay(year: year, month: month, day: 20))
        for hour in 0..<(12 * 24) {
          for second in [0, 1799, 3599] {
            let instant = Instant(
              secondsSince1970: first.daysSinceEpoch * 86_400 + hour * 3600 + second)
            let offset = london.secondsFromGMT(
              for: Date(timeIntervalSince1970: Double(instant.secondsSince1970)))
            if (instant.isSummerTime ? 3600 : 0) != offset {
              Issue.record("\(instant) is \(offset) from UTC")
            }
            checked += 1
          }
        }
      }
    }
    #expect(checked == 34 * 2 * 288 * 3)
  }

  @Test func `the clock goes from one to two in March and twice through one in October`() {
    #expect(Instant("2018-03-25T00:59:59Z")?.local == moment("2018-03-25T00:59"))
    #expect(Instant("2018-03-25T01:00:00Z")?.local == moment("2018-03-25T02:00"))
    #expect(Instant("2018-10-28T00:59:00Z")?.local == moment("2018-10-28T01:59"))
    #expect(Instant("2018-10-28T01:00:00Z")?.local == moment("2018-10-28T01:00"))
  }

  @Test func `a summer evening in England may be the next day in nobody's clock but its own`() {
    #expect(Instant("2018-07-01T23:30:00Z")?.local == moment("2018-07-02T00:30"))
    #expect(Instant("2018-12-31T23:30:00Z")?.local == moment("2018-12-31T23:30"))
  }

  @Test func `every wall clock time that exists comes back`() {
    for start in ["2018-03-24", "2018-10-27", "2018-07-01", "2018-01-01", "2020-02-29"] {
      for minute in stride(from: 0, to: 2 * 1440, by: 5) {
        let local = DayTime(day(start).adding(days: minute / 1440), minute: minute % 1440)
        guard let local, !(start == "2018-03-24" && (1500..<1560).contains(minute)) else {
          continue
        }
        #expect(Instant(local: local).local == local)
      }
    }
  }

  @Test func `the hour that October repeats means the first, and March's missing one moves on`() {
    #expect(Instant(local: moment("2018-10-28T01:30")) == Instant("2018-10-28T00:30:00Z"))
    #expect(Instant(local: moment("2018-10-28T02:00")) == Instant("2018-10-28T02:00:00Z"))
    #expect(Instant(local: moment("2018-03-25T01:30")).local == moment("2018-03-25T02:30"))
    #expect(Instant(local: moment("2018-06-01")) == Instant("2018-05-31T23:00:00Z"))
  }

  @Test func `an instant comes back from its text, before 1970 too`() {
    for seconds in [0, 1, 86_399, 1_541_999_999, -1, -86_401] {
      let instant = Instant(secondsSince1970: seconds)
      #expect(Instant(instant.description) == instant)
    }
    #expect(Instant(secondsSince1970: 0).description == "1970-01-01T00:00:00Z")
  }

  @Test(arguments: [
    "2018-03-09T10:15:00", "2018-03-09 10:15:00Z", "2018-03-09T24:00:00Z",
    "2018-03-09T10:15:60Z", "2018-03-09T10:15Z", "2018-02-30T10:15:00Z",
    "2018-03-09T10:15:00+01:00",
  ])
  func `no other form is an instant`(_ text: String) {
    #expect(Instant(text) == nil)
  }
}
