import Testing

@testable import CaseCore

@Suite struct `Disclosure control` {
  private let usual = Disclosure(threshold: 5)

  private func cases(_ count: Int, seed: UInt64) -> [ReportFacts] {
    var random = FixedGenerator(seed: seed)
    var more = FixedGenerator(seed: seed &+ 1000)
    return (0..<count).map { _ in ReportFacts.random(&random).withMore(&more) }
  }

  /// The small figures of a report of which an attacker can say more than that they are not shown.
  private func told(_ report: Report, threshold: Int) throws -> [FigureID] {
    let attacker = DisclosureAttacker(report.figures)
    return try report.figures.all.indices.filter { id in
      let count = report.figures[id].count
      guard count > 0, count < threshold else { return false }
      if report.figures[id].shown != nil, !report.figures[id].isBetweenTheLines { return true }
      return try !(1...threshold).allSatisfy { try attacker.canBe(id, $0) }
    }
  }

  @Test(arguments: 1...12)
  func `nobody who adds and subtracts can tell a small figure`(seed: UInt64) throws {
    let disclosure = try #require(usual)
    let few = cases(Int(seed) * 12, seed: seed)
    for basis in ReportBasis.allCases {
      for report in Report.all(of: few, .sample("group", basis: basis)) {
        let found = try told(report.controlled(by: disclosure), threshold: 5)
        let rows = found.map { report.figures[$0].query?.typed ?? "between the lines" }
        #expect(found.isEmpty, "\(report.kind) \(rows)")
      }
    }
  }

  @Test func `a matrix of few cases does not betray one of them either`() throws {
    let disclosure = try #require(usual)
    let report = ClassificationCounting(.sample(), tables()).counting(cases(40, seed: 3))
    #expect(report.figures.all.contains { (1..<5).contains($0.count) })
    #expect(try told(report.controlled(by: disclosure), threshold: 5).isEmpty)
  }

  @Test func `the attacker is one: without secondary suppression it finds what is hidden`() throws {
    let primary = try #require(Disclosure(threshold: 5, isSecondary: false))
    var successes = 0
    for report in Report.all(of: cases(60, seed: 1), .sample("group")) {
      successes += try told(report.controlled(by: primary), threshold: 5).count
    }
    #expect(successes > 5)
  }

  @Test(arguments: 1...60)
  func `rows and columns that cross hide each other's small figures`(seed: UInt64) throws {
    var random = FixedGenerator(seed: seed)
    let disclosure = try #require(Disclosure(threshold: [3, 5, 10][Int(seed % 3)]))
    let (rows, columns) = (3, Int.random(in: 2...4, using: &random))
    var figures = ReportFigures()
    let cells = (0..<rows).map { _ in
      (0..<columns).map { _ in
        figures.add([0, 1, 2, 4, 6, 9, 14, 30].randomElement(using: &random) ?? 0, nil)
      }
    }
    func total(_ parts: [FigureID]) -> FigureID {
      let id = figures.add(parts.reduce(0) { $0 + figures[$1].count }, nil)
      figures.addUp(parts, to: id)
      return id
    }
    let across = cells.map { total($0) }
    let down = (0..<columns).map { column in total(cells.map { $0[column] }) }
    let all = total(across)
    figures.addUp(down, to: all)
    let hidden = Suppression(figures, disclosure).hidden
    for id in hidden { figures.all[id].showing = .suppressed }
    let attacker = DisclosureAttacker(figures)
    for id in figures.all.indices {
      let count = figures[id].count
      guard count > 0, count < disclosure.threshold else { continue }
      for possible in 1...disclosure.threshold { #expect(try attacker.canBe(id, possible)) }
    }
    #expect(hidden.count < figures.all.count || figures[all].count < 60)
  }

  @Test func `a figure that nothing can hide leaves the others looked after, and is owned up to`()
    throws
  {
    let disclosure = try #require(usual)
    // Three rows that are there only because they count something tell that they come to 3 or more.
    var figures = ReportFigures()
    let rows = (0..<3).map { _ in figures.add(1, nil, least: 1) }
    let three = figures.add(3, nil)
    figures.addUp(rows, to: three)
    // Two that are hidden as they are, and come to 3 for whoever subtracts the third.
    let cells = [1, 2, 30].map { figures.add($0, nil) }
    let all = figures.add(33, nil)
    figures.addUp(cells, to: all)
    let suppression = Suppression(figures, disclosure)
    #expect(suppression.told == [three])
    for id in suppression.hidden { figures.all[id].showing = .suppressed }
    let attacker = DisclosureAttacker(figures)
    for id in cells.dropLast() {
      for possible in 1...disclosure.threshold { #expect(try attacker.canBe(id, possible)) }
    }
    var report = OutcomesReport(.sample(), tables()).counting([])
    report.tables = []
    report.figures = figures
    let note = try #require(report.controlled(by: disclosure).notes.last)
    #expect(note.contains("1 suppressed count can still be narrowed down"))
    #expect(!note.contains("worked out;"))
  }

  @Test func `what follows from a figure that is not shown is not shown either`() throws {
    let disclosure = try #require(usual)
    for report in Report.all(of: cases(80, seed: 5), .sample("group")) {
      let controlled = report.controlled(by: disclosure)
      for table in controlled.tables {
        for cell in table.rows.flatMap(\.cells) {
          guard let figure = controlled.figure(of: cell), figure.shown == nil else { continue }
          #expect(controlled.value(cell, in: table) == .suppressed)
        }
      }
      #expect(controlled.figures.all.allSatisfy { $0.query == nil })
    }
  }

  @Test func `it is stated whether it is on, and inside the office it is off`() throws {
    let report = OutcomesReport(.sample(), tables()).counting(cases(40, seed: 2))
    #expect(report.disclosure == nil)
    #expect(report.notes.last?.contains("off") == true)
    let controlled = report.controlled(by: try #require(usual))
    #expect(controlled.notes.contains { $0.contains("counts of 1 to 4 are not shown") })
    #expect(!controlled.notes.contains(Disclosure.off))
  }

  @Test(arguments: Disclosure.Rounding.allCases)
  func `rounded counts are multiples, with percentages of what is shown`(
    rounding: Disclosure.Rounding
  ) throws {
    let disclosure = try #require(Disclosure(threshold: 5, rounding: rounding))
    let report = OutcomesReport(.sample("every"), tables()).counting(cases(200, seed: 4))
      .controlled(by: disclosure)
    for figure in report.figures.all {
      guard let shown = figure.shown else { continue }
      #expect(shown % rounding.rawValue == 0)
      #expect(abs(shown - figure.count) * 2 <= rounding.rawValue)
    }
    #expect(Disclosure(threshold: 1) == nil)
  }

  @Test func `a zero is shown, but not where the whole is small`() throws {
    let one = ReportFacts.sample()
    let disclosure = try #require(usual)
    let many = PeopleReport(.sample(), tables()).counting(Array(repeating: one, count: 20))
      .controlled(by: disclosure)
    #expect(many.cell("victim-sex", "male", "count") == "0")
    let few = PeopleReport(.sample(), tables()).counting(Array(repeating: one, count: 3))
      .controlled(by: disclosure)
    #expect(few.cell("victim-sex", "female", "count") == "suppressed")
    #expect(few.cell("victim-sex", "male", "count") == "suppressed")
  }

  @Test func `the order of areas does not betray what is not shown`() throws {
    let areas = ["Ash", "Elm", "Oak", "Yew"].map {
      Area(name: $0, force: "West Midlands Police", population: 1000, year: 2018)
    }
    let counts = ["Ash": 9, "Elm": 40, "Oak": 1, "Yew": 3]
    let facts = counts.flatMap { name, count in
      Array(repeating: ReportFacts.sample { $0.area = name }, count: count)
    }
    let report = AreasReport(.sample(), tables(), areas: areas, by: .area).counting(facts)
    let controlled = report.controlled(by: try #require(usual))
    let table = try #require(controlled.tables.first)
    #expect(table.rows.map(\.label) == ["Elm", "Ash", "Oak", "Yew", "All"])
    #expect(controlled.cell("areas", "Elm", "rank") == "1")
    #expect(controlled.cell("areas", "Oak", "rank") == "suppressed")
  }

  @Test(arguments: [
    ("", "all cases"), ("stage:open since:2018", "stage:open since:2018-01-01"),
    ("taylor", "filtered"), ("\"mark taylor\" class:stalking", "class:stalking, filtered"),
    ("owner:rees or stage:open", "filtered"), ("victim:hughes -suspect:taylor", "filtered"),
    ("ref:SC-2018-0412", "filtered"), ("area:\"north worc\"", "area:\"north worc\""),
    ("area:taylor", "filtered"), ("type:16", "type:16"), ("type:taylor", "filtered"),
    ("-taylor", "filtered"), ("(class:stalking (taylor))", "class:stalking, filtered"),
    ("order:in-force due:overdue", "order:in-force due:overdue"), ("area:=", "filtered"),
  ])
  func `a title for outside names nobody`(typed: String, words: String) throws {
    var request = ReportRequest.sample()
    request.query = try CaseQuery(parsing: typed)
    let inside = OutcomesReport(request, tables()).counting([.sample()])
    let outside = inside.controlled(by: try #require(Disclosure(threshold: 5)))
    #expect(outside.title.hasSuffix(", \(words)"))
    #expect(outside["cases"] == words)
    if !typed.isEmpty { #expect(inside.title.hasSuffix(request.query.typed)) }
  }
}
