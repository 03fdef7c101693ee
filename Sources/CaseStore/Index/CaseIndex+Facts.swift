import CaseCore
internal import GRDB

extension CaseIndex {
  /// Tells what reports count of each case that a query asks for, in no order.
  /// - Parameter kind: the report that they are for; orders, what suspects were known for and what
  ///   the evidence points to are read only where it counts them.
  public func facts(
    _ query: CaseQuery, for kind: Report.Kind, _ body: (ReportFacts) -> Void
  ) throws(IndexFailure) {
    try reading { database in
      let wanted = query == .everything ? nil : try QueryReader(database, self).set(query)
      let labels = try Labels(database)
      var orders = kind == .orders ? try OrderNumbers.Walk(database) : nil
      let suspects = kind == .repeats ? try SuspectTimes(database) : nil
      try FactBlocks.forEach(database) { row, record in
        if let wanted, !wanted.contains(row) { return }
        guard var facts = FactCodes.facts(record, labels) else { return }
        if let found = try orders?.orders(of: row, labels) { facts.orders = found }
        if kind == .classification { facts.classification = FactCodes.classification(record) }
        if let suspects { facts.history = suspects.history(of: record) }
        body(facts)
      }
    }
  }
}

/// The texts that rows hold by number, at hand for a million of them.
struct Labels {
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
  subscript(id: Int32) -> String? {
    texts.indices.contains(Int(id)) ? texts[Int(id)] : nil
  }
}
