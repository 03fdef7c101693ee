/// How much each fact speaks for each reading of a case, in hundredths of a natural logarithm of
/// odds. The table is fitted to labelled cases by Scripts/fit-opinion-weights.py: which facts there
/// are is for people to say, what they weigh together no person can judge as well.
public struct OpinionWeights: Sendable {
  /// What a case can be taken for. Which section of stalking it is, is a matter of law and not of
  /// weight.
  public enum Reading: Int, CaseIterable, Sendable {
    case stalking, harassment, fearOfViolence, messages, control, insufficient

    /// Its name in the table.
    public var column: String {
      switch self {
      case .stalking: "stalking"
      case .harassment: "harassment-s2"
      case .fearOfViolence: "fear-of-violence-s4"
      case .messages: "malicious-communications"
      case .control: "controlling-or-coercive"
      case .insufficient: "insufficient"
      }
    }
  }

  /// One number for each reading, in their order; the last two are not used.
  typealias Sums = SIMD8<Int32>

  public static let file = "opinion-weights.tsv"
  /// The columns of the readings, here and in opinion-words.tsv.
  static let columns = Reading.allCases.map(\.column)
  private let rows: [Sums]
  /// What is weighed beside the facts.
  private var words = OpinionWords.none

  /// - Throws: the first place where the table is broken: a fact that is not known here or stands
  ///   twice, a weight that is no number.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file,
      columns: ["fact"] + Self.columns + ["source", "mark"])
    var rows = [Sums](repeating: Sums(), count: WeighedFact.slots)
    var seen: Set<WeighedFact> = []
    for row in table.rows {
      let code = try row.text("fact")
      guard let fact = WeighedFact.byCode[code] else {
        throw row.fault("a fact such as told.follow or former-partner in “fact”, not “\(code)”")
      }
      guard seen.insert(fact).inserted else { throw row.fault("each fact once, “\(code)” again") }
      _ = try row.verification()
      rows[fact.slot] = try row.weights()
    }
    guard seen.contains(.always) else {
      throw TableFault(
        file: Self.file, line: table.rows.last?.line ?? 1, expected: "a row “always” above")
    }
    self.rows = rows
  }

  /// These weights with the words that a vocabulary finds.
  func with(_ words: OpinionWords) -> OpinionWeights {
    var both = self
    both.words = words
    return both
  }

  func weight(_ fact: WeighedFact) -> Sums { rows[fact.slot] }

  func sums(_ facts: WeighedFacts) -> Sums {
    var sums = words.sums(facts.words)
    rows.withUnsafeBufferPointer { rows in
      facts.forEachSlot { sums &+= rows[$0] }
    }
    return sums
  }
}

extension ReferenceTable.Row {
  /// What the row weighs for each reading.
  func weights() throws(TableFault) -> OpinionWeights.Sums {
    var weights = OpinionWeights.Sums()
    for reading in OpinionWeights.Reading.allCases {
      guard let amount = Int32(try text(reading.column)), abs(amount) <= 10_000 else {
        throw fault("a number from -10000 to 10000 in “\(reading.column)”")
      }
      weights[reading.rawValue] = amount
    }
    return weights
  }
}
