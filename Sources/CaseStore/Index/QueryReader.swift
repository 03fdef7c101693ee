import CaseCore
internal import GRDB

/// Finds the cases that a query asks for, within one view of the index.
struct QueryReader {
  let database: Database
  let state: IndexState
  let kept: CaseIndex

  init(_ database: Database, _ kept: CaseIndex) throws {
    self.database = database
    self.kept = kept
    state = try IndexState(database)
  }

  func set(_ query: CaseQuery) throws -> CaseSet {
    let generation = state.generation
    if let set = kept.answers.withLock({ $0.set(query, generation) }) { return set }
    let found = try find(query)
    kept.answers.withLock { $0.keep(found, for: query, generation) }
    return found
  }

  /// Whether the columns of a row answer the query.
  func condition(_ query: CaseQuery) throws -> Condition? {
    try Condition(query, labels: LabelSearch(database: database))
  }

  private func find(_ query: CaseQuery) throws -> CaseSet {
    if query == .everything { return try everything() }
    if let condition = try condition(query) { return try find(condition) }
    switch query {
    case .text(let words): return try find(MatchText(words))
    case .field(.suspect, let words): return try find(MatchText(words, column: "suspect"))
    case .field(.victim, let words): return try find(MatchText(words, column: "victim"))
    case .field(.history, let value):
      let suspects = try SuspectTimes(database)
      let wanted = SuspectHistory(rawValue: value)
      var found = CaseSet()
      try FactBlocks.forEach(database) { row, record in
        let history = suspects.history(of: record)
        let isMeant = wanted == .earlierCase ? history.hasEarlierCase : history == wanted
        if isMeant { found.insert(row) }
      }
      return found
    case .not(let inner):
      var found = try set(.everything)
      found.subtract(try set(inner))
      return found
    case .all(let parts): return try findAll(parts)
    case .any(let parts):
      var found = CaseSet()
      for part in parts { found.formUnion(try set(part)) }
      return found
    case .everything, .field, .since, .before, .askedSince, .askedBefore, .answeredSince,
      .answeredBefore, .decidedSince, .decidedBefore, .due, .order, .protection:
      return try everything()
    }
  }

  /// What the columns answer is asked for in one go, and opposites are taken away from the rest.
  private func findAll(_ parts: [CaseQuery]) throws -> CaseSet {
    var found: CaseSet?
    var unwanted: [CaseQuery] = []
    var plain: [CaseQuery] = []
    for part in parts {
      if try condition(part) != nil {
        plain.append(part)
      } else if case .not(let inner) = part {
        unwanted.append(inner)
      } else if found == nil {
        found = try set(part)
      } else {
        found?.formIntersection(try set(part))
      }
    }
    if found == nil || !plain.isEmpty {
      let columns = try set(plain.count == 1 ? plain[0] : .all(plain))
      if found == nil { found = columns } else { found?.formIntersection(columns) }
    }
    var left = found ?? CaseSet()
    for query in unwanted { left.subtract(try set(query)) }
    return left
  }

  private func everything() throws -> CaseSet {
    let highest = try Int.fetchOne(database, sql: "SELECT max(id) FROM cases") ?? 0
    // Where no row was ever removed there are no gaps to look for.
    if highest == state.total { return CaseSet(through: highest) }
    return try find("SELECT id FROM cases", [])
  }

  private func find(_ condition: Condition) throws -> CaseSet {
    try find("SELECT id FROM cases WHERE \(condition.sql)", condition.arguments)
  }

  private func find(_ text: MatchText?) throws -> CaseSet {
    guard let text else { return try set(.everything) }
    let table = text.table.rawValue
    guard let phrase = text.phrase else {
      return try find(
        "SELECT rowid FROM \(table) WHERE \(table) MATCH ?", [text.match.databaseValue])
    }
    return try find(
      """
      SELECT rowid FROM \(table) WHERE \(table) MATCH ? AND instr(
        ' ' || \(text.columns.joined(separator: " || ' \u{E000} ' || ")), ?)
      """, [text.match.databaseValue, phrase.databaseValue])
  }

  private func find(_ sql: String, _ arguments: [DatabaseValue]) throws -> CaseSet {
    var rows = try BoundStatement(database, sql)
    for argument in arguments { rows.put(argument) }
    defer { rows.reset() }
    var found = CaseSet()
    while try rows.step() { found.insert(rows.number(0)) }
    return found
  }
}
