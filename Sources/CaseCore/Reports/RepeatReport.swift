/// Cases whose suspect is named in an earlier one, and in one in which an order had been made.
public struct RepeatReport: ReportCounting {
  private var draft: ReportDraft
  private var counts: [SuspectHistory: Int] = [:]

  /// Counts cases recorded in the period, whatever basis is asked for.
  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    var request = request
    request.basis = .recorded
    draft = ReportDraft(request, reference)
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    if draft.request.includes(facts) { counts[facts.history, default: 0] += 1 }
  }

  public func report() -> Report {
    let request = draft.request
    var figures = ReportFigures()
    func count(_ kinds: SuspectHistory...) -> Int { kinds.reduce(0) { $0 + (counts[$1] ?? 0) } }
    func query(_ value: SuspectHistory) -> CaseQuery { .field(.history, value.rawValue) }
    let all = figures.add(counts.values.reduce(0, +), request.figureQuery())
    let unknown = figures.add(count(.unknown), request.figureQuery(query(.unknown)))
    let named = figures.add(
      count(.first, .earlierCase, .earlierOrder), request.figureQuery(.not(query(.unknown))))
    let first = figures.add(count(.first), request.figureQuery(query(.first)))
    let again = figures.add(
      count(.earlierCase, .earlierOrder), request.figureQuery(query(.earlierCase)))
    let ordered = figures.add(count(.earlierOrder), request.figureQuery(query(.earlierOrder)))
    let rest = figures.add(
      count(.earlierCase),
      request.figureQuery(query(.earlierCase), .not(query(.earlierOrder))))
    figures.addUp([named, unknown], to: all)
    figures.addUp([first, again], to: named)
    figures.addUp([ordered, rest], to: again)
    func row(
      _ code: String, _ label: String, _ id: FigureID, level: Int = 0, isTotal: Bool = false
    ) -> ReportRow {
      ReportRow(
        code, label, level: level, isTotal: isTotal,
        [
          .count(id), .percent(id, of: all),
          id == unknown || id == all
            ? .blank : .percent(id, of: named), isTotal ? .blank : .interval(id, of: all),
        ])
    }
    let table = ReportTable(
      code: "history", title: "Whether the suspect was known before", rowTitle: "Suspect",
      columns: [
        .init("count", "n"), .init("percent", "%"), .init("percentKnown", "% of named"),
        .init("interval", "95 % interval"),
      ],
      rows: [
        row("earlier-case", "Named in an earlier case", again),
        row("earlier-order", "with an order made before", ordered, level: 1),
        row("no-order", "without one", rest, level: 1),
        row("first", "Named here first", first),
        row("unknown", "Not named", unknown),
        row("named", "All named", named, isTotal: true),
        row("all", "All", all, isTotal: true),
      ])
    return draft.finished(
      .repeats, "Repeat", figures, [table],
      notes: [
        "A suspect is taken for the same by name alone, letter case and accents aside. A name is not a person: some of these may be two people, and somebody under two names is not found.",
        "An earlier case is one recorded on an earlier day anywhere in the store; the order in it had to be made by the day on which this case was recorded.",
      ])
  }
}
