import CaseCore
internal import GRDB

/// The tables of the index. Nothing here is ever migrated: an index made otherwise is thrown away.
enum IndexSchema {
  /// Raised by one whenever the tables, the folding of words or what goes into them change.
  private static let version = 15

  /// Differs as soon as the tables or the numbers of any code do.
  static let fingerprint: Int32 = {
    var codes = ["casebook index \(version)"]
    codes += CaseStage.allCases.map(\.rawValue) + OutcomeGroup.allCases.map(\.rawValue)
    codes += CaseClass.allCases.map(\.rawValue) + Relationship.allCases.map(\.rawValue)
    codes += CaseFlag.allCases.map(\.rawValue) + Sex.allCases.map(\.rawValue)
    codes += SecondOpinion.Class.allCases.map(\.rawValue)
    codes += SecondOpinion.Strength.allCases.map(\.rawValue) + FourLetter.allCases.map(\.rawValue)
    codes += ClassificationRules.Flag.allCases.map(\.rawValue)
    codes += FlagState.Kind.allCases.map(\.rawValue)
    codes += FlagAnswer.Reply.Kind.allCases.map(\.rawValue)
    codes += DeadlineRule.allCases.map(\.rawValue)
    codes += ProposedClosing.State.allCases.map(\.rawValue)
    codes += OrderStatus.allCases.map(\.rawValue) + NotificationKind.allCases.map(\.rawValue)
    let sum = codes.joined(separator: " ").utf8.reduce(UInt32(2_166_136_261)) {
      ($0 ^ UInt32($1)) &* 16_777_619
    }
    return Int32(bitPattern: sum | 1)
  }()

  static let tables = """
    CREATE TABLE state(
      id INTEGER PRIMARY KEY, generation INTEGER NOT NULL, total INTEGER NOT NULL,
      reference TEXT NOT NULL, filling TEXT NOT NULL, complete INTEGER NOT NULL);
    INSERT INTO state VALUES(1, 1, 0, '', '', 0);
    CREATE TABLE stages(stage INTEGER PRIMARY KEY, total INTEGER NOT NULL);
    CREATE TABLE labels(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE cases(
      id INTEGER PRIMARY KEY, ref TEXT NOT NULL,
      stage INTEGER NOT NULL, outcome INTEGER NOT NULL, class INTEGER NOT NULL,
      relation INTEGER NOT NULL, flags INTEGER NOT NULL, reached INTEGER NOT NULL,
      area INTEGER NOT NULL, owner INTEGER NOT NULL, force INTEGER NOT NULL,
      recorded_on INTEGER NOT NULL, last_incident INTEGER NOT NULL, due INTEGER NOT NULL,
      incidents INTEGER NOT NULL, fears INTEGER NOT NULL, entries INTEGER NOT NULL,
      first_class INTEGER NOT NULL, points INTEGER NOT NULL, strength INTEGER NOT NULL,
      aggravated INTEGER NOT NULL, letters INTEGER NOT NULL, rules INTEGER NOT NULL,
      flag INTEGER NOT NULL, asked_on INTEGER NOT NULL, answered_on INTEGER NOT NULL,
      reply INTEGER NOT NULL, answered_by INTEGER NOT NULL, answer TEXT,
      victim_key TEXT NOT NULL, suspect_key TEXT NOT NULL,
      victim TEXT, suspect TEXT, victim_sex INTEGER, suspect_sex INTEGER,
      outcome_code TEXT, outcome_on INTEGER, first_incident INTEGER, last_recorded INTEGER,
      next_rule INTEGER, next_due INTEGER, next_hidden INTEGER,
      victim_age INTEGER NOT NULL, suspect_age INTEGER NOT NULL,
      protection INTEGER NOT NULL, protection_on INTEGER NOT NULL,
      protection_answered_on INTEGER NOT NULL, protection_reply INTEGER NOT NULL,
      protection_by INTEGER NOT NULL, protection_words TEXT, risk INTEGER NOT NULL,
      offered INTEGER NOT NULL, offered_on INTEGER,
      closing INTEGER NOT NULL, closing_on INTEGER NOT NULL, closing_by INTEGER NOT NULL,
      closing_type TEXT, closing_words TEXT,
      protection_from INTEGER NOT NULL);
    CREATE TABLE deadlines(
      due INTEGER NOT NULL, ref TEXT NOT NULL, id TEXT NOT NULL, case_id INTEGER NOT NULL,
      rule INTEGER NOT NULL, term INTEGER NOT NULL, start INTEGER NOT NULL,
      hidden INTEGER NOT NULL, duty INTEGER NOT NULL, owner INTEGER NOT NULL,
      PRIMARY KEY(due, ref, id)) WITHOUT ROWID;
    CREATE TABLE files(
      year INTEGER NOT NULL, ref TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
      inode INTEGER NOT NULL, PRIMARY KEY(year, ref)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(
      victim, suspect, rest, tokenize = 'ascii', columnsize = 0);
    CREATE VIRTUAL TABLE starts USING fts5(
      victim, suspect, rest, tokenize = 'ascii', columnsize = 0, content = '', detail = column);
    """

  /// Everything that `field:` questions ask, side by side, so that they read nothing else.
  private static let facets = """
    CREATE INDEX IF NOT EXISTS facets ON cases(
      stage, outcome, class, relation, flags, reached, area, owner, recorded_on, first_class,
      points, letters, rules, flag, asked_on, answered_on, protection, protection_on,
      protection_answered_on, protection_from, risk, offered, closing)
    """

  /// The deadlines of one case, and what is asked of those of all, side by side.
  private static let deadlines = [
    "CREATE INDEX IF NOT EXISTS deadlines_of ON deadlines(case_id)",
    """
    CREATE INDEX IF NOT EXISTS deadlines_due ON deadlines(due, hidden, duty, rule, owner, case_id)
    """,
  ]

  static func addIndexes(_ database: Database) throws {
    for sort in CaseSort.allCases { try database.execute(sql: sort.definition) }
    try database.execute(sql: facets)
    for index in deadlines { try database.execute(sql: index) }
  }

  /// Many rows are added faster without the indexes that only reading needs.
  static func dropIndexes(_ database: Database) throws {
    for sort in CaseSort.allCases where sort != .reference {
      try database.execute(sql: "DROP INDEX IF EXISTS \(sort.indexName)")
    }
    try database.execute(
      sql: """
        DROP INDEX IF EXISTS facets; DROP INDEX IF EXISTS deadlines_of;
        DROP INDEX IF EXISTS deadlines_due
        """)
  }
}
