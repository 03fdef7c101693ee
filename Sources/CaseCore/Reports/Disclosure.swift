/// How a report that leaves the office keeps people from being made out.
public struct Disclosure: Hashable, Sendable {
  public enum Rounding: Int, CaseIterable, Sendable {
    case off = 1
    case three = 3
    case five = 5
    case ten = 10

    func rounded(_ count: Int) -> Int { (2 * count + rawValue) / (2 * rawValue) * rawValue }
  }

  /// Counts from 1 up to, not including, this are not shown.
  public let threshold: Int
  /// Whether other counts go too from which those could be worked out.
  public let isSecondary: Bool
  public let rounding: Rounding

  /// Nil for a threshold below 2, which would hide nothing.
  public init?(threshold: Int, isSecondary: Bool = true, rounding: Rounding = .off) {
    guard threshold >= 2 else { return nil }
    self.threshold = threshold
    self.isSecondary = isSecondary
    self.rounding = rounding
  }
}

extension Report {
  /// The report as it may leave the office. What follows from a suppressed figure – percentages,
  /// rates, ranks, ratios, days – goes with it, and so do the queries and what was
  /// typed that may name somebody.
  public func controlled(by disclosure: Disclosure) -> Report {
    var report = self
    let suppression = Suppression(figures, disclosure)
    let hidden = suppression.hidden
    for id in figures.all.indices {
      let count = figures[id].count
      report.figures.all[id].query = nil
      report.figures.all[id].showing =
        hidden.contains(id)
        ? .suppressed
        : disclosure.rounding == .off ? .exact : .rounded(disclosure.rounding.rounded(count))
    }
    report.disclosure = disclosure
    for index in report.tables.indices where report.tables[index].isRanked {
      report.tables[index].rows = report.withoutOrder(report.tables[index])
    }
    report.scope = scope.map { term in
      term.code == "cases" ? Report.Term(code: term.code, words: casesOutside) : term
    }
    report.innerNotes = []
    report.notes =
      notes.filter { $0 != Disclosure.off } + [
        report.disclosureNote(disclosure, told: suppression.told.count)
      ]
    return report
  }

  /// A row's place among others tells of its count, so rows that show none come last, by name.
  private func withoutOrder(_ table: ReportTable) -> [ReportRow] {
    func isHidden(_ row: ReportRow) -> Bool {
      row.cells.contains { figure(of: $0)?.showing == .suppressed }
    }
    let rows = table.rows.filter { !$0.isTotal }
    return rows.filter { !isHidden($0) } + rows.filter(isHidden).sorted { $0.label < $1.label }
      + table.rows.filter(\.isTotal)
  }

  /// - Parameter told: how many are suppressed in vain.
  private func disclosureNote(_ disclosure: Disclosure, told: Int) -> String {
    let printed = figures.all.filter { !$0.isBetweenTheLines }
    let hidden = printed.count { $0.showing == .suppressed }
    var words =
      "Disclosure control is on: counts of 1 to \(disclosure.threshold - 1) are not shown"
    words +=
      disclosure.isSecondary
      ? ", nor others from which they could be worked out\(told > 0 ? ", as far as any are left" : "")"
      : "; they may be worked out from others, because nothing else is suppressed"
    words += "; \(hidden) of \(printed.count) counts are suppressed, with what follows from them."
    if told > 0 {
      words += " Look before it goes out: \(told) suppressed \(told == 1 ? "count" : "counts") can"
      words += " still be narrowed down from what is shown, and nothing is left to suppress."
    }
    switch disclosure.rounding {
    case .off: words += " Counts are not rounded."
    case .three, .five, .ten:
      words += " Counts are rounded to the nearest \(disclosure.rounding.rawValue), totals too, so "
      words += "they need not add up; percentages, rates and ratios are of rounded counts."
    }
    return words + " It protects this report by itself: another one that differs in little may"
      + " tell what this one does not."
  }
}

extension Disclosure {
  static let off =
    "Disclosure control is off: exact figures, for use inside the office only."
}
