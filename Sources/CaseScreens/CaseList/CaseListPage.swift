import CaseCore
import TerminalPages

extension CaseListState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: Line("Casebook  ", .title) + Line(setting.storeName),
      titleRight: tabs, header: [filterLine(setting)], body: bodyPane(setting),
      message: progress,
      hints: Self.footer(), prompt: editing.map(prompt))
  }

  private var tabs: Line {
    var line = Line("")
    for tab in View.allCases {
      let count =
        counts.indices.contains(tab.rawValue) ? " \(Wording.number(counts[tab.rawValue]))" : ""
      let label = "\(tab.rawValue + 1) \(tab.name)\(count)"
      line = line + (tab == view ? Line("[\(label)]", .strong) : Line(" \(label) "))
    }
    return line
  }

  private func filterLine(_ setting: Setting) -> Line {
    let of = counts.last.map { " of \(Wording.number($0))" } ?? ""
    let order = "sort \(sort.words)\(isDescending ? ", latest first" : "")"
    let marks = marked.isEmpty ? "" : "   \(marked.count) marked"
    let shown =
      filter.isEmpty ? Line("filter  none", .quiet) : Line("filter  ") + Line(filter, .strong)
    let right = "\(order)   \(Wording.number(total))\(of)\(marks)"
    let room = setting.size.columns - shown.width - right.count - 2
    return Line(" ") + shown + Line(String(repeating: " ", count: max(3, room)))
      + Line(right, .quiet)
  }

  private var progress: TerminalPages.Message? {
    guard let indexing, indexing.total > 0 else { return nil }
    return TerminalPages.Message(
      text: "Reading changed case files: \(Wording.number(indexing.done)) of "
        + "\(Wording.number(indexing.total)). The list follows.", kind: .notice)
  }

  private func prompt(_ editing: FilterEditing) -> TextLine {
    TextLine(
      label: "filter ", text: editing.line.text, cursor: editing.line.cursor,
      problem: editing.fault.map(Wording.query))
  }

  private func bodyPane(_ setting: Setting) -> Pane {
    let list = Pane.table(table(setting))
    guard setting.isWide else { return list }
    return .beside(list, previewPane(setting), leftColumns: .percent(66))
  }

  private func table(_ setting: Setting) -> Table {
    let start = selection.top - rowsStart
    let end = min(rows.count, start + Self.visibleRows(setting))
    let shown = start >= 0 && start < end ? Array(rows[start..<end]) : []
    return Table(
      columns: Self.columns, rows: shown.map { row($0, setting) },
      selected: shown.isEmpty ? nil : selection.index - selection.top,
      emptyText: Line(emptyText, .quiet))
  }

  private var emptyText: String {
    if !filter.isEmpty { return "No case matches. Esc takes the filter away; 5 shows all cases." }
    return view == .all
      ? "No cases yet. Press c to open the first one." : "None in this view. 5 shows all cases."
  }

  private static let columns = [
    Column(title: "REF", width: .natural(max: 18)),
    Column(title: "VICTIM", width: .flexible(min: 10, weight: 3)),
    Column(title: "SUSPECT", width: .flexible(min: 10, weight: 3)),
    Column(title: "RELATION", width: .natural(max: 12), priority: 4),
    Column(title: "RECORDED", width: .natural(max: 12)),
    Column(title: "STAGE", width: .natural(max: 16), priority: 1),
    Column(title: "INC", width: .fixed(4), alignment: .right, priority: 3),
    Column(title: "LAST", width: .natural(max: 12), priority: 2),
    Column(title: "", width: .fixed(1), priority: 1),
  ]

  private func row(_ row: CaseSummary, _ setting: Setting) -> Row {
    let needsAnswer = !row.flags.isDisjoint(with: [.damaged, .readOnly, .reviewAwaited])
    return Row(
      cells: [
        Line(row.reference.text),
        Line(row.victim ?? "unknown", row.victim == nil ? .quiet : .plain),
        Line(row.suspect ?? "unknown", row.flags.contains(.unknownSuspect) ? .quiet : .plain),
        Line(Wording.relationship(row.relationship)),
        Line(Wording.shortClass(row.recordedAs)),
        Line(stageWords(row)),
        Line("\(row.incidentCount)"),
        Line(row.lastIncident.map { Wording.day($0) } ?? "–"),
        Line(needsAnswer ? "⚑" : "", .warning),
      ], marked: marked.contains(row.reference))
  }

  private func stageWords(_ row: CaseSummary) -> String {
    guard row.stage == .decided, let outcome = row.outcome else { return Wording.stage(row.stage) }
    return Wording.outcomeGroup(outcome) + (row.outcomeCode.map { " (\($0))" } ?? "")
  }
}

extension CaseListSort {
  var words: String {
    switch self {
    case .reference: return "reference"
    case .recorded: return "recorded"
    case .lastIncident: return "last incident"
    case .victim: return "victim"
    case .suspect: return "suspect"
    case .incidents: return "number of incidents"
    case .stage: return "stage"
    }
  }
}
