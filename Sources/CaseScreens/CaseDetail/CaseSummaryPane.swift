import CaseCore
import TerminalPages

extension CaseDetailState {
  func summaryPane(_ setting: Setting) -> Pane {
    .lines(Lines(lines: summaryLines(setting), firstLine: selection.top))
  }

  /// The whole picture, wrapped to the window so that it scrolls line by line; in two columns where
  /// both can be read.
  func summaryLines(_ setting: Setting) -> [Line] {
    guard let current = view.current else {
      return [
        Line("The part of this file that can be read does not open the case.", .warning),
        Line(
          "See the Record tab (\(Tab.record.number)) for what is there, and run casebook check."),
      ]
    }
    let columns = setting.size.columns - 2
    let isWide = setting.isWide
    let width = isWide ? (columns - 3) / 2 : columns
    var conduct = SummaryColumn(width: width)
    if SafeContactLines.isCut(current, columns: setting.size.columns) {
      conduct.add("Safe contact", [("in full", current.safeContact?.text ?? "", .strong)])
    }
    conduct.add("Classification", classification(current, setting))
    var stage = SummaryColumn(width: width)
    stage.add("Stage", self.stage(current, setting))
    let (due, orders) = (due(current, setting), orders(current, setting))
    var ahead = SummaryColumn(width: width)
    if !due.isEmpty { ahead.add("Next", due) }
    if !orders.isEmpty { ahead.add("Orders", orders) }
    var people = SummaryColumn(width: width)
    people.add("People and place", peopleAndPlace(current).map { ($0.0, $0.1, .plain) })
    if isWide {
      addConduct(current, setting, to: &conduct)
      return conduct.beside(
        SummaryColumn(width: width, lines: stage.lines + ahead.lines + people.lines))
    }
    var rest = SummaryColumn(width: width)
    addConduct(current, setting, to: &rest)
    return stage.lines + conduct.lines + ahead.lines + rest.lines + people.lines
  }

  private func addConduct(
    _ current: Case, _ setting: Setting, to column: inout SummaryColumn
  ) {
    column.add("Course of conduct", conduct(current, setting))
    let impact = impact(current, setting.reference)
    if !impact.isEmpty {
      column.add("Impact and history", impact.map { ($0.0, $0.1, .plain) })
    }
  }
}

/// Headings with labelled facts below, broken to a width.
private struct SummaryColumn {
  let width: Int
  var lines: [Line] = []

  private static let labelColumns = 14

  mutating func add(_ heading: String, _ fields: [(String, String, Tone)]) {
    let rule = String(repeating: "─", count: max(0, width - DisplayWidth.of(heading) - 4))
    lines.append(Line("── ", .quiet) + Line(heading, .heading) + Line(" \(rule)", .quiet))
    for (label, text, tone) in fields {
      let room = max(12, width - Self.labelColumns)
      for (index, part) in DisplayWidth.wrap(text, columns: room).enumerated() {
        let name = index == 0 ? label : ""
        lines.append(Line(name.padded(Self.labelColumns), .quiet) + Line(part, tone))
      }
    }
  }

  /// Line by line with another, a rule between.
  func beside(_ other: SummaryColumn) -> [Line] {
    (0..<max(lines.count, other.lines.count)).map { index in
      let left = lines.indices.contains(index) ? lines[index] : Line()
      let right = other.lines.indices.contains(index) ? other.lines[index] : Line()
      let gap = String(repeating: " ", count: max(0, width - left.width))
      return left + Line(gap) + Line(" │ ", .quiet) + right
    }
  }
}
