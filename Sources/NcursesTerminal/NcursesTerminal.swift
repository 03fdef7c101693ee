import TerminalPages

/// Why the screens cannot be shown here.
public enum TerminalFailure: Error, Equatable {
  case notATerminal
  case unknownTerminal(String)
}

/// The terminal that the program was started in. Used from the main thread alone.
public final class NcursesTerminal {
  public init() throws(TerminalFailure) {
    throw .notATerminal
  }

  public static var prefersASCII: Bool { false }

  public var size: Size { Size() }

  public func draw(_ canvas: Canvas) {}

  public func next(waitMilliseconds: Int, alsoWatching descriptors: [Int32] = []) -> TerminalInput {
    .idle
  }

  public func suspend() {}

  public func redraw() {}

  public func close() {}
}
