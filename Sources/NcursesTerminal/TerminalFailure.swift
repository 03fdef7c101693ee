/// Why the screens cannot be shown here.
public enum TerminalFailure: Error, Equatable, CustomStringConvertible {
  case notATerminal
  case unknownTerminal(String)
  case cannotMoveCursor(String)

  public var description: String {
    switch self {
    case .notATerminal:
      "The screens need a terminal for both input and output. Every screen has a command too; "
        + "see casebook --help."
    case .unknownTerminal(let name) where name.isEmpty:
      "TERM is not set, so the kind of terminal is not known. Try TERM=xterm-256color."
    case .unknownTerminal(let name):
      "The kind of terminal \"\(name)\" is not known on this machine. Try TERM=xterm-256color."
    case .cannotMoveCursor(let name):
      "A terminal of the kind \"\(name)\" cannot show screens. Every screen has a command too; "
        + "see casebook --help."
    }
  }
}
