import CaseCore
import Foundation
import Testing

@testable import CaseStore

/// Reports from the index against the slow and obvious way, and every figure against its query.
struct ReportTwinTests {
  let scenery: IndexScenery

  init() throws { scenery = try IndexScenery() }

  @Test(arguments: [1, 2] as [UInt64])
  func `every figure is what folding every case counts, and its query finds as many`(
    seed: UInt64
  ) throws {
    try RandomCases.written(160, seed: seed, to: scenery)
    let index = try scenery.reconciledIndex()
    let kept = try kept()
    let questions: [(String, ReportBasis, String?, String)] = [
      ("every", .recorded, nil, "2018-12-31"), ("stalking", .recorded, "2016-04-10", "2017-11-20"),
      ("group", .assigned, "2016-07-01", "2018-03-31"),
      ("harassment", .assigned, nil, "2018-02-28"),
      ("malicious-communications", .recorded, "2017-01-01", "2017-12-31"),
    ]
    for (offence, basis, from, to) in questions {
      for typed in ["", "area:Dudley", "-he or owner:patel"] {
        let query = try CaseQuery(parsing: typed)
        let found = try Set(
          index.window(query, sort: .reference, offset: 0, limit: 1000).map(\.reference))
        let request = ReportRequest(
          try #require(scenery.reference.reportTerms[offence]), basis: basis,
          from: from.flatMap { CalendarDay($0) }, to: try #require(CalendarDay(to)), query: query,
          today: try #require(CalendarDay("2018-12-31")))
        try compare(request, kept.filter { found.contains($0.folded.reference) }, index)
      }
    }
  }

  private typealias Kept = (folded: Case, needsAnswer: Bool)

  private func kept() throws -> [Kept] {
    var reviewer = FlagReviewer(
      try scenery.reference.classifier(), scenery.reference.orderKinds)
    return scenery.store.caseFiles().compactMap { stamp in
      let stored = scenery.store.decode(fileAt: stamp)
      return stored.record.folded().map {
        ($0, reviewer.review(stored.record, $0).state.needsAnswer)
      }
    }
  }

  private func compare(_ request: ReportRequest, _ kept: [Kept], _ index: CaseIndex) throws {
    let reference = scenery.reference
    func twin(_ basis: ReportBasis) -> ReportTwin {
      ReportTwin(
        cases: kept.map(\.folded), reference: reference, offence: request.offence, basis: basis,
        from: request.from, to: request.to, today: request.today)
    }
    let same = twin(request.basis)
    try check(OutcomesReport(request, reference), same.outcomes(), request, index)
    try check(PeopleReport(request, reference), same.people(), request, index)
    for place in ReportPlace.allCases {
      let counting = AreasReport(request, reference, areas: reference.areas, by: place)
      try check(counting, same.areas(by: place), request, index)
    }
    if let from = request.from {
      for step in ReportStep.allCases {
        let periods = step.periods(from: from, isFromSaid: true, to: request.to)
        try check(TrendReport(request, reference, by: step), same.trend(periods), request, index)
      }
    }
    try check(TimeToOutcomeReport(request, reference), twin(.recorded).times(), request, index)
    try check(
      OrdersReport(request, reference), twin(.recorded).orders(), request, index, .orders,
      byCase: twin(.recorded).orderCases())
    try check(
      RepeatReport(request, reference),
      twin(.recorded).repeats(among: self.kept().map(\.folded)), request, index, .repeats)
    let asked = Set(kept.filter(\.needsAnswer).map(\.folded.reference))
    let caseload = same.caseload { asked.contains($0.reference) }
    try check(CaseloadReport(request, reference), caseload, request, index)
  }

  private func check(
    _ counting: some ReportCounting, _ expected: ReportTwin.Counts, _ request: ReportRequest,
    _ index: CaseIndex, _ kind: Report.Kind = .outcomes, byCase: ReportTwin.Counts? = nil
  ) throws {
    var counting = counting
    try index.facts(request.query, for: kind) { counting.add($0) }
    let report = counting.report()
    var found: ReportTwin.Counts = [:]
    for table in report.tables {
      for row in table.rows {
        for case (let column, .count(let id)) in zip(table.columns, row.cells) {
          let figure = report.figures[id]
          found["\(table.code)/\(row.code)/\(column.code)"] = figure.count
          let place = "\(report.title) \(table.code) \(row.code)"
          // A case can have several orders, and some of what is counted of them no query tells.
          if byCase != nil, figure.query == nil { continue }
          let query = try CaseQuery(parsing: #require(figure.query).typed)
          let cases = byCase.map { $0["\(table.code)/\(row.code)/\(column.code)"] }
          #expect(
            try index.count(query.reckoned(on: request.today)) == cases ?? figure.count,
            "\(place): \(query)")
        }
        for case .percent(let id, of: let whole) in row.cells where report.figures[whole].count > 0
        {
          let share = Double(report.figures[id].count) * 100 / Double(report.figures[whole].count)
          guard case .decimal(let shown) = report.value(.percent(id, of: whole), in: table) else {
            Issue.record("no percentage in \(table.code) \(row.code)")
            continue
          }
          #expect(abs(Double(shown.units) / 10 - share) < 0.0501)
        }
      }
    }
    for key in Set(found.keys).union(expected.keys) where found[key] != expected[key] {
      Issue.record(
        "\(report.title) \(key): \(found[key] ?? -1), folding finds \(expected[key] ?? -1)")
    }
  }

  @Test(arguments: [3, 4] as [UInt64])
  func `orderwas: and responded: find exactly the cases with such an order`(seed: UInt64) throws {
    try RandomCases.written(120, seed: seed, to: scenery)
    let index = try scenery.reconciledIndex()
    let cases = try kept().map(\.folded)
    var found = 0
    func check(_ typed: String, _ isMeant: (Case, Order) -> Bool) throws {
      let query = try CaseQuery(parsing: typed)
      let rows = try index.window(query, sort: .reference, offset: 0, limit: 1000)
      let expected = cases.filter { one in one.orders.contains { isMeant(one, $0) } }
      #expect(rows.map(\.reference) == expected.map(\.reference).sorted(), "\(typed)")
      found += rows.count
    }
    for mark in OrderMark.allCases {
      for kind in [nil, "spo-full", "bail"] as [OrderKindCode?] {
        try check("orderwas:\(kind.map { "\($0)/" } ?? "")\(mark.rawValue)") { one, order in
          (kind == nil || order.facts.kind == kind)
            && ReportTwin.holds(mark, order, one, scenery.reference.orderKinds)
        }
      }
    }
    for span in [NumberSpan(0, 0), NumberSpan(1, 3), NumberSpan(4, nil)] {
      try check("responded:\(span)") { one, order in
        one.breaches(of: order.id).contains {
          one.responseTime(of: $0).map { span.contains($0.days) } ?? false
        }
      }
    }
    #expect(found > 100)
  }

  @Test func `what reports count is what the list keeps of a case`() throws {
    try RandomCases.written(150, seed: 5, to: scenery)
    let index = try scenery.reconciledIndex()
    let listed = try index.window(.everything, sort: .reference, offset: 0, limit: 1000)
    var facts: [ReportFacts: Int] = [:]
    try index.facts(.everything, for: .outcomes) { facts[$0, default: 0] += 1 }
    var expected: [ReportFacts: Int] = [:]
    for row in listed { expected[row.reportFacts, default: 0] += 1 }
    #expect(facts == expected)
  }

  @Test(arguments: ["", "area:Dudley", "-he"])
  func `the tallies of the second opinion are those of the cases in the list`(
    typed: String
  ) throws {
    try RandomCases.written(200, seed: 6, to: scenery)
    let index = try scenery.reconciledIndex()
    let query = try CaseQuery(parsing: typed)
    let bands = try #require(AgeBands([30, 400]))
    let today = try #require(CalendarDay("2021-06-01"))
    var expected: [ClassificationTally] = []
    for row in try index.window(query, sort: .reference, offset: 0, limit: 1000) {
      let since = row.flag.state == .answered ? row.flag.answeredOn : row.flag.since
      expected.append(
        ClassificationTally(
          recorded: row.recordedAs, firstRecorded: row.firstRecordedAs,
          pointsTo: row.opinion?.pointsTo, state: row.flag.state,
          age: since.map { bands.band(of: $0.days(to: today)) } ?? 0, count: 1))
    }
    let found = try index.classification(query, bands: bands, on: today)
    #expect(Set(found).count == found.count)
    #expect(found.allSatisfy { $0.count > 0 })
    #expect(Set(found.map(\.state)).count > 1)
    #expect(Set(found.map(\.age)).count > 1)
    let apart = found.flatMap { tally in
      Array(
        repeating: ClassificationTally(
          recorded: tally.recorded, firstRecorded: tally.firstRecorded, pointsTo: tally.pointsTo,
          state: tally.state, age: tally.age, count: 1), count: tally.count)
    }
    func counted(_ tallies: [ClassificationTally]) -> [ClassificationTally: Int] {
      Dictionary(tallies.map { ($0, 1) }, uniquingKeysWith: +)
    }
    #expect(counted(apart) == counted(expected))
  }

  @Test func `a case of which nothing can be read is counted by its name, and told of`() throws {
    try scenery.write("TC-2018-0001")
    let path = try scenery.filePath("TC-2018-0002")
    try "not a case".write(toFile: path, atomically: true, encoding: .utf8)
    let index = try scenery.reconciledIndex()
    let request = ReportRequest(
      try #require(scenery.reference.reportTerms["every"]),
      to: try #require(CalendarDay("2018-12-31")), today: try #require(CalendarDay("2018-12-31")))
    var counting = OutcomesReport(request, scenery.reference)
    try index.facts(.everything, for: .outcomes) { counting.add($0) }
    #expect(counting.report().innerNotes.contains { $0.contains("1 damaged case is") })
  }

  @Test func `a changed and a removed case are counted as they are now`() throws {
    try RandomCases.written(30, seed: 8, to: scenery)
    let index = try scenery.reconciledIndex()
    try scenery.write("TC-2018-0900")
    _ = try index.reconcile(reference: scenery.reference)
    var count = 0
    try index.facts(.field(.reference, "TC-2018-0900"), for: .outcomes) { _ in count += 1 }
    #expect(count == 1)
    try FileManager.default.removeItem(atPath: scenery.filePath("TC-2018-0900"))
    _ = try index.reconcile(reference: scenery.reference)
    count = 0
    try index.facts(.everything, for: .outcomes) { _ in count += 1 }
    #expect(count == 30)
  }
}
