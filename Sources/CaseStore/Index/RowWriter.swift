import CaseCore
internal import GRDB

/// Writes rows within one transaction and keeps the totals that go with them.
struct RowWriter {
  let database: Database
  private var known: BoundStatement
  private var rows: BoundStatement
  private var words: BoundStatement
  private var starts: BoundStatement
  private var deadlines: BoundStatement
  private var orders: OrderRows.Writer
  private var labels: [String: Int] = [:]
  private var stageChanges: [Int: Int] = [:]
  private var totalChange = 0
  private var facts = FactBlockWriter()
  private var dues = DueCounts()

  init(_ database: Database) throws {
    self.database = database
    known = try BoundStatement(database, "SELECT id FROM cases WHERE ref = ?")
    rows = try BoundStatement(database, "INSERT INTO cases VALUES(\(RowColumns.marks))")
    words = try BoundStatement(database, RowWriter.insertion(into: "words"))
    starts = try BoundStatement(database, RowWriter.insertion(into: "starts"))
    deadlines = try BoundStatement(
      database, "INSERT INTO deadlines VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    orders = try OrderRows.Writer(database)
    let texts = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels")
    while let row = try texts.next() { labels[row[1]] = row[0] }
  }

  /// Writes what the index keeps of a case in place of what it had; true when it had nothing.
  mutating func write(_ indexed: IndexedCase) throws -> Bool {
    let reference = indexed.summary.reference.text
    known.put(reference)
    let id = try known.firstNumber()
    // Deleting first, because to insert in place of a row takes SQLite several times as long.
    if let id { try remove(row: id) }
    try insert(indexed, id: id)
    return id == nil
  }

  /// How many entries the case had that the row was made of; nil when there is no such row.
  func entryCount(of reference: CaseReference) throws -> Int? {
    let statement = try database.cachedStatement(sql: "SELECT entries FROM cases WHERE ref = ?")
    return try Int.fetchOne(statement, arguments: [reference.text])
  }

  /// False when there was no such row.
  mutating func remove(_ reference: CaseReference) throws -> Bool {
    known.put(reference.text)
    guard let id = try known.firstNumber() else { return false }
    try remove(row: id)
    try facts.put(nil, at: id, database)
    return true
  }

  /// Removes what stands of a case beside its facts, and its part in the totals.
  private mutating func remove(row id: Int) throws {
    let stage = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT stage FROM cases WHERE id = ?"), arguments: [id])
    try removeWords(of: id)
    try dues.remove(of: id, database)
    try database.cachedStatement(sql: "DELETE FROM deadlines WHERE case_id = ?")
      .execute(arguments: [id])
    try OrderRows.remove(of: id, database)
    try OrderNumbers.remove(of: id, database)
    try database.cachedStatement(sql: "DELETE FROM cases WHERE id = ?").execute(arguments: [id])
    if let stage { stageChanges[stage, default: 0] -= 1 }
    totalChange -= 1
  }

  private mutating func insert(_ indexed: IndexedCase, id: Int?) throws {
    try bindRow(indexed, id: id)
    try rows.run()
    let written = id ?? Int(database.lastInsertedRowID)
    try facts.put(FactRecord(indexed) { try label($0) }, at: written, database)
    try RowWriter.insert(indexed.words, &words, id: written)
    try RowWriter.insert(indexed.starts, &starts, id: written)
    try insert(indexed.deadlines, of: indexed.summary, id: written)
    try orders.write(indexed.orders, of: written)
    let numbers = try OrderNumbers.numbers(indexed.orders) { try label($0) }
    try OrderNumbers.write(numbers, of: written, database)
    stageChanges[indexed.summary.stage.indexCode, default: 0] += 1
    totalChange += 1
  }

  private static func insertion(into table: String) -> String {
    "INSERT INTO \(table)(rowid, victim, suspect, rest) VALUES(?, ?, ?, ?)"
  }

  private static func insert(
    _ words: CaseWords, _ table: inout BoundStatement, id: Int
  ) throws {
    table.put(id)
    table.put(words.victim)
    table.put(words.suspect)
    table.put(words.rest)
    try table.run()
  }

  private mutating func insert(_ open: [Deadline], of summary: CaseSummary, id: Int) throws {
    guard !open.isEmpty else { return }
    let owner = try label(summary.owner)
    for deadline in open {
      dues.add(deadline)
      deadlines.put(deadline.due.daysSinceEpoch)
      deadlines.put(summary.reference.text)
      deadlines.put(deadline.id)
      deadlines.put(id)
      deadlines.put(deadline.rule.indexCode)
      deadlines.put(deadline.term.row)
      deadlines.put(deadline.start.daysSinceEpoch)
      deadlines.put(deadline.hiddenUntil?.daysSinceEpoch ?? noDayYet)
      deadlines.put(deadline.term.isDuty ? 1 : 0)
      deadlines.put(owner)
      try deadlines.run()
    }
  }

  /// The table of first letters keeps no text, so it has to be told what goes.
  private func removeWords(of id: Int) throws {
    let kept = try database.cachedStatement(
      sql: "SELECT victim, suspect, rest FROM words WHERE rowid = ?")
    guard let row = try Row.fetchOne(kept, arguments: [id]) else { return }
    var folded = WordStarts()
    let starts = CaseWords(victim: row[0], suspect: row[1], rest: row[2]).starts(&folded)
    try database.cachedStatement(
      sql: """
        INSERT INTO starts(starts, rowid, victim, suspect, rest) VALUES('delete', ?, ?, ?, ?)
        """
    )
    .execute(arguments: [id, starts.victim, starts.suspect, starts.rest])
    try database.cachedStatement(sql: "DELETE FROM words WHERE rowid = ?").execute(arguments: [id])
  }

  /// Areas, forces and owners are few and long, so a row holds their numbers.
  private mutating func label(_ text: String?) throws -> Int {
    guard let text else { return 0 }
    if let known = labels[text] { return known }
    try database.cachedStatement(sql: "INSERT INTO labels(text) VALUES(?)")
      .execute(arguments: [text])
    let id = Int(database.lastInsertedRowID)
    labels[text] = id
    return id
  }

  /// In the order of `RowColumns`.
  private mutating func bindRow(_ indexed: IndexedCase, id: Int?) throws {
    let summary = indexed.summary
    rows.put(id)
    rows.put(summary.reference.text)
    rows.put(summary.stage.indexCode)
    rows.put(summary.outcome?.indexCode ?? noCode)
    rows.put(summary.recordedAs.indexCode)
    rows.put(summary.relationship?.indexCode ?? noCode)
    rows.put(FlagCodes.bits(summary.flags))
    rows.put(summary.reachedProsecutor ? 1 : 0)
    rows.put(try label(summary.area))
    rows.put(try label(summary.owner))
    rows.put(try label(summary.force))
    rows.put(summary.recordedOn.daysSinceEpoch)
    rows.put(summary.lastIncident?.daysSinceEpoch ?? noDayYet)
    rows.put(summary.next?.comesUp.daysSinceEpoch ?? noDayLeft)
    rows.put(summary.incidentCount)
    rows.put(summary.fearCount)
    rows.put(summary.entryCount)
    bindOpinion(summary)
    try bind(summary.flag)
    rows.put(indexed.victimKey)
    rows.put(indexed.suspectKey)
    rows.put(summary.victim)
    rows.put(summary.suspect)
    rows.put(summary.victimSex?.indexCode)
    rows.put(summary.suspectSex?.indexCode)
    rows.put(summary.outcomeCode)
    rows.put(summary.outcomeOn?.daysSinceEpoch)
    rows.put(summary.firstIncident?.daysSinceEpoch)
    rows.put(summary.lastRecorded?.secondsSince1970)
    rows.put(summary.next?.rule.indexCode)
    rows.put(summary.next?.due.daysSinceEpoch)
    rows.put(summary.next?.snoozedUntil?.daysSinceEpoch)
    rows.put(AgeCodes.code(summary.victimAge))
    rows.put(AgeCodes.code(summary.suspectAge))
    try bind(summary.protection)
    rows.put(try label(RiskCodes.text(summary.risk)))
    rows.put(try label(summary.offeredTo))
    rows.put(summary.offeredOn?.daysSinceEpoch)
    try bind(summary.closing)
    rows.put(summary.protection.asksFrom?.daysSinceEpoch ?? noDayLeft)
  }

  private mutating func bindOpinion(_ summary: CaseSummary) {
    let opinion = summary.opinion
    rows.put(summary.firstRecordedAs.indexCode)
    rows.put(opinion?.pointsTo.indexCode ?? noCode)
    rows.put(opinion?.strength.indexCode ?? noCode)
    rows.put(opinion?.isAggravated == true ? 1 : 0)
    rows.put(opinion.map { OpinionCodes.bits($0.letters) } ?? 0)
    rows.put(opinion.map { OpinionCodes.bits($0.flagRules) } ?? 0)
  }

  private mutating func bind(_ flag: FlagSummary) throws {
    rows.put(flag.state.indexCode)
    rows.put(flag.since?.daysSinceEpoch ?? noDayLeft)
    rows.put(flag.answeredOn?.daysSinceEpoch ?? noDayYet)
    rows.put(flag.reply?.indexCode ?? noCode)
    rows.put(try label(flag.answeredBy))
    rows.put(flag.words)
  }

  private mutating func bind(_ closing: ClosingSummary?) throws {
    rows.put(closing?.state.indexCode ?? noCode)
    rows.put(closing?.since.daysSinceEpoch ?? noDayLeft)
    rows.put(try label(closing?.proposedBy))
    rows.put(closing?.type)
    rows.put(closing?.words)
  }

  /// Notes how many cases there are now, so that nobody has to count them, and that answers given
  /// before no longer hold.
  mutating func finish() throws {
    try facts.write(database)
    try dues.write(database)
    for (stage, change) in stageChanges where change != 0 {
      try database.execute(
        sql: """
          INSERT INTO stages VALUES(?, ?)
          ON CONFLICT(stage) DO UPDATE SET total = total + excluded.total
          """, arguments: [stage, change])
    }
    try database.execute(
      sql: "UPDATE state SET generation = generation + 1, total = total + ?",
      arguments: [totalChange])
  }
}
