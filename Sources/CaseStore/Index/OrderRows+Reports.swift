import CaseCore
internal import GRDB

extension OrderRows {
  /// What the report on orders counts of every order, by case. Read in three goes, whatever their
  /// number.
  static func all(_ database: Database) throws -> [Int: [ReportOrder]] {
    var duties: [Int: [OrderSummary.Duty]] = [:]
    let dutyRows = try Row.fetchCursor(
      database,
      sql: "SELECT kind, first, due, settled, met, row FROM order_duties ORDER BY row, place")
    while let found = try dutyRows.next() {
      if let duty = duty(found) { duties[found[5], default: []].append(duty) }
    }
    var answers: [Int: [OrderCourse.Answer]] = [:]
    let answerRows = try Row.fetchCursor(
      database, sql: "SELECT row, days FROM order_answers ORDER BY row, place")
    while let found = try answerRows.next() {
      answers[found[0], default: []].append(AnswerCodes.answer(found[1]))
    }
    var orders: [Int: [ReportOrder]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT case_id, row, kind, considered, not_sought, applied, refused, withdrawn, made, served
        FROM orders ORDER BY row
        """)
    while let found = try rows.next() {
      let row: Int = found[1]
      let course = OrderCourse(
        days: steps(
          considered: found[3], notSought: found[4], applied: found[5], refused: found[6],
          withdrawn: found[7], made: found[8], served: found[9]), answers: answers[row] ?? [])
      orders[found[0], default: []].append(
        ReportOrder(kind: found[2], course: course, duties: duties[row] ?? []))
    }
    return orders
  }
}
