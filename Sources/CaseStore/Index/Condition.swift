import CaseCore
internal import GRDB

/// A question about the columns of a row. What was typed is always an argument, never part of the
/// text.
struct Condition {
  var sql: String
  var arguments: [DatabaseValue] = []

  init(_ sql: String, _ arguments: [any DatabaseValueConvertible] = []) {
    self.sql = sql
    self.arguments = arguments.map(\.databaseValue)
  }

  private init(_ parts: [Condition], joinedBy word: String) {
    sql = "(" + parts.map(\.sql).joined(separator: " \(word) ") + ")"
    arguments = parts.flatMap(\.arguments)
  }

  /// Nil where a query asks for words, which no column answers.
  init?(_ query: CaseQuery, labels: LabelSearch) throws {
    switch query {
    case .everything: self.init("1")
    case .text: return nil
    case .field(let field, let value):
      guard let condition = try Condition(field, value, labels) else { return nil }
      self = condition
    // The plus sign keeps SQLite from going by the index on the day, which would take it to every
    // row; the facets hold all that is asked for side by side.
    case .since(let day): self.init("+recorded_on >= ?", [day.daysSinceEpoch])
    case .before(let day): self.init("+recorded_on < ?", [day.daysSinceEpoch])
    case .askedSince(let day):
      self.init("+asked_on >= ? AND +asked_on < ?", [day.daysSinceEpoch, noDayLeft])
    case .askedBefore(let day): self.init("+asked_on < ?", [day.daysSinceEpoch])
    case .answeredSince(let day): self.init("answered_on >= ?", [day.daysSinceEpoch])
    case .answeredBefore(let day):
      self.init("answered_on < ? AND answered_on > ?", [day.daysSinceEpoch, noDayYet])
    case .due(let question):
      let deadlines = Condition(question)
      self.init("id IN (SELECT d.case_id FROM deadlines AS d WHERE \(deadlines.sql))")
      arguments = deadlines.arguments
    case .order(let question):
      let orders = Condition(question)
      self.init("id IN (SELECT o.case_id FROM orders AS o WHERE \(orders.sql))")
      arguments = orders.arguments
    case .protection(let asked, on: let day): self.init(asked, on: day)
    case .decidedSince(let day):
      self.init("ifnull(outcome_on, ?) >= ?", [noDayYet, day.daysSinceEpoch])
    case .decidedBefore(let day):
      self.init("ifnull(outcome_on, ?) < ?", [noDayLeft, day.daysSinceEpoch])
    case .not(let inner):
      guard let condition = try Condition(inner, labels: labels) else { return nil }
      self.init("NOT (\(condition.sql))")
      arguments = condition.arguments
    case .all(let parts):
      guard let conditions = try Condition.all(parts, labels) else { return nil }
      if conditions.isEmpty { self.init("1") } else { self.init(conditions, joinedBy: "AND") }
    case .any(let parts):
      guard let conditions = try Condition.all(parts, labels) else { return nil }
      if conditions.isEmpty { self.init("0") } else { self.init(conditions, joinedBy: "OR") }
    }
  }

  private static func all(_ queries: [CaseQuery], _ labels: LabelSearch) throws -> [Condition]? {
    var conditions: [Condition] = []
    for query in queries {
      guard let condition = try Condition(query, labels: labels) else { return nil }
      conditions.append(condition)
    }
    return conditions
  }

  private init?(_ field: QueryField, _ value: String, _ labels: LabelSearch) throws {
    switch field {
    case .suspect, .victim, .history: return nil
    case .stage:
      if value == "open" {
        let open = CaseStage.allCases.filter(\.isOpen)
        self.init("stage", oneOf: open.map(\.indexCode))
      } else {
        self.init("stage", oneOf: CaseStage(rawValue: value).map { [$0.indexCode] } ?? [])
      }
    case .outcome:
      switch value {
      case "referral": self.init("reached = 1")
      case "undecided": self.init("outcome = ?", [noCode])
      default:
        self.init("outcome", oneOf: OutcomeGroup(rawValue: value).map { [$0.indexCode] } ?? [])
      }
    case .recordedClass:
      self.init("class", oneOf: CaseQuery.classes(value).map(\.indexCode))
    case .firstClass:
      self.init("first_class", oneOf: CaseQuery.classes(value).map(\.indexCode))
    case .points:
      let asked = value == "unknown" ? [noCode] : CaseQuery.pointedTo(value).map(\.indexCode)
      self.init("points", oneOf: asked)
    case .four:
      let bits = CaseQuery.letters(value).reduce(0) { $0 | OpinionCodes.bit($1) }
      self.init("letters & ? = ?", [bits, bits])
    case .relation:
      if value == "unknown" {
        self.init("relation = ?", [noCode])
      } else {
        self.init("relation", oneOf: Relationship(rawValue: value).map { [$0.indexCode] } ?? [])
      }
    case .flag:
      if let flag = CaseFlag(rawValue: value) {
        self.init("flags & ? <> 0", [1 << flag.indexCode])
      } else if let rule = ClassificationRules.Flag(rawValue: value.uppercased()) {
        self.init("rules & ? <> 0", [1 << rule.indexCode])
      } else {
        let asked = FlagQuestionValue(rawValue: value)
        if asked?.question == .protectionOrder { throw NotReckoned() }
        self.init("flag", oneOf: (asked?.asked.states ?? []).map(\.indexCode))
      }
    case .approval:
      self.init(
        "closing",
        oneOf: CaseQuery.approvals.filter { $0.rawValue == value }.map(\.indexCode))
    case .due, .order, .breach: throw NotReckoned()
    case .orderWas:
      guard let (kind, mark) = OrderMark.read(value) else {
        self.init("0")
        return
      }
      let ofKind = kind == nil ? "" : "o.kind = ? AND "
      self.init(
        "id IN (SELECT o.case_id FROM orders AS o WHERE \(ofKind)\(mark.sql))",
        kind.map { [$0] } ?? [])
    case .responded:
      guard let span = NumberSpan(value) else {
        self.init("0")
        return
      }
      self.init(
        """
        id IN (SELECT o.case_id FROM orders AS o JOIN order_answers AS a ON a.row = o.row
          WHERE a.days BETWEEN ? AND ?)
        """, [span.low, span.high ?? noDayLeft])
    case .area: self.init("area", oneOf: try labels.labels(value))
    case .force: self.init("force", oneOf: try labels.labels(value))
    case .owner: self.init("owner", oneOf: try labels.labels(value))
    case .risk:
      switch RiskValue(rawValue: value) {
      case .none?: self.init("risk = 0")
      case .any: self.init("risk <> 0")
      case .ungraded, nil: self.init("risk", oneOf: try labels.grades(value))
      case .overdue: throw NotReckoned()
      }
    case .transfer:
      if value.first == "=" {
        self.init("offered", oneOf: try labels.people(named: String(value.dropFirst())))
      } else {
        switch TransferValue(rawValue: value) {
        case .offered: self.init("offered <> 0")
        case .mine: throw NotReckoned()
        case nil: self.init("0")
        }
      }
    case .outcomeType: self.init("ifnull(outcome_code, '') = ?", [value.lowercased()])
    case .victimSex: self.init(sex: "victim_sex", value)
    case .suspectSex: self.init(sex: "suspect_sex", value)
    case .victimAge: self.init(age: "victim_age", value)
    case .suspectAge: self.init(age: "suspect_age", value)
    case .took:
      // −1 where there is no outcome, and for one dated before the recording.
      let days = "max(ifnull(outcome_on - recorded_on, -1), -1)"
      if let span = NumberSpan(value) {
        self.init("\(days) BETWEEN ? AND ?", [span.low, span.high ?? noDayLeft])
      } else {
        self.init("\(days) = -1")
      }
    case .reference:
      let start = value.uppercased()
      self.init(
        "id IN (SELECT id FROM cases WHERE ref >= ? AND ref < ?)", [start, start + "\u{10FFFF}"])
    }
  }

  /// Of the question of a protection order: as the row has it, until the day on which an order that
  /// answers it has run out.
  private init(_ asked: FlagAsked, on day: CalendarDay) {
    let recorded = Condition("protection", oneOf: asked.states.map(\.indexCode))
    let ranOut =
      switch asked {
      case .needed: "OR +protection_from <= ?"
      case .again: "OR +protection_from <= ? AND protection_answered_on > \(noDayYet)"
      case .answered: "AND +protection_from > ?"
      }
    self.init("(\(recorded.sql) \(ranOut))")
    arguments = recorded.arguments + [day.daysSinceEpoch.databaseValue]
  }

  /// Nobody, and somebody of whom it is not recorded, are unknown.
  private init(sex column: String, _ value: String) {
    let sex = Sex(rawValue: value) ?? .unknown
    self.init("ifnull(\(column), ?) = ?", [Sex.unknown.indexCode, sex.indexCode])
  }

  private init(age column: String, _ value: String) {
    if let span = NumberSpan(value) {
      self.init(
        "\(column) BETWEEN ? AND ?",
        [AgeCodes.code(span.low), span.high.map(AgeCodes.code) ?? noDayLeft])
    } else {
      self.init("\(column) = ?", [noCode])
    }
  }

  private init(_ column: String, oneOf codes: [Int]) {
    switch codes.count {
    case 0: self.init("0")
    case 1: self.init("\(column) = ?", codes)
    default:
      self.init(
        "\(column) IN (\(codes.map { _ in "?" }.joined(separator: ", ")))", codes)
    }
  }

}

extension OrderMark {
  /// The same as `holds`, over the rows of the orders, which go by `o`.
  fileprivate var sql: String {
    let isSought = "(o.applied IS NOT NULL OR o.made IS NOT NULL)"
    let isUnmade = "o.applied IS NOT NULL AND o.made IS NULL"
    switch self {
    case .any: return "1"
    case .considered: return "o.considered IS NOT NULL"
    case .sought: return "o.considered IS NOT NULL AND \(isSought)"
    case .declined:
      return "o.considered IS NOT NULL AND NOT \(isSought) AND o.not_sought IS NOT NULL"
    case .considering:
      return "o.considered IS NOT NULL AND NOT \(isSought) AND o.not_sought IS NULL"
    case .notSought: return "o.not_sought IS NOT NULL"
    case .applied: return "o.applied IS NOT NULL"
    case .granted: return "o.applied IS NOT NULL AND o.made IS NOT NULL"
    case .rejected: return "\(isUnmade) AND o.refused IS NOT NULL"
    case .dropped: return "\(isUnmade) AND o.refused IS NULL AND o.withdrawn IS NOT NULL"
    case .pending: return "\(isUnmade) AND o.refused IS NULL AND o.withdrawn IS NULL"
    case .refused: return "o.refused IS NOT NULL"
    case .withdrawn: return "o.withdrawn IS NOT NULL"
    case .made: return "o.made IS NOT NULL"
    case .served: return "o.served IS NOT NULL"
    case .unserved: return "o.made IS NOT NULL AND o.served IS NULL"
    case .notifiedInTime: return duty("d.settled <= d.due")
    case .notifiedLate: return duty("d.settled > d.due")
    case .breached: return "o.breaches > 0"
    case .unanswered: return "o.unanswered > 0"
    }
  }

  private func duty(_ condition: String) -> String {
    "EXISTS (SELECT 1 FROM order_duties AS d WHERE d.row = o.row AND d.met = 1 AND \(condition))"
  }
}
