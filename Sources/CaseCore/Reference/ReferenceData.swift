/// The dated tables that the rules work with, read once and passed in.
public struct ReferenceData: Sendable {
  public let outcomeTypes: OutcomeTypes
  public let behaviours: Vocabulary
  public let channels: Vocabulary
  public let changes: Vocabulary
  public let areas: [Area]
  private let secondOpinion: ClassifierSource
  public let orderKinds: OrderKinds
  public let conditionTypes: ConditionTypes
  public let deadlines: DeadlineTerms
  public let bankHolidays: BankHolidays
  public let reportTerms: ReportTerms
  public let riskTools: RiskTools

  /// - Parameters:
  ///   - secondOpinion: where the classifier comes from when it is needed.
  ///   - text: gives the text of a table by its file name.
  /// - Throws: the first place where a table is broken.
  public init(
    secondOpinion: ClassifierSource, text: (String) throws(TableFault) -> String
  ) throws(TableFault) {
    self.secondOpinion = secondOpinion
    outcomeTypes = try OutcomeTypes(text("outcome-types.tsv"), file: "outcome-types.tsv")
    behaviours = try Vocabulary(text("behaviours.tsv"), file: "behaviours.tsv")
    channels = try Vocabulary(text("channels.tsv"), file: "channels.tsv")
    changes = try Vocabulary(text("changes.tsv"), file: "changes.tsv")
    areas = try Area.read(text("areas.tsv"), file: "areas.tsv")
    orderKinds = try OrderKinds(
      text("order-kinds.tsv"), file: "order-kinds.tsv", origins: text("order-origins.tsv"),
      originsFile: "order-origins.tsv")
    conditionTypes = try ConditionTypes(text("condition-types.tsv"), file: "condition-types.tsv")
    deadlines = try DeadlineTerms(text("deadlines.tsv"), file: "deadlines.tsv")
    bankHolidays = try BankHolidays(text("bank-holidays.tsv"), file: "bank-holidays.tsv")
    reportTerms = try ReportTerms(text: text)
    riskTools = try RiskTools(
      tools: text(RiskTools.files.tools), topics: text(RiskTools.files.topics))
  }
}

extension ReferenceData {
  /// The second opinion's rules and vocabulary.
  /// - Throws: the first place where one of their tables is broken.
  public func classifier() throws(TableFault) -> Classifier { try secondOpinion.classifier() }

  /// What counts as a warning sign, with its words.
  /// - Throws: the first place where one of their tables is broken.
  public func warningTables() throws(TableFault) -> WarningTables { try secondOpinion.warnings() }

  /// What proposes breaches.
  /// - Throws: the first place where one of its tables is broken.
  public func breachProposer() throws(TableFault) -> BreachProposer {
    try secondOpinion.proposer()
  }

  /// Differs as soon as the text of the tables does by which texts are read.
  public var classifierDigest: String { secondOpinion.digest() }
}

/// Where the classifier, the tables of warning signs and what proposes breaches come from. Their
/// vocabularies are large and most commands never ask for them, so they are read when they are
/// first needed.
public struct ClassifierSource: Sendable {
  let classifier: @Sendable () throws(TableFault) -> Classifier
  let warnings: @Sendable () throws(TableFault) -> WarningTables
  let proposer: @Sendable () throws(TableFault) -> BreachProposer
  let digest: @Sendable () -> String

  /// - Parameters:
  ///   - digest: of the text of the classifier's tables and of those that breaches are proposed by.
  ///   - classifier: has to remember what it has made; it is called often.
  ///   - warnings: likewise; without them no sign can be noticed.
  ///   - proposer: likewise; without it no breach can be proposed.
  public init(
    digest: @escaping @Sendable () -> String,
    classifier: @escaping @Sendable () throws(TableFault) -> Classifier,
    warnings: @escaping @Sendable () throws(TableFault) -> WarningTables = {
      () throws(TableFault) in
      throw TableFault(file: WarningTables.files.signs, line: 0, expected: "a table")
    },
    proposer: @escaping @Sendable () throws(TableFault) -> BreachProposer = {
      () throws(TableFault) in
      throw TableFault(file: BreachProposer.cueFile, line: 0, expected: "a table")
    }
  ) {
    self.classifier = classifier
    self.warnings = warnings
    self.proposer = proposer
    self.digest = digest
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
    var seen: Set<String> = []
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
      let group = try row.code("group", as: OutcomeGroup.self)
      let validFrom = try row.day("valid_from")
      let validTo = try row.day("valid_to")
      if let validFrom, let validTo, validTo < validFrom {
        throw row.fault("a “valid_to” that is not before “valid_from”")
      }
      all.append(
        OutcomeType(
          code: try row.newCode("code", seen: &seen), name: try row.text("name"), group: group,
          allowedAfter: after, isReviewable: try OutcomeTypes.isReviewable(row, group),
          approvalFrom: try row.day("approval_from"), validFrom: validFrom, validTo: validTo))
    }
    self.all = all
    byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(code: OutcomeCode) -> OutcomeType? { byCode[code] }

  /// A table that says nothing of reviews leaves them open to every outcome but a charge.
  private static func isReviewable(
    _ row: ReferenceTable.Row, _ group: OutcomeGroup
  ) throws(TableFault) -> Bool {
    switch row.optional("review") {
    case nil: return group != .charge
    case "yes"?: return true
    case "no"?: return false
    case let other?: throw row.fault("yes or no in “review”, found “\(other)”")
    }
  }
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
    var seen: Set<String> = []
    for row in table.rows {
      let lane = try row.optional("lane") == nil ? nil : row.code("lane", as: TimelineLane.self)
      words.append(
        Word(
          code: try row.newCode("code", seen: &seen), label: try row.text("label"), lane: lane,
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

  public init(name: String, force: String, population: Int?, year: Int?) {
    self.name = name
    self.force = force
    self.population = population
    self.year = year
  }

  static func read(_ text: String, file: String) throws(TableFault) -> [Area] {
    let table = try ReferenceTable(
      text, file: file, columns: ["name", "force", "population", "year", "source", "mark"])
    var areas: [Area] = []
    for row in table.rows {
      _ = try row.verification()
      let area = Area(
        name: try row.text("name"), force: try row.text("force"),
        population: try row.number("population"), year: try row.number("year"))
      if area.population == 0 {
        throw row.fault("a “population” above zero, or none where it is not known")
      }
      if area.population != nil, area.year == nil {
        throw row.fault("the “year” of the population")
      }
      if areas.contains(where: { $0.name == area.name && $0.year == area.year }) {
        throw row.fault("each area once a year, found “\(area.name)” again")
      }
      areas.append(area)
    }
    return areas
  }
}
