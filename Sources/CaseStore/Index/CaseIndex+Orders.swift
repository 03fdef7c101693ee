import CaseCore
internal import GRDB

extension CaseIndex {
  /// The orders that a question asks for, those whose end is nearest first, then by case and name.
  /// - Parameter cases: among which to look, reckoned from a day where it asks for days.
  public func orders(
    _ question: OrderQuestion, cases: CaseQuery = .everything, offset: Int = 0, limit: Int = .max
  ) throws(IndexFailure) -> [OrderSummary] {
    try reading { database in
      let reader = try QueryReader(database, self)
      let set = cases == .everything ? nil : try reader.set(cases)
      let condition = Condition(question)
      // Which cases they are of is known outside of SQL; without that question it counts by itself.
      let window = set == nil ? [limit.databaseValue, max(0, offset).databaseValue] : []
      let keys = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT o.case_id, o.row FROM orders AS o WHERE \(condition.sql)
            ORDER BY o.last, o.ref, o.place
            \(set == nil ? "LIMIT ? OFFSET ?" : "")
            """),
        arguments: StatementArguments(condition.arguments + window))
      var wanted: [Int] = []
      var passed = 0
      while wanted.count < limit, let key = try keys.next() {
        if let set {
          guard set.contains(key[0]) else { continue }
          passed += 1
          guard passed > max(0, offset) else { continue }
        }
        wanted.append(key[1])
      }
      return try wanted.compactMap { try OrderRows.summary($0, database) }
    }
  }

  /// How many orders a question asks for.
  public func orderCount(
    _ question: OrderQuestion, cases: CaseQuery = .everything
  ) throws(IndexFailure) -> Int {
    try reading { database in
      let condition = Condition(question)
      let arguments = StatementArguments(condition.arguments)
      guard cases != .everything else {
        let statement = try database.cachedStatement(
          sql: "SELECT count(*) FROM orders AS o WHERE \(condition.sql)")
        return try Int.fetchOne(statement, arguments: arguments) ?? 0
      }
      let set = try QueryReader(database, self).set(cases)
      let rows = try Int.fetchCursor(
        database.cachedStatement(
          sql: "SELECT o.case_id FROM orders AS o WHERE \(condition.sql)"),
        arguments: arguments)
      var count = 0
      while let row = try rows.next() { if set.contains(row) { count += 1 } }
      return count
    }
  }
}

extension Condition {
  /// A question about the rows of the orders, which go by `o`.
  init(_ question: OrderQuestion) {
    let day = question.on.daysSinceEpoch
    self.init("1")
    if !question.statuses.isEmpty {
      let codes = question.statuses.map(\.indexCode).sorted()
      let marks = codes.map { _ in "?" }.joined(separator: ", ")
      add(
        """
        o.row IN (SELECT p.row FROM order_periods AS p WHERE p.first <= ? AND p.last >= ?
          AND p.status IN (\(marks)))
        """, [day, day] + codes)
    }
    if !question.kinds.isEmpty {
      let kinds = question.kinds.sorted()
      add("o.kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))", kinds)
    }
    if let days = question.endingWithin {
      let standing = OrderStatus.allCases.filter(\.stands).map(\.indexCode)
      let marks = standing.map { _ in "?" }.joined(separator: ", ")
      add(
        """
        o.row IN (SELECT p.row FROM order_periods AS p WHERE p.first <= ? AND p.last >= ?
          AND p.ends <= ? AND p.status IN (\(marks)))
        """, [day, day, day + days] + standing)
    }
    if question.notificationOverdue {
      add(
        """
        o.row IN (SELECT d.row FROM order_duties AS d WHERE d.due < ? AND d.settled > ?)
        """, [day, day])
    }
    switch question.breaches {
    case nil: break
    case .any: add("o.breaches > 0", [])
    case .unanswered: add("o.unanswered > 0", [])
    case .open: add("o.open > 0", [])
    }
  }
}
