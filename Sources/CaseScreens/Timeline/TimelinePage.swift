import CaseCore
import TerminalPages

extension TimelineState {
  /// From so many days on, the time without an incident is pointed out.
  private static let gapDays = 14

  func page(_ setting: Setting) -> Page {
    let chart = chartLines(setting)
    return Page(
      title: title, titleRight: knowledge,
      body: .stacked([
        Stacked(pane: .lines(Lines(lines: chart)), rows: .fixed(chart.count)),
        Stacked(pane: .headed(listTitle, list(setting)), rows: .rest),
      ]),
      hints: footer(setting),
      prompt: search.line.map { TextLine(label: "search ", text: $0.text, cursor: $0.cursor) },
      overlay: reading(setting) ?? laneBox)
  }

  private var title: Line {
    let names = current.map {
      "\(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line(" Timeline  ", .title) + Line("\(view.reference)  ", .strong) + Line(names ?? "")
  }

  private var knowledge: Line {
    guard let knownOn else { return Line("by \(scale) · as known now") }
    return Line("by \(scale) · ") + Line("as known on \(Wording.day(knownOn))", .warning)
  }

  private var listTitle: Line {
    let hidden = lanesInUse.count { !shown.contains($0) }
    let events = Wording.count(timeline.items.count, "event")
    return Line(
      "\(events), "
        + (hidden == 0 ? "showing all" : "\(Wording.count(hidden, "kind")) hidden (f)"))
  }

  private func list(_ setting: Setting) -> Pane {
    var rows: [Row] = []
    var selected: Int?
    let items = timeline.items
    let end = min(items.count, selection.top + visibleRows(setting))
    guard selection.top < end else {
      return .table(
        Table(columns: Self.columns, showsHeader: false, emptyText: Line(emptyText, .quiet)))
    }
    for index in selection.top..<end {
      if index > selection.top, let days = gap(before: index) {
        rows.append(
          Row(cells: [
            Line(""), Line("·", .quiet), Line(""),
            Line("\(days) days without an incident", .quiet), Line(""),
          ]))
      }
      if index == selection.index { selected = rows.count }
      rows.append(row(items[index], setting))
    }
    return .table(
      Table(columns: Self.columns, rows: rows, selected: selected, showsHeader: false))
  }

  private var emptyText: String {
    if let knownOn {
      return "Nothing was known on \(Wording.day(knownOn)). } steps on to what was known next."
    }
    return shown.isEmpty
      ? "No kind is shown. f chooses kinds." : "No events yet. a adds an incident."
  }

  private static let columns = [
    Column(width: .natural(max: 22)),
    Column(width: .fixed(1)),
    Column(width: .natural(max: 24), priority: 1),
    Column(width: .flexible(min: 20, weight: 1)),
    Column(width: .natural(max: 24), priority: 2),
  ]

  private func row(_ item: TimelineItem, _ setting: Setting) -> Row {
    let tone: Tone = item.isIncident ? .plain : .heading
    return Row(cells: [
      Line(time(item.happened)), Line(Self.letter(item.subject), tone),
      Line(itemWhat(item, setting), tone), itemText(item, setting), itemRemark(item),
    ])
  }

  /// With the year where it is not that of the last event.
  private func time(_ happened: Happened) -> String {
    guard let start = happened.start else { return Wording.happened(happened) }
    let short = Wording.shortHappened(happened)
    return start.day.year == timeline.span?.upperBound.year ? short : "\(short) \(start.day.year)"
  }

  func itemWhat(_ item: TimelineItem, _ setting: Setting) -> String {
    guard case .incident(let id) = item.subject else { return "police" }
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
    case .incident(let id): return Line(current?.incident(id)?.fact.text.text ?? "")
    }
  }

  private func itemRemark(_ item: TimelineItem) -> Line {
    guard case .incident(let id) = item.subject, let fact = current?.incident(id)?.fact else {
      return Line("")
    }
    if fact.fearOfViolence == true { return Line("fear of violence", .warning) }
    guard let days = item.daysUntilLearnt, days > 0, let learnt = item.learnt else {
      return Line("")
    }
    return Line("learnt \(Wording.shortDay(learnt.day)), +\(days) d", .quiet)
  }

  /// Days between an incident and the one before it, where they are many.
  private func gap(before index: Int) -> Int? {
    guard timeline.items[index].isIncident, let day = timeline.items[index].happened.start?.day,
      let earlier = timeline.items[..<index].last(where: \.isIncident)?.happened.end?.day
    else { return nil }
    let days = earlier.days(to: day) - 1
    return days >= Self.gapDays ? days : nil
  }

  private func reading(_ setting: Setting) -> Overlay? {
    guard isReading, let item = selectedItem, let current else { return nil }
    let columns = max(20, min(setting.size.columns - 8, 96))
    var lines: [Line]
    switch item.subject {
    case .incident(let id):
      guard let incident = current.incident(id) else { return nil }
      lines = IncidentWords.lines(incident, current, setting.reference)
    case .step, .classRecorded:
      lines = [Line(Wording.happened(item.happened), .strong), itemText(item, setting)]
    }
    lines = lines.flatMap { line in
      DisplayWidth.of(line.text) <= columns
        ? [line] : DisplayWidth.wrap(line.text, columns: columns).map { Line($0) }
    }
    return Overlay(title: Line("Event  (Esc closes)"), lines: lines)
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
