import CaseCore
import CaseScreens
import CaseStore

/// The report on classification as it is printed.
struct ClassificationPrint {
  let report: ClassificationReport

  private static let points: [SecondOpinion.Class?] = SecondOpinion.Class.allCases + [nil]
  private static let states: [FlagState.Kind] = [.open, .askedAgain, .answered]

  var text: String {
    let query = report.query.contains { !$0.isWhitespace } ? " for “\(report.query)”" : ""
    return """
      \(Wording.count(report.all.count, "case"))\(query), \(Wording.fullDay(report.today))

      Recorded (down) and pointed to (across)
      \(matrix)
      Flags (open and asked again by days waited, answered by days since)
      \(flags)
      Reclassified as stalking      \(report.nowStalking.count)
      Reclassified from stalking    \(report.noLongerStalking.count)

      """
  }

  private var matrix: String {
    let points = Self.points.filter { $0 != nil || hasUnread }
    var table = TextTable(
      header: [""] + points.map(Self.name) + ["all"],
      limits: Array(repeating: 13, count: points.count + 2))
    for recorded in CaseClass.allCases {
      let counts = points.map { report.cell(recorded, $0).count }
      table.add(
        [Wording.shortClass(recorded)] + counts.map(Wording.number)
          + [Wording.number(counts.reduce(0, +))])
    }
    return table.text
  }

  private var hasUnread: Bool { report.tallies.contains { $0.pointsTo == nil } }

  private static func name(_ points: SecondOpinion.Class?) -> String {
    points.map(Wording.shortPointedTo) ?? "not readable"
  }

  private var flags: String {
    let bands = Array(0..<report.bands.count)
    var table = TextTable(
      header: [""] + bands.map(report.bands.name) + ["all"],
      limits: Array(repeating: 14, count: bands.count + 2))
    for state in Self.states {
      table.add(
        [state == .open ? "open" : Wording.flagState(state)]
          + bands.map { Wording.number(report.flags(state, age: $0).count) }
          + [Wording.number(report.flags(state).count)])
    }
    return table.text
  }

  var json: JSONValue {
    JSONValue(fields: [
      ("query", .string(report.query)), ("on", .string(report.today.description)),
      ("all", Self.value(report.all)),
      (
        "matrix",
        .array(
          cells.map { cell in
            JSONValue(
              fields: [
                ("recorded", .string(cell.recorded.rawValue)),
                ("pointsTo", JSONValue(cell.points?.rawValue)),
                ("count", .number(cell.figure.count)), ("query", .string(cell.figure.query)),
              ]
                + Self.states.map { state in
                  (
                    Self.key(state),
                    Self.value(report.cell(cell.recorded, cell.points, state))
                  )
                })
          })
      ),
      (
        "flags",
        .array(
          Self.states.map { state in
            JSONValue(fields: [
              ("state", .string(state.rawValue)), ("all", Self.value(report.flags(state))),
              (
                "ages",
                .array(
                  (0..<report.bands.count).map { band in
                    let figure = report.flags(state, age: band)
                    return JSONValue(fields: [
                      ("age", .string(report.bands.name(band))),
                      ("count", .number(figure.count)), ("query", .string(figure.query)),
                    ])
                  })
              ),
            ])
          })
      ),
      (
        "reclassified",
        JSONValue(fields: [
          ("toStalking", Self.value(report.nowStalking)),
          ("fromStalking", Self.value(report.noLongerStalking)),
        ])
      ),
    ])
  }

  private static func key(_ state: FlagState.Kind) -> String {
    state == .askedAgain ? "askedAgain" : state.rawValue
  }

  private static func value(_ figure: ClassificationReport.Figure) -> JSONValue {
    JSONValue(fields: [("count", .number(figure.count)), ("query", .string(figure.query))])
  }

  private struct Cell {
    let recorded: CaseClass
    let points: SecondOpinion.Class?
    let figure: ClassificationReport.Figure
  }

  private var cells: [Cell] {
    CaseClass.allCases.flatMap { recorded in
      Self.points.map { points in
        Cell(recorded: recorded, points: points, figure: report.cell(recorded, points))
      }
    }
  }

  static let csvHeader = [
    "recorded", "pointsTo", "count", "open", "askedAgain", "answered", "query",
  ]

  /// One row a cell of the matrix, so that a spreadsheet can turn it as it likes.
  var csvRows: [[String]] {
    cells.map { cell in
      [
        cell.recorded.rawValue, cell.points?.rawValue ?? "", String(cell.figure.count),
      ] + Self.states.map { String(report.cell(cell.recorded, cell.points, $0).count) }
        + [cell.figure.query]
    }
  }
}
