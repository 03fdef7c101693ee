import Testing

@testable import CaseCore

/// Days counted by hand from a calendar and the law, never by the program.
struct DeadlineCountingTests {
  @Test(arguments: [
    // A month without such a day ends on its last one.
    ("2024-08-31", "2025-02-28"), ("2023-08-31", "2024-02-29"), ("2023-08-30", "2024-02-29"),
    ("2023-08-29", "2024-02-29"), ("2023-08-28", "2024-02-28"), ("2024-03-31", "2024-09-30"),
    ("2024-05-31", "2024-11-30"), ("2024-10-31", "2025-04-30"), ("2024-12-31", "2025-06-30"),
    ("2024-02-29", "2024-08-29"), ("2024-02-28", "2024-08-28"), ("2024-07-01", "2025-01-01"),
    ("2024-06-30", "2024-12-30"), ("2024-01-15", "2024-07-15"), ("2099-08-31", "2100-02-28"),
    // The clocks go forward and back in between: days are days.
    ("2024-03-30", "2024-09-30"), ("2024-10-27", "2025-04-27"),
  ])
  func `the summary limit ends on the same day six months on`(
    _ last: String, _ due: String
  ) throws {
    let record = try CaseRecord.opened(then: .addIncident(incident(last)), at: "2101-01-01T12:00")
    let limit = try #require(record.deadline("summary-limit"))
    #expect(limit.start == day(last))
    #expect(limit.due == day(due))
  }

  @Test(arguments: [
    // Mondays to Fridays, a weekend between, and the day itself never counts.
    (1, "2024-06-03", "2024-06-04"), (1, "2024-06-07", "2024-06-10"),
    (1, "2024-06-08", "2024-06-10"), (5, "2024-06-03", "2024-06-10"),
    (5, "2024-06-07", "2024-06-14"), (10, "2024-06-03", "2024-06-17"),
    (30, "2024-06-03", "2024-07-15"),
    // Christmas 2024: Wednesday, Thursday and New Year's Day.
    (1, "2024-12-24", "2024-12-27"), (5, "2024-12-23", "2025-01-02"),
    (10, "2024-12-20", "2025-01-08"),
    // Easter 2024: Friday 29 March and Monday 1 April; the clocks changed on the Sunday between.
    (1, "2024-03-28", "2024-04-02"), (5, "2024-03-27", "2024-04-05"),
    // Substitute days: Christmas 2021 at a weekend; Christmas Day 2022 on a Sunday.
    (1, "2021-12-24", "2021-12-29"), (1, "2022-12-23", "2022-12-28"),
    // Holidays that came once: the jubilees, a funeral, a coronation, VE Day.
    (1, "2012-06-01", "2012-06-06"), (1, "2022-06-01", "2022-06-06"),
    (1, "2022-09-16", "2022-09-20"), (1, "2023-05-05", "2023-05-09"),
    (1, "2020-05-01", "2020-05-04"), (1, "2020-05-07", "2020-05-11"),
    // The clocks go back on Sunday 27 October 2024.
    (1, "2024-10-25", "2024-10-28"),
  ])
  func `working days skip weekends and the bank holidays of England and Wales`(
    _ count: Int, _ start: String, _ end: String
  ) {
    #expect(tables().bankHolidays.day(count, workingDaysAfter: day(start)) == day(end))
  }

  @Test func `every year of the table has at least eight holidays, and only the known extra ones`()
  {
    let extra = [2012: 9, 2022: 10, 2023: 9]
    let years = Dictionary(grouping: tables().bankHolidays.days, by: \.year).mapValues(\.count)
    #expect(years.keys.sorted() == Array(2012...2028))
    for (year, count) in years { #expect(count == extra[year] ?? 8, "\(year)") }
  }

  @Test func `good Friday and Easter Monday stand where the church's own reckoning puts them`() {
    for year in 2012...2028 {
      let sunday = easter(year)
      #expect(tables().bankHolidays.days.contains(sunday.adding(days: -2)), "\(year)")
      #expect(tables().bankHolidays.days.contains(sunday.adding(days: 1)), "\(year)")
    }
  }

  @Test func `working days beyond the last holiday known carry a doubt`() throws {
    let late = try CaseRecord.opened(
      then: .addDevelopment(Development(.arrest, on: day("2028-12-29"))), at: "2029-02-01T12:00")
    #expect(late.deadline("victim-update.d1")?.doubts == [.holidaysUnknown])
    let known = try CaseRecord.opened(
      then: .addDevelopment(Development(.arrest, on: day("2028-12-28"))), at: "2029-02-01T12:00")
    #expect(known.deadline("victim-update.d1")?.doubts == [])
  }

  /// Gauss's rule as Meeus gives it for the Gregorian calendar.
  private func easter(_ year: Int) -> CalendarDay {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let number = h + l - 7 * m + 114
    return CalendarDay(year: year, month: number / 31, day: number % 31 + 1) ?? day("2000-01-01")
  }
}

extension CaseRecord {
  /// A case recorded as stalking s2A, and then whatever is asked for.
  static func opened(
    recordedOn: String = "2012-01-01", as recordedAs: CaseClass = .stalking2A,
    then commands: CaseCommand..., at: String = "2018-11-22T12:00"
  ) throws -> CaseRecord {
    var opening = opening(recordedOn)
    opening.recordedAs = recordedAs
    var record = CaseRecord(reference: caseReference())
    try record.record(
      .open(opening, people: [Person(role: .victim), Person(role: .suspect)]), at: at)
    for command in commands { try record.record(command, at: at) }
    return record
  }

  var deadlines: [Deadline] { folded()?.deadlines(tables()) ?? [] }

  func deadline(_ id: DeadlineID) -> Deadline? { deadlines.first { $0.id == id } }

  func state(_ id: DeadlineID, on today: String) -> DeadlineState? {
    deadline(id)?.state(on: day(today))
  }
}
