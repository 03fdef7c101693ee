import CaseCore
import CaseStore

/// A finding as `check` prints it.
extension StoreFinding {
  var json: JSONValue {
    JSONValue(fields: [
      ("severity", .string(severity.code)), ("kind", .string(code.rawValue)),
      ("cases", JSONValue(texts: cases.map(\.text))), ("file", .string(file)),
      ("line", JSONValue(line)), ("what", .string(what)), ("whatToDo", .string(whatToDo)),
    ])
  }

  var lines: String {
    let place = line.map { "\(file), line \($0)" } ?? file
    return "\(severity.code)  \(place)\n  \(what)\n  \(whatToDo)"
  }
}

extension StoreFinding.Severity {
  var code: String {
    switch self {
    case .note: return "note"
    case .warning: return "warning"
    case .error: return "error"
    }
  }
}
