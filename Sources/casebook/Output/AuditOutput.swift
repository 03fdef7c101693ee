import CaseCore
import CaseScreens
import CaseStore

/// A row of an audit as text, JSON and CSV.
struct AuditOutput {
  let row: AuditRow

  static let textHeader = ["WHEN", "WHO", "DID", "CASE", "ENTRY", "WHAT"]
  static let textLimits = [24, 24, 12, 14, 6, 100]
  static let csvHeader = [
    "at", "by", "operation", "source", "kind", "case", "entry", "what", "reason",
  ]

  var textCells: [String] {
    let reason = reason.map { "(\($0))" }
    return [
      Wording.moment(row.at.local), row.by, kind, row.reference?.text ?? "–",
      row.entry.map(String.init) ?? "–", [what, reason].compactMap(\.self).joined(separator: " "),
    ]
  }

  /// `consultation`, `search`, … as the log has it; `recorded` or `erased` of an entry.
  private var kind: String {
    switch row.act {
    case .accessed(let access): return access.kind.rawValue
    case .recorded: return "recorded"
    case .erased: return "erased"
    }
  }

  private var source: AuditQuestion.Source {
    if case .accessed = row.act { .access } else { .record }
  }

  /// What was searched for, or the kinds of facts that were recorded, never what they say.
  private var what: String? {
    switch row.act {
    case .accessed(let access): return access.query
    case .recorded(_, _, let events):
      return events.isEmpty
        ? "content erased since"
        : events.map { FactJSON.members(of: $0)["kind"]?.string ?? "event" }
          .joined(separator: ", ")
    case .erased: return "content erased"
    }
  }

  private var reason: String? {
    switch row.act {
    case .accessed(let access): return access.reason?.text
    case .recorded: return nil
    case .erased(_, _, let why): return why.text
    }
  }

  private var fields: [(name: String, value: JSONValue)] {
    [
      ("at", .string(row.at.description)), ("by", .string(row.by)),
      ("operation", .string(row.operation.rawValue)), ("source", .string(source.rawValue)),
      ("kind", .string(kind)), ("case", JSONValue(row.reference?.text)),
      ("entry", JSONValue(row.entry)), ("what", JSONValue(what)), ("reason", JSONValue(reason)),
    ]
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }
}
