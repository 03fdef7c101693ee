import CaseCore
import TerminalPages

extension CaseDetailState {
  func summaryPane(_ setting: Setting) -> Pane {
    .lines(Lines(lines: summaryLines(setting), firstLine: selection.top))
  }

  func summaryLines(_ setting: Setting) -> [Line] { summary(setting).lines }

  /// The whole picture, wrapped to the window so that it scrolls line by line; in two columns where
  /// both can be read.
  private func summary(_ setting: Setting) -> SummaryColumn {
    guard let current = view.current else {
      return SummaryColumn(
        width: setting.size.columns,
        lines: [
          Line("The part of this file that can be read does not open the case.", .warning),
          Line(
            "See the Record tab (\(Tab.record.number)) for what is there, and run casebook check."),
        ])
    }
    let columns = setting.size.columns - 2
    let isWide = setting.isWide
    let width = isWide ? (columns - 3) / 2 : columns
    var conduct = SummaryColumn(width: width)
    if SafeContactLines.isCut(current, columns: setting.size.columns) {
      conduct.add(.safeContact, [("in full", current.safeContact?.text ?? "", .strong)])
    }
    conduct.add(.classification, classification(current, setting))
    var stage = SummaryColumn(width: width)
    stage.add(.stage, self.stage(current, setting))
    let (due, orders) = (due(current, setting), orders(current, setting))
    var ahead = SummaryColumn(width: width)
    if !due.isEmpty { ahead.add(.next, due) }
    if !orders.isEmpty { ahead.add(.orders, orders) }
    let riskFields = risk(current, setting)
    var risk = SummaryColumn(width: width)
    if !riskFields.isEmpty { risk.add(.risk, riskFields) }
    var people = SummaryColumn(width: width)
    people.add(.people, peopleAndPlace(current).map { ($0.0, $0.1, .plain) })
    if isWide {
      conduct = conduct.above(risk)
      addConduct(current, setting, to: &conduct)
      return conduct.beside(stage.above(ahead).above(people))
    }
    var rest = SummaryColumn(width: width)
    addConduct(current, setting, to: &rest)
    return stage.above(conduct).above(ahead).above(risk).above(rest).above(people)
  }

  /// The line on which a part of the summary begins; nil where it has nothing to say.
  func firstLine(of section: SummarySection, _ setting: Setting) -> Int? {
    summary(setting).starts[section]
  }

  private func addConduct(
    _ current: Case, _ setting: Setting, to column: inout SummaryColumn
  ) {
    column.add(.conduct, conduct(current, setting))
    let impact = impact(current, setting.reference)
    if !impact.isEmpty {
      column.add(.impact, impact.map { ($0.0, $0.1, .plain) })
    }
  }
}

/// The parts of the summary, by their headings.
enum SummarySection: String {
  case safeContact = "Safe contact"
  case classification = "Classification"
  case stage = "Stage"
  case next = "Next"
  case orders = "Orders"
  case risk = "Risk"
  case conduct = "Course of conduct"
  case impact = "Impact and history"
  case people = "People and place"
}

/// Headings with labelled facts below, broken to a width.
private struct SummaryColumn {
  let width: Int
  var lines: [Line] = []
  /// Where each part begins.
  private(set) var starts: [SummarySection: Int] = [:]

  private static let labelColumns = 14

  init(width: Int, lines: [Line] = []) {
    self.width = width
    self.lines = lines
  }

  mutating func add(_ section: SummarySection, _ fields: [(String, String, Tone)]) {
    let heading = section.rawValue
    starts[section] = lines.count
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

  func above(_ other: SummaryColumn) -> SummaryColumn {
    var both = SummaryColumn(width: width, lines: lines + other.lines)
    both.starts = starts.merging(other.starts.mapValues { $0 + lines.count }) { first, _ in first }
    return both
  }

  /// Line by line with another, a rule between.
  func beside(_ other: SummaryColumn) -> SummaryColumn {
    let rows = (0..<max(lines.count, other.lines.count)).map { index in
      let left = lines.indices.contains(index) ? lines[index] : Line()
      let right = other.lines.indices.contains(index) ? other.lines[index] : Line()
      let gap = String(repeating: " ", count: max(0, width - left.width))
      return left + Line(gap) + Line(" │ ", .quiet) + right
    }
    var both = SummaryColumn(width: width, lines: rows)
    both.starts = starts.merging(other.starts) { first, _ in first }
    return both
  }
}
