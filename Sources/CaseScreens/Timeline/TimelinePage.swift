import CaseCore
import TerminalPages

extension TimelineState {
  func page(_ setting: Setting) -> Page {
    let chart = chartLines(setting)
    return Page(
      title: title, titleRight: Line("by \(scale)"),
      body: .stacked([
        Stacked(pane: .lines(Lines(lines: chart)), rows: .fixed(chart.count)),
        Stacked(pane: .headed(listTitle, .table(list(setting))), rows: .rest),
      ]),
      hints: hints(setting), prompt: search.prompt, overlay: reading(setting) ?? laneBox)
  }

  private var title: Line {
    let names = current.map {
      "\(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line("Timeline  ", .title) + Line("\(view.reference)  ", .strong) + Line(names ?? "")
  }

  private func hints(_ setting: Setting) -> [Hint] {
    if choosingLane != nil {
      return [
        Hint(key: "Space", label: "show or hide"), Hint(key: "a", label: "all"),
        Hint(key: "Esc", label: "close"), Hint(key: "?", label: "keys"),
      ]
    }
    guard isReading else { return footer(setting) }
    return [
      Hint(key: "j k", label: "next, previous event"), Hint(key: "Esc", label: "close"),
      Hint(key: "?", label: "keys"),
    ]
  }

  /// What the list shows and, above all, whether it shows less than is known now.
  private var listTitle: Line {
    let hidden = lanesInUse.count { !shown.contains($0) }
    let events = Wording.count(timeline.items.count, "event")
    let kinds =
      showsOnlyGrowth
      ? "only where conduct grew (e)"
      : hidden == 0 ? "all kinds" : "\(Wording.count(hidden, "kind")) hidden"
    guard let knownOn else {
      let trend = escalation.flatMap(RiskWords.trend).map { " · \($0)" } ?? ""
      return Line("\(events), \(kinds), as known now") + Line(trend, .warning)
    }
    let later = view.record.entries.count { $0.at.local.day > knownOn }
    return Line("\(events), \(kinds), ")
      + Line(
        "as known on \(Wording.day(knownOn)): \(Wording.count(later, "later entry", "later entries")) left out",
        .warning)
  }

  private func list(_ setting: Setting) -> Table {
    let isWide = setting.size.columns >= 110
    let end = min(listRows.count, listTop + visibleRows(setting))
    let shownRows = listTop < end ? Array(listRows[listTop..<end]) : []
    let rows = shownRows.map { row in
      switch row {
      case .event(let index): return self.row(timeline.items[index], isWide, setting)
      case .gap(let days):
        return Row(cells: [
          Line(""), Line("·", .quiet), Line(""),
          Line("\(days) days without an incident", .quiet), Line(""),
        ])
      }
    }
    return Table(
      columns: Self.columns(isWide), rows: rows,
      selected: shownRows.firstIndex(of: .event(selection.index)), showsHeader: false,
      emptyText: Line(emptyText, .quiet))
  }

  private var emptyText: String {
    if let knownOn {
      return "Nothing was known on \(Wording.day(knownOn)). } steps on to what was known next."
    }
    if showsOnlyGrowth { return "At no incident did conduct grow. e shows everything." }
    return shown.isEmpty
      ? "No kind is shown. f chooses kinds." : "No events yet. a adds an incident."
  }

  private static func columns(_ isWide: Bool) -> [Column] {
    [
      Column(width: .fixed(isWide ? 21 : 17)),
      Column(width: .fixed(1)),
      Column(width: isWide ? .flexible(min: 20, weight: 1) : .fixed(16)),
      Column(width: .flexible(min: 28, weight: 3)),
      Column(width: .fixed(isWide ? 22 : 9), alignment: .right, priority: 1),
    ]
  }

  private func row(_ item: TimelineItem, _ isWide: Bool, _ setting: Setting) -> Row {
    let tone: Tone = item.isIncident ? .plain : .heading
    return Row(cells: [
      Line(time(item.happened, isWide)), mark(item, tone),
      Line(isWide ? itemWhat(item, setting) : lanes(item), tone), itemText(item, setting),
      remark(item, isWide),
    ])
  }

  private func mark(_ item: TimelineItem, _ tone: Tone) -> Line {
    growth(at: item).isEmpty ? Line(Self.letter(item.subject), tone) : Line("↑", .warning)
  }

  /// With the year where there is room, or instead of the weekday where it is not the last one.
  private func time(_ happened: Happened, _ isWide: Bool) -> String {
    guard !isWide else { return Wording.listHappened(happened) }
    guard let start = happened.start, start.day.year != timeline.span?.upperBound.year else {
      return Wording.shortHappened(happened)
    }
    return Wording.dayAndClock(start)
  }

  /// Shorter than the behaviours, and the words of the chart.
  private func lanes(_ item: TimelineItem) -> String {
    // That it broke an order stands at the end of the row.
    TimelineLane.allCases.filter { $0 != .breaches && item.lanes.contains($0) }
      .map(Wording.lane).joined(separator: ", ")
  }

  func itemWhat(_ item: TimelineItem, _ setting: Setting) -> String {
    let id: IncidentID
    switch item.subject {
    case .incident(let incident): id = incident
    case .orderStep: return "order"
    case .step, .classRecorded, .breachStep: return "police"
    }
    let words = (current?.incident(id)?.fact.behaviours ?? []).map {
      setting.reference.behaviours.label($0.text)
    }
    return words.isEmpty ? "incident" : words.joined(separator: ", ")
  }

  func itemText(_ item: TimelineItem, _ setting: Setting) -> Line {
    switch item.subject {
    case .step(let step):
      let words = Wording.stepTaken(step, setting.reference.outcomeTypes)
      return Line(words, .strong) + Line(step.text.map { ": \($0)" } ?? "")
    case .classRecorded(let recording):
      return Line("recorded as \(Wording.recordedClass(recording.recordedAs))", .strong)
        + Line(recording.reason.map { ": \($0)" } ?? "")
    case .orderStep(let id, let step):
      let name = setting.reference.orderKinds.shortName(current?.order(id)?.facts.kind ?? id)
      return Line("\(name) \(Wording.orderStepTaken(step))", .strong)
        + Line(step.text.map { ": \($0)" } ?? "")
    case .breachStep(let id, let step):
      return Line("\(id): \(Wording.breachStepTaken(step))", .strong)
        + Line(step.text.map { ": \($0)" } ?? "")
    case .incident(let id): return Line(current?.incident(id)?.fact.text.text ?? "")
    }
  }

  /// Fear of violence, and how much later it was learnt of.
  private func remark(_ item: TimelineItem, _ isWide: Bool) -> Line {
    guard case .incident(let id) = item.subject, let fact = current?.incident(id)?.fact else {
      return Line("")
    }
    var line = item.breaches.isEmpty ? Line("") : Line("BREACH", .danger)
    if fact.fearOfViolence == true {
      let fear = Line(isWide ? "feared violence" : "fear", .warning)
      // In the narrow column a breach leaves room for the days only.
      if line.isEmpty { line = fear } else if isWide { line += Line(" ") + fear }
    }
    if let days = item.daysUntilLearnt, days > 0 {
      let learnt = Line("+\(days) d", .quiet)
      line += (line.isEmpty ? Line(isWide ? "learnt " : "", .quiet) : Line(" ")) + learnt
    }
    return line
  }

  private func reading(_ setting: Setting) -> Overlay? {
    guard isReading, let item = selectedItem, let current else { return nil }
    let columns = max(20, min(setting.size.columns - 8, 96))
    var lines: [Line]
    switch item.subject {
    case .incident(let id):
      guard let incident = current.incident(id) else { return nil }
      lines = IncidentWords.lines(incident, current, setting.reference)
      if let grown = RiskWords.growth(growth(at: item)) {
        lines.append(IncidentWords.labelled("conduct grew", grown).toned(.warning))
      }
    case .step, .classRecorded, .orderStep, .breachStep:
      lines = [Line(Wording.happened(item.happened), .strong), itemText(item, setting)]
    }
    lines = lines.flatMap { line in
      DisplayWidth.of(line.text) <= columns
        ? [line] : DisplayWidth.wrap(line.text, columns: columns).map { Line($0) }
    }
    let place = "\(selection.index + 1) of \(timeline.items.count)"
    return Overlay(title: Line("Event \(place)  (Esc closes)"), lines: lines)
  }

  private var laneBox: Overlay? {
    guard let choosingLane else { return nil }
    let lanes = lanesInUse
    return Overlay(
      title: Line("Kinds  (Space switches, a all, Esc closes)"),
      lines: lanes.map { Line("\(shown.contains($0) ? "[x]" : "[ ]") \(Wording.lane($0))") },
      selected: min(choosingLane, max(0, lanes.count - 1)))
  }
}
