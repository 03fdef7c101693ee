/// How much each fact speaks for a breach of a condition of each family, and for a clear one, in
/// hundredths of a natural logarithm of odds. Fitted to labelled pairs by
/// Scripts/fit-breach-weights.py.
public struct BreachWeights: Sendable {
  struct Weight: Hashable, Sendable {
    var breach = 0
    var clear = 0
  }

  public static let file = "breach-weights.tsv"

  /// By the family of the condition; nil weighs for every family.
  private let rows: [ConditionFamily?: [BreachFact: Weight]]
  /// Of the phrases that an incident tells; see IncidentReading+Phrases.swift.
  private let phrases: [String: [ConditionFamily?: Weight]]

  /// - Throws: the first place where the table is broken: a fact or a family that is not known here,
  ///   a row that stands twice, a weight that is no number.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file, columns: ["fact", "family", "breach", "clear", "source", "mark"])
    var rows: [ConditionFamily?: [BreachFact: Weight]] = [:]
    var phrases: [String: [ConditionFamily?: Weight]] = [:]
    for row in table.rows {
      let code = try row.text("fact")
      let phrase = code.hasPrefix(Self.told) ? String(code.dropFirst(Self.told.count)) : nil
      let fact = BreachFact.byCode[code]
      guard fact != nil || phrase != nil else {
        throw row.fault(
          "a fact such as act.gift, place.there or told.follow in “fact”, not “\(code)”")
      }
      let name = try row.text("family")
      let family = ConditionFamily(rawValue: name)
      guard family != nil || name == "any" else {
        throw row.fault("any or a family such as contact in “family”, not “\(name)”")
      }
      _ = try row.verification()
      let weight = Weight(
        breach: try Self.amount(row, "breach"), clear: try Self.amount(row, "clear"))
      let known =
        if let phrase {
          phrases[phrase, default: [:]].updateValue(weight, forKey: family)
        } else if let fact {
          rows[family, default: [:]].updateValue(weight, forKey: fact)
        } else {
          Weight?.none
        }
      guard known == nil else {
        throw row.fault("each fact of a family once, “\(code)” again")
      }
    }
    guard rows[nil]?[.always] != nil else {
      throw TableFault(
        file: Self.file, line: table.rows.last?.line ?? 1, expected: "a row “always” of any family")
    }
    self.rows = rows
    self.phrases = phrases
  }

  /// What the codes of phrases begin with.
  static let told = "told."

  private static func amount(
    _ row: ReferenceTable.Row, _ column: String
  ) throws(TableFault) -> Int {
    guard let amount = Int(try row.text(column)), abs(amount) <= 10_000 else {
      throw row.fault("a number from -10000 to 10000 in “\(column)”")
    }
    return amount
  }

  /// What phrases weigh together, by the family of the condition; nil weighs for every family.
  func sums(of told: Set<String>) -> [ConditionFamily?: Weight] {
    var sums: [ConditionFamily?: Weight] = [:]
    for phrase in told {
      for (family, weight) in phrases[phrase] ?? [:] {
        sums[family, default: Weight()].breach += weight.breach
        sums[family, default: Weight()].clear += weight.clear
      }
    }
    return sums
  }

  /// What facts weigh together.
  /// - Parameter told: what the phrases of the incident weigh.
  func sum(
    _ facts: Set<BreachFact>, _ told: [ConditionFamily?: Weight] = [:],
    of families: Set<ConditionFamily>
  ) -> Weight {
    var sum = Weight()
    for family in [nil] + families.map(Optional.some) {
      if let weight = told[family] {
        sum.breach += weight.breach
        sum.clear += weight.clear
      }
      guard let weights = rows[family] else { continue }
      for fact in facts {
        guard let weight = weights[fact] else { continue }
        sum.breach += weight.breach
        sum.clear += weight.clear
      }
    }
    return sum
  }
}
