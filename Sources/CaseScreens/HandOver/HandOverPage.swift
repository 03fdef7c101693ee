import CaseCore
import TerminalPages

extension HandOverState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title, titleRight: titleRight, header: header(setting),
      body: .stacked([
        Stacked(pane: .table(table(setting)), rows: .rest),
        Stacked(
          pane: .headed(detailTitle, .lines(Lines(lines: detail, wraps: true))),
          rows: .fixed(Self.detailRows(setting) + 1)),
      ]),
      hints: footer(setting))
  }

  private var title: Line {
    let names = view.current.map {
      "  \(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line("Hand-over  ", .title) + Line("\(reference)", .strong) + Line(names ?? "")
  }

  private var titleRight: Line {
    guard let handOver else { return Line("damaged", .danger) }
    return Line(
      handOver.start.entry == 0
        ? "from the start" : "since entry \(handOver.start.entry) of \(handOver.through)")
  }

  /// Safe contact before all else; then what waits for whoever looks, and from where it is told.
  func header(_ setting: Setting) -> [Line] {
    var lines = view.headerLines(setting)
    if let (transfer, isMine) = offer(setting) {
      let who = isMine ? "you" : transfer.to.text
      lines.append(
        Line("offered to \(who) by \(transfer.offer.by): ", .warning)
          + Line(AppState.inOneLine(transfer.offer.fact.text.text)))
    }
    if let note {
      let text = note.note.fact.text.map { ": \(AppState.inOneLine($0.text))" } ?? ""
      lines.append(
        Line("note \(note.id) by \(note.note.by)", .warning)
          + Line("\(text); + came after entry \(note.note.fact.through), when it was written"))
    } else if let handOver, handOver.start.entry > 0 {
      lines.append(Line(handOver.startWords, .quiet))
    }
    return lines
  }

  private func table(_ setting: Setting) -> Table {
    let visible = visibleRows(setting)
    let start = min(selection.top, max(0, items.count - 1))
    let shown = items.dropFirst(start).prefix(visible)
    return Table(
      columns: [
        Column(title: "", width: .fixed(9)),
        Column(title: "", width: .fixed(1)),
        Column(title: "WHEN", width: .natural(max: 10), alignment: .right),
        Column(title: "WHAT", width: .flexible(min: 30, weight: 1)),
      ],
      rows: shown.enumerated().map { place, item in
        row(item, title: place == 0 ? sectionTitle(at: start) : item.title)
      },
      selected: items.isEmpty ? nil : selection.index - start,
      emptyText: Line("Nothing of this case can be read.", .quiet))
  }

  private func row(_ item: Item, title: String) -> Row {
    let tone: Tone =
      switch item.line.section {
      case .breaches, .overdue: item.isNone ? .quiet : .danger
      case .questions: item.isNone ? .quiet : .warning
      case .due, .changes, .news: item.isNone ? .quiet : .plain
      }
    return Row(cells: [
      Line(title, .strong), Line(item.isLate ? "+" : ""), Line(item.line.mark, tone),
      Line(AppState.inOneLine(item.line.words), item.isNone ? .quiet : .plain),
    ])
  }

  /// The section of the first row that is seen, so that no row goes without one.
  private func sectionTitle(at place: Int) -> String {
    items.prefix(place + 1).last { !$0.title.isEmpty }?.title ?? ""
  }

  private var detailTitle: Line {
    guard let selected, !selected.isNone else { return Line("") }
    return Line("Entry \(selected.line.entry)")
  }

  private var detail: [Line] {
    guard let selected else { return [] }
    return IncidentWords.paragraph(selected.line.words)
  }
}
