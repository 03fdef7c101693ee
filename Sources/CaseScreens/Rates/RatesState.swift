import CaseCore
import TerminalPages

/// How cases end, how many there are and where: one report at a time, each with the same class,
/// period and filter as the one before.
public struct RatesState: Sendable {
  /// The period while it is being typed.
  struct SpanEditing: Hashable, Sendable {
    var line: TextEditing
    /// Why it cannot be understood.
    var problem: String?
  }

  /// Where somebody was in a report.
  struct Place: Hashable, Sendable {
    /// Among the items.
    var selection = Selection()
    /// Among the columns of the selected table.
    var column = 0
  }

  var kind = Report.Kind.outcomes
  /// Nil is what the report usually counts.
  var offence: ReportClass?
  var basis = ReportBasis.recorded
  var span = ReportSpan()
  var step = ReportStep.year
  var compared = ReportPlace.area
  var filter = CaseFilter()
  var spanEditing: SpanEditing?
  /// What has been asked for; the report that is shown may still be the one before.
  var asked: ReportQuestion?
  private(set) var answered: ReportQuestion?
  private(set) var report: Report?
  /// The same cases by year.
  private(set) var years: Report?
  private(set) var items: [RatesItem] = []
  var places: [Report.Kind: Place] = [:]
  /// While it is being written to a file.
  var export: ReportExportDraft?

  public init() {}

  var place: Place {
    get { places[answered?.kind ?? kind] ?? Place() }
    set { places[answered?.kind ?? kind] = newValue }
  }

  /// Whether what is shown is not what is asked for.
  var isCounting: Bool { asked != answered }

  /// Asks for the report anew.
  mutating func count(_ setting: Setting) -> [Effect] {
    let question = question(setting)
    asked = question
    return question.map { [.countReport($0)] } ?? []
  }

  private func question(_ setting: Setting) -> ReportQuestion? {
    let terms = setting.reference.reportTerms
    guard let offence = offence ?? terms[Self.usualClass(kind)] ?? terms.classes.first else {
      return nil
    }
    return ReportQuestion(
      kind,
      ReportRequest(
        offence, basis: hasBasis ? basis : .recorded, from: span.from,
        to: span.to ?? setting.today, query: filter.standing, today: setting.today),
      step: step, place: compared)
  }

  /// A caseload is work, whatever it is recorded as; and what is recorded wrongly may be anything.
  static func usualClass(_ kind: Report.Kind) -> String {
    kind == .caseload || kind == .classification ? "every" : "stalking"
  }

  /// Times, orders and repeats begin with the recording, and a caseload is of today.
  var hasBasis: Bool {
    switch kind {
    case .outcomes, .trend, .areas, .people: return true
    case .timeToOutcome, .caseload, .classification, .orders, .repeats: return false
    }
  }

  mutating func take(
    _ question: ReportQuestion, _ report: Report, years: Report?, _ setting: Setting
  ) {
    guard question == asked else { return }
    answered = question
    self.report = report
    self.years = years
    items = RatesItem.items(of: report)
    if places[question.kind] == nil {
      place = Place(selection: Selection(index: firstRow, top: 0))
    }
    settle(setting)
  }

  private var firstRow: Int { items.firstIndex(where: \.isRow) ?? 0 }

  mutating func settle(_ setting: Setting) {
    var here = place
    here.selection.settle(count: items.count, visible: visibleRows(setting))
    // The heading of the first table belongs to its first row.
    if here.selection.index <= firstRow { here.selection.top = 0 }
    place = here
    settleColumn()
  }

  /// Keeps the column on a figure, the nearest one to the left where it can.
  mutating func settleColumn() {
    let columns = figureColumns
    guard !columns.isEmpty, !columns.contains(place.column) else { return }
    place.column = columns.last { $0 < place.column } ?? columns[0]
  }

  /// The columns of the selected row in which there is a figure.
  var figureColumns: [Int] {
    guard let report, let row = selectedRow else { return [] }
    return row.row.cells.indices.filter { report.figure(of: row.row.cells[$0]) != nil }
  }

  var selectedRow: (table: ReportTable, row: ReportRow)? {
    guard let report, items.indices.contains(place.selection.index),
      case .row(let table, let row) = items[place.selection.index]
    else { return nil }
    return (report.tables[table], report.tables[table].rows[row])
  }

  var selectedFigure: ReportFigure? {
    guard let report, let row = selectedRow, row.row.cells.indices.contains(place.column) else {
      return nil
    }
    return report.figure(of: row.row.cells[place.column])
  }
}

/// A line of a report from top to bottom.
enum RatesItem: Hashable, Sendable {
  case blank
  case heading(String)
  /// The titles of a table's columns.
  case titles(Int)
  /// A table and one of its rows.
  case row(Int, Int)
  case note(String)

  var isRow: Bool { if case .row = self { true } else { false } }

  /// Whether the selection rests on it.
  var isPlace: Bool {
    switch self {
    case .row, .note: return true
    case .blank, .heading, .titles: return false
    }
  }

  static func items(of report: Report) -> [RatesItem] {
    var items: [RatesItem] = []
    for (index, table) in report.tables.enumerated() {
      if index > 0 { items.append(.blank) }
      items += [.heading(table.title), .titles(index)]
      items += table.rows.indices.map { .row(index, $0) }
    }
    if !report.changes.isEmpty {
      items += [.blank, .heading("Counting changed within the period")]
      items += report.changes.enumerated().map { index, change in
        .note("[\(Wording.mark(index))] \(Wording.day(change.from)): \(change.says)")
      }
    }
    items += [.blank, .heading("Notes")]
    return items + (report.innerNotes + report.notes).map { .note($0) }
  }
}
