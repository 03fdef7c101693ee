/// What counts as a warning sign, how grave an act is beside another, and from when on conduct is
/// said to rise or to have fallen silent: dated tables and words that a force can read and change.
public struct WarningTables: Sendable {
  /// What a sign rests on.
  enum Basis: String, CaseIterable, Sendable {
    /// What the record tells, by words and tags.
    case words
    /// Breaches of orders that were recorded, and what tells of one.
    case breaches
    case escalation, silence
  }

  struct Row: Sendable {
    let code: String
    let label: String
    let basis: Basis
    let meanings: MeaningSet
    let says: String
    let verification: Verification
  }

  /// How grave an act is, beside others and by itself never a measure of risk.
  struct Gravity: Sendable {
    /// Acts of one kind are no variety.
    let kind: String
    /// From 1, words at a distance, to 5, violence.
    let weight: Int
  }

  public static let files = (
    signs: "warning-signs.tsv", gravity: "act-gravity.tsv", limits: "escalation.tsv",
    words: "warning-words.tsv"
  )

  let rows: [Row]
  let limits: EscalationLimits
  let words: ClassificationVocabulary
  private let gravities: [Gravity?]

  /// - Parameter text: gives the text of a table by its file name.
  /// - Throws: the first place where a table is broken.
  public init(text: (String) throws(TableFault) -> String) throws(TableFault) {
    rows = try WarningTables.readSigns(text(Self.files.signs))
    gravities = try WarningTables.readGravity(text(Self.files.gravity))
    limits = try EscalationLimits(text(Self.files.limits))
    words = try ClassificationVocabulary(
      phrases: text(Self.files.words), classes: text(ClassificationVocabulary.files.classes),
      file: Self.files.words)
  }

  func gravity(of meaning: Meaning) -> Gravity? { gravities[Int(meaning.rawValue)] }

  private static func readSigns(_ text: String) throws(TableFault) -> [Row] {
    let table = try ReferenceTable(
      text, file: files.signs,
      columns: ["code", "label", "basis", "meanings", "says", "source", "mark"])
    var rows: [Row] = []
    var seen: Set<String> = []
    for row in table.rows {
      var meanings: MeaningSet = []
      for word in (row.optional("meanings") ?? "").split(separator: " ") {
        meanings.insert(try meaning(String(word), row))
      }
      let basis = try row.code("basis", as: Basis.self)
      guard basis != .words || !meanings.isEmpty else {
        throw row.fault("at least one meaning in “meanings” where the basis is words")
      }
      rows.append(
        Row(
          code: try row.newCode("code", seen: &seen), label: try row.text("label"), basis: basis,
          meanings: meanings, says: try row.text("says"), verification: try row.verification()))
    }
    return rows
  }

  private static func readGravity(_ text: String) throws(TableFault) -> [Gravity?] {
    let table = try ReferenceTable(
      text, file: files.gravity, columns: ["means", "kind", "weight", "source", "mark"])
    var gravities = [Gravity?](repeating: nil, count: Meaning.allCases.count)
    for row in table.rows {
      _ = try row.verification()
      let meaning = try meaning(row.text("means"), row)
      guard let weight = try row.number("weight"), (1...5).contains(weight) else {
        throw row.fault("a number from 1 to 5 in “weight”")
      }
      guard gravities[Int(meaning.rawValue)] == nil else {
        throw row.fault("each “means” once, found “\(meaning.code)” again")
      }
      gravities[Int(meaning.rawValue)] = Gravity(kind: try row.text("kind"), weight: weight)
    }
    return gravities
  }

  private static func meaning(
    _ code: String, _ row: ReferenceTable.Row
  ) throws(TableFault) -> Meaning {
    guard let meaning = Meaning.byCode[code] else {
      throw row.fault("a meaning of the vocabulary such as follow or threat, found “\(code)”")
    }
    return meaning
  }
}

/// From when on conduct is said to rise, or to have fallen silent.
struct EscalationLimits: Sendable {
  private enum Name: String, CaseIterable {
    case period = "period-days"
    case shortPeriod = "short-period-days"
    case comparedPeriods = "compared-periods"
    case changePercent = "change-percent"
    case changeIncidents = "change-incidents"
    case intenseIncidents = "intense-incidents"
    case silenceDays = "silence-days"
    case silenceGaps = "silence-gaps"
    case graveWeight = "grave-weight"
  }

  let period, shortPeriod, comparedPeriods, changePercent, changeIncidents: Int
  let intenseIncidents, silenceDays, silenceGaps, graveWeight: Int

  init(_ text: String) throws(TableFault) {
    let file = WarningTables.files.limits
    let table = try ReferenceTable(
      text, file: file, columns: ["code", "value", "says", "source", "mark"])
    var values: [Name: Int] = [:]
    var seen: Set<String> = []
    for row in table.rows {
      _ = try row.newCode("code", seen: &seen)
      _ = try row.verification()
      guard let value = try row.number("value"), value > 0 else {
        throw row.fault("a number above zero in “value”")
      }
      values[try row.code("code", as: Name.self)] = value
    }
    func value(_ name: Name) throws(TableFault) -> Int {
      guard let value = values[name] else {
        throw TableFault(file: file, line: 1, expected: "a row “\(name.rawValue)”")
      }
      return value
    }
    period = try value(.period)
    shortPeriod = try value(.shortPeriod)
    comparedPeriods = try value(.comparedPeriods)
    changePercent = try value(.changePercent)
    changeIncidents = try value(.changeIncidents)
    intenseIncidents = try value(.intenseIncidents)
    silenceDays = try value(.silenceDays)
    silenceGaps = try value(.silenceGaps)
    graveWeight = try value(.graveWeight)
  }
}
