/// How much each fact speaks for each reading of a case, in hundredths of a natural logarithm of
/// odds. The table is fitted to labelled cases by Scripts/fit-opinion-weights.py: which facts there
/// are is for people to say, what they weigh together no person can judge as well.
public struct OpinionWeights: Sendable {
  /// What a case can be taken for. Which section of stalking it is, is a matter of law and not of
  /// weight.
  public enum Reading: Int, CaseIterable, Sendable {
    case stalking, harassment, fearOfViolence, messages, control, insufficient

    var column: String {
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
  private let rows: [Sums]

  /// - Throws: the first place where the table is broken: a fact that is not known here or stands
  ///   twice, a weight that is no number.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file,
      columns: ["fact"] + Reading.allCases.map(\.column) + ["source", "mark"])
    var rows = [Sums](repeating: Sums(), count: WeighedFact.slots)
    var seen: Set<WeighedFact> = []
    for row in table.rows {
      let code = try row.text("fact")
      guard let fact = WeighedFact.byCode[code] else {
        throw row.fault("a fact such as told.follow or former-partner in “fact”, not “\(code)”")
      }
      guard seen.insert(fact).inserted else { throw row.fault("each fact once, “\(code)” again") }
      _ = try row.verification()
      for reading in Reading.allCases {
        guard let amount = Int32(try row.text(reading.column)), abs(amount) <= 10_000 else {
          throw row.fault("a number from -10000 to 10000 in “\(reading.column)”")
        }
        rows[fact.slot][reading.rawValue] = amount
      }
    }
    guard seen.contains(.always) else {
      throw TableFault(
        file: Self.file, line: table.rows.last?.line ?? 1, expected: "a row “always” above")
    }
    self.rows = rows
  }

  func weight(_ fact: WeighedFact) -> Sums { rows[fact.slot] }

  func sums(_ facts: WeighedFacts) -> Sums {
    var sums = Sums()
    rows.withUnsafeBufferPointer { rows in
      facts.forEachSlot { sums &+= rows[$0] }
    }
    return sums
  }
}
