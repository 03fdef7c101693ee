/// Cases by period, each set against the one before and against the first.
public struct TrendReport: ReportCounting {
  private var draft: ReportDraft
  private let step: ReportStep
  private var days: [CalendarDay: Int] = [:]

  public init(_ request: ReportRequest, _ reference: ReferenceData, by step: ReportStep) {
    draft = ReportDraft(request, reference)
    self.step = step
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    guard draft.request.includes(facts), let day = draft.request.day(of: facts) else { return }
    days[day, default: 0] += 1
  }

  public func report() -> Report {
    let request = draft.request
    let from = request.from ?? draft.first ?? request.to
    let periods = step.periods(from: from, isFromSaid: request.from != nil, to: request.to)
    let changes = draft.changes
    var figures = ReportFigures()
    var ids: [FigureID] = []
    var rows: [ReportRow] = []
    for period in periods {
      let count = days.reduce(0) {
        period.first <= $1.key && $1.key <= period.last ? $0 + $1.value : $0
      }
      let terms =
        [request.query, request.offence.query]
        + request.periodTerms(from: period.first, to: period.last)
      // Without a first day the first period is that of the first case.
      let least = request.from == nil && ids.isEmpty && count > 0 ? 1 : 0
      let id = figures.add(count, .together(terms), least: least)
      ids.append(id)
      let previous = ids.dropLast().last
      rows.append(
        ReportRow(
          period.first.description, period.label, isPart: period.isPart,
          changes: changes.indices.filter {
            period.first <= changes[$0].from && changes[$0].from <= period.last
          },
          [.count(id)] + comparison(id, previous) + comparison(id, ids.count > 1 ? ids[0] : nil)))
    }
    if let first = periods.first, let last = periods.last {
      let terms =
        [request.query, request.offence.query]
        + request.periodTerms(from: first.first, to: last.last)
      let total = figures.add(ids.reduce(0) { $0 + figures[$1].count }, .together(terms))
      figures.addUp(ids, to: total)
      rows.append(
        ReportRow(
          "all", "All", isTotal: true, [.count(total), .blank, .blank, .blank, .blank]))
    }
    var report = draft.finished(
      .trend, "Trend", figures, [table(rows)], notes: notes(periods))
    if ids.dropFirst().contains(where: { figures[$0].count == 0 }) {
      report.innerNotes.append(
        "× 0.00 is of a period without any case: none recorded, or none kept in this store.")
    }
    return report
  }

  private func comparison(_ id: FigureID, _ base: FigureID?) -> [ReportCell] {
    guard let base else { return [.blank, .blank] }
    return [.difference(id, from: base), .ratio(id, to: base)]
  }

  private func table(_ rows: [ReportRow]) -> ReportTable {
    ReportTable(
      code: "periods", title: "By \(step.rawValue)", rowTitle: "Period",
      columns: [
        .init("count", "n"), .init("differencePrevious", "± previous"),
        .init("ratioPrevious", "× previous"), .init("differenceFirst", "± first"),
        .init("ratioFirst", "× first"),
      ], rows: rows)
  }

  private func notes(_ periods: [ReportPeriod]) -> [String] {
    var notes: [String] = []
    if periods.contains(where: \.isPart) {
      notes.append("A part of a period is shorter than the others: its ratios say less.")
    }
    if let last = periods.last, last.last < draft.request.to {
      notes.append(
        "Whole months only: what came after \(ReportWords.day(last.last)) is left out.")
    }
    notes.append("Recorded cases tell what was recorded, not how much of it there was.")
    return notes
  }
}
