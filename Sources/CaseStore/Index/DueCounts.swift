import CaseCore
internal import GRDB

/// How many deadlines there are of each last day. From it come the numbers of the agenda’s views and
/// the place at which a window begins, without going through a million deadlines.
struct DueCounts {
  static let table = """
    CREATE TABLE due_counts(
      due INTEGER NOT NULL, rule INTEGER NOT NULL, hidden INTEGER NOT NULL, duty INTEGER NOT NULL,
      total INTEGER NOT NULL, PRIMARY KEY(due, rule, hidden, duty)) WITHOUT ROWID;
    """

  /// Those that every question about all cases asks for together or not at all.
  private struct Alike: Hashable {
    let due: Int
    let rule: Int
    let hidden: Int
    let duty: Int
  }

  private var changes: [Alike: Int] = [:]

  mutating func add(_ deadline: Deadline) {
    let alike = Alike(
      due: deadline.due.daysSinceEpoch, rule: deadline.rule.indexCode,
      hidden: deadline.hiddenUntil?.daysSinceEpoch ?? noDayYet, duty: deadline.term.isDuty ? 1 : 0)
    changes[alike, default: 0] += 1
  }

  /// Takes those of a case away, as long as its rows are there.
  mutating func remove(of id: Int, _ database: Database) throws {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT due, rule, hidden, duty FROM deadlines WHERE case_id = ?"), arguments: [id])
    while let row = try rows.next() {
      let alike = Alike(due: row[0], rule: row[1], hidden: row[2], duty: row[3])
      changes[alike, default: 0] -= 1
    }
  }

  /// Has to come before the transaction ends.
  mutating func write(_ database: Database) throws {
    var statement = try BoundStatement(
      database,
      """
      INSERT INTO due_counts VALUES(?, ?, ?, ?, ?)
      ON CONFLICT(due, rule, hidden, duty) DO UPDATE SET total = total + excluded.total
      """)
    for (alike, change) in changes where change != 0 {
      statement.put(alike.due)
      statement.put(alike.rule)
      statement.put(alike.hidden)
      statement.put(alike.duty)
      statement.put(change)
      try statement.run()
    }
    changes.removeAll(keepingCapacity: true)
  }

  /// - Parameter condition: of a question, about rows that go by `d`.
  static func count(_ condition: Condition, _ database: Database) throws -> Int {
    var rows = try BoundStatement(
      database, "SELECT sum(d.total) FROM due_counts AS d WHERE \(condition.sql)")
    for argument in condition.arguments { rows.put(argument) }
    return try rows.firstNumber() ?? 0
  }

  /// The last day of the deadline at a place among those that a question asks for, and its place among
  /// those of the day; nil where there are not so many.
  static func place(
    _ offset: Int, among condition: Condition, _ database: Database
  ) throws -> (due: Int, offset: Int)? {
    var rows = try BoundStatement(
      database,
      """
      SELECT d.due, sum(d.total) FROM due_counts AS d WHERE \(condition.sql)
      GROUP BY d.due ORDER BY d.due
      """)
    for argument in condition.arguments { rows.put(argument) }
    defer { rows.reset() }
    var left = offset
    while try rows.step() {
      if left < rows.number(1) { return (rows.number(0), left) }
      left -= rows.number(1)
    }
    return nil
  }
}
