import ArgumentParser
import CaseCore
import CaseScreens
import CaseStore
import TerminalPages

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show what happened in a case, in order of time.",
    discussion: """
      Incidents, steps and changes of class stand together, with when each was learnt of and
      the gaps between. What has no day comes last. “↑” marks an incident at which conduct grew:
      more often, graver, a new kind of act, a breach; --escalations shows only those. The last
      line says whether it rises, falls or has fallen silent.

      EXAMPLES
        casebook timeline SC-2018-0412
        casebook timeline SC-2018-0412 --as-known-on 01/09/2018
        casebook timeline SC-2018-0412 --escalations
        casebook timeline SC-2018-0412 --csv > timeline.csv
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var named: CaseArgument
  @OptionGroup var known: KnownOption
  @Flag(help: "Only the incidents at which conduct grew.")
  var escalations = false

  @OptionGroup var format: RowFormat

  /// A stretch without anything is worth a line from so many days on.
  private static let gapDays = 14

  func run() throws {
    let opened = try store.open()
    let seen = try known.case(named.reference, opened)
    let escalation = try opened.riskPicture(
      of: seen.current, on: seen.day ?? opened.surroundings.now.day
    ).escalation
    let whole = Timeline(seen.current, behaviours: opened.reference.behaviours)
    let timeline = escalations ? whole.showing(escalation) : whole
    let rows = timeline.items.map {
      TimelineRow(
        item: $0, current: seen.current, reference: opened.reference, escalation: escalation)
    }
    if format.json {
      try Output.data(JSONText.rows(rows.map(\.json)))
    } else if format.csv {
      var text = CSVText(header: TimelineRow.csvHeader)
      for row in rows { text.add(row.csvCells) }
      try Output.data(text.text)
    } else {
      let trend = RiskWords.trend(escalation).map { ["  ·  \($0)"] } ?? []
      try Output.data((lines(rows) + trend).map { DisplayWidth.clean($0) + "\n" }.joined())
    }
  }

  private func lines(_ rows: [TimelineRow]) -> [String] {
    var lines: [String] = []
    var last: CalendarDay?
    for row in rows {
      if let last, let day = row.item.happened.start?.day, last.days(to: day) >= Self.gapDays {
        lines.append("  ·  \(last.days(to: day)) days without an entry")
      }
      if let end = row.item.happened.end?.day { last = max(last ?? end, end) }
      lines.append(row.line)
    }
    return lines
  }
}
