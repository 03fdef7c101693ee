import CaseCore
import CaseScreens
import CaseStore

/// A finding as `check` prints it.
extension StoreFinding {
  var json: JSONValue {
    JSONValue(fields: [
      ("severity", .string(severity.code)), ("kind", .string(code.rawValue)),
      ("cases", JSONValue(texts: cases.map(\.text))), ("file", .string(file)),
      ("line", JSONValue(line)), ("what", .string(told)), ("whatToDo", .string(whatToDo)),
    ])
  }

  /// What was found, with what stands behind it in words.
  private var told: String {
    switch cause {
    case nil: return what
    case .failure(let failure): return "\(what) \(failure.words)"
    case .refusal(let refusal): return "\(what) \(Wording.refusal(refusal))"
    }
  }

  var lines: String {
    let place = line.map { "\(file), line \($0)" } ?? file
    return "\(severity.code)  \(place)\n  \(told)\n  \(whatToDo)"
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
