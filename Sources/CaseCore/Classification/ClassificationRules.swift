/// The rules of the second opinion with what they weigh: a dated table that a force can change.
public struct ClassificationRules: Sendable {
  /// What the opinion states one by one.
  public enum Element: String, CaseIterable, Sendable {
    case course, connected, acts, focus, persistence, effort, motive, unwanted, knows
    case fearTwice = "fear-twice"
    case seriousEffect = "serious-effect"
    case grievance, mutual, lawful
    case singleCommunication = "single-communication"
    case oneIncident = "one-incident"
    case ongoingControl = "ongoing-control"
    case before2012 = "before-2012"
    case communicationsAct = "communications-act"
    case exPartner = "ex-partner"
    case aggravated
    case othersActing = "others-acting"
    case violenceAlone = "violence-alone"
    case contradiction
    case unknownSuspect = "unknown-suspect"
    case weighed
  }

  /// The misclassification flags.
  public enum Flag: String, CaseIterable, Sendable {
    case m1 = "M1"
    case m2 = "M2"
    case m3 = "M3"
    case m4 = "M4"
    case m5 = "M5"
    case m6 = "M6"
    case m7 = "M7"
    case m8 = "M8"
  }

  /// Law that holds from a day on, where no statement says so by itself.
  public enum Law: String, CaseIterable, Sendable {
    /// Not retrospective.
    case stalkingOffences = "stalking-offences"
    /// What covers a message.
    case messages
    /// What covered one before that.
    case messagesBefore = "messages-before"
  }

  public struct Row: Sendable {
    public let says: String
    public let missing: String
    public let validFrom: CalendarDay?
    public let verification: Verification
  }

  public let elements: [Element: Row]
  public let flags: [Flag: Row]
  /// Outcome types that are a disposal without a decision, for M8.
  public let informalOutcomes: [OutcomeCode: Row]
  /// Each with a first day, but for what was before another.
  let laws: [Law: Row]
  /// The first day on which there were offences of stalking.
  let stalkingSince: CalendarDay
  /// In the order of the elements, so that an opinion need not look them up.
  let ordered: [Row]
  /// By how much the first reading leads the second where the opinion is moderate or strong, how far
  /// stalking may be behind while it is still asked about, and what doubt adds to it; hundredths.
  let moderateFrom: Int
  let strongFrom: Int
  let nearFrom: Int
  let doubtToStalking: Int
  /// What is added besides where the occasions are told in fewer words than that, on average.
  let doubtWhereBrief: Int
  let briefBelow: Int
  /// Days without anything after which few occasions are far apart.
  let farApart: Int

  public static let file = "classification-rules.tsv"

  /// - Throws: the first place where the table is broken: an unknown rule, one that is missing, a
  ///   weight that is no number.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file,
      columns: [
        "id", "kind", "amount", "says", "missing", "valid_from", "valid_to", "source", "mark",
      ])
    var elements: [Element: Row] = [:]
    var flags: [Flag: Row] = [:]
    var informalOutcomes: [OutcomeCode: Row] = [:]
    var laws: [Law: Row] = [:]
    var named: [String: Int] = [:]
    for row in table.rows {
      let id = try row.text("id")
      let verification = try row.verification()
      switch try row.text("kind") {
      case "element":
        elements[try row.code("id", as: Element.self)] = Row(
          says: try row.text("says"), missing: try row.text("missing"),
          validFrom: try row.day("valid_from"), verification: verification)
      case "flag":
        flags[try row.code("id", as: Flag.self)] = Row(
          says: try row.text("says"), missing: "", validFrom: try row.day("valid_from"),
          verification: verification)
      case "law":
        let law = try row.code("id", as: Law.self)
        let from = try row.day("valid_from")
        if from == nil, law != .messagesBefore { throw row.fault("a day in “valid_from”") }
        laws[law] = Row(
          says: try row.text("says"), missing: "", validFrom: from, verification: verification)
      case "informal":
        informalOutcomes[id] = Row(
          says: try row.text("says"), missing: "", validFrom: try row.day("valid_from"),
          verification: verification)
      case "threshold":
        guard let amount = try row.number("amount") else { throw row.fault("a number in “amount”") }
        named[id] = amount
      default:
        throw row.fault("element, flag, law, informal or threshold in “kind”")
      }
    }
    func missing(_ id: String) -> TableFault {
      TableFault(file: Self.file, line: table.rows.last?.line ?? 1, expected: "a row “\(id)” above")
    }
    func threshold(_ id: String) throws(TableFault) -> Int {
      guard let amount = named[id] else { throw missing(id) }
      return amount
    }
    var ordered: [Row] = []
    for element in Element.allCases {
      guard let row = elements[element] else { throw missing(element.rawValue) }
      ordered.append(row)
    }
    for flag in Flag.allCases where flags[flag] == nil { throw missing(flag.rawValue) }
    for law in Law.allCases where laws[law] == nil { throw missing(law.rawValue) }
    guard let stalkingSince = laws[.stalkingOffences]?.validFrom else {
      throw missing(Law.stalkingOffences.rawValue)
    }
    self.elements = elements
    self.laws = laws
    self.stalkingSince = stalkingSince
    self.flags = flags
    self.informalOutcomes = informalOutcomes
    self.ordered = ordered
    moderateFrom = try threshold("moderate")
    strongFrom = try threshold("strong")
    nearFrom = try threshold("near")
    doubtToStalking = try threshold("doubt-to-stalking")
    doubtWhereBrief = try threshold("doubt-where-brief")
    briefBelow = try threshold("brief-words")
    farApart = try threshold("far-apart-days")
  }
}
