import Foundation
import Testing

@testable import CaseCore

struct CalendarDayTests {
  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    return calendar
  }()

  @Test func `every day of 400 years comes back from its parts and from its text`() {
    var lost: [CalendarDay] = []
    for number in day("1800-01-01").daysSinceEpoch...day("2200-12-31").daysSinceEpoch {
      let one = CalendarDay(daysSinceEpoch: number)
      let (year, month, dayOfMonth) = one.parts
      if CalendarDay(year: year, month: month, day: dayOfMonth) != one { lost.append(one) }
      if number % 17 == 0, CalendarDay("\(one)") != one { lost.append(one) }
    }
    #expect(lost == [])
  }

  @Test func `each day is one after the day before`() {
    var before = day("1999-12-31")
    for _ in 0..<1500 {
      let next = before.adding(days: 1)
      #expect(before < next)
      #expect(next.weekday == before.weekday % 7 + 1)
      #expect(next.day == before.day + 1 || next.day == 1)
      before = next
    }
  }

  @Test func `parts, weekday and months agree with Foundation on random days`() throws {
    var random = FixedGenerator(seed: 7)
    for _ in 0..<400 {
      let one = CalendarDay(daysSinceEpoch: Int.random(in: -60_000...80_000, using: &random))
      let date = Date(timeIntervalSince1970: Double(one.daysSinceEpoch) * 86_400)
      let theirs = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect(one.year == theirs.year)
      #expect(one.month == theirs.month)
      #expect(one.day == theirs.day)
      #expect(one.weekday % 7 + 1 == theirs.weekday)
      // Foundation takes 51 months from 30 May 1998 to 1 March 1994, so its short months are left.
      guard one.day <= 28 else { continue }
      let months = Int.random(in: -300...300, using: &random)
      let moved = try #require(Self.calendar.date(byAdding: .month, value: months, to: date))
      let movedDays = Int((moved.timeIntervalSince1970 / 86_400).rounded(.down))
      #expect(one.adding(months: months).daysSinceEpoch == movedDays)
    }
  }

  @Test func `a month later is the same day or the last of a shorter month`() {
    #expect(day("2024-08-31").adding(months: 6) == day("2025-02-28"))
    #expect(day("2023-08-31").adding(months: 6) == day("2024-02-29"))
    #expect(day("2018-12-15").adding(months: 1) == day("2019-01-15"))
    #expect(day("2018-01-31").adding(months: -2) == day("2017-11-30"))
    #expect(day("2018-03-31").adding(months: -13) == day("2017-02-28"))
  }

  @Test func `months later is always that month, and the day itself wherever it has one`() {
    var random = FixedGenerator(seed: 8)
    for _ in 0..<1000 {
      let one = CalendarDay(daysSinceEpoch: Int.random(in: -60_000...80_000, using: &random))
      let months = Int.random(in: -300...300, using: &random)
      let moved = one.adding(months: months)
      #expect(moved.year * 12 + moved.month == one.year * 12 + one.month + months)
      #expect(moved.day == min(one.day, CalendarDay.length(ofMonth: moved.month, year: moved.year)))
    }
  }

  @Test func `weeks start on Monday and months on the first`() {
    #expect(day("2018-09-06").weekday == 4)
    #expect(day("2018-09-09").firstOfWeek == day("2018-09-03"))
    #expect(day("2018-09-03").firstOfWeek == day("2018-09-03"))
    #expect(day("1969-12-31").weekday == 3)
    #expect(day("2018-09-30").firstOfMonth == day("2018-09-01"))
  }

  @Test(arguments: [
    "2018-02-29", "1900-02-29", "2018-04-31", "2018-13-01", "2018-00-10", "2018-09-00",
    "0000-01-01", "2018-9-6", "2018/09/06", "06-09-2018", " 2018-09-06", "2018-09-06 ", "",
    "2018-09-0６", "+018-09-06", "2018-09--6",
  ])
  func `what no calendar has is no day`(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `leap days follow the rule of 4, 100 and 400`() {
    #expect(CalendarDay("2000-02-29") != nil)
    #expect(CalendarDay("2100-02-29") == nil)
    #expect(CalendarDay("2020-02-29") != nil)
  }
}
