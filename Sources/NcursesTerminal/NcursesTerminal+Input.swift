import CNcurses
import TerminalPages

extension NcursesTerminal {
  private enum Reading {
    case nothing
    case typed(Unicode.Scalar)
    case code(Int32)
  }

  /// Waits for the next thing to happen, at most this long. A watched descriptor that has
  /// something to read ends the wait with `.idle`.
  public func next(
    waitMilliseconds: Int, alsoWatching descriptors: [Int32] = []
  ) -> TerminalInput {
    if let waiting = takeWaiting() { return waiting }
    var isGone = false
    cncurses_wait(descriptors, Int32(descriptors.count), Int32(clamping: waitMilliseconds), &isGone)
    if let waiting = takeWaiting() { return waiting }
    return isGone ? .interrupted : .idle
  }

  /// What came while the program was busy; nil where nothing waits.
  public func typedAhead() -> TerminalInput? { takeWaiting() }

  private func takeWaiting() -> TerminalInput? {
    if cncurses_times_asked_to_end() > 0 { return .interrupted }
    adoptSystemSize()
    if size != toldSize { return tellSize() }
    while true {
      switch read(waitMilliseconds: 0) {
      case .nothing: return nil
      case .code(KEY_RESIZE):
        if size != toldSize { return tellSize() }
      case .code(Keyboard.pasteStart): return .pasted(readPaste())
      case .code(let code):
        if let key = Keyboard.named(code: code) { return .key(key) }
      case .typed("\u{1B}"):
        if let key = readAfterEscape() { return .key(key) }
      case .typed(let scalar):
        if let key = Keyboard.typed(scalar) { return .key(key) }
      }
    }
  }

  private func tellSize() -> TerminalInput {
    toldSize = size
    forgetShown()
    return .resized(size)
  }

  /// Escape by itself, or what came in the same breath: Alt with a key.
  private func readAfterEscape() -> Key? {
    switch read(waitMilliseconds: 0) {
    case .nothing: .escape
    case .typed("\u{1B}"): .escape
    case .typed(let scalar): Keyboard.typedWithAlt(scalar)
    case .code: nil
    }
  }

  /// A terminal that never says where the paste ends must not hold the program up.
  private func readPaste() -> String {
    var text = ""
    while true {
      switch read(waitMilliseconds: 500) {
      case .nothing, .code(Keyboard.pasteEnd): return text
      case .typed("\r"): text.append("\n")
      case .typed(let scalar): text.unicodeScalars.append(scalar)
      case .code: continue
      }
    }
  }

  private func read(waitMilliseconds: Int32) -> Reading {
    wtimeout(window, waitMilliseconds)
    var value: wint_t = 0
    switch wget_wch(window, &value) {
    case KEY_CODE_YES: return .code(Int32(bitPattern: value))
    case OK: return Unicode.Scalar(value).map { .typed($0) } ?? .nothing
    default: return .nothing
    }
  }
}
