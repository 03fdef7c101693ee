import CaseCore
internal import GRDB

extension CaseIndex {
  /// Deadlines of all cases, soonest first; those of one day by reference and name.
  public func agenda(
    _ request: AgendaRequest, reference: ReferenceData
  ) throws(IndexFailure) -> [AgendaItem] {
    try reading { try AgendaReader(QueryReader($0, self), request).items(reference.deadlines) }
  }

  /// How many deadlines a request asks for, whatever its part of the list.
  public func agendaCount(_ request: AgendaRequest) throws(IndexFailure) -> Int {
    try reading { try AgendaReader(QueryReader($0, self), request).count() }
  }
}

/// Finds deadlines within one view of the index.
private struct AgendaReader {
  /// Up to how many cases are looked up by themselves.
  private static let fewCases = 2000

  let reader: QueryReader
  let request: AgendaRequest

  init(_ reader: QueryReader, _ request: AgendaRequest) {
    self.reader = reader
    self.request = request
  }

  func items(_ terms: DeadlineTerms) throws -> [AgendaItem] {
    let limit = max(0, request.limit)
    var offset = max(0, request.offset)
    guard limit > 0, var wanted = try condition() else { return [] }
    if isOfAll, offset > 0 {
      guard let place = try DueCounts.place(offset, among: wanted.condition, reader.database)
      else { return [] }
      wanted.condition.add("d.due >= ?", [place.due])
      offset = place.offset
    }
    // Which rows of the window they are is found first, in the table of deadlines alone: what is left
    // out before it, and what other cases have, is never looked up.
    var keys: [Key] = []
    var passed = 0
    try forEachRow("d.due, d.ref, d.id", wanted, "ORDER BY d.due, d.ref, d.id") { row in
      passed += 1
      if passed > offset {
        keys.append(Key(due: row.number(1), reference: row.text(2), id: row.text(3)))
      }
      return keys.count < limit
    }
    return try keys.compactMap { try item($0, terms) }
  }

  /// Whether every case is asked about, so that nothing but the deadlines themselves tells.
  private var isOfAll: Bool { request.cases == .everything && request.owners.isEmpty }

  private struct Key {
    let due: Int
    let reference: String
    let id: String
  }

  func count() throws -> Int {
    guard let wanted = try condition() else { return 0 }
    if isOfAll { return try DueCounts.count(wanted.condition, reader.database) }
    guard wanted.set != nil else {
      var rows = try BoundStatement(
        reader.database, "SELECT count(*) FROM deadlines AS d WHERE \(wanted.condition.sql)")
      for argument in wanted.condition.arguments { rows.put(argument) }
      return try rows.firstNumber() ?? 0
    }
    var count = 0
    try forEachRow("1", wanted, "") { _ in
      count += 1
      return true
    }
    return count
  }

  /// Tells each row that is asked for until told to stop; what is selected begins in column 1.
  private func forEachRow(
    _ columns: String, _ wanted: (condition: Condition, set: CaseSet?), _ order: String,
    _ body: (BoundStatement) -> Bool
  ) throws {
    var rows = try BoundStatement(
      reader.database,
      "SELECT d.case_id, \(columns) FROM deadlines AS d WHERE \(wanted.condition.sql) \(order)")
    for argument in wanted.condition.arguments { rows.put(argument) }
    defer { rows.reset() }
    while try rows.step() {
      if let set = wanted.set, !set.contains(rows.number(0)) { continue }
      if !body(rows) { return }
    }
  }

  private func item(_ key: Key, _ terms: DeadlineTerms) throws -> AgendaItem? {
    let row = try Row.fetchOne(
      reader.database.cachedStatement(
        sql: """
          SELECT d.due, d.ref, d.id, d.term, d.start, d.hidden, c.victim, c.suspect, o.text,
            c.entries, c.last_recorded
          FROM deadlines AS d JOIN cases AS c ON c.id = d.case_id
            LEFT JOIN labels AS o ON o.id = d.owner
          WHERE d.due = ? AND d.ref = ? AND d.id = ?
          """), arguments: [key.due, key.reference, key.id])
    return row.flatMap { AgendaReader.item($0, terms) }
  }

  /// The question about the rows, and the cases among which to look where they are too many to be
  /// part of it. Nil where nothing can be found.
  private func condition() throws -> (condition: Condition, set: CaseSet?)? {
    var condition = Condition(request.deadlines)
    if !request.owners.isEmpty {
      let search = LabelSearch(database: reader.database)
      let labels = Set(try request.owners.flatMap { try search.labels($0) })
      guard !labels.isEmpty else { return nil }
      condition.add(
        "d.owner IN (\(labels.sorted().map(String.init).joined(separator: ",")))", [])
    }
    guard request.cases != .everything else { return (condition, nil) }
    let set = try reader.set(request.cases)
    guard set.count <= AgendaReader.fewCases else { return (condition, set) }
    let numbers = "[\(set.rows.map(String.init).joined(separator: ","))]"
    condition.add("d.case_id IN (SELECT value FROM json_each(?))", [numbers])
    return (condition, nil)
  }

  /// Nil for a row that no version of the program writes.
  private static func item(_ row: Row, _ terms: DeadlineTerms) -> AgendaItem? {
    let term: Int = row[3]
    let hidden: Int = row[5]
    guard let reference = CaseReference(row[1] as String), terms.all.indices.contains(term) else {
      return nil
    }
    return AgendaItem(
      reference: reference, victim: row[6], suspect: row[7], owner: row[8], deadline: row[2],
      term: terms.all[term], start: CalendarDay(daysSinceEpoch: row[4]),
      due: CalendarDay(daysSinceEpoch: row[0]),
      snoozedUntil: hidden == noDayYet ? nil : CalendarDay(daysSinceEpoch: hidden),
      entryCount: row[9], recordedAt: Instant(secondsSince1970: row[10] ?? 0))
  }
}

extension Condition {
  /// A question about the rows of the deadlines, which go by `d`.
  init(_ question: DeadlineQuestion) {
    let today = question.on.daysSinceEpoch
    self.init("(d.duty = 1 OR d.due >= ?)", [today])
    if !question.includesSnoozed { add("d.hidden <= ?", [today]) }
    if let from = question.from { add("d.due >= ?", [from.daysSinceEpoch]) }
    if let through = question.through { add("d.due <= ?", [through.daysSinceEpoch]) }
    if !question.rules.isEmpty {
      let codes = question.rules.map(\.indexCode).sorted()
      add("d.rule IN (\(codes.map { _ in "?" }.joined(separator: ", ")))", codes)
    }
  }

  mutating func add(_ sql: String, _ arguments: [any DatabaseValueConvertible]) {
    self.sql += " AND \(sql)"
    self.arguments += arguments.map(\.databaseValue)
  }
}

/// That a question speaks of days, or of whoever asks, and was not reckoned from either, which is a
/// mistake of ours.
struct NotReckoned: Error, CustomStringConvertible {
  let description = "a question was asked without the day or the person that it goes by"
}
