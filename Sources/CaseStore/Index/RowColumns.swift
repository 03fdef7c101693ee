import CaseCore
internal import GRDB

/// How a row of the index becomes a summary again.
enum RowColumns {
  private static let names = [
    "id", "ref", "stage", "outcome", "class", "relation", "flags", "reached", "area", "owner",
    "force", "recorded_on", "last_incident", "due", "incidents", "fears", "entries",
    "first_class", "points", "strength", "aggravated", "letters", "rules", "flag", "asked_on",
    "answered_on", "reply", "answered_by", "answer", "victim_key", "suspect_key", "victim",
    "suspect", "victim_sex", "suspect_sex", "outcome_code", "outcome_on",
    "first_incident", "last_recorded", "next_rule", "next_due", "next_hidden", "victim_age",
    "suspect_age", "protection", "protection_on", "protection_answered_on", "protection_reply",
    "protection_by", "protection_words", "risk", "offered", "offered_on", "closing", "closing_on",
    "closing_by", "closing_type", "closing_words", "protection_from",
  ]

  /// A question mark for each column of a row that is written.
  static let marks = names.map { _ in "?" }.joined(separator: ", ")

  static let select = """
    SELECT c.id, c.ref, c.stage, c.outcome, c.class, c.relation, c.flags, c.reached, a.text,
      o.text, f.text, c.recorded_on, c.last_incident, c.due, c.incidents, c.fears, c.entries,
      c.victim, c.suspect, c.victim_sex, c.suspect_sex, c.outcome_code, c.outcome_on,
      c.first_incident, c.last_recorded, c.first_class, c.points, c.strength, c.aggravated,
      c.letters, c.rules, c.flag, c.asked_on, c.answered_on, c.reply, b.text, c.answer,
      c.next_rule, c.next_due, c.next_hidden, c.victim_age, c.suspect_age,
      c.protection, c.protection_on, c.protection_answered_on, c.protection_reply, p.text,
      c.protection_words, c.risk, r.text, t.text, c.offered_on,
      c.closing, c.closing_on, q.text, c.closing_type, c.closing_words,
      c.protection_from
    FROM cases AS c LEFT JOIN labels AS a ON a.id = c.area
      LEFT JOIN labels AS o ON o.id = c.owner LEFT JOIN labels AS f ON f.id = c.force
      LEFT JOIN labels AS b ON b.id = c.answered_by
      LEFT JOIN labels AS p ON p.id = c.protection_by LEFT JOIN labels AS r ON r.id = c.risk
      LEFT JOIN labels AS t ON t.id = c.offered
      LEFT JOIN labels AS q ON q.id = c.closing_by
    """

  /// Nil for a row that no version of the program writes.
  static func summary(_ row: Row) -> CaseSummary? {
    guard let reference = CaseReference(row[1] as String),
      let stage = CaseStage(indexCode: row[2]), let recordedAs = CaseClass(indexCode: row[4]),
      let firstRecordedAs = CaseClass(indexCode: row[25])
    else { return nil }
    var summary = CaseSummary.nameless
    summary.reference = reference
    summary.stage = stage
    summary.outcome = OutcomeGroup(indexCode: row[3])
    summary.recordedAs = recordedAs
    summary.relationship = Relationship(indexCode: row[5])
    summary.flags = FlagCodes.flags(row[6])
    summary.reachedProsecutor = row[7]
    summary.area = row[8] ?? ""
    summary.owner = row[9]
    summary.force = row[10] ?? ""
    summary.recordedOn = CalendarDay(daysSinceEpoch: row[11])
    summary.lastIncident = day(row[12])
    if let rule = (row[37] as Int?).flatMap(DeadlineRule.init(indexCode:)),
      let due = day(row[38])
    {
      summary.next = NextDeadline(rule, due: due, snoozedUntil: day(row[39]))
    }
    summary.incidentCount = row[14]
    summary.fearCount = row[15]
    summary.entryCount = row[16]
    summary.victim = row[17]
    summary.suspect = row[18]
    summary.victimSex = (row[19] as Int?).flatMap(Sex.init(indexCode:))
    summary.suspectSex = (row[20] as Int?).flatMap(Sex.init(indexCode:))
    summary.outcomeCode = row[21]
    summary.outcomeOn = day(row[22])
    summary.firstIncident = day(row[23])
    summary.lastRecorded = (row[24] as Int?).map(Instant.init(secondsSince1970:))
    summary.firstRecordedAs = firstRecordedAs
    summary.victimAge = AgeCodes.age(row[40])
    summary.suspectAge = AgeCodes.age(row[41])
    summary.opinion = opinion(row)
    summary.flag = FlagSummary(
      state: FlagState.Kind(indexCode: row[31]) ?? .none, since: day(row[32]),
      answeredOn: day(row[33]), answeredBy: row[35],
      reply: FlagAnswer.Reply.Kind(indexCode: row[34]), words: row[36])
    summary.protection = FlagSummary(
      state: FlagState.Kind(indexCode: row[42]) ?? .none, since: day(row[43]),
      asksFrom: day(row[57]), answeredOn: day(row[44]), answeredBy: row[46],
      reply: FlagAnswer.Reply.Kind(indexCode: row[45]), words: row[47])
    summary.risk = RiskCodes.gist(row[48], row[49])
    summary.offeredTo = row[50]
    summary.offeredOn = day(row[51])
    summary.closing = closing(row)
    return summary
  }

  private static func closing(_ row: Row) -> ClosingSummary? {
    guard let state = ProposedClosing.State(indexCode: row[52]), let since = day(row[53]),
      let proposer: String = row[54], let type: String = row[55]
    else { return nil }
    return ClosingSummary(state, since: since, proposedBy: proposer, type: type, words: row[56])
  }

  private static func opinion(_ row: Row) -> OpinionGist? {
    guard let pointsTo = SecondOpinion.Class(indexCode: row[26]),
      let strength = SecondOpinion.Strength(indexCode: row[27])
    else { return nil }
    return OpinionGist(
      pointsTo: pointsTo, strength: strength, isAggravated: row[28],
      letters: OpinionCodes.letters(row[29]), flagRules: OpinionCodes.rules(row[30]))
  }

  private static func day(_ days: Int?) -> CalendarDay? {
    guard let days, days != noDayYet, days != noDayLeft else { return nil }
    return CalendarDay(daysSinceEpoch: days)
  }
}
