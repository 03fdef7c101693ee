import CaseCore
import CaseStore

/// What became of one document of a file.
struct ImportRow {
  enum State: String {
    case created
    case wouldBeCreated = "would-be-created"
    case alreadyThere = "already-there"
    /// A rule or a case of that reference stands in its way.
    case refused
    /// It cannot be read as an intake document.
    case unusable
  }

  let handed: HandedDocument
  var state: State
  /// The case that it is, or would be.
  var reference: CaseReference?
  /// What stands in its way, each with the field that it is about.
  var refusals: [(field: String?, words: String)] = []
  /// The possible breaches of its orders.
  var proposals: ProposalText?

  /// Whether it speaks of the file rather than of a document in it.
  var isOfFile: Bool { handed.faults.contains { $0.document == nil } }

  func json(_ file: String) -> JSONValue {
    JSONValue(fields: [
      ("document", isOfFile ? .null : .number(handed.index)),
      ("line", .number(handed.place.line)), ("column", .number(handed.place.column)),
      ("state", .string(state.rawValue)),
      ("reference", JSONValue(reference?.text ?? handed.reference)),
      ("incidents", JSONValue(handed.document?.incidents.count)),
      ("proposals", proposals?.json ?? .array([])),
      ("faults", .array(faults(file))),
      ("notices", .array(handed.notices.map(notice))),
    ])
  }

  private func faults(_ file: String) -> [JSONValue] {
    let read = handed.faults.map { fault in
      JSONValue(fields: [
        ("file", .string(file)), ("line", .number(fault.place.line)),
        ("column", .number(fault.place.column)), ("field", JSONValue(fault.field)),
        ("expected", .string(fault.expected)), ("found", JSONValue(fault.found)),
      ])
    }
    return read
      + refusals.map { refusal in
        JSONValue(fields: [
          ("file", .string(file)), ("line", .number(handed.place.line)),
          ("column", .number(handed.place.column)), ("field", JSONValue(refusal.field)),
          ("refused", .string(refusal.words)),
        ])
      }
  }

  private func notice(_ notice: IntakeNotice) -> JSONValue {
    JSONValue(fields: [
      ("line", .number(notice.place.line)), ("column", .number(notice.place.column)),
      ("field", .string(notice.field)), ("found", .string(notice.found)),
      ("kept", .string(notice.kind == .unknownKey ? "note" : "text")),
    ])
  }

  /// A line for reading, on standard output.
  var line: String {
    let name = isOfFile ? "file" : "document \(handed.index)"
    let reference = reference?.text ?? handed.reference.map { "“\($0)”" } ?? "no reference"
    let incidents = handed.document.map { document in
      document.incidents.count == 1 ? "1 incident" : "\(document.incidents.count) incidents"
    }
    let waiting = proposals.flatMap { $0.open.isEmpty ? nil : $0.open.count }.map { count in
      count == 1 ? "1 may breach an order" : "\(count) may breach an order"
    }
    let facts = ["line \(handed.place.line)", reference, words, incidents, waiting]
      .compactMap(\.self)
    return "\(name)  \(facts.joined(separator: "  "))"
  }

  private var words: String {
    switch state {
    case .created: return "created"
    case .wouldBeCreated: return "would be created"
    case .alreadyThere: return "already there"
    case .refused: return "refused"
    case .unusable: return "cannot be used"
    }
  }

  /// What is wrong, as compilers say it, so that editors can go there.
  func complaints(_ file: String) -> [String] {
    handed.faults.map { "\(file):\($0.place): \($0)" }
      + refusals.map { refusal in
        let field = refusal.field.map { ", \($0)" } ?? ""
        return "\(file):\(handed.place): document \(handed.index)\(field): \(refusal.words)"
      }
  }
}
