import CaseCore
internal import GRDB

extension QueryReader {
  /// How many rows are looked at one by one before a better way is taken.
  private static let mostSteps = 3000
  /// Up to how many cases are put in order by themselves.
  private static let fewCases = 2000

  /// The numbers of the rows in a part of a list.
  func rows(
    _ query: CaseQuery, _ order: ListOrder, offset: Int, limit: Int
  ) throws -> [Int] {
    if limit == 0 || offset >= state.total { return [] }
    if query == .everything {
      return try Int.fetchAll(
        database.cachedStatement(
          sql: "SELECT id FROM cases ORDER BY \(order.sql) LIMIT ? OFFSET ?"),
        arguments: [limit, offset])
    }
    if let found = try firstRows(query, order, offset: offset, limit: limit) { return found }
    let set = try set(query)
    let count = set.count
    if offset >= count { return [] }
    if count <= QueryReader.fewCases {
      return Array(try ordered(set, order).dropFirst(offset).prefix(limit))
    }
    let steps = Double(offset + limit) * Double(state.total) / Double(count)
    if steps < Double(QueryReader.mostSteps) {
      return try walk(order, set, offset: offset, limit: limit)
    }
    return try pick(order, set, offset: offset, limit: limit)
  }

  /// The beginning of a list that only columns are asked for, found by looking at the first rows in
  /// order. Nil when too few of them are wanted. It saves the first screen from looking at all.
  private func firstRows(
    _ query: CaseQuery, _ order: ListOrder, offset: Int, limit: Int
  ) throws -> [Int]? {
    guard offset + limit < QueryReader.mostSteps / 2, let condition = try condition(query) else {
      return nil
    }
    let generation = state.generation
    if kept.answers.withLock({ $0.set(query, generation) != nil }) { return nil }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT id, \(condition.sql) FROM cases ORDER BY \(order.sql)
          LIMIT \(QueryReader.mostSteps)
          """),
      arguments: StatementArguments(condition.arguments))
    var found: [Int] = []
    var wanted = 0
    while let row = try rows.next() {
      guard row[1] as Bool else { continue }
      wanted += 1
      if wanted > offset { found.append(row[0]) }
      if found.count == limit { return found }
    }
    return state.total <= QueryReader.mostSteps ? found : nil
  }

  /// All rows of a small set, in order.
  private func ordered(_ set: CaseSet, _ order: ListOrder) throws -> [Int] {
    let numbers = "[\(set.rows.map(String.init).joined(separator: ","))]"
    return try Int.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT id FROM cases WHERE id IN (SELECT value FROM json_each(?)) ORDER BY \(order.sql)
          """),
      arguments: [numbers])
  }

  /// Goes along the list until it has seen enough of the set.
  private func walk(
    _ order: ListOrder, _ set: CaseSet, offset: Int, limit: Int
  ) throws -> [Int] {
    let rows = try Int.fetchCursor(
      database.cachedStatement(sql: "SELECT id FROM cases ORDER BY \(order.sql)"))
    var found: [Int] = []
    var wanted = 0
    while found.count < limit, let row = try rows.next() {
      guard set.contains(row) else { continue }
      wanted += 1
      if wanted > offset { found.append(row) }
    }
    return found
  }

  /// Takes the rows out of the whole list, which is kept for the next page.
  private func pick(
    _ order: ListOrder, _ set: CaseSet, offset: Int, limit: Int
  ) throws -> [Int] {
    let all = try list(order.sort)
    var found: [Int] = []
    var wanted = 0
    func take(_ row: UInt32) -> Bool {
      guard set.contains(Int(row)) else { return true }
      wanted += 1
      if wanted > offset { found.append(Int(row)) }
      return found.count < limit
    }
    if order.isDescending {
      for row in all.reversed() where !take(row) { break }
    } else {
      for row in all where !take(row) { break }
    }
    return found
  }

  /// Every row in ascending order.
  private func list(_ sort: CaseSort) throws -> [UInt32] {
    let generation = state.generation
    if let rows = kept.answers.withLock({ $0.order(sort, generation) }) { return rows }
    var list: [UInt32] = []
    list.reserveCapacity(state.total)
    let order = ListOrder(sort: sort, isDescending: false)
    let rows = try Int.fetchCursor(
      database.cachedStatement(sql: "SELECT id FROM cases ORDER BY \(order.sql)"))
    while let row = try rows.next() { list.append(UInt32(row)) }
    kept.answers.withLock { $0.keep(list, for: sort, generation) }
    return list
  }

  func summaries(_ rows: [Int]) throws -> [CaseSummary] {
    let statement = try database.cachedStatement(sql: "\(RowColumns.select) WHERE c.id = ?")
    var summaries: [CaseSummary] = []
    summaries.reserveCapacity(rows.count)
    for row in rows {
      if let summary = try Row.fetchOne(statement, arguments: [row]).flatMap(RowColumns.summary) {
        summaries.append(summary)
      }
    }
    return summaries
  }

  func position(
    of reference: CaseReference, _ query: CaseQuery, _ order: ListOrder
  ) throws -> Int? {
    let known = try database.cachedStatement(sql: "SELECT id FROM cases WHERE ref = ?")
    guard let row = try Int.fetchOne(known, arguments: [reference.text]) else { return nil }
    if query == .everything { return try positionInAll(reference, row, order) }
    let set = try set(query)
    guard set.contains(row) else { return nil }
    let count = set.count
    if count <= QueryReader.fewCases { return try ordered(set, order).firstIndex(of: row) }
    var before = 0
    for other in try list(order.sort) {
      if other == UInt32(row) { break }
      if set.contains(Int(other)) { before += 1 }
    }
    return order.isDescending ? count - 1 - before : before
  }

  private func positionInAll(
    _ reference: CaseReference, _ row: Int, _ order: ListOrder
  ) throws -> Int {
    let before: Int
    if let column = order.sort.column {
      let statement = try database.cachedStatement(
        sql: """
          SELECT count(*) FROM cases
          WHERE (\(column), ref) < ((SELECT \(column) FROM cases WHERE id = ?), ?)
          """)
      before = try Int.fetchOne(statement, arguments: [row, reference.text]) ?? 0
    } else {
      let statement = try database.cachedStatement(sql: "SELECT count(*) FROM cases WHERE ref < ?")
      before = try Int.fetchOne(statement, arguments: [reference.text]) ?? 0
    }
    return order.isDescending ? state.total - 1 - before : before
  }
}
