import CaseCore
import Foundation
internal import GRDB

/// What the report on orders counts of those of a case, as one row of numbers: three hundred thousand
/// orders are read in one go, without looking up their steps, duties and breaches one by one.
enum OrderNumbers {
  static let table = "CREATE TABLE order_numbers(id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);"

  /// - Parameter label: the number that stands for the kind of an order.
  static func numbers(
    _ orders: [OrderSummary], label: (String) throws -> Int
  ) rethrows -> [Int32] {
    var numbers: [Int32] = []
    for order in orders {
      numbers.append(Int32(clamping: try label(order.kind)))
      let course = order.course
      numbers += [
        code(course.considered), code(course.notSought), code(course.applied),
        code(course.refused), code(course.withdrawn), code(course.made), code(course.served),
        Int32(clamping: course.answers.count),
      ]
      for answer in course.answers { numbers.append(Int32(clamping: AnswerCodes.code(answer))) }
      numbers.append(Int32(clamping: order.duties.count))
      for duty in order.duties {
        numbers += [
          Int32(clamping: duty.kind.indexCode), code(duty.from), code(duty.due),
          code(duty.settled), duty.wasMet ? 1 : 0,
        ]
      }
    }
    return numbers
  }

  static func orders(_ numbers: inout NumberReading, _ labels: Labels) -> [ReportOrder] {
    var orders: [ReportOrder] = []
    while !numbers.isAtEnd {
      let kind = labels[numbers.next()] ?? ""
      var course = OrderCourse()
      course.considered = day(numbers.next())
      course.notSought = day(numbers.next())
      course.applied = day(numbers.next())
      course.refused = day(numbers.next())
      course.withdrawn = day(numbers.next())
      course.made = day(numbers.next())
      course.served = day(numbers.next())
      for _ in 0..<numbers.nextCount() {
        course.answers.append(AnswerCodes.answer(Int(numbers.next())))
      }
      var duties: [OrderSummary.Duty] = []
      for _ in 0..<numbers.nextCount() {
        let (code, from, due) = (numbers.next(), numbers.next(), numbers.next())
        let (settled, met) = (numbers.next(), numbers.next())
        guard let kind = NotificationKind(indexCode: Int(code)), let from = day(from),
          let due = day(due)
        else { continue }
        duties.append(
          OrderSummary.Duty(kind, from: from, due: due, settled: day(settled), wasMet: met == 1))
      }
      orders.append(ReportOrder(kind: kind, course: course, duties: duties))
    }
    return orders
  }

  private static func code(_ day: CalendarDay?) -> Int32 {
    Int32(clamping: day?.daysSinceEpoch ?? noDayLeft)
  }

  private static func day(_ code: Int32) -> CalendarDay? {
    code == Int32(noDayLeft) ? nil : CalendarDay(daysSinceEpoch: Int(code))
  }

  static func write(_ numbers: [Int32], of id: Int, _ database: Database) throws {
    guard !numbers.isEmpty else { return }
    try database.cachedStatement(sql: "INSERT INTO order_numbers VALUES(?, ?)")
      .execute(arguments: [id, numbers.withUnsafeBytes { Data($0) }])
  }

  static func remove(of id: Int, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM order_numbers WHERE id = ?")
      .execute(arguments: [id])
  }
}

/// Goes through the numbers of a row; past its end there are only zeros, so a row that no version of
/// the program writes does no harm.
struct NumberReading {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { place + 4 > bytes.count }

  mutating func next() -> Int32 {
    guard !isAtEnd else { return 0 }
    defer { place += 4 }
    return bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
  }

  /// How many of something follow; never more than there is room for.
  mutating func nextCount() -> Int {
    let count = Int(next())
    return min(max(0, count), (bytes.count - place) / 4)
  }
}

extension OrderNumbers {
  /// Goes along the orders beside somebody who goes along the cases, in order of the rows.
  struct Walk {
    private let rows: RowCursor
    private var row: Row?

    init(_ database: Database) throws {
      rows = try Row.fetchCursor(
        database.cachedStatement(sql: "SELECT id, numbers FROM order_numbers ORDER BY id"))
      row = try rows.next()
    }

    mutating func orders(of id: Int, _ labels: Labels) throws -> [ReportOrder] {
      while let next = row {
        let at: Int = next[0]
        if at > id { return [] }
        if at == id {
          return try next.withUnsafeData(atIndex: 1) { data in
            data?.withUnsafeBytes { bytes in
              var numbers = NumberReading(bytes)
              return OrderNumbers.orders(&numbers, labels)
            } ?? []
          }
        }
        row = try rows.next()
      }
      return []
    }
  }
}
