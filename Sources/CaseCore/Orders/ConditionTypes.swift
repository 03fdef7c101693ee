/// What conditions of an order are usually of: the catalogue of the statutory guidance.
public struct ConditionTypes: Sendable {
  public struct Row: Hashable, Sendable {
    public let code: String
    public let kind: Condition.Kind
    public let label: String
    public let verification: Verification
  }

  public let rows: [Row]

  init(_ text: String, file: String) throws(TableFault) {
    let table = try ReferenceTable(
      text, file: file,
      columns: ["code", "kind", "label", "valid_from", "valid_to", "source", "mark"])
    var rows: [Row] = []
    var seen: Set<String> = []
    for row in table.rows {
      _ = try ValidDates(row)
      rows.append(
        Row(
          code: try row.newCode("code", seen: &seen),
          kind: try row.code("kind", as: Condition.Kind.self), label: try row.text("label"),
          verification: try row.verification()))
    }
    self.rows = rows
  }

  public subscript(code: String) -> Row? { rows.first { $0.code == code } }

  /// What to call a type; words that are no code stand for themselves.
  public func label(_ codeOrWords: String) -> String { self[codeOrWords]?.label ?? codeOrWords }
}
