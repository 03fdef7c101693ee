import CaseCore
internal import GRDB

/// Writes and reads the rows of the orders of a case.
enum OrderRows {
  static let tables = """
    CREATE TABLE orders(
      row INTEGER PRIMARY KEY, case_id INTEGER NOT NULL, ref TEXT NOT NULL, place INTEGER NOT NULL,
      name TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT, court TEXT, made INTEGER,
      served INTEGER, further INTEGER NOT NULL, last INTEGER NOT NULL, conditions INTEGER NOT NULL,
      breaches INTEGER NOT NULL, unanswered INTEGER NOT NULL, open INTEGER NOT NULL,
      slowest INTEGER, considered INTEGER, not_sought INTEGER, applied INTEGER, refused INTEGER,
      withdrawn INTEGER);
    CREATE TABLE order_periods(
      row INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, ends INTEGER NOT NULL,
      status INTEGER NOT NULL, PRIMARY KEY(row, first)) WITHOUT ROWID;
    CREATE TABLE order_duties(
      row INTEGER NOT NULL, place INTEGER NOT NULL, due INTEGER NOT NULL, settled INTEGER NOT NULL,
      first INTEGER NOT NULL, kind INTEGER NOT NULL, met INTEGER NOT NULL, PRIMARY KEY(row, place)) WITHOUT ROWID;
    CREATE TABLE order_answers(
      row INTEGER NOT NULL, place INTEGER NOT NULL, days INTEGER NOT NULL,
      PRIMARY KEY(row, place)) WITHOUT ROWID;
    CREATE INDEX orders_of ON orders(case_id);
    CREATE INDEX orders_ending ON orders(last, ref, place);
    CREATE INDEX orders_standing ON order_periods(status, last, first, ends);
    CREATE INDEX duties_owed ON order_duties(settled, due);
    """

  static func remove(of id: Int, _ database: Database) throws {
    let rows = "(SELECT row FROM orders WHERE case_id = ?)"
    for sql in [
      "DELETE FROM order_periods WHERE row IN \(rows)",
      "DELETE FROM order_duties WHERE row IN \(rows)",
      "DELETE FROM order_answers WHERE row IN \(rows)", "DELETE FROM orders WHERE case_id = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [id])
    }
  }

  /// Nil for a row that no version of the program writes.
  static func summary(_ row: Int, _ database: Database) throws -> OrderSummary? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT ref, name, kind, subject, court, made, served, further, last, conditions, breaches,
          unanswered, open, slowest, considered, not_sought, applied, refused, withdrawn
        FROM orders WHERE row = ?
        """)
    guard let order = try Row.fetchOne(statement, arguments: [row]),
      let reference = CaseReference(order[0] as String)
    else { return nil }
    let made: CalendarDay? = day(order[5])
    let further: Int = order[7]
    return OrderSummary(
      reference: reference, order: order[1], kind: order[2], subject: order[3], court: order[4],
      made: made, served: day(order[6]),
      ends: further == 1 ? .furtherOrder : day(order[8]).map(OrderEnd.on),
      periods: try periods(row, database), duties: try duties(row, database),
      conditions: order[9], breaches: order[10], unansweredBreaches: order[11],
      openBreaches: order[12], slowestResponseDays: order[13],
      course: course(order, try answers(row, database)))
  }

  private static func course(_ order: Row, _ answers: [OrderCourse.Answer]) -> OrderCourse {
    var course = OrderCourse()
    course.considered = day(order[14])
    course.notSought = day(order[15])
    course.applied = day(order[16])
    course.refused = day(order[17])
    course.withdrawn = day(order[18])
    course.made = day(order[5])
    course.served = day(order[6])
    course.answers = answers
    return course
  }

  private static func answers(
    _ row: Int, _ database: Database
  ) throws -> [OrderCourse.Answer] {
    let statement = try database.cachedStatement(
      sql: "SELECT days FROM order_answers WHERE row = ? ORDER BY place")
    return try Int.fetchAll(statement, arguments: [row]).map(AnswerCodes.answer)
  }

  private static func periods(
    _ row: Int, _ database: Database
  ) throws -> [OrderSummary.Period] {
    let statement = try database.cachedStatement(
      sql: "SELECT first, last, ends, status FROM order_periods WHERE row = ? ORDER BY first")
    return try Row.fetchAll(statement, arguments: [row]).compactMap { found in
      guard let status = OrderStatus(indexCode: found[3]) else { return nil }
      return OrderSummary.Period(
        status, first: CalendarDay(daysSinceEpoch: found[0]), last: day(found[1]),
        ends: day(found[2]))
    }
  }

  private static func duties(_ row: Int, _ database: Database) throws -> [OrderSummary.Duty] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT kind, first, due, settled, met FROM order_duties WHERE row = ? ORDER BY place
        """)
    return try Row.fetchAll(statement, arguments: [row]).compactMap(duty)
  }

  /// From its kind, first day, last day, the day it was settled and whether it was met.
  private static func duty(_ found: Row) -> OrderSummary.Duty? {
    guard let kind = NotificationKind(indexCode: found[0]) else { return nil }
    return OrderSummary.Duty(
      kind, from: CalendarDay(daysSinceEpoch: found[1]),
      due: CalendarDay(daysSinceEpoch: found[2]), settled: day(found[3]),
      wasMet: found[4] == 1)
  }

  private static func day(_ days: Int?) -> CalendarDay? {
    guard let days, days != noDayLeft else { return nil }
    return CalendarDay(daysSinceEpoch: days)
  }
}

/// How a breach was answered, as one number: days, or less than none.
enum AnswerCodes {
  static let none = -1
  static let untimed = -2

  static func code(_ answer: OrderCourse.Answer) -> Int {
    switch answer {
    case .none: return none
    case .untimed: return untimed
    case .after(let days): return days
    }
  }

  static func answer(_ code: Int) -> OrderCourse.Answer {
    switch code {
    case none: return .none
    case untimed: return .untimed
    default: return .after(days: code)
    }
  }
}
