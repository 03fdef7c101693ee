import CaseCore
internal import GRDB

extension CaseIndex {
  /// How many cases a query asks for.
  public func count(_ query: CaseQuery) throws(IndexFailure) -> Int {
    try reading { try QueryReader($0, self).count(query) }
  }

  /// How many cases each query asks for, all told at the same moment.
  public func counts(for queries: [CaseQuery]) throws(IndexFailure) -> [Int] {
    try reading { database in
      let reader = try QueryReader(database, self)
      return try queries.map { try reader.count($0) }
    }
  }

  /// The cases that stand from a place on in the list that a query asks for.
  public func window(
    _ query: CaseQuery, sort: CaseSort, descending: Bool = false, offset: Int, limit: Int
  ) throws(IndexFailure) -> [CaseSummary] {
    try reading { database in
      let reader = try QueryReader(database, self)
      let rows = try reader.rows(
        query, ListOrder(sort: sort, isDescending: descending), offset: max(0, offset),
        limit: max(0, limit))
      return try reader.summaries(rows)
    }
  }

  /// What the list shows of one case; nil when there is none of that name.
  public func row(_ reference: CaseReference) throws(IndexFailure) -> CaseSummary? {
    try reading { database in
      let statement = try database.cachedStatement(sql: "\(RowColumns.select) WHERE c.ref = ?")
      return try Row.fetchOne(statement, arguments: [reference.text]).flatMap(RowColumns.summary)
    }
  }

  /// Where a case stands in the list that a query asks for, counted from 0; nil when it is not in
  /// it.
  public func position(
    of reference: CaseReference, _ query: CaseQuery, sort: CaseSort, descending: Bool = false
  ) throws(IndexFailure) -> Int? {
    try reading { database in
      try QueryReader(database, self)
        .position(of: reference, query, ListOrder(sort: sort, isDescending: descending))
    }
  }
}

/// By what and in which direction a list is put in order.
struct ListOrder {
  let sort: CaseSort
  let isDescending: Bool

  var sql: String { sort.order(descending: isDescending) }
}
