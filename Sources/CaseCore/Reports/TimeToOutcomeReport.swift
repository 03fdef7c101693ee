/// How long it takes from the recording of a case to its outcome. Open cases count as long as they
/// have been open: leaving them out would make every wait look shorter than it is.
public struct TimeToOutcomeReport: ReportCounting {
  private var draft: ReportDraft
  private let bands: [ReportBand]
  private var classes: [CaseClass: Times] = [:]

  private struct Times {
    var decided: [Int: Int] = [:]
    var open: [Int: Int] = [:]
    /// Outcomes dated before the recording.
    var backwards = 0

    mutating func add(_ other: Times) {
      decided.merge(other.decided, uniquingKeysWith: +)
      open.merge(other.open, uniquingKeysWith: +)
      backwards += other.backwards
    }
  }

  /// The figures of one class, or of all.
  private struct Figures {
    let all: FigureID
    let decided: FigureID
    let open: FigureID
    let backwards: FigureID
    let bands: [FigureID]

    var each: [FigureID] { [all, decided, open, backwards] + bands }
    var timed: [FigureID] { [decided, open] + bands }
  }

  /// Counts cases recorded in the period, whatever basis is asked for.
  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    var request = request
    request.basis = .recorded
    draft = ReportDraft(request, reference)
    bands = reference.reportTerms.times
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    guard draft.request.includes(facts) else { return }
    // Changed where they lie: a copy for each case would be a copy of all days.
    let recordedAs = facts.recordedAs
    if !facts.isDecided {
      let days = max(0, facts.recordedOn.days(to: draft.request.today))
      classes[recordedAs, default: Times()].open[days, default: 0] += 1
    } else if let days = facts.daysToOutcome {
      classes[recordedAs, default: Times()].decided[days, default: 0] += 1
    } else {
      classes[recordedAs, default: Times()].backwards += 1
    }
  }

  public func report() -> Report {
    let members = draft.request.offence.members
    var figures = ReportFigures()
    var all = Times()
    for member in members { all.add(classes[member] ?? Times()) }
    let whole = self.figures(of: all, nil, &figures)
    var parts: [Figures] = []
    var quartiles: [ReportRow] = []
    var tables: [ReportTable] = []
    if members.count > 1 {
      for member in members {
        let times = classes[member] ?? Times()
        let ids = self.figures(of: times, member, &figures)
        parts.append(ids)
        quartiles.append(row(member.rawValue, member.rawValue, ids, times))
        tables.append(distribution(member.rawValue, ids, times))
      }
      for place in whole.each.indices {
        figures.addUp(parts.map { $0.each[place] }, to: whole.each[place])
      }
    }
    quartiles.append(row("all", "All", whole, all, isTotal: true))
    tables.insert(distribution("all", whole, all), at: 0)
    return draft.finished(
      .timeToOutcome, "Time to outcome", figures, [quartileTable(quartiles)] + tables,
      notes: [
        "Open cases are counted as undecided up to now (Kaplan–Meier); “not reached” means that fewer than that share are decided yet.",
        "Days are from the recording to the outcome that stands; an outcome dated before the recording is left out of the times and has a column of its own.",
      ])
  }

  private func figures(
    of times: Times, _ member: CaseClass?, _ figures: inout ReportFigures
  ) -> Figures {
    let request = draft.request
    let only = member.map { CaseQuery.field(.recordedClass, $0.rawValue) } ?? .everything
    let decided = times.decided.values.reduce(0, +)
    let open = times.open.values.reduce(0, +)
    let ids = Figures(
      all: figures.add(decided + open + times.backwards, request.figureQuery(only)),
      decided: figures.add(decided, request.figureQuery(only, .field(.took, "0+"))),
      open: figures.add(open, request.figureQuery(only, .not(.isDecided))),
      backwards: figures.add(
        times.backwards, request.figureQuery(only, .isDecided, .field(.took, "unknown"))),
      bands: bands.map { band in
        let count = times.decided.reduce(0) { band.span.contains($1.key) ? $0 + $1.value : $0 }
        return figures.add(count, request.figureQuery(only, .field(.took, "\(band.span)")))
      })
    figures.addUp([ids.decided, ids.open, ids.backwards], to: ids.all)
    figures.addUp(ids.bands, to: ids.decided)
    return ids
  }

  private func row(
    _ code: String, _ label: String, _ ids: Figures, _ times: Times, isTotal: Bool = false
  ) -> ReportRow {
    let curve = SurvivalCurve(decided: times.decided, open: times.open)
    let otherwise = curve.longest == nil ? "no cases" : "not reached"
    let quartiles = [0.25, 0.5, 0.75].map { share in
      ReportCell.days(curve.day(ofDecided: share), otherwise: otherwise, behind: ids.timed)
    }
    return ReportRow(
      code, label, isTotal: isTotal,
      [.count(ids.all), .count(ids.decided), .count(ids.open), .count(ids.backwards)] + quartiles)
  }

  private func quartileTable(_ rows: [ReportRow]) -> ReportTable {
    ReportTable(
      code: "quartiles", title: "Days until a quarter, half and three quarters are decided",
      rowTitle: "Class",
      columns: [
        .init("count", "n"), .init("decided", "decided"), .init("open", "open"),
        .init("backwards", "dated before"), .init("lowerQuartile", "quarter"),
        .init("median", "half"), .init("upperQuartile", "three quarters"),
      ], rows: rows)
  }

  private func distribution(_ code: String, _ ids: Figures, _ times: Times) -> ReportTable {
    let curve = SurvivalCurve(decided: times.decided, open: times.open)
    var rows = zip(bands, ids.bands).map { band, id in
      let share = band.span.high.flatMap { curve.decided(within: $0) }
      let estimate = share.map { Decimals($0 * 100, places: draft.request.decimals ?? 1) }
      return ReportRow(
        band.span.description, band.name,
        [
          .count(id), .percent(id, of: ids.decided),
          band.span.high == nil
            ? .blank
            : .estimate(estimate, otherwise: "nobody followed so long", behind: ids.timed),
        ])
    }
    rows.append(ReportRow("open", "Still open", [.count(ids.open), .blank, .blank]))
    return ReportTable(
      code: "times-\(code)", title: "Time to outcome: \(code)", rowTitle: "Time",
      columns: [
        .init("count", "n"), .init("percent", "% of decided"),
        .init("decidedBy", "% of all decided by then"),
      ], rows: rows)
  }
}
