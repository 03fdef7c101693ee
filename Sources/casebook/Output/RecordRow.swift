import CaseCore
import CaseScreens
import CaseStore

/// One entry of the record as `record` prints it.
struct RecordRow {
  let entry: Entry
  /// The entry because of which it does not count.
  let undoneBy: Int?

  static let csvHeader = ["entry", "at", "by", "kind", "event", "undoneBy", "id"]

  var json: JSONValue {
    var fields: [(name: String, value: JSONValue)] = [
      ("entry", .number(entry.sequence)), ("at", .string(entry.at.description)),
      ("by", .string(entry.by)), ("id", .string(entry.id)), ("undoneBy", JSONValue(undoneBy)),
      ("events", .array(entry.events.map { .object(FactJSON.members(of: $0)) })),
    ]
    var erased = JSONValue.null
    if case .erased(let erasure) = entry.content {
      erased = JSONValue(fields: [
        ("at", .string(erasure.at.description)), ("by", .string(erasure.by)),
        ("why", .string(erasure.why.text)),
      ])
    }
    fields.append(("erased", erased))
    return JSONValue(fields: fields)
  }

  /// One row an event, so that each has its kind in a column of its own.
  var csvRows: [[String]] {
    let start = [String(entry.sequence), entry.at.description, entry.by]
    let end = [undoneBy.map(String.init) ?? "", entry.id]
    if case .erased(let erasure) = entry.content {
      return [start + ["erased", erasure.why.text] + end]
    }
    return entry.events.map { event in
      let members = FactJSON.members(of: event)
      let text = String(decoding: JSONValue.object(members).canonical, as: UTF8.self)
      return start + [members["kind"]?.string ?? "", text] + end
    }
  }

  var lines: [String] {
    let undone = undoneBy.map { "  (undone by entry \($0))" } ?? ""
    let head = "\(entry.sequence)  \(Wording.moment(entry.at.local))  \(entry.by)\(undone)"
    if case .erased(let erasure) = entry.content {
      return [head, "     content erased \(Wording.moment(erasure.at.local)): \(erasure.why)"]
    }
    return [head]
      + entry.events.map { event in
        var members = FactJSON.members(of: event)
        let kind = members.removeValue(forKey: "kind")?.string ?? "event"
        let facts = members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.csvCell)" }
        return "     \(kind)  \(facts.joined(separator: " · "))"
      }
  }
}
