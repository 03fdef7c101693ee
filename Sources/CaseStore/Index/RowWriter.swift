import CaseCore
internal import GRDB

/// Writes rows within one transaction and keeps the totals that go with them.
struct RowWriter {
  let database: Database
  private var labels: [String: Int] = [:]
  private var stageChanges: [Int: Int] = [:]
  private var totalChange = 0

  init(_ database: Database) throws {
    self.database = database
    let rows = try Row.fetchCursor(database, sql: "SELECT id, text FROM labels")
    while let row = try rows.next() { labels[row[1]] = row[0] }
  }

  /// Writes what the index keeps of a case in place of what it had; true when it had nothing.
  mutating func write(_ indexed: IndexedCase) throws -> Bool {
    let reference = indexed.summary.reference.text
    let known = try database.cachedStatement(sql: "SELECT id, stage FROM cases WHERE ref = ?")
    if let row = try Row.fetchOne(known, arguments: [reference]) {
      let id: Int = row[0]
      try removeWords(of: id)
      try removeDeadlines(of: id)
      try OrderRows.remove(of: id, database)
      stageChanges[row[1], default: 0] -= 1
      totalChange -= 1
      try insert(indexed, id: id, replacing: true)
      return false
    }
    try insert(indexed, id: nil, replacing: false)
    return true
  }

  /// How many entries the case had that the row was made of; nil when there is no such row.
  func entryCount(of reference: CaseReference) throws -> Int? {
    let statement = try database.cachedStatement(sql: "SELECT entries FROM cases WHERE ref = ?")
    return try Int.fetchOne(statement, arguments: [reference.text])
  }

  /// False when there was no such row.
  mutating func remove(_ reference: CaseReference) throws -> Bool {
    let known = try database.cachedStatement(sql: "SELECT id, stage FROM cases WHERE ref = ?")
    guard let row = try Row.fetchOne(known, arguments: [reference.text]) else { return false }
    let id: Int = row[0]
    try removeWords(of: id)
    try removeDeadlines(of: id)
    try OrderRows.remove(of: id, database)
    for table in ["cases", "facts"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE id = ?")
        .execute(arguments: [id])
    }
    stageChanges[row[1], default: 0] -= 1
    totalChange -= 1
    return true
  }

  private mutating func insert(_ indexed: IndexedCase, id: Int?, replacing: Bool) throws {
    let verb = replacing ? "REPLACE" : "INSERT"
    try database.cachedStatement(sql: "\(verb) INTO cases VALUES(\(RowColumns.marks))")
      .execute(arguments: try arguments(indexed, id: id))
    let written = id ?? Int(database.lastInsertedRowID)
    try database.cachedStatement(sql: "\(verb) INTO facts VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: try facts(indexed, id: written))
    try insert(indexed.words, into: "words", id: written)
    try insert(indexed.starts, into: "starts", id: written)
    try insert(indexed.deadlines, of: indexed.summary, id: written)
    try OrderRows.write(indexed.orders, of: written, database)
    stageChanges[indexed.summary.stage.indexCode, default: 0] += 1
    totalChange += 1
  }

  private func insert(_ words: CaseWords, into table: String, id: Int) throws {
    try database.cachedStatement(
      sql: "INSERT INTO \(table)(rowid, victim, suspect, rest) VALUES(?, ?, ?, ?)"
    )
    .execute(arguments: [id, words.victim, words.suspect, words.rest])
  }

  private mutating func insert(
    _ deadlines: [Deadline], of summary: CaseSummary, id: Int
  ) throws {
    guard !deadlines.isEmpty else { return }
    let owner = try label(summary.owner)
    let statement = try database.cachedStatement(
      sql: "INSERT INTO deadlines VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for deadline in deadlines {
      try statement.execute(arguments: [
        deadline.due.daysSinceEpoch, summary.reference.text, deadline.id, id,
        deadline.rule.indexCode, deadline.term.row, deadline.start.daysSinceEpoch,
        deadline.hiddenUntil?.daysSinceEpoch ?? noDayYet, deadline.term.isDuty ? 1 : 0, owner,
      ])
    }
  }

  private func removeDeadlines(of id: Int) throws {
    try database.cachedStatement(sql: "DELETE FROM deadlines WHERE case_id = ?")
      .execute(arguments: [id])
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

  private mutating func arguments(
    _ indexed: IndexedCase, id: Int?
  ) throws -> StatementArguments {
    let summary = indexed.summary
    let area = try label(summary.area)
    let owner = try label(summary.owner)
    let force = try label(summary.force)
    let answeredBy = try label(summary.flag.answeredBy)
    let opinion = summary.opinion
    let protection = summary.protection
    return [
      id, summary.reference.text,
      summary.stage.indexCode, summary.outcome?.indexCode ?? noCode,
      summary.recordedAs.indexCode, summary.relationship?.indexCode ?? noCode,
      FlagCodes.bits(summary.flags), summary.reachedProsecutor ? 1 : 0,
      area, owner, force,
      summary.recordedOn.daysSinceEpoch, summary.lastIncident?.daysSinceEpoch ?? noDayYet,
      summary.next?.comesUp.daysSinceEpoch ?? noDayLeft,
      summary.incidentCount, summary.fearCount, summary.entryCount,
      summary.firstRecordedAs.indexCode, opinion?.pointsTo.indexCode ?? noCode,
      opinion?.strength.indexCode ?? noCode, opinion?.isAggravated == true ? 1 : 0,
      opinion.map { OpinionCodes.bits($0.letters) } ?? 0,
      opinion.map { OpinionCodes.bits($0.flagRules) } ?? 0,
      summary.flag.state.indexCode, summary.flag.since?.daysSinceEpoch ?? noDayLeft,
      summary.flag.answeredOn?.daysSinceEpoch ?? noDayYet,
      summary.flag.reply?.indexCode ?? noCode, answeredBy, summary.flag.words,
      indexed.victimKey, indexed.suspectKey,
      summary.victim, summary.suspect,
      summary.victimSex?.indexCode, summary.suspectSex?.indexCode,
      summary.outcomeCode, summary.outcomeOn?.daysSinceEpoch,
      summary.firstIncident?.daysSinceEpoch, summary.lastRecorded?.secondsSince1970,
      summary.next?.rule.indexCode, summary.next?.due.daysSinceEpoch,
      summary.next?.snoozedUntil?.daysSinceEpoch,
      AgeCodes.code(summary.victimAge), AgeCodes.code(summary.suspectAge),
      protection.state.indexCode, protection.since?.daysSinceEpoch ?? noDayLeft,
      protection.answeredOn?.daysSinceEpoch ?? noDayYet, protection.reply?.indexCode ?? noCode,
      try label(protection.answeredBy), protection.words,
    ]
  }

  /// What reports count, packed: they go through every case, and columns take time.
  private mutating func facts(_ indexed: IndexedCase, id: Int) throws -> StatementArguments {
    let facts = indexed.summary.reportFacts
    return [
      id, FactCodes.codes(facts), FactCodes.days(facts), try label(facts.area),
      try label(facts.force), try label(facts.owner), try label(facts.outcomeCode),
      indexed.suspectKey == noNameKey ? 0 : SuspectKeys.number(indexed.suspectKey),
    ]
  }

  /// Notes how many cases there are now, so that nobody has to count them, and that answers given
  /// before no longer hold.
  func finish() throws {
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
