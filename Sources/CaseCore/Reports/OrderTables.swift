/// Lays out the tables of the report on orders.
struct OrderTables {
  private let request: ReportRequest
  private let counts: OrderCounts
  private let responses: [ReportBand]
  private let kinds: OrderKinds
  private(set) var figures = ReportFigures()
  /// Of all kinds together.
  private var marks: [OrderMark: FigureID] = [:]

  init(
    _ request: ReportRequest, _ counts: OrderCounts, _ responses: [ReportBand],
    _ kinds: OrderKinds
  ) {
    self.request = request
    self.counts = counts
    self.responses = responses
    self.kinds = kinds
    for mark in OrderMark.allCases {
      marks[mark] = figures.add(
        counts.count(mark), query(.field(.orderWas, mark.rawValue)))
    }
    addUp([.sought, .declined, .considering], to: .considered)
    addUp([.granted, .rejected, .dropped, .pending], to: .applied)
    addUp([.served, .unserved], to: .made)
  }

  private func query(_ term: CaseQuery) -> CaseQuery { request.figureQuery(term) }

  private func id(_ mark: OrderMark) -> FigureID { marks[mark] ?? 0 }

  private mutating func addUp(_ parts: [OrderMark], to whole: OrderMark) {
    // Served and never made cannot be, but a damaged record may say so.
    let sum = parts.reduce(0) { $0 + figures[id($1)].count }
    if sum == figures[id(whole)].count { figures.addUp(parts.map(id), to: id(whole)) }
  }

  // MARK: Steps

  private static let stepMarks: [(OrderMark, String)] = [
    (.any, "n"), (.considered, "considered"), (.notSought, "not sought"), (.applied, "applied"),
    (.refused, "refused"), (.withdrawn, "withdrawn"), (.made, "made"), (.served, "served"),
  ]

  mutating func steps() -> ReportTable {
    var rows: [ReportRow] = []
    var parts: [[FigureID]] = []
    let codes = counts.kinds.sorted { kinds.shortName($0) < kinds.shortName($1) }
    for code in codes {
      let ids = Self.stepMarks.map { mark, _ in
        figures.add(
          counts.count(mark, of: code), query(.field(.orderWas, "\(code)/\(mark.rawValue)")),
          least: mark == .any ? 1 : 0)
      }
      // What is left of a kind can be worked out for each step.
      for part in ids.dropFirst() {
        let rest = figures.addUnprinted(figures[ids[0]].count - figures[part].count)
        figures.addUp([part, rest], to: ids[0])
      }
      parts.append(ids)
      rows.append(ReportRow(code, kinds.shortName(code), ids.map(ReportCell.count)))
    }
    let all = Self.stepMarks.map { id($0.0) }
    for place in all.indices where !parts.isEmpty {
      figures.addUp(parts.map { $0[place] }, to: all[place])
    }
    rows.append(ReportRow("all", "All", isTotal: true, all.map(ReportCell.count)))
    return ReportTable(
      code: "steps", title: "Orders by kind, and what was ever done about them", rowTitle: "Order",
      columns: Self.stepMarks.map { .init($0.0 == .any ? "count" : $0.0.rawValue, $0.1) },
      rows: rows)
  }

  func considered() -> ReportTable {
    shares(
      "considered", "What became of orders that were considered",
      [
        (.sought, "Applied for or made"), (.declined, "Decided against"),
        (.considering, "Nothing yet"),
      ], of: .considered, "All considered")
  }

  func applications() -> ReportTable {
    shares(
      "applications", "What became of applications",
      [
        (.granted, "Made"), (.rejected, "Refused"), (.dropped, "Withdrawn"), (.pending, "Pending"),
      ], of: .applied, "All applied for")
  }

  private func shares(
    _ code: String, _ title: String, _ parts: [(OrderMark, String)], of whole: OrderMark,
    _ total: String
  ) -> ReportTable {
    var rows = parts.map { mark, words in
      ReportRow(
        mark.rawValue, words,
        [.count(id(mark)), .percent(id(mark), of: id(whole)), .interval(id(mark), of: id(whole))])
    }
    rows.append(
      ReportRow(
        "all", total, isTotal: true,
        [.count(id(whole)), .percent(id(whole), of: id(whole)), .blank]))
    return ReportTable(
      code: code, title: title, rowTitle: "Now", columns: Self.shareColumns, rows: rows)
  }

  private static let shareColumns: [ReportTable.Column] = [
    .init("count", "n"), .init("percent", "%"), .init("interval", "95 % interval"),
  ]

  // MARK: Days

  mutating func times() -> ReportTable {
    let rows = [
      wait(
        "considered-applied", "Considered to applied for or made", counts.untilSought,
        .considering, of: .sought),
      wait(
        "applied-decided", "Applied for to made, refused or withdrawn", counts.untilDecided,
        .pending, of: nil),
      wait("made-served", "Made to served", counts.untilServed, .unserved, of: .served),
    ]
    return ReportTable(
      code: "times", title: "Days until a quarter, half and three quarters have taken the step",
      rowTitle: "Step",
      columns: [
        .init("count", "taken"), .init("open", "not yet"), .init("backwards", "dated before"),
        .init("lowerQuartile", "quarter"), .init("median", "half"),
        .init("upperQuartile", "three quarters"),
      ], rows: rows)
  }

  /// - Parameter whole: what those that have taken the step come to, where something says so.
  private mutating func wait(
    _ code: String, _ label: String, _ wait: OrderCounts.Wait, _ waiting: OrderMark,
    of whole: OrderMark?
  ) -> ReportRow {
    let taken = figures.add(wait.taken.values.reduce(0, +), nil)
    let reversed = figures.add(wait.backwards, nil)
    let sum = figures[taken].count + wait.backwards
    let wholes = whole.map { [$0] } ?? [.granted, .rejected, .dropped]
    if wholes.reduce(0, { $0 + figures[id($1)].count }) == sum {
      let together = figures.addUnprinted(sum)
      figures.addUp([taken, reversed], to: together)
      figures.addUp(wholes.map(id), to: together)
    }
    let curve = SurvivalCurve(decided: wait.taken, open: wait.open)
    let otherwise = curve.longest == nil ? "no orders" : "not reached"
    return ReportRow(
      code, label,
      [.count(taken), .count(id(waiting)), .count(reversed)]
        + [0.25, 0.5, 0.75].map { share in
          .days(
            curve.day(ofDecided: share), otherwise: otherwise, behind: [taken, id(waiting)])
        })
  }

  // MARK: Breaches and notification

  mutating func breaches() -> ReportTable {
    let all = figures.add(
      counts.answers.values.reduce(0, +), query(.field(.orderWas, OrderMark.breached.rawValue)))
    var parts: [(String, String, FigureID)] = responses.map { band in
      let count = counts.answers.reduce(0) { sum, answer in
        guard case .after(let days) = answer.key, band.span.contains(days) else { return sum }
        return sum + answer.value
      }
      let term = CaseQuery.field(.responded, band.span.description)
      return (band.span.description, band.name, figures.add(count, query(term)))
    }
    parts.append(
      (
        "untimed", "Answered, time not known", figures.add(counts.answers[.untimed] ?? 0, nil)
      ))
    parts.append(
      (
        "unanswered", "Not answered",
        figures.add(
          counts.answers[.none] ?? 0, query(.field(.orderWas, OrderMark.unanswered.rawValue)))
      ))
    return table(
      "breaches", "Breaches by how soon police responded", "Response", parts, all, "All breaches")
  }

  mutating func notifications() -> ReportTable {
    func count(_ state: OrderCounts.DutyState) -> Int { counts.duties[state] ?? 0 }
    let all = figures.add(counts.duties.values.reduce(0, +), nil)
    let parts: [(String, String, FigureID)] = [
      (
        "in-time", "Notified in time",
        figures.add(
          count(.inTime), query(.field(.orderWas, OrderMark.notifiedInTime.rawValue)))
      ),
      (
        "late", "Notified late",
        figures.add(
          count(.late), query(.field(.orderWas, OrderMark.notifiedLate.rawValue)))
      ),
      (
        "overdue", "Not notified, overdue",
        figures.add(
          count(.overdue), query(.field(.order, OrderValue.notificationOverdue.rawValue)))
      ),
      (
        "running", "Not notified, still in time",
        figures.add(count(.running), nil)
      ),
      (
        "ceased", "Ceased before it was due",
        figures.add(count(.ceased), nil)
      ),
    ]
    return table(
      "notifications", "Duties to notify the police", "Duty", parts, all, "All duties")
  }

  private mutating func table(
    _ code: String, _ title: String, _ rowTitle: String, _ parts: [(String, String, FigureID)],
    _ all: FigureID, _ total: String
  ) -> ReportTable {
    figures.addUp(parts.map(\.2), to: all)
    var rows = parts.map { code, words, id in
      ReportRow(code, words, [.count(id), .percent(id, of: all), .interval(id, of: all)])
    }
    rows.append(
      ReportRow("all", total, isTotal: true, [.count(all), .percent(all, of: all), .blank]))
    return ReportTable(
      code: code, title: title, rowTitle: rowTitle, columns: Self.shareColumns, rows: rows)
  }
}
