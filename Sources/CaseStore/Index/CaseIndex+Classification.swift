import CaseCore
internal import GRDB

extension CaseIndex {
  /// How many cases that a query asks for are recorded as what, point to what, and have a flag in
  /// which state of which age.
  public func classification(
    _ query: CaseQuery, bands: AgeBands, on today: CalendarDay
  ) throws(IndexFailure) -> [ClassificationTally] {
    try reading { database in
      try QueryReader(database, self).classification(query, bands, today)
    }
  }
}

extension QueryReader {
  fileprivate func classification(
    _ query: CaseQuery, _ bands: AgeBands, _ today: CalendarDay
  ) throws -> [ClassificationTally] {
    let asked = FlagState.Kind.allCases.filter(\.needsAnswer).map { String($0.indexCode) }
    let days = today.daysSinceEpoch
    let age = bands.limits.map { "(days > \($0))" }.joined(separator: " + ")
    let wanted = try wanted(query)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT class, first_class, points, flag, \(age), count(*) FROM (
          SELECT class, first_class, points, flag, CASE
            WHEN flag IN (\(asked.joined(separator: ", "))) THEN \(days) - asked_on
            WHEN flag = \(FlagState.Kind.answered.indexCode) THEN \(days) - answered_on
            ELSE 0 END AS days
          FROM cases WHERE \(wanted.sql))
        GROUP BY 1, 2, 3, 4, 5
        """, arguments: StatementArguments(wanted.arguments))
    var tallies: [ClassificationTally] = []
    while let row = try rows.next() {
      guard let recorded = CaseClass(indexCode: row[0]), let first = CaseClass(indexCode: row[1]),
        let state = FlagState.Kind(indexCode: row[3])
      else { continue }
      tallies.append(
        ClassificationTally(
          recorded: recorded, firstRecorded: first,
          pointsTo: SecondOpinion.Class(indexCode: row[2]), state: state, age: row[4],
          count: row[5]))
    }
    return tallies
  }

  /// A query as a condition; where it asks for words, as the rows that have them.
  private func wanted(_ query: CaseQuery) throws -> Condition {
    if let condition = try condition(query) { return condition }
    let rows = try set(query).rows.map(String.init).joined(separator: ",")
    return Condition("id IN (SELECT value FROM json_each(?))", ["[\(rows)]"])
  }
}
