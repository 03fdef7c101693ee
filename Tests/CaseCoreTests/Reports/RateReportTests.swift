import Testing

@testable import CaseCore

@Suite struct `Rates, people and caseload` {
  private static let county = [
    Area(name: "South", force: "F", population: 296_505, year: 2018),
    Area(name: "North", force: "F", population: 278_916, year: 2018),
    Area(name: "Port", force: "P", population: nil, year: nil),
  ]

  private func areas(
    _ counts: [String: Int], per: Int = 10_000, decimals: Int? = nil, by place: ReportPlace = .area,
    areas: [Area] = county
  ) -> Report {
    var request = ReportRequest.sample(decimals: decimals)
    request.per = per
    var cases: [ReportFacts] = []
    for (area, count) in counts {
      let one = ReportFacts.sample {
        $0.area = area
        $0.force = area == "Port" ? "P" : "F"
      }
      cases += Array(repeating: one, count: count)
    }
    return AreasReport(request, tables(), areas: areas, by: place).counting(cases)
  }

  @Test func `rates are those published, per 10,000 and per 1,000`() {
    let found = areas(["South": 36, "North": 30])
    #expect(found.cell("areas", "South", "rate") == "1.2")
    #expect(found.cell("areas", "North", "rate") == "1.1")
    #expect(
      areas(["South": 36, "North": 30], decimals: 4).cell("areas", "South", "rate") == "1.2141")
    #expect(areas(["South": 36, "North": 30], decimals: 3).cell("areas", "all", "rate") == "1.147")
    let thousand = areas(["South": 36, "North": 30], per: 1000)
    #expect(thousand.cell("areas", "South", "rate") == "0.12")
    #expect(thousand.cell("areas", "North", "rate") == "0.11")
    let force = areas(["South": 36, "North": 30], decimals: 3, by: .force)
    #expect(force.cell("areas", "F", "rate") == "1.147")
  }

  @Test func `without a population a rate is not available, for a whole with such a part neither`()
  {
    let found = areas(["South": 36, "Port": 5])
    #expect(found.cell("areas", "Port", "rate") == "no population known")
    #expect(found.cell("areas", "Port", "rank") == "no population known")
    #expect(found.cell("areas", "all", "rate") == "no population known")
    #expect(
      areas(["South": 3, "Port": 5], by: .force).cell("areas", "P", "rate") == "no population known"
    )
  }

  @Test func `areas of one name are told apart by their forces, each with its own population`() {
    let areas = [
      Area(name: "Central", force: "F", population: 1000, year: 2018),
      Area(name: "Central", force: "P", population: 4000, year: 2018),
    ]
    func cases(_ force: String, _ count: Int, area: String = "Central") -> [ReportFacts] {
      let one = ReportFacts.sample {
        $0.area = area
        $0.force = force
      }
      return Array(repeating: one, count: count)
    }
    let report = AreasReport(.sample(), tables(), areas: areas, by: .area)
    let found = report.counting(cases("F", 2) + cases("P", 4) + cases("Q", 3))
    #expect(
      found.tables.first?.rows.map(\.label)
        == ["Central (F)", "Central (P)", "Central (Q)", "All"])
    #expect(found.cell("areas", "Central (F)", "population") == "1000")
    #expect(found.cell("areas", "Central (P)", "rate") == "10.0")
    #expect(found.cell("areas", "Central (Q)", "rate") == "no population known")
    let queries = found.figures.all.compactMap { $0.query?.typed }
    #expect(queries.contains { $0.contains("area:=Central force:=P") })
    let alone = report.counting(cases("P", 4) + cases("P", 1, area: "") + cases("F", 1, area: ""))
    #expect(alone.tables.first?.rows.map(\.label) == ["Central", "not known", "All"])
    #expect(alone.cell("areas", "Central", "population") == "4000")
  }

  @Test func `areas alike share a rank and the next one is counted on`() {
    let alike = ["A": 1000, "B": 2000, "C": 500].map {
      Area(name: $0.key, force: "F", population: $0.value, year: 2018)
    }
    let found = areas(["A": 1, "B": 2, "C": 0], areas: alike)
    #expect(found.cell("areas", "A", "rank") == "1=")
    #expect(found.cell("areas", "B", "rank") == "1=")
    let third = areas(["A": 1, "B": 2, "C": 1], areas: alike)
    #expect(third.cell("areas", "C", "rank") == "1")
    #expect(third.cell("areas", "A", "rank") == "2=")
  }

  @Test func `the population is that of the last year not after the period`() {
    let years = [2011, 2016, 2021].map {
      Area(name: "South", force: "F", population: $0, year: $0)
    }
    #expect(areas(["South": 1], areas: years).cell("areas", "South", "population") == "2016")
  }

  @Test func `sex and age have unknown as a category, and shares of all and of those known`() {
    let cases =
      Array(repeating: ReportFacts.sample { $0.suspectSex = .male }, count: 554)
      + Array(repeating: ReportFacts.sample { $0.suspectSex = .female }, count: 24)
      + Array(repeating: ReportFacts.sample { $0.suspectSex = .unknown }, count: 1168)
    let found = PeopleReport(.sample(), tables()).counting(cases)
    #expect(found.cell("suspect-sex", "male", "percentKnown") == "95.8")
    #expect(found.cell("suspect-sex", "male", "percent") == "31.7")
    #expect(found.cell("suspect-sex", "unknown", "count") == "1168")
    #expect(found.cell("suspect-sex", "known", "count") == "578")
    #expect(found.cell("victim-age", "unknown", "count") == "1746")
  }

  @Test func `an age that may lie in either of two bands is not put into one`() {
    func found(_ low: Int, _ high: Int, _ row: String) -> String? {
      let one = ReportFacts.sample { $0.victimAge = AgeSpan(low, high) }
      return PeopleReport(.sample(), tables()).counting([one]).cell("victim-age", row, "count")
    }
    #expect(found(24, 24, "18-24") == "1")
    #expect(found(24, 25, "18-24") == "0")
    #expect(found(24, 25, "unknown") == "1")
    #expect(found(65, 66, "65+") == "1")
  }

  @Test func `ages go by the birthday, as far as it is known`() {
    func age(_ born: String, _ on: String) -> [Int]? {
      Born(born)?.age(on: day(on)).map { [$0.low, $0.high] }
    }
    #expect(age("1985-03-09", "2018-03-08") == [32, 32])
    #expect(age("1985-03-09", "2018-03-09") == [33, 33])
    #expect(age("1985-03", "2018-03-15") == [32, 33])
    #expect(age("1985-03", "2018-04-01") == [33, 33])
    #expect(age("1985", "2018-06-01") == [32, 33])
    #expect(age("1984-02-29", "2018-02-28") == [33, 33])
    #expect(age("2018", "2018-06-01") == [0, 0])
    #expect(age("2019", "2018-06-01") == nil)
  }

  @Test func `the caseload has whoever has the oldest case first, and nobody as somebody`() throws {
    let found = CaseloadReport(.sample("every", today: "2018-03-19"), tables()).counting([
      .sample(on: "2018-03-09"), .sample(on: "2018-03-01") { $0.owner = nil },
      .sample(on: "2018-02-01") {
        $0.owner = "DC Shah"
        $0.stage = .fileSubmitted
        $0.recordedAs = .maliciousCommunications
      },
      .sample(on: "2017-01-01").decided("16"),
    ])
    let table = try #require(found.tables.first)
    #expect(table.rows.map(\.label) == ["DC Shah", "nobody", "PC Rees", "All"])
    #expect(found.cell("owners", "DC Shah", "withProsecutor") == "1")
    #expect(found.cell("owners", "PC Rees", "days") == "10")
    #expect(found.cell("owners", "all", "count") == "3")
  }
}
