/// The kinds of orders and how each may come about, by day: two dated tables.
public struct OrderKinds: Sendable {
  private struct Fact: Sendable {
    let name: String
    let value: String
    let dates: ValidDates
    let verification: Verification
  }

  private struct Origin: Sendable {
    let kind: OrderKindCode
    let origin: OrderOrigin
    /// Without a first day it is off: no day is known from which the law has it.
    let dates: ValidDates
  }

  /// Differs as soon as anything that follows from the tables may.
  public let digest: String
  /// In the order of the table.
  public let codes: [OrderKindCode]
  private var facts: [OrderKindCode: [Fact]] = [:]
  private let origins: [Origin]

  private static let factNames: Set<String> = [
    "name", "short", "law", "applicant", "test", "least-months", "must-end", "interim-of",
    "requirements", "notification-days", "breach", "varied-by", "discharge-consent-months",
    "considered", "victim-told", "notification-gives-way",
  ]
  private static let numbers = ["least-months", "notification-days", "discharge-consent-months"]
  private static let answers = ["must-end", "requirements", "victim-told"]

  init(_ text: String, file: String, origins: String, originsFile: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: file,
      columns: ["code", "fact", "value", "valid_from", "valid_to", "source", "mark"])
    var codes: [OrderKindCode] = []
    for row in table.rows {
      let code = try row.text("code")
      let fact = Fact(
        name: try row.text("fact"), value: try OrderKinds.value(row),
        dates: try ValidDates(row), verification: try row.verification())
      let earlier = facts[code, default: []].filter { $0.name == fact.name }
      guard !earlier.contains(where: { $0.dates.overlap(fact.dates) }) else {
        throw row.fault("“\(fact.name)” of “\(code)” once on any day, found it again")
      }
      if facts[code] == nil { codes.append(code) }
      facts[code, default: []].append(fact)
    }
    self.codes = codes
    digest = String(ReferenceTable.digest(text + origins), radix: 36)
    interimKinds = facts.compactMapValues { $0.first { $0.name == "interim-of" }?.value }
    self.origins = try OrderKinds.origins(origins, file: originsFile, codes)
    for row in table.rows where try row.text("fact") == "notification-gives-way" {
      guard try row.text("value").split(separator: " ").allSatisfy({ codes.contains(String($0)) })
      else { throw row.fault("codes of this table in “value” of notification-gives-way") }
    }
    for row in table.rows where try row.text("fact") == "interim-of" {
      guard codes.contains(try row.text("value")) else {
        throw row.fault("a code of this table in “value” of interim-of")
      }
    }
  }

  private static func value(_ row: ReferenceTable.Row) throws(TableFault) -> String {
    let name = try row.text("fact")
    guard factNames.contains(name) else {
      throw row.fault("one of \(factNames.sorted().joined(separator: ", ")) in “fact”")
    }
    let value = try row.text("value")
    if numbers.contains(name), try row.number("value") == 0 {
      throw row.fault("a number from 1 in “value” of \(name)")
    }
    if name == "considered", Consideration(rawValue: value) == nil {
      throw row.fault("sought or standing in “value” of considered, found “\(value)”")
    }
    if answers.contains(name), value != "yes", value != "no" {
      throw row.fault("yes or no in “value” of \(name), found “\(value)”")
    }
    return value
  }

  private static func origins(
    _ text: String, file: String, _ codes: [OrderKindCode]
  ) throws(TableFault) -> [Origin] {
    let table = try ReferenceTable(
      text, file: file, columns: ["kind", "origin", "valid_from", "valid_to", "source", "mark"])
    var origins: [Origin] = []
    for row in table.rows {
      _ = try row.verification()
      let kind = try row.text("kind")
      guard codes.contains(kind) else { throw row.fault("a kind of orders in “kind”") }
      let dates = try ValidDates(row)
      let origin = try row.code("origin", as: OrderOrigin.self)
      guard
        !origins.contains(where: {
          $0.kind == kind && $0.origin == origin && $0.dates.overlap(dates)
        })
      else { throw row.fault("“\(origin.rawValue)” of “\(kind)” once on any day, found it again") }
      origins.append(Origin(kind: kind, origin: origin, dates: dates))
    }
    return origins
  }

  /// What the law says of a kind on a day; nil for a kind that there is not, or not then.
  public subscript(code: OrderKindCode, on day: CalendarDay) -> OrderKind? {
    guard let all = facts[code] else { return nil }
    let valid = all.filter { $0.dates.contains(day) }
    guard let name = valid.first(where: { $0.name == "name" })?.value else { return nil }
    var values: [String: String] = [:]
    var verification: [String: Verification] = [:]
    for fact in valid {
      values[fact.name] = fact.value
      verification[fact.name] = fact.verification
    }
    func number(_ fact: String) -> Int? { values[fact].flatMap { Digits.number($0.utf8) } }
    return OrderKind(
      code: code, name: name, shortName: values["short"] ?? name, law: values["law"],
      applicant: values["applicant"], test: values["test"], leastMonths: number("least-months"),
      mustEnd: values["must-end"] == "yes", interimOf: values["interim-of"],
      allowsRequirements: values["requirements"] == "yes",
      notificationDays: number("notification-days"),
      notificationGivesWayTo: (values["notification-gives-way"] ?? "").split(separator: " ")
        .map(String.init),
      isNewsForVictim: values["victim-told"] == "yes", breach: values["breach"],
      variedBy: values["varied-by"],
      dischargeConsentMonths: number("discharge-consent-months"), verification: verification)
  }

  /// Each kind of interim orders with the kind that it stands in for.
  public let interimKinds: [OrderKindCode: OrderKindCode]

  /// Whether the interim order that stands in for one of a kind carries the duty to notify too.
  func interimNotifies(_ code: OrderKindCode, on day: CalendarDay) -> Bool {
    interimKinds.contains { $0.value == code && self[$0.key, on: day]?.notificationDays != nil }
  }

  /// The day from which there are orders of a kind, where the table knows it.
  public func firstDay(of code: OrderKindCode) -> CalendarDay? {
    facts[code]?.filter { $0.name == "name" }.compactMap(\.dates.from).min()
  }

  /// What it shows about a Stalking Protection Order that there is an order of a kind.
  public enum Consideration: String, Sendable {
    /// It is one: any step shows that it was considered.
    case sought
    /// While it stands; what does not count is no reason to have considered none.
    case standing
  }

  public func consideration(of code: OrderKindCode) -> Consideration? {
    latest("considered", code).flatMap(Consideration.init)
  }

  /// The kind of order that protects from stalking; nil where the table has none.
  public var protectionOrder: OrderKindCode? {
    codes.first { consideration(of: $0) == .sought && interimKinds[$0] == nil }
  }

  /// How an order of a kind may come about on a day.
  public func origins(of code: OrderKindCode, on day: CalendarDay) -> [OrderOrigin] {
    origins.filter {
      $0.kind == code && $0.dates.from != nil && $0.dates.contains(day)
    }.map(\.origin)
  }

  /// What to call a kind whatever the day; a code that is not known stands for itself.
  public func name(_ code: OrderKindCode) -> String { latest("name", code) ?? code }
  public func shortName(_ code: OrderKindCode) -> String { latest("short", code) ?? name(code) }

  private func latest(_ fact: String, _ code: OrderKindCode) -> String? {
    facts[code]?.last { $0.name == fact }?.value
  }
}

/// The days between which a row of a table holds; nil is open.
struct ValidDates: Hashable, Sendable {
  let from: CalendarDay?
  let to: CalendarDay?

  init(_ row: ReferenceTable.Row) throws(TableFault) {
    from = try row.day("valid_from")
    to = try row.day("valid_to")
    if let from, let to, to < from {
      throw row.fault("a “valid_to” that is not before “valid_from”")
    }
  }

  func contains(_ day: CalendarDay) -> Bool {
    if let from, day < from { return false }
    if let to, day > to { return false }
    return true
  }

  func overlap(_ other: ValidDates) -> Bool {
    let startsBefore = from.flatMap { from in other.to.map { from <= $0 } } ?? true
    let endsAfter = to.flatMap { to in other.from.map { $0 <= to } } ?? true
    return startsBefore && endsAfter
  }
}
