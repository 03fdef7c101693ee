import CaseCore
internal import GRDB

extension CaseIndex {
  /// Tells what reports count of each case that a query asks for, in no order.
  /// - Parameter kind: the report that they are for; orders and what suspects were known for are
  ///   read only where it counts them.
  public func facts(
    _ query: CaseQuery, for kind: Report.Kind, _ body: (ReportFacts) -> Void
  ) throws(IndexFailure) {
    try reading { database in
      let wanted = query == .everything ? nil : try QueryReader(database, self).set(query)
      let labels = try Labels(database)
      let orders = kind == .orders ? try OrderRows.all(database) : [:]
      let histories = kind == .repeats ? try SuspectKeys.histories(database) : [:]
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: "SELECT id, codes, days, area, force, owner, outcome_code FROM facts"))
      while let row = try rows.next() {
        if let wanted, !wanted.contains(row[0]) { continue }
        var facts = FactCodes.facts(
          codes: row[1], days: row[2], area: labels[row[3]] ?? "",
          force: labels[row[4]] ?? "",
          owner: labels[row[5]], outcomeCode: labels[row[6]])
        switch kind {
        case .orders: facts?.orders = orders[row[0]] ?? []
        case .repeats: facts?.history = histories[row[0]] ?? .first
        case .outcomes, .trend, .areas, .people, .timeToOutcome, .caseload: break
        }
        if let facts { body(facts) }
      }
    }
  }
}

/// The texts that rows hold by number, at hand for a million of them.
private struct Labels {
  private var texts: [String?] = [nil]

  init(_ database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels ORDER BY id")
    while let row = try rows.next() {
      let id: Int = row[0]
      while texts.count < id { texts.append(nil) }
      texts.append(row[1])
    }
  }

  /// 0 stands for no text.
  subscript(id: Int) -> String? { texts.indices.contains(id) ? texts[id] : nil }
}
