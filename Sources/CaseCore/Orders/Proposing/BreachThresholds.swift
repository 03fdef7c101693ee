/// From which weight on somebody is asked about a possible breach, and from which on it is called
/// clear: a table that a force can change, which sets what is missed against what is asked in vain.
public struct BreachThresholds: Sendable {
  private enum Question: String, CaseIterable {
    case proposed, clear
  }

  /// In the unit of breach-weights.tsv.
  let proposed: Int
  let clear: Int

  public static let file = "breach-thresholds.tsv"

  /// - Throws: the first place where the table is broken.
  public init(_ text: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: Self.file, columns: ["question", "least", "source", "mark"])
    var least: [Question: Int] = [:]
    for row in table.rows {
      let question = try row.code("question", as: Question.self)
      _ = try row.verification()
      guard let amount = Int(try row.text("least")), abs(amount) <= 10_000 else {
        throw row.fault("a number from -10000 to 10000 in “least”")
      }
      guard least.updateValue(amount, forKey: question) == nil else {
        throw row.fault("each question once, “\(question.rawValue)” again")
      }
    }
    guard let proposed = least[.proposed], let clear = least[.clear] else {
      throw TableFault(
        file: Self.file, line: table.rows.last?.line ?? 1, expected: "rows “proposed” and “clear”")
    }
    self.proposed = proposed
    self.clear = clear
  }
}
