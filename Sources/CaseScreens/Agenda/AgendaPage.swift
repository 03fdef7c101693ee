import CaseCore
import TerminalPages

extension AgendaState {
  func page(_ setting: Setting) -> Page {
    let putOff = includesSnoozed ? "with what was put off   " : ""
    return listPage(
      title: Line("Agenda  ", .title) + Line(isMine ? "my cases" : "everybody’s cases"),
      tabs: tabs(shown: view, setting, name: \.name),
      right: putOff + Wording.count(list.window.total, "deadline"),
      table: table(columns(setting), rows(setting), empty: emptyText),
      heading: heading(setting), lines: lines(setting), setting)
  }

  private func rows(_ setting: Setting) -> [Row] {
    var last: CalendarDay?
    return shownRows(setting).map { item in
      defer { last = item.due }
      return row(item, isNewDay: item.due != last, setting)
    }
  }

  private var emptyText: String {
    if !list.filter.text.isEmpty {
      return "Nothing is due in these cases. Esc takes the filter away."
    }
    if isMine { return "Nothing is due in your cases. m shows everybody’s." }
    return view == .everything ? "Nothing is due." : "Nothing is due then. 1 shows all that is due."
  }

  /// None as wide as its cells, so that nothing shifts while the list scrolls.
  private func columns(_ setting: Setting) -> [Column] {
    [
      Column(title: "LAST DAY", width: .fixed(setting.isWide ? 15 : 11)),
      Column(title: "", width: .fixed(10), alignment: .right),
      Column(title: "WHAT", width: .fixed(17)),
      Column(title: "REF", width: .fixed(13)),
      Column(title: "PEOPLE", width: .flexible(min: 14, weight: 2)),
      Column(title: "OWNER", width: .flexible(min: 10, weight: 1), priority: 1),
    ]
  }

  private func row(_ item: AgendaItem, isNewDay: Bool, _ setting: Setting) -> Row {
    let tone: Tone = item.due < setting.today ? .danger : .plain
    let day = setting.isWide ? Wording.fullDay(item.due) : Wording.day(item.due)
    return Row(cells: [
      Line(isNewDay ? day : "", tone),
      Line(Wording.daysLeft(item.due, on: setting.today), tone),
      Line(Wording.deadlineRule(item.rule)),
      Line(item.reference.text),
      Line(Self.people(item)),
      Line(item.owner ?? "nobody", item.owner == nil ? .quiet : .plain),
    ])
  }

  private static func people(_ item: AgendaItem) -> String {
    "\(item.victim ?? "unknown") v \(item.suspect ?? "unknown")"
  }

  // MARK: The selected deadline

  private func heading(_ setting: Setting) -> Line {
    guard let selected else { return Line("Deadline") }
    return Line(
      "\(Wording.fullDay(selected.due)), \(Wording.daysLeft(selected.due, on: setting.today))")
  }

  /// What it is, whose case, and the rule with its source.
  private func lines(_ setting: Setting) -> [Line] {
    guard let item = selected else { return [] }
    let whose = "\(item.reference)  \(Self.people(item)), \(item.owner ?? "nobody has it")"
    var lines = [Line(item.term.says, .strong), Line(whose)]
    if let until = item.snoozedUntil, until > setting.today {
      lines.append(Line("put off to \(Wording.day(until))", .warning))
    }
    if item.possibleBreach != nil {
      lines.append(Line("Enter opens it, P answers: a breach, or why it is none", .quiet))
      return lines
    }
    lines.append(Line("source: \(item.term.verification.source)", .quiet))
    guard setting.isWide else { return lines }
    lines += [
      Line(""),
      Line(
        "runs from \(Wording.fullDay(item.start)) to \(Wording.fullDay(item.due)), which counts"),
    ]
    if item.term.isStatutory { lines.append(Line("set by law")) }
    lines.append(Line("d says that it is done, stopped or put off", .quiet))
    return lines
  }
}
