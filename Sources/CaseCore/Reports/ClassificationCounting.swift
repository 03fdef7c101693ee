/// What is recorded against what the evidence points to, and the flags by state and age, as a report
/// like the others: with a class and a period, disclosure control, and a query behind each figure.
public struct ClassificationCounting: ReportCounting {
  private struct Flag: Hashable {
    let state: FlagState.Kind
    let age: Int
  }

  private struct Cell: Hashable {
    let recorded: CaseClass
    let pointsTo: SecondOpinion.Class?
  }

  private static let points: [SecondOpinion.Class?] = SecondOpinion.Class.allCases + [nil]
  private static let states: [(FlagState.Kind, String)] = [
    (.open, "Open"), (.askedAgain, "Asked again"), (.answered, "Answered"),
  ]

  private var draft: ReportDraft
  private let bands = AgeBands.usual
  private var cells: [Cell: Int] = [:]
  private var flags: [Flag: Int] = [:]
  private var nowStalking = 0
  private var noLongerStalking = 0

  /// Counts cases recorded in the period, whatever basis is asked for.
  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    var request = request
    request.basis = .recorded
    draft = ReportDraft(request, reference)
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    guard draft.request.includes(facts), let known = facts.classification else { return }
    cells[Cell(recorded: facts.recordedAs, pointsTo: known.pointsTo), default: 0] += 1
    let days = known.since.map { max(0, $0.days(to: draft.request.today)) } ?? 0
    flags[Flag(state: known.state, age: bands.band(of: days)), default: 0] += 1
    switch (known.firstRecorded.isStalking, facts.recordedAs.isStalking) {
    case (false, true): nowStalking += 1
    case (true, false): noLongerStalking += 1
    case (true, true), (false, false): break
    }
  }

  public func report() -> Report {
    var figures = ReportFigures()
    let all = figures.add(cells.values.reduce(0, +), draft.request.figureQuery())
    var rows: [CaseClass: FigureID] = [:]
    let tables = [
      matrix(&figures, all, &rows), flagTable(&figures, all), changes(&figures, rows),
    ]
    return draft.finished(
      .classification, "Classification", figures, tables,
      notes: [
        "S2A, S4A stalking; H2 harassment; FV4 fear of violence; MC malicious communications; CC controlling or coercive; few: not enough evidence; none: not readable.",
        "What the evidence points to is a second opinion that a person answers, not a finding.",
        "An open flag is as old as it has waited; an answered one as old as its answer.",
      ])
  }

  // MARK: Tables

  private func matrix(
    _ figures: inout ReportFigures, _ all: FigureID, _ totals: inout [CaseClass: FigureID]
  ) -> ReportTable {
    let members = draft.request.offence.members
    var columns = Self.points.map { _ in [FigureID]() }
    var rows: [ReportRow] = []
    for recorded in CaseClass.allCases where members.contains(recorded) {
      let row = Self.points.map { points in
        figures.add(
          cells[Cell(recorded: recorded, pointsTo: points)] ?? 0,
          query(Self.recorded(recorded), ClassificationReport.term(points)))
      }
      for (place, id) in row.enumerated() { columns[place].append(id) }
      let total = figures.add(
        row.reduce(0) { $0 + figures[$1].count }, query(Self.recorded(recorded)))
      figures.addUp(row, to: total)
      totals[recorded] = total
      rows.append(
        ReportRow(
          recorded.rawValue, Self.name(recorded.rawValue), (row + [total]).map(ReportCell.count)))
    }
    let down = Self.points.enumerated().map { place, points in
      let total = figures.add(
        columns[place].reduce(0) { $0 + figures[$1].count },
        query(ClassificationReport.term(points)))
      figures.addUp(columns[place], to: total)
      return total
    }
    figures.addUp(CaseClass.allCases.compactMap { totals[$0] }, to: all)
    figures.addUp(down, to: all)
    rows.append(ReportRow("all", "All", isTotal: true, (down + [all]).map(ReportCell.count)))
    return ReportTable(
      code: "matrix", title: "Recorded (down) against what the evidence points to (across)",
      rowTitle: "Recorded as",
      columns: Self.points.map {
        .init($0?.rawValue ?? "unknown", Self.shortName($0))
      } + [.init("all", "all")], rows: rows, hasBars: false)
  }

  private func flagTable(_ figures: inout ReportFigures, _ all: FigureID) -> ReportTable {
    let ages = Array(0..<bands.count)
    var totals: [FigureID] = []
    let rows = Self.states.map { state, label in
      let row = ages.map { age in
        figures.add(
          flags[Flag(state: state, age: age)] ?? 0,
          query(
            ([ClassificationReport.term(state)]
              + ClassificationReport.terms(state, age, bands, draft.request.today))
              .joined(separator: " ")))
      }
      let total = figures.add(
        row.reduce(0) { $0 + figures[$1].count }, query(ClassificationReport.term(state)))
      figures.addUp(row, to: total)
      totals.append(total)
      return ReportRow(state.rawValue, label, (row + [total]).map(ReportCell.count))
    }
    // How many have no flag follows from the sum of those that have one.
    let none = figures.addUnprinted(
      figures[all].count - totals.reduce(0) { $0 + figures[$1].count })
    figures.addUp(totals + [none], to: all)
    return ReportTable(
      code: "flags", title: "Flags by how long they have waited, or since their answer",
      rowTitle: "Flag",
      columns: ages.map { .init("age\($0)", bands.name($0)) } + [.init("all", "all")], rows: rows)
  }

  /// What is left of each class when those that came to it are taken away can be worked out.
  private func changes(
    _ figures: inout ReportFigures, _ totals: [CaseClass: FigureID]
  ) -> ReportTable {
    func row(
      _ code: String, _ label: String, _ count: Int, isStalking: Bool, _ terms: String
    ) -> ReportRow {
      let parts = CaseClass.allCases.filter { $0.isStalking == isStalking }
        .compactMap { totals[$0] }
      let whole = parts.reduce(0) { $0 + figures[$1].count }
      let id = figures.add(count, query(terms))
      let (sum, rest) = (figures.addUnprinted(whole), figures.addUnprinted(whole - count))
      figures.addUp(parts, to: sum)
      figures.addUp([id, rest], to: sum)
      return ReportRow(code, label, [.count(id)])
    }
    return ReportTable(
      code: "changes", title: "Reclassified", rowTitle: "Change",
      columns: [.init("count", "n")],
      rows: [
        row(
          "to-stalking", "As stalking", nowStalking, isStalking: true,
          "-first:stalking class:stalking"),
        row(
          "from-stalking", "From stalking", noLongerStalking, isStalking: false,
          "first:stalking -class:stalking"),
      ])
  }

  // MARK: Words

  private func query(_ terms: String...) -> CaseQuery? {
    var queries: [CaseQuery] = []
    for term in terms {
      guard let query = try? CaseQuery(parsing: term) else { return nil }
      queries.append(query)
    }
    return draft.request.figureQuery(.together(queries))
  }

  private static func recorded(_ recorded: CaseClass) -> String { "class:\(recorded.rawValue)" }

  /// Nine columns have to stand beside each other; a note says what they are.
  private static func shortName(_ points: SecondOpinion.Class?) -> String {
    switch points {
    case .stalking2A: return "S2A"
    case .stalking4A: return "S4A"
    case .harassment2: return "H2"
    case .fearOfViolence4: return "FV4"
    case .maliciousCommunications: return "MC"
    case .controllingOrCoercive: return "CC"
    case .insufficient: return "few"
    case nil: return "none"
    }
  }

  /// `stalking 4A` of `stalking-s4A`.
  private static func name(_ code: String) -> String {
    code.replacing("-s", with: " ").replacing("-", with: " ")
  }
}
