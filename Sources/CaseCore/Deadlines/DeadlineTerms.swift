/// A row of the table of deadlines: how long one rule gives, from when and on what authority.
public struct DeadlineTerm: Hashable, Sendable {
  /// How the amount is counted.
  public enum Unit: String, CaseIterable, Sendable {
    /// The first day counts as day one: three days from a Monday end on the Wednesday.
    case daysWithFirst = "days-with-first"
    /// From the day after the start.
    case days
    /// To the day of the same number, or the last day of a month that has no such day. The day of
    /// the start itself does not count, so the last day still belongs to the period.
    case months
    /// Monday to Friday without bank holidays, from the day after the start.
    case workingDays = "working-days"
    /// Back from the day on which what it is about ends.
    case daysBeforeEnd = "days-before-end"
    /// The day itself is recorded.
    case asSet = "as-set"
    /// There is no such deadline, and the row says why.
    case none
  }

  public let rule: DeadlineRule
  /// What the rule applies to here: a class, a kind of news, …
  public let about: String
  /// `enhanced`, `aggravated`, or nothing.
  public let variant: String
  public let amount: Int?
  public let unit: Unit
  /// How many days before the last one somebody should be warned, most first.
  public let warnings: [Int]
  /// Set by law, so that a snooze never hides it beyond its last day.
  public let isStatutory: Bool
  /// Whether it is missed when it runs out; otherwise it merely closes.
  public let isDuty: Bool
  /// The rule in words.
  public let says: String
  let dates: ValidDates
  public internal(set) var verification: Verification
  /// Its place in the table, from 0.
  public internal(set) var row = 0

  /// The same, resting on another source where there is one.
  func citing(_ other: Verification?) -> DeadlineTerm {
    var citing = self
    citing.verification = other ?? verification
    return citing
  }
}

/// The table of deadlines.
public struct DeadlineTerms: Sendable {
  public let all: [DeadlineTerm]
  /// Differs as soon as the text of the table does.
  public let digest: UInt64
  private let byRule: [DeadlineRule: [DeadlineTerm]]

  init(_ text: String, file: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: file,
      columns: [
        "rule", "about", "case", "amount", "unit", "warns", "statutory", "duty", "says",
        "valid_from", "valid_to", "source", "mark",
      ])
    var all: [DeadlineTerm] = []
    for row in table.rows {
      var term = try DeadlineTerm(row)
      term.row = all.count
      let twin = all.first {
        $0.rule == term.rule && $0.about == term.about && $0.variant == term.variant
          && $0.amount == term.amount && $0.dates.overlap(term.dates)
      }
      if twin != nil { throw row.fault("each deadline once on any day, found it again") }
      all.append(term)
    }
    self.all = all
    digest = ReferenceTable.digest(text)
    byRule = Dictionary(grouping: all, by: \.rule)
  }

  /// The rows of a rule for what it is about, as they are on a day.
  func terms(
    _ rule: DeadlineRule, _ about: String, _ variant: String = "", on day: CalendarDay
  ) -> [DeadlineTerm] {
    (byRule[rule] ?? []).filter {
      $0.about == about && $0.variant == variant && $0.dates.contains(day)
    }
  }

  func term(
    _ rule: DeadlineRule, _ about: String, _ variant: String = "", on day: CalendarDay
  ) -> DeadlineTerm? {
    (byRule[rule] ?? []).first {
      $0.about == about && $0.variant == variant && $0.dates.contains(day)
    }
  }
}

extension DeadlineTerm {
  fileprivate init(_ row: ReferenceTable.Row) throws(TableFault) {
    rule = try row.code("rule", as: DeadlineRule.self)
    about = try row.text("about")
    variant = row.optional("case") ?? ""
    amount = try row.number("amount")
    unit = try row.code("unit", as: Unit.self)
    warnings = try DeadlineTerm.warnings(row)
    isStatutory = try DeadlineTerm.answer("statutory", row)
    isDuty = try DeadlineTerm.answer("duty", row)
    says = try row.text("says")
    dates = try ValidDates(row)
    verification = try row.verification()
    switch unit {
    case .days, .months, .workingDays, .daysBeforeEnd:
      guard let amount, (1...1200).contains(amount) else {
        throw row.fault("a number from 1 to 1200 in “amount” of \(unit.rawValue)")
      }
    case .daysWithFirst, .asSet, .none:
      if amount != nil { throw row.fault("nothing in “amount” of \(unit.rawValue)") }
    }
  }

  private static func answer(
    _ column: String, _ row: ReferenceTable.Row
  ) throws(TableFault) -> Bool {
    switch try row.text(column) {
    case "yes": return true
    case "no": return false
    case let other: throw row.fault("yes or no in “\(column)”, found “\(other)”")
    }
  }

  private static func warnings(_ row: ReferenceTable.Row) throws(TableFault) -> [Int] {
    var warnings: [Int] = []
    for word in (row.optional("warns") ?? "").split(separator: " ") {
      guard let days = Digits.number(word.utf8), days > 0, days < warnings.last ?? .max else {
        throw row.fault("numbers of days from the most to the fewest in “warns”, found “\(word)”")
      }
      warnings.append(days)
    }
    return warnings
  }
}
