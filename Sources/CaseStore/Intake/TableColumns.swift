/// What the columns of a table are, by their names in the first row. A name is that of the field in
/// the intake document, such as `victim.name`; capitals, points, blanks and lines do not matter.
struct TableColumns {
  enum Kind { case text, flag, count, list }

  /// Where the cells of a column go: a key of the document, of an object in it, or of the incident.
  enum Field {
    case document(String, Kind)
    case inner(String, String, Kind)
    case incident(String, Kind)
    /// Kept with the incident.
    case unknown
  }

  struct Column {
    let name: String
    let field: Field
  }

  let columns: [Column]

  private static let fields: [(names: [String], field: Field)] = [
    (["reference"], .document("reference", .text)),
    (["recordedOn"], .document("recordedOn", .text)),
    (["recordedAs"], .document("recordedAs", .text)),
    (["area"], .document("area", .text)),
    (["relationship"], .document("relationship", .text)),
    (["training"], .document("training", .flag)),
    (["victim.name", "victim"], .inner("victim", "name", .text)),
    (["victim.sex"], .inner("victim", "sex", .text)),
    (["suspect.name", "suspect"], .inner("suspect", "name", .text)),
    (["suspect.sex"], .inner("suspect", "sex", .text)),
    (["happened", "incident.happened"], .incident("happened", .text)),
    (["learnt", "incident.learnt"], .incident("learnt", .text)),
    (["behaviours", "behaviour", "incident.behaviours"], .incident("behaviours", .list)),
    (["fearOfViolence", "incident.fearOfViolence"], .incident("fearOfViolence", .flag)),
    (["text", "incident.text"], .incident("text", .text)),
    (
      ["impact.alarmOrDistress", "alarmOrDistress"], .inner("impact", "alarmOrDistress", .flag)
    ),
    (
      ["impact.fearOfViolenceOccasions", "fearOfViolenceOccasions"],
      .inner("impact", "fearOfViolenceOccasions", .count)
    ),
    (
      ["impact.seriousEffectOnDailyLife", "seriousEffectOnDailyLife"],
      .inner("impact", "seriousEffectOnDailyLife", .flag)
    ),
    (["impact.text"], .inner("impact", "text", .text)),
    (
      ["history.previousReports", "previousReports"], .inner("history", "previousReports", .count)
    ),
    (["history.orders", "orders"], .inner("history", "orders", .list)),
    (["history.convictions", "convictions"], .inner("history", "convictions", .list)),
    (["history.text"], .inner("history", "text", .text)),
  ]

  private static let known: [String: Field] = {
    var known: [String: Field] = [:]
    for (names, field) in fields { for name in names { known[plain(name)] = field } }
    return known
  }()

  private static func plain(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
  }

  /// Fails where the first row cannot be the names of columns.
  init(_ header: TableRows.Row) throws(HeaderFault) {
    if let fault = header.fault { throw HeaderFault(fault: fault) }
    var columns: [Column] = []
    var seen: Set<String> = []
    for cell in header.cells {
      if case .unreadable = cell.content {
        throw HeaderFault(cell, expected: "text in UTF-8; save the file in that encoding")
      }
      let name = cell.text ?? "column \(columns.count + 1)"
      guard seen.insert(Self.plain(name) + (cell.text == nil ? "\(columns.count)" : "")).inserted
      else { throw HeaderFault(cell, expected: "each column once") }
      columns.append(Column(name: name, field: Self.known[Self.plain(name)] ?? .unknown))
    }
    let describesIncidents = columns.contains {
      if case .incident = $0.field { true } else { false }
    }
    guard describesIncidents else {
      throw HeaderFault(
        header.cells[0],
        expected: "a first row with the names of columns, with commas between, among them "
          + "happened, behaviours or text")
    }
    self.columns = columns
  }

  struct HeaderFault: Error {
    let fault: IntakeFindings.Fault

    init(fault: IntakeFindings.Fault) { self.fault = fault }

    init(_ cell: TableRows.Cell, expected: String) {
      fault = IntakeFindings.Fault(
        offset: cell.offset, field: nil, expected: expected,
        found: cell.text.map { "“\(HandedValue.clipped($0))”" } ?? "an empty cell")
    }
  }

  /// The parts of a list stand apart by semicolons or lines; by commas only where all of them are
  /// single words, as codes are.
  private static func parts(_ text: String) -> [String] {
    let isBreak = { (scalar: UnicodeScalar) in scalar == ";" || scalar == "|" || scalar == "\n" }
    let scalars = text.unicodeScalars
    let parts = scalars.split(whereSeparator: isBreak).map { TableRows.trimmed(String($0)) }
    guard parts.count == 1 else { return parts }
    let words = scalars.split(separator: ",").map { TableRows.trimmed(String($0)) }
    let areCodes = words.allSatisfy { word in
      !word.unicodeScalars.contains { $0.properties.isWhitespace }
    }
    return areCodes ? words : parts
  }

  /// A cell as the document has it. What cannot be made so stays text, and the reader of the document
  /// says what it expected.
  static func value(_ cell: TableRows.Cell, _ kind: Kind, _ column: String) -> HandedValue {
    guard let text = cell.text else {
      return HandedValue(cell.content, at: cell.offset, column: column)
    }
    let content: HandedValue.Content
    switch (kind, text.lowercased()) {
    case (.flag, "true"), (.flag, "yes"), (.flag, "y"), (.flag, "1"): content = .flag(true)
    case (.flag, "false"), (.flag, "no"), (.flag, "n"), (.flag, "0"): content = .flag(false)
    case (.count, _) where Int(text) != nil: content = .number(text)
    case (.list, _):
      content = .list(parts(text).map { HandedValue(.text($0), at: cell.offset, column: column) })
    default: content = .text(text)
    }
    return HandedValue(content, at: cell.offset, column: column)
  }
}
