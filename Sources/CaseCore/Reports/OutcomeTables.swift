/// Lays out the tables of the report on outcomes; all three are of the same cases and add up to the
/// same figures.
struct OutcomeTables {
  typealias Ending = OutcomesReport.Ending

  let request: ReportRequest
  let types: OutcomeTypes
  private let codes: [OutcomeCode: Int]
  private let waiting: [CaseStage: Int]
  private let isReferred = CaseQuery.field(.outcome, "referral")
  private(set) var figures = ReportFigures()
  private var all = 0
  private var decided = 0
  private var referred = 0
  /// Undecided outside of the denominators; nil where they are inside.
  private var outside: FigureID?
  /// Without and with a referral.
  private var cells: [[FigureID]] = [[], []]
  private var endings: [FigureID] = []

  init(
    request: ReportRequest, types: OutcomeTypes, counts: [[Int]], waiting: [CaseStage: Int],
    codes: [OutcomeCode: Int], besides: Int
  ) {
    self.request = request
    self.types = types
    self.waiting = waiting
    self.codes = codes
    let totals = Ending.allCases.map { counts[0][$0.rawValue] + counts[1][$0.rawValue] }
    let undecided = totals[Ending.undecided.rawValue]
    let sum = totals.reduce(0, +)
    all = figures.add(sum, request.figureQuery())
    decided = figures.add(sum - undecided, request.figureQuery(.isDecided))
    referred = figures.add(counts[1].reduce(0, +), request.figureQuery(isReferred))
    for ending in Ending.allCases {
      let place = ending.rawValue
      endings.append(figures.add(totals[place], request.figureQuery(ending.query)))
      cells[0].append(
        figures.add(counts[0][place], request.figureQuery(ending.query, .not(isReferred))))
      cells[1].append(figures.add(counts[1][place], request.figureQuery(ending.query, isReferred)))
      figures.addUp([cells[0][place], cells[1][place]], to: endings[place])
    }
    figures.addUp(endings, to: all)
    figures.addUp(endings.filter { $0 != endings[Ending.undecided.rawValue] }, to: decided)
    figures.addUp(cells[1], to: referred)
    figures.addUp(cells[0] + [referred], to: all)
    if request.basis == .assigned {
      outside = figures.add(
        besides,
        .together([
          request.query, request.offence.query, .before(request.to.adding(days: 1)),
          .not(.isDecided),
        ]))
    }
  }

  /// No action, caution, referral, charge, other, not yet: every case once.
  func ways() -> ReportTable {
    var rows = [
      row(.noAction, "No action, not referred"), row(.caution, "Caution, not referred"),
      share("referral", "CPS referral, whatever came of it", referred),
      row(.charge, "Charge without a referral"), row(.other, "Other outcome, not referred"),
    ]
    if figures[endings[Ending.notKnown.rawValue]].count > 0 {
      rows.append(row(.notKnown, "\(Ending.notKnown.words), not referred"))
    }
    if let outside {
      rows.append(
        ReportRow(
          "undecided", "Not yet decided at the end (not in the denominator)",
          [.count(outside), .blank, .blank]))
    } else {
      rows.append(row(.undecided, "Not yet decided, not referred"))
    }
    rows.append(share("all", "All", all, isTotal: true))
    return ReportTable(
      code: "ways", title: "How cases end", rowTitle: "Way", columns: Self.columns, rows: rows)
  }

  /// What became of what was referred.
  mutating func referrals() -> ReportTable {
    var rows: [ReportRow] = []
    for ending in [Ending.charge, .caution, .noAction, .other, .notKnown] {
      let id = cells[1][ending.rawValue]
      if ending == .notKnown, figures[id].count == 0 { continue }
      rows.append(share(ending.code, ending.words, id, of: referred))
    }
    if request.basis == .recorded {
      var parts: [FigureID] = []
      for (code, words, stages) in Self.stages {
        let query = CaseQuery.any(stages.map { .field(.stage, $0.rawValue) })
        let id = figures.add(
          stages.reduce(0) { $0 + (waiting[$1] ?? 0) },
          request.figureQuery(
            stages.count == 1 ? .field(.stage, stages[0].rawValue) : query, isReferred))
        parts.append(id)
        rows.append(share(code, words, id, of: referred))
      }
      figures.addUp(parts, to: cells[1][Ending.undecided.rawValue])
    }
    rows.append(share("referral", "All referred", referred, of: referred, isTotal: true))
    return ReportTable(
      code: "referrals", title: "What became of CPS referrals", rowTitle: "Now",
      columns: Self.columns, rows: rows)
  }

  /// The Home Office types by group. A type with an “a” is inside the one that it belongs to.
  mutating func homeOffice() -> ReportTable {
    var rows: [ReportRow] = []
    for ending in [Ending.charge, .caution, .noAction, .other] {
      rows.append(typeRow(ending.code, ending.words, endings[ending.rawValue]))
      var parts: [FigureID] = []
      for type in types.all where type.group == ending.group && parent(of: type.code) == nil {
        let family = types.all.filter { $0.code == type.code || parent(of: $0.code) == type.code }
        let id = typeFigure(family.map(\.code))
        parts.append(id)
        rows.append(typeRow(type.code, "\(type.code) \(type.name)", id, level: 1))
        var inside: [FigureID] = []
        for child in family where child.code != type.code {
          let part = typeFigure([child.code])
          inside.append(part)
          rows.append(typeRow(child.code, "of which \(child.code) \(child.name)", part, level: 2))
        }
        if !inside.isEmpty {
          let rest = figures.addUnprinted(codes[type.code] ?? 0)
          figures.addUp(inside + [rest], to: id)
        }
      }
      figures.addUp(parts, to: endings[ending.rawValue])
    }
    rows += unknownTypes()
    if let outside {
      rows.append(
        ReportRow(
          "undecided", "Not yet assigned (not in the denominator)",
          [.count(outside), .blank, .blank, .blank]))
    } else {
      let id = endings[Ending.undecided.rawValue]
      rows.append(
        ReportRow(
          "undecided", "Not yet assigned",
          [.count(id), .percent(id, of: all), .blank, .interval(id, of: all)]))
    }
    rows.append(
      ReportRow(
        "decided", "All with an outcome", isTotal: true,
        [
          .count(decided), .percent(decided, of: all), .percent(decided, of: decided),
          .blank,
        ]))
    rows.append(
      ReportRow(
        "all", "All", isTotal: true,
        [.count(all), .percent(all, of: all), .blank, .blank]))
    let whole = request.basis == .recorded ? "% of recorded" : "% of assigned"
    return ReportTable(
      code: "types", title: "Home Office outcomes", rowTitle: "Outcome",
      columns: [
        .init("count", "n"), .init("percent", whole), .init("percentDecided", "% of outcomes"),
        .init("interval", "95 % interval"),
      ], rows: rows)
  }

  private mutating func unknownTypes() -> [ReportRow] {
    let total = endings[Ending.notKnown.rawValue]
    guard figures[total].count > 0 else { return [] }
    var rows = [typeRow(Ending.notKnown.code, Ending.notKnown.words, total)]
    var parts: [FigureID] = []
    for code in codes.keys.sorted() where types[code] == nil {
      let id = typeFigure([code], least: 1)
      parts.append(id)
      rows.append(typeRow(code, code, id, level: 1))
    }
    figures.addUp(parts, to: total)
    return rows
  }

  private mutating func typeFigure(_ family: [OutcomeCode], least: Int = 0) -> FigureID {
    let parts = family.map { CaseQuery.field(.outcomeType, $0) }
    return figures.add(
      family.reduce(0) { $0 + (codes[$1] ?? 0) },
      request.figureQuery(parts.count == 1 ? parts[0] : .any(parts), .isDecided), least: least)
  }

  private func parent(of code: OutcomeCode) -> OutcomeCode? {
    guard code.last == "a", types[String(code.dropLast())] != nil else { return nil }
    return String(code.dropLast())
  }

  private func typeRow(
    _ code: String, _ label: String, _ id: FigureID, level: Int = 0
  ) -> ReportRow {
    ReportRow(
      code, label, level: level,
      [
        .count(id), .percent(id, of: all), .percent(id, of: decided),
        .interval(id, of: all),
      ])
  }

  private func row(_ ending: Ending, _ label: String) -> ReportRow {
    share(ending.code, label, cells[0][ending.rawValue])
  }

  private func share(
    _ code: String, _ label: String, _ id: FigureID, of whole: FigureID? = nil,
    isTotal: Bool = false
  ) -> ReportRow {
    let whole = whole ?? all
    return ReportRow(
      code, label, isTotal: isTotal,
      [
        .count(id), .percent(id, of: whole), isTotal ? .blank : .interval(id, of: whole),
      ])
  }

  private static let columns: [ReportTable.Column] = [
    .init("count", "n"), .init("percent", "%"), .init("interval", "95 % interval"),
  ]

  private static let stages: [(String, String, [CaseStage])] = [
    ("awaiting", "Awaiting the CPS decision", [.fileSubmitted, .resubmitted]),
    ("action-plan", "Back for more work (action plan)", [.actionPlan]),
    ("decision", "CPS has decided, outcome not yet recorded", [.prosecutorDecision]),
    ("reopened", "Investigated again", [.recorded, .investigating]),
  ]
}
