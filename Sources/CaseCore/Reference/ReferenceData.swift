/// The dated tables that the rules work with, read once and passed in.
public struct ReferenceData: Sendable {
  public let outcomeTypes: OutcomeTypes
  public let behaviours: Vocabulary
  public let channels: Vocabulary
  public let changes: Vocabulary
  public let areas: [Area]

  /// - Parameter text: gives the text of a table by its file name.
  /// - Throws: the first place where a table is broken.
  public init(text: (String) throws(TableFault) -> String) throws(TableFault) {
    outcomeTypes = try OutcomeTypes(text("outcome-types.tsv"), file: "outcome-types.tsv")
    behaviours = try Vocabulary(text("behaviours.tsv"), file: "behaviours.tsv")
    channels = try Vocabulary(text("channels.tsv"), file: "channels.tsv")
    changes = try Vocabulary(text("changes.tsv"), file: "changes.tsv")
    areas = try Area.read(text("areas.tsv"), file: "areas.tsv")
  }
}

/// The Home Office outcome types.
public struct OutcomeTypes: Sendable {
  public let all: [OutcomeType]
  private let byCode: [OutcomeCode: OutcomeType]

  init(_ text: String, file: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: file,
      columns: ["code", "name", "group", "after", "valid_from", "valid_to", "source", "mark"])
    var all: [OutcomeType] = []
    for row in table.rows {
      _ = try row.verification()
      var after: Set<OutcomeSituation> = []
      for word in (row.optional("after") ?? "").split(separator: " ") {
        guard let situation = OutcomeSituation(rawValue: String(word)) else {
          let known = OutcomeSituation.allCases.map(\.rawValue).joined(separator: ", ")
          throw row.fault("words from \(known) in “after”, found “\(word)”")
        }
        after.insert(situation)
      }
      all.append(
        OutcomeType(
          code: try row.text("code"), name: try row.text("name"),
          group: try row.code("group", as: OutcomeGroup.self), allowedAfter: after,
          validFrom: try row.day("valid_from"), validTo: try row.day("valid_to")))
    }
    self.all = all
    byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(code: OutcomeCode) -> OutcomeType? { byCode[code] }
}

/// Codes with what to call them, such as the behaviours of the Act's list and beyond.
public struct Vocabulary: Sendable {
  public struct Word: Hashable, Sendable {
    public let code: String
    public let label: String
    /// The lane of the timeline that it is drawn in; only behaviours have one.
    public let lane: TimelineLane?
    /// Where the Act lists it, such as `s2A(3)(d)`.
    public let act: String?
    public let verification: Verification
  }

  public let words: [Word]
  private let byCode: [String: Word]

  init(_ text: String, file: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: file, columns: ["code", "label", "source", "mark"])
    var words: [Word] = []
    for row in table.rows {
      let lane = try row.optional("lane") == nil ? nil : row.code("lane", as: TimelineLane.self)
      words.append(
        Word(
          code: try row.text("code"), label: try row.text("label"), lane: lane,
          act: row.optional("act"), verification: try row.verification()))
    }
    self.words = words
    byCode = Dictionary(words.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(code: String) -> Word? { byCode[code] }

  /// What to call a code; words that are no code stand for themselves.
  public func label(_ codeOrWords: String) -> String { byCode[codeOrWords]?.label ?? codeOrWords }
}

/// A local area with its population in a year, for rates.
public struct Area: Hashable, Sendable {
  public let name: String
  public let force: String
  /// Nil where none is known: then a rate is not available, which is not zero.
  public let population: Int?
  public let year: Int?

  static func read(_ text: String, file: String) throws(TableFault) -> [Area] {
    let table = try ReferenceTable(
      text, file: file, columns: ["name", "force", "population", "year", "source", "mark"])
    var areas: [Area] = []
    for row in table.rows {
      _ = try row.verification()
      areas.append(
        Area(
          name: try row.text("name"), force: try row.text("force"),
          population: try row.number("population"), year: try row.number("year")))
    }
    return areas
  }
}
