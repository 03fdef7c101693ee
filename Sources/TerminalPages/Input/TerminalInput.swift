/// What the terminal reports, one thing at a time.
public enum TerminalInput: Equatable, Sendable {
  case key(Key)
  /// Text pasted in one go, never to be taken for keys.
  case pasted(String)
  case resized(Size)
  /// Nothing came in the time given, or something else that was watched woke the wait.
  case idle
  /// The program is asked to end, or the terminal is gone.
  case interrupted
}
