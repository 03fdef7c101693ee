import CaseCore
import TerminalPages

/// The safe-contact instruction above whatever else is shown, because a wrong call can betray a
/// victim: wrapped, and never cut without saying where the rest is.
enum SafeContactLines {
  private static let most = 3

  static func lines(_ current: Case?, columns: Int) -> [Line] {
    guard let contact = current?.safeContact else {
      return [Line("safe contact: not recorded – ask before calling (x)", .quiet)]
    }
    let wrapped = wrapped(contact, columns)
    var lines = wrapped.prefix(most).enumerated().map { index, part in
      Line(index == 0 ? "safe contact: " : "  ", .warning) + Line(part, .strong)
    }
    if wrapped.count > most {
      lines[most - 1] = Line(
        "  … the rest is on the Summary tab (\(CaseDetailState.Tab.summary.number))", .warning)
    }
    return lines
  }

  static func isCut(_ current: Case, columns: Int) -> Bool {
    current.safeContact.map { wrapped($0, columns).count > most } ?? false
  }

  private static func wrapped(_ contact: WrittenText, _ columns: Int) -> [String] {
    let text = contact.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return DisplayWidth.wrap(text, columns: max(20, columns - 16))
  }
}
