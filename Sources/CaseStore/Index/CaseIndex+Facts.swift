import CaseCore
internal import GRDB

extension CaseIndex {
  /// Tells what reports count of each case that a query asks for, in no order.
  public func facts(
    _ query: CaseQuery, _ body: (ReportFacts) -> Void
  ) throws(IndexFailure) {
    try reading { database in
      let wanted = query == .everything ? nil : try QueryReader(database, self).set(query)
      var labels: [Int: String] = [:]
      let texts = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels")
      while let row = try texts.next() { labels[row[0]] = row[1] }
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: "SELECT id, codes, days, area, force, owner, outcome_code FROM facts"))
      while let row = try rows.next() {
        if let wanted, !wanted.contains(row[0]) { continue }
        let facts = FactCodes.facts(
          codes: row[1], days: row[2], area: labels[row[3]] ?? "", force: labels[row[4]] ?? "",
          owner: labels[row[5]], outcomeCode: labels[row[6]])
        if let facts { body(facts) }
      }
    }
  }
}
