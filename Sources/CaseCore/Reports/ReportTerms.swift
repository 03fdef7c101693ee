/// What reports count in: which classes go together, when counting changed, bands of ages and times.
public struct ReportTerms: Sendable {
  public let classes: [ReportClass]
  public let changes: [CountingChange]
  public let ages: [ReportBand]
  /// Days from the recording of a case to its outcome.
  public let times: [ReportBand]
  /// Days from learning of a breach to the response.
  public let responses: [ReportBand]
  /// Counts from 1 up to, not including, this do not leave the office.
  public let threshold: Int

  init(text: (String) throws(TableFault) -> String) throws(TableFault) {
    classes = try ReportClass.read(text("report-classes.tsv"), file: "report-classes.tsv")
    changes = try CountingChange.read(
      text("counting-rules.tsv"), file: "counting-rules.tsv", classes: classes)
    ages = try ReportBand.read(text("age-bands.tsv"), file: "age-bands.tsv")
    times = try ReportBand.read(text("outcome-times.tsv"), file: "outcome-times.tsv")
    responses = try ReportBand.read(text("response-times.tsv"), file: "response-times.tsv")
    threshold = try Self.threshold(text("disclosure.tsv"), file: "disclosure.tsv")
  }

  /// A class of reports by its code.
  public subscript(code: String) -> ReportClass? { classes.first { $0.code == code } }

  private static func threshold(_ text: String, file: String) throws(TableFault) -> Int {
    let table = try ReferenceTable(text, file: file, columns: ["code", "value", "source", "mark"])
    var seen: Set<String> = []
    var threshold: Int?
    for row in table.rows {
      _ = try row.verification()
      guard try row.newCode("code", seen: &seen) == "threshold" else {
        throw row.fault("threshold in “code”")
      }
      guard let number = try row.number("value"), number > 1 else {
        throw row.fault("a number from 2 in “value”")
      }
      threshold = number
    }
    guard let threshold else { throw TableFault(file: file, line: 1, expected: "a threshold") }
    return threshold
  }
}

/// What a report counts as one. Classes are together only where a row of the table says so.
public struct ReportClass: Hashable, Sendable {
  public let code: String
  public let title: String
  public let members: [CaseClass]
  /// Home Office classification, such as `8Q`.
  public let homeOffice: [String]
  public let mark: Verification.Mark

  /// `Stalking only (8Q)`
  public var fullTitle: String {
    homeOffice.isEmpty ? title : "\(title) (\(homeOffice.joined(separator: ", ")))"
  }

  /// What finds the cases of the class; everything where every case belongs to it.
  public var query: CaseQuery {
    if Set(members) == Set(CaseClass.allCases) { return .everything }
    for value in ["stalking", "harassment"] where Set(CaseQuery.classes(value)) == Set(members) {
      return .field(.recordedClass, value)
    }
    let parts = members.map { CaseQuery.field(.recordedClass, $0.rawValue) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  static func read(_ text: String, file: String) throws(TableFault) -> [ReportClass] {
    let table = try ReferenceTable(
      text, file: file, columns: ["code", "title", "members", "codes", "source", "mark"])
    var classes: [ReportClass] = []
    var seen: Set<String> = []
    for row in table.rows {
      var members: [CaseClass] = []
      for word in try row.text("members").split(separator: " ") {
        guard let member = CaseClass(rawValue: String(word)), !members.contains(member) else {
          let known = CaseClass.allCases.map(\.rawValue).joined(separator: ", ")
          throw row.fault("each of \(known) at most once in “members”, found “\(word)”")
        }
        members.append(member)
      }
      classes.append(
        ReportClass(
          code: try row.newCode("code", seen: &seen), title: try row.text("title"),
          members: members,
          homeOffice: (row.optional("codes") ?? "").split(separator: " ").map(String.init),
          mark: try row.verification().mark))
    }
    return classes
  }
}

/// A day from which on something is counted otherwise.
public struct CountingChange: Hashable, Sendable {
  public let from: CalendarDay
  public let classes: [String]
  public let says: String
  public let verification: Verification

  static func read(
    _ text: String, file: String, classes: [ReportClass]
  ) throws(TableFault) -> [CountingChange] {
    let table = try ReferenceTable(
      text, file: file, columns: ["from", "classes", "says", "source", "mark"])
    var changes: [CountingChange] = []
    for row in table.rows {
      guard let from = try row.day("from") else { throw row.fault("a day in “from”") }
      let affected = try row.text("classes").split(separator: " ").map(String.init)
      for word in affected where !classes.contains(where: { $0.code == word }) {
        let known = classes.map(\.code).joined(separator: ", ")
        throw row.fault("words from \(known) in “classes”, found “\(word)”")
      }
      let change = CountingChange(
        from: from, classes: affected, says: try row.text("says"),
        verification: try row.verification())
      if changes.contains(where: { $0.from == from && $0.says == change.says }) {
        throw row.fault("each change once, found that of \(from) again")
      }
      changes.append(change)
    }
    return changes.sorted { $0.from < $1.from }
  }
}

/// A range of numbers with a name; bands follow each other without a gap.
public struct ReportBand: Hashable, Sendable {
  public let name: String
  public let span: NumberSpan

  static func read(_ text: String, file: String) throws(TableFault) -> [ReportBand] {
    let table = try ReferenceTable(
      text, file: file, columns: ["name", "from", "to", "source", "mark"])
    var bands: [ReportBand] = []
    var seen: Set<String> = []
    var next: Int? = 0
    for row in table.rows {
      _ = try row.verification()
      let name = try row.newCode("name", seen: &seen)
      guard let from = try row.number("from"), from == next else {
        throw row.fault("\(next.map(String.init) ?? "no further row") in “from”")
      }
      let to = try row.number("to")
      if let to, to < from { throw row.fault("a number from \(from) in “to”") }
      bands.append(ReportBand(name: name, span: NumberSpan(from, to)))
      next = to.map { $0 + 1 }
    }
    return bands
  }
}
