/// Open cases by owner, whoever has the oldest first.
public struct CaseloadReport: ReportCounting {
  private struct Load {
    var open = 0
    var withProsecutor = 0
    var needingAnswer = 0
    var oldest: CalendarDay?
  }

  private var draft: ReportDraft
  /// Nil is nobody.
  private var loads: [String?: Load] = [:]
  private static let prosecutorStages: [CaseStage] = [.fileSubmitted, .resubmitted]

  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    var request = request
    request.basis = .recorded
    draft = ReportDraft(request, reference)
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    guard facts.stage.isOpen, draft.request.offence.members.contains(facts.recordedAs) else {
      return
    }
    var load = loads[facts.owner] ?? Load()
    load.open += 1
    if Self.prosecutorStages.contains(facts.stage) { load.withProsecutor += 1 }
    if facts.needsAnswer { load.needingAnswer += 1 }
    load.oldest = min(load.oldest ?? facts.recordedOn, facts.recordedOn)
    loads[facts.owner] = load
  }

  public func report() -> Report {
    var figures = ReportFigures()
    var all = Load()
    for load in loads.values {
      all.open += load.open
      all.withProsecutor += load.withProsecutor
      all.needingAnswer += load.needingAnswer
      if let oldest = load.oldest { all.oldest = min(all.oldest ?? oldest, oldest) }
    }
    let whole = ids(all, .everything, &figures, least: 0)
    var parts: [[FigureID]] = []
    var rows: [ReportRow] = []
    for (owner, load) in loads.sorted(by: Self.stands) {
      let ids = ids(load, .field(.owner, "=\(owner ?? "")"), &figures, least: 1)
      parts.append(ids)
      rows.append(row(owner ?? "", owner ?? "nobody", ids, load))
    }
    for place in whole.indices { figures.addUp(parts.map { $0[place] }, to: whole[place]) }
    rows.append(row("all", "All", whole, all, isTotal: true))
    let table = ReportTable(
      code: "owners", title: "Open cases by owner, the oldest first", rowTitle: "Owner",
      columns: [
        .init("count", "open"), .init("withProsecutor", "with the CPS"),
        .init("needingAnswer", "answer needed"), .init("oldest", "oldest"),
        .init("days", "days"),
      ], rows: rows, isRanked: true)
    return draft.finished(
      .caseload, "Caseload", figures, [table],
      notes: ["This counts work, not crimes: every open case once, with whoever has it."],
      isOfToday: true)
  }

  /// Who has the oldest case comes first, nobody before all others on the same day.
  private static func stands(
    _ one: (key: String?, value: Load), before other: (key: String?, value: Load)
  ) -> Bool {
    guard let ours = one.value.oldest, let theirs = other.value.oldest, ours != theirs else {
      return (one.key ?? "") < (other.key ?? "")
    }
    return ours < theirs
  }

  private func ids(
    _ load: Load, _ owner: CaseQuery, _ figures: inout ReportFigures, least: Int
  ) -> [FigureID] {
    let request = draft.request
    let terms = [request.query, request.offence.query, .field(.stage, "open"), owner]
    let stages = CaseQuery.any(Self.prosecutorStages.map { .field(.stage, $0.rawValue) })
    let asked = CaseQuery.field(.flag, FlagQuestionValue.answerNeeded.rawValue)
    let ids = [
      figures.add(load.open, .together(terms), least: least),
      figures.add(load.withProsecutor, .together(terms + [stages])),
      figures.add(load.needingAnswer, .together(terms + [asked])),
    ]
    // What is left of the open ones can be worked out for each column.
    for part in ids.dropFirst() {
      let rest = figures.addUnprinted(load.open - figures[part].count)
      figures.addUp([part, rest], to: ids[0])
    }
    return ids
  }

  private func row(
    _ code: String, _ label: String, _ ids: [FigureID], _ load: Load, isTotal: Bool = false
  ) -> ReportRow {
    let days = load.oldest.map { $0.days(to: draft.request.today) }
    return ReportRow(
      code, label, isTotal: isTotal,
      [
        .count(ids[0]), .count(ids[1]), .count(ids[2]),
        .day(load.oldest, behind: [ids[0]]),
        .days(days, otherwise: "no cases", behind: [ids[0]]),
      ])
  }
}
