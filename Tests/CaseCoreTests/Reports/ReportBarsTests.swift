import Testing

@testable import CaseCore

struct ReportBarsTests {
  private func report(_ kind: Report.Kind, _ cases: [ReportFacts]) -> Report {
    let data = tables()
    var counting = ReportQuestion(kind, .sample()).counting(data, areas: data.areas)
    for facts in cases { counting.add(facts) }
    return counting.report()
  }

  @Test func `shares are drawn to a quarter that none goes beyond, with plain marks`() throws {
    let cases = [
      ReportFacts.sample().decided("16"), .sample().decided("16"), .sample().decided("16"),
      .sample(),
    ]
    let report = report(.outcomes, cases)
    let bars = try #require(report.bars(of: report.tables[0]))
    #expect(bars.unit == .percent)
    #expect(bars.end == 75)
    #expect(bars.marks == [0, 25, 50, 75])
    #expect(bars.bars.first?.length == 75)
    #expect(bars.bars.count == report.tables[0].rows.count - 1)
  }

  @Test(arguments: [(1, 4.0), (4, 4), (5, 8), (13, 16), (33, 40), (177, 200), (503, 800)])
  func `counts are drawn to a number whose quarter is whole`(count: Int, end: Double) throws {
    let report = report(.trend, (0..<count).map { _ in .sample() })
    let bars = try #require(report.bars(of: report.tables[0]))
    #expect(bars.unit == .count)
    #expect(bars.end == end)
    #expect(bars.marks.allSatisfy { $0 == $0.rounded() })
  }

  @Test func `counts with a sum beside them are drawn by it`() throws {
    var (random, more) = (FixedGenerator(seed: 3), FixedGenerator(seed: 4))
    let cases = (0..<40).map { _ in ReportFacts.random(&random).withMore(&more) }
    let report = ClassificationCounting(.sample(), tables()).counting(cases)
    let table = try #require(report.tables.first { $0.columns.last?.code == "all" && $0.hasBars })
    let bars = try #require(report.bars(of: table))
    #expect(table.columns[bars.column].code == "all")
  }

  @Test func `what is not shown has no length`() throws {
    let cases = (0..<40).map { number in
      ReportFacts.sample { facts in
        facts.relationship = number < 2 ? .stranger : number < 17 ? .partner : .exPartner
      }
    }
    let report = try report(.people, cases).controlled(by: #require(Disclosure(threshold: 5)))
    let table = try #require(report.tables.last)
    let bars = try #require(report.bars(of: table))
    for bar in bars.bars where bar.value == .suppressed { #expect(bar.length == nil) }
    #expect(bars.bars.contains { $0.value == .suppressed })
  }

  @Test func `nothing is drawn of nothing`() {
    for kind in Report.Kind.allCases {
      let report = report(kind, [])
      for table in report.tables { #expect(report.bars(of: table) == nil) }
    }
  }
}
