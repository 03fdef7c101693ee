import Testing

@testable import CaseCore

@Suite struct `Trend report` {
  private func periods(
    _ step: ReportStep, from: String?, to: String, first: String = "2013-05-05"
  ) -> [String] {
    step.periods(from: day(from ?? first), isFromSaid: from != nil, to: day(to)).map(\.label)
  }

  @Test func `years, financial years and quarters are those of the calendar, parts are named`() {
    #expect(
      periods(.year, from: nil, to: "2014-12-31") == ["2013", "2014"])
    #expect(
      periods(.year, from: "2013-05-05", to: "2014-11-20") == [
        "2013, part: 5 May 2013 to 31 Dec 2013", "2014, part: 1 Jan 2014 to 20 Nov 2014",
      ])
    #expect(
      periods(.financialYear, from: "2013-04-01", to: "2015-03-31") == ["2013/14", "2014/15"])
    #expect(periods(.financialYear, from: "2019-04-01", to: "2020-03-31") == ["2019/20"])
    #expect(
      periods(.quarter, from: "2017-10-01", to: "2018-09-30") == [
        "Q3 2017/18", "Q4 2017/18", "Q1 2018/19", "Q2 2018/19",
      ])
  }

  @Test func `twelve months end with the month asked for, the last whole one`() {
    #expect(
      periods(.twelveMonths, from: nil, to: "2015-06-30", first: "2013-07-01") == [
        "year ending Jun 2014", "year ending Jun 2015",
      ])
    #expect(
      periods(.twelveMonths, from: "2013-07-01", to: "2015-07-30") == [
        "year ending Jun 2014", "year ending Jun 2015",
      ])
    let leap = ReportStep.twelveMonths.periods(
      from: day("2019-03-01"), isFromSaid: true, to: day("2020-02-29"))
    #expect(leap.map(\.first) == [day("2019-03-01")])
    #expect(leap.map(\.last) == [day("2020-02-29")])
  }

  @Test func `periods follow each other without a gap and none is counted twice`() {
    var random = FixedGenerator(seed: 7)
    for step in ReportStep.allCases {
      for _ in 0..<200 {
        let from = day("2010-01-01").adding(days: Int.random(in: 0...2000, using: &random))
        let to = from.adding(days: Int.random(in: 0...2000, using: &random))
        let found = step.periods(from: from, isFromSaid: true, to: to)
        for (one, next) in zip(found, found.dropFirst()) {
          #expect(one.last.adding(days: 1) == next.first)
        }
        #expect(found.first.map { $0.first == from } ?? true)
        #expect(step == .twelveMonths || found.last?.last == to)
      }
    }
  }

  @Test func `growth is told against the period before and the first, as published`() {
    let counts = ["2013": 177, "2014": 184, "2018": 503]
    var cases: [ReportFacts] = []
    for (year, count) in counts {
      cases += Array(repeating: ReportFacts.sample(on: "\(year)-06-01"), count: count)
    }
    let found = TrendReport(.sample(), tables(), by: .year).counting(cases)
    #expect(found.cell("periods", "2018-01-01", "count") == "503")
    #expect(found.cell("periods", "2018-01-01", "ratioFirst") == "2.84")
    #expect(found.cell("periods", "2014-01-01", "differencePrevious") == "7")
    #expect(found.cell("periods", "2015-01-01", "differencePrevious") == "-184")
    #expect(found.cell("periods", "2016-01-01", "ratioPrevious") == "nothing to divide by")
    #expect(found.cell("periods", "2013-01-01", "ratioFirst") == "")
    #expect(found.cell("periods", "all", "count") == "864")
  }

  @Test func `a change of counting is marked in the period into which it falls`() throws {
    let found = TrendReport(.sample(), tables(), by: .year).counting([.sample()])
    #expect(found.changes.map(\.from) == [day("2014-04-01"), day("2018-04-01")])
    let table = try #require(found.tables.first)
    let marked = table.rows.filter { !$0.changes.isEmpty }.map(\.code)
    #expect(marked == ["2014-01-01", "2018-01-01"])
    let after = TrendReport(.sample(from: "2014-04-01", to: "2018-03-31"), tables(), by: .year)
    #expect(after.counting([.sample()]).changes.isEmpty)
  }

  @Test func `by assignment the outcomes of the period are counted, whenever recorded`() {
    let cases = [
      ReportFacts.sample(on: "2017-12-20").decided("16", after: 30), .sample(on: "2018-02-01"),
    ]
    let found = TrendReport(.sample(basis: .assigned), tables(), by: .year).counting(cases)
    #expect(found.cell("periods", "2018-01-01", "count") == "1")
    #expect(found.cell("periods", "2017-01-01", "count") == "0")
  }
}
