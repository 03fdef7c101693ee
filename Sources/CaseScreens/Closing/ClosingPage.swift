import CaseCore
import TerminalPages

extension ClosingState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title, titleRight: state(setting),
      header: view.headerLines(setting),
      body: .stacked([
        Stacked(pane: .table(table(setting)), rows: .fixed(visibleRows(setting) + 1)),
        Stacked(
          pane: .headed(
            Line("Proposal"), .lines(Lines(lines: proposalLines(setting), wraps: true))),
          rows: .rest),
      ]),
      hints: footer(setting))
  }

  private var title: Line {
    let names = view.current.map {
      "  \(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line("Closing  ", .title) + Line("\(view.reference)", .strong) + Line(names ?? "")
  }

  private func state(_ setting: Setting) -> Line {
    if checklist?.isBlocked == true { return Line("BLOCKED by an order", .danger) }
    guard let proposal else { return Line("nothing proposed", .quiet) }
    guard proposal.ending == nil else { return Line(Wording.closingState(proposal.state)) }
    let age = Wording.age(proposal.proposal.at.local.day, on: setting.today)
    return Line("waiting \(age)", .warning)
  }

  private func table(_ setting: Setting) -> Table {
    let visible = visibleRows(setting)
    let start = min(selection.top, max(0, items.count - 1))
    let shown = items.isEmpty ? [] : items[start..<min(items.count, start + visible)]
    return Table(
      columns: [
        Column(title: "BEFORE CLOSING", width: .fixed(24)),
        Column(title: "WHAT", width: .flexible(min: 24, weight: 1)),
      ], rows: shown.map { row($0, setting) },
      selected: items.isEmpty ? nil : selection.index - start,
      emptyText: Line(
        CannotTell.isSomething(of: view.current, setting)
          ? "Nothing is open in what can be told."
          : "Nothing is open: no order, flag, breach or clock, and the victim knows.", .quiet))
  }

  private func row(_ item: ClosingItem, _ setting: Setting) -> Row {
    switch item {
    case .news(let entry):
      let words = EntryWords.summary(entry, setting.reference)
      return Row(cells: [
        Line("New since, entry \(entry.sequence)", .warning),
        Line("\(entry.by): \(words)", .warning),
      ])
    case .point(let point):
      let words = view.current.map {
        Wording.closingPoint(point, in: $0, on: setting.today, setting.reference)
      }
      let tone = point.tone
      return Row(cells: [Line(Wording.closingCheck(point.check), tone), Line(words ?? "", tone)])
    }
  }

  private func proposalLines(_ setting: Setting) -> [Line] {
    guard let proposal else {
      return [
        Line(
          "Nobody has proposed how this case should end. o proposes an outcome; somebody else then "
            + "approves it or returns it.")
      ] + selectedLines(setting)
    }
    let outcome = Wording.outcome(proposal.outcome, setting.reference.outcomeTypes)
    let proposed = proposal.proposal
    var lines = [Line("Outcome \(outcome)", .strong)]
    lines += IncidentWords.paragraph(proposal.outcome.reason.text)
    lines.append(
      IncidentWords.labelled(
        "proposed",
        "\(Wording.day(proposed.fact.on)) by \(setting.staff.shownName(proposed.by)), "
          + "entry \(proposed.entry)"))
    lines.append(IncidentWords.labelled("stands", Wording.closingState(proposal)))
    let told = checklist?.lastTold.map(Wording.day) ?? "never"
    lines.append(IncidentWords.labelled("victim last told", told))
    return lines + selectedLines(setting)
  }

  /// The selected line in full, because the table cuts it.
  private func selectedLines(_ setting: Setting) -> [Line] {
    switch selected {
    case nil: return []
    case .news(let entry):
      return [
        Line(""), Line("Entry \(entry.sequence), \(Wording.moment(entry.at.local)), \(entry.by)"),
      ]
        + IncidentWords.paragraph(EntryWords.summary(entry, setting.reference))
    case .point(let point):
      guard let current = view.current else { return [] }
      let words = Wording.closingPoint(point, in: current, on: setting.today, setting.reference)
      return [Line(""), Line("\(Wording.closingCheck(point.check)): \(words)")]
    }
  }
}

extension ClosingChecklist.Point {
  fileprivate var tone: Tone {
    switch self {
    case .order: return .danger
    case .missed, .breach: return .danger
    case .flag, .possibleBreach, .notTold: return .warning
    case .running: return .plain
    }
  }
}
