import CaseCore
import TerminalPages

extension ProposalState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title, titleRight: items.isEmpty ? Line() : Line("to be answered \(items.count)"),
      header: view.headerLines(setting),
      body: .stacked([
        Stacked(pane: .lines(Lines(lines: intro(setting), wraps: true)), rows: .natural),
        Stacked(pane: .table(table(setting)), rows: .atMost(max(3, setting.size.rows / 4))),
        Stacked(
          pane: .headed(
            Line("What it rests on"), .lines(Lines(lines: lines(setting), wraps: true))),
          rows: .rest),
      ]),
      hints: footer(setting))
  }

  private var title: Line {
    let names = view.current.map {
      "  \(CaseDetailState.names($0, .victim)) v \(CaseDetailState.names($0, .suspect))"
    }
    return Line("Possible breach  ", .title) + Line("\(view.reference)", .strong)
      + Line(names ?? "")
  }

  private func intro(_ setting: Setting) -> [Line] {
    if !items.isEmpty {
      return [
        Line("An order stood when this happened. Nothing is recorded as a breach until you say so.")
      ]
    }
    return CannotTell.isSomething(of: view.current, setting)
      ? [Line("Whether anything waits for an answer cannot be told. Esc goes back.", .warning)]
      : [Line("Everything here is answered. Esc goes back.")]
  }

  private func table(_ setting: Setting) -> Table {
    Table(
      columns: [
        Column(title: "INCIDENT", width: .fixed(8)),
        Column(title: "ORDER", width: .fixed(12)),
        Column(title: "CONDITION", width: .flexible(min: 20, weight: 1)),
        Column(title: "", width: .fixed(8)),
      ],
      rows: items.map { item in
        let kind = view.current?.order(item.order)?.facts.kind
        let name = kind.map(setting.reference.orderKinds.shortName) ?? item.order
        let condition = item.proposal.condition
        return Row(cells: [
          Line(item.incident.id), Line(name),
          Line("\(item.condition)  \(condition.text ?? condition.type ?? "")"),
          PossibleBreachWords.certainty(item),
        ])
      }, selected: items.isEmpty ? nil : selection.index)
  }

  private func lines(_ setting: Setting) -> [Line] {
    guard let selected, let current = view.current else { return [] }
    return PossibleBreachWords.lines(selected, current, setting)
  }
}
