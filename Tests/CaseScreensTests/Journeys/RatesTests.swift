import CaseCore
import TerminalPages
import Testing

@testable import CaseScreens

/// Counting on the screen: what is seen, what lies behind it, and the way back.
@Suite struct RatesTests {
  private static let records = Result { try Fixtures.rates() }

  private func driver(columns: Int = 80, rows: Int = 24) throws -> ScreenDriver {
    var driver = try ScreenDriver(Self.records.get(), columns: columns, rows: rows)
    driver.press(.character("R"))
    return driver
  }

  private func asked(_ driver: ScreenDriver) -> [ReportQuestion] {
    driver.effects.compactMap { if case .countReport(let question) = $0 { question } else { nil } }
  }

  private func rates(_ driver: ScreenDriver) throws -> RatesState {
    guard case .rates(let state) = driver.app.current else {
      Issue.record("not the rates:\n\(driver.screen)")
      throw CancellationError()
    }
    return state
  }

  @Test func `outcomes are shown with bars, years and the selected figure in full`() throws {
    var driver = try driver()
    try driver.expectScreen("rates-outcomes")
    driver.resize(columns: 140, rows: 40)
    try driver.expectScreen("rates-outcomes-wide")
    driver.press(.right, .down)
    #expect(driver.shows("Caution, not referred, % 13.3: 4 of 30"))
  }

  @Test func `Tab goes through every report and round again`() throws {
    var driver = try driver()
    for kind in Report.Kind.allCases {
      #expect(driver.shows("[\(Wording.shortReportName(kind))]"))
      #expect(try rates(driver).report?.kind == kind)
      driver.press(.tab)
    }
    #expect(driver.shows("[Outcomes]"))
    driver.press(.backTab, .backTab)
    #expect(try rates(driver).kind == Report.Kind.allCases.dropLast().last)
  }

  @Test(arguments: [
    ("trend", 1), ("areas", 2), ("people", 3), ("times", 4), ("caseload", 5), ("classification", 6),
    ("repeat", 8),
  ])
  func `each report fits a small window`(name: String, tabs: Int) throws {
    var driver = try driver()
    driver.press(.tab, times: tabs)
    try driver.expectScreen("rates-\(name)")
  }

  @Test func `it is legible where the terminal has ASCII alone`() throws {
    let driver = try driver()
    let rows = driver.app.page.drawn(size: driver.size, glyphs: .ascii).textRows()
    #expect(rows.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
    #expect(rows.contains { $0.hasPrefix(">") && $0.contains("[8]") && $0.contains("####") })
    #expect(!rows.contains { $0.contains("?") && !$0.contains("? keys") })
  }

  @Test func `one change counts once, and drawing counts nothing`() throws {
    var driver = try driver()
    #expect(asked(driver).count == 1)
    _ = driver.screen
    driver.press(.down, .right, .pageDown, .home)
    #expect(asked(driver).count == 1)
    driver.press(.character("b"))
    #expect(asked(driver).count == 2)
    #expect(driver.shows("basis: assigned"))
    #expect(driver.shows("Not yet decided at the end"))
    driver.press(.character("c"))
    #expect(asked(driver).last?.request.offence.code == "harassment")
    driver.press(.character("C"))
    #expect(asked(driver).last?.request.offence.code == "stalking")
    driver.press(.character("p"))
    driver.type("2016 to 2017-06\n")
    let request = try #require(asked(driver).last?.request)
    #expect(request.from?.description == "2016-01-01")
    #expect(request.to.description == "2017-06-30")
    driver.press(.character("/"))
    driver.type("area:dudley\n")
    #expect(asked(driver).last?.request.query == .field(.area, "dudley"))
    #expect(driver.shows("area:dudley"))
    #expect(driver.effects.contains(.logSearch("area:dudley")))
    #expect(asked(driver).count == 6)
  }

  @Test func `a mistake is answered in the line and nothing is counted`() throws {
    var driver = try driver()
    driver.press(.character("/"))
    driver.type("stage:nowhere\n")
    #expect(driver.shows("expected"))
    #expect(asked(driver).count == 1)
    driver.press(.escape, .character("p"))
    driver.type("2018 to 2013\n")
    #expect(driver.shows("is after the end"))
    driver.press(.escape)
    #expect(asked(driver).count == 1)
    #expect(driver.shows("filter  none"))
  }

  @Test func `where nothing is recorded any more, the years say so and no multiple is given`()
    throws
  {
    var driver = try ScreenDriver(Self.records.get(), columns: 240) { setting in
      setting.now = DayTime("2026-03-10T10:00") ?? setting.now
    }
    driver.press(.character("R"))
    #expect(driver.shows("→2025 none any more"))
    #expect(!driver.shows("×0.00"))
    driver.press(.tab)
    driver.press(.end)
    #expect(driver.shows("× 0.00 is of a period without any case"))
  }

  @Test func `orders are counted with what became of them`() throws {
    var driver = try ScreenDriver([Fixtures.ordered()] + Self.records.get()) { setting in
      setting.now = DayTime("2021-03-10T10:00") ?? setting.now
    }
    driver.press(.character("R"), .backTab, .backTab)
    while !driver.shows("All cases") { driver.press(.character("c")) }
    try driver.expectScreen("rates-orders")
    driver.press(.enter)
    #expect(driver.shows("Cases behind"))
  }

  @Test(arguments: Report.Kind.allCases)
  func `the cases behind every figure are as many as it says`(kind: Report.Kind) throws {
    var driver = try driver()
    if kind == .orders {
      driver = try ScreenDriver(Self.records.get() + [Fixtures.ordered()]) { setting in
        setting.now = DayTime("2021-03-10T10:00") ?? setting.now
      }
      driver.press(.character("R"))
      while !driver.shows("All cases") { driver.press(.character("c")) }
    }
    while try rates(driver).kind != kind { driver.press(.tab) }
    var seen = 0
    for (index, item) in try rates(driver).items.enumerated() where item.isRow {
      while try rates(driver).place.selection.index < index { driver.press(.down) }
      for _ in try rates(driver).figureColumns {
        let state = try rates(driver)
        guard let figure = state.selectedFigure else { continue }
        if figure.count > 0, figure.query != nil {
          let before = driver.screen
          driver.press(.enter)
          guard case .list(let list) = driver.app.current else {
            Issue.record("no list of \(figure)")
            return
          }
          // A case can have several orders, breaches and duties: it is one case for all of them.
          let counted = kind == .orders ? 1...figure.count : figure.count...figure.count
          #expect(counted.contains(list.list.window.total), "\(figure.query?.typed ?? "")")
          driver.press(.escape)
          #expect(driver.screen == before)
          seen += 1
        }
        driver.press(.right)
      }
      driver.press(.left, times: 8)
    }
    #expect(seen > 5)
  }

  @Test func `from a figure to a case and back, the place is the same`() throws {
    var driver = try driver()
    driver.press(.down, .down, .right)
    let before = driver.screen
    driver.press(.enter)
    #expect(driver.shows("Cases behind  CPS referral, whatever came of it"))
    driver.press(.character("/"))
    driver.type(" ann\n")
    driver.press(.enter, .escape, .escape)
    #expect(driver.shows("Cases behind"))
    driver.press(.escape)
    #expect(driver.screen == before)
  }

  @Test func `what others record is counted at once`() throws {
    var driver = try driver()
    #expect(driver.shows("[8]"))
    var shelf = driver.shelf
    let open = try #require(
      shelf.summaries(driver.app.setting).first {
        $0.stage == .investigating && $0.recordedAs.isStalking
      })
    try shelf.record(
      .takeStep(
        ProgressStep(
          on: driver.app.setting.today,
          .outcomeRecorded(
            OutcomeDecision(type: "16", reason: try #require(WrittenText("No evidence.")))))),
      in: open.reference, by: "DS 1029 Cole", driver.app.setting)
    driver.shelf = shelf
    driver.send(.storeChanged([open.reference]))
    #expect(driver.shows("[9]"))
  }

  @Test func `an answer to an earlier question is not shown for a later one`() throws {
    var driver = try driver()
    driver.answersAtOnce = false
    driver.press(.character("c"), .character("c"))
    #expect(driver.shows("counting …"))
    let early = try #require(asked(driver).dropLast().last)
    driver.send(driver.shelf.count(early, driver.app.setting))
    #expect(driver.shows("Stalking only (8Q)"))
    driver.answerAll()
    #expect(driver.shows("Malicious communications only"))
    #expect(!driver.shows("counting …"))
  }

  // MARK: Export

  @Test func `an export asks for all it needs and is not written over another file unasked`() throws
  {
    var driver = try driver()
    driver.press(.character("x"))
    try driver.expectScreen("rates-export")
    driver.press(.left, .left, .tab, .character(" "), .control("s"))
    let name = "report-outcomes-2018-11-20.csv"
    #expect(driver.shows("Written to \(name)."))
    #expect(driver.shelf.files[name]?.isExternal == true)
    #expect(driver.shelf.files[name]?.report == (try rates(driver).report))

    driver.press(.character("x"), .left, .left, .control("s"))
    #expect(driver.shows("There is a file of that name. y writes it anew"))
    driver.press(.enter)
    #expect(driver.shelf.files[name]?.isExternal == true)
    driver.press(.control("s"), .character("y"))
    #expect(driver.shows("Written to"))
    #expect(driver.shelf.files[name]?.isExternal == false)
  }

  @Test func `what cannot be written is said, and what was typed stays`() throws {
    var driver = try driver()
    driver.shelf.isFull = true
    driver.press(.character("x"), .tab, .tab)
    driver.press(.control("u"))
    driver.type("figures.html")
    driver.press(.control("s"))
    #expect(driver.shows("The disk is full."))
    #expect(driver.shows("figures.html"))
    driver.shelf.isFull = false
    driver.press(.control("s"))
    #expect(driver.shelf.files.keys.sorted() == ["figures.html"])
  }

  @Test func `rates are found by name and by command, and not in training`() throws {
    var driver = try ScreenDriver(Self.records.get())
    driver.press(.control("p"))
    driver.type("how cases end\n")
    #expect(driver.shows("[Outcomes]"))
    driver.press(.escape, .enter, .character(":"))
    driver.type("rates\n")
    #expect(driver.shows("[Outcomes]"))
    var training = try TrainingFixture.driver()
    training.press(.character(":"))
    training.type("rates\n")
    #expect(training.shows("That is for people's cases"))
  }
}
