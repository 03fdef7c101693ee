import CaseCore
internal import GRDB

extension OrderRows {
  /// Writes the rows of the orders of one case after the other.
  struct Writer {
    private let database: Database
    private var orders: BoundStatement
    private var periods: BoundStatement
    private var duties: BoundStatement
    private var answers: BoundStatement

    init(_ database: Database) throws {
      self.database = database
      func insertion(_ table: String, _ columns: Int) throws -> BoundStatement {
        let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
        return try BoundStatement(database, "INSERT INTO \(table) VALUES(\(marks))")
      }
      orders = try insertion("orders", 22)
      periods = try insertion("order_periods", 5)
      duties = try insertion("order_duties", 7)
      answers = try insertion("order_answers", 3)
    }

    mutating func write(_ all: [OrderSummary], of id: Int) throws {
      for (place, order) in all.enumerated() {
        try write(order, at: place, of: id)
        let row = Int(database.lastInsertedRowID)
        for period in order.periods { try write(period, of: row) }
        for (place, duty) in order.duties.enumerated() { try write(duty, at: place, of: row) }
        for (place, answer) in order.course.answers.enumerated() {
          answers.put(row)
          answers.put(place)
          answers.put(AnswerCodes.code(answer))
          try answers.run()
        }
      }
    }

    private mutating func write(_ order: OrderSummary, at place: Int, of id: Int) throws {
      orders.put(nil as Int?)
      orders.put(id)
      orders.put(order.reference.text)
      orders.put(place)
      orders.put(order.order)
      orders.put(order.kind)
      orders.put(order.subject)
      orders.put(order.court)
      orders.put(order.made?.daysSinceEpoch)
      orders.put(order.served?.daysSinceEpoch)
      orders.put(order.ends == .furtherOrder ? 1 : 0)
      orders.put(order.ends?.day?.daysSinceEpoch ?? noDayLeft)
      orders.put(order.conditions)
      orders.put(order.breaches)
      orders.put(order.unansweredBreaches)
      orders.put(order.openBreaches)
      orders.put(order.slowestResponseDays)
      orders.put(order.course.considered?.daysSinceEpoch)
      orders.put(order.course.notSought?.daysSinceEpoch)
      orders.put(order.course.applied?.daysSinceEpoch)
      orders.put(order.course.refused?.daysSinceEpoch)
      orders.put(order.course.withdrawn?.daysSinceEpoch)
      try orders.run()
    }

    private mutating func write(_ period: OrderSummary.Period, of row: Int) throws {
      periods.put(row)
      periods.put(period.first.daysSinceEpoch)
      periods.put(period.last?.daysSinceEpoch ?? noDayLeft)
      periods.put(period.ends?.daysSinceEpoch ?? noDayLeft)
      periods.put(period.status.indexCode)
      try periods.run()
    }

    private mutating func write(
      _ duty: OrderSummary.Duty, at place: Int, of row: Int
    ) throws {
      duties.put(row)
      duties.put(place)
      duties.put(duty.due.daysSinceEpoch)
      duties.put(duty.settled?.daysSinceEpoch ?? noDayLeft)
      duties.put(duty.from.daysSinceEpoch)
      duties.put(duty.kind.indexCode)
      duties.put(duty.wasMet ? 1 : 0)
      try duties.run()
    }
  }
}
