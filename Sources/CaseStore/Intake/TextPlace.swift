/// A place in a file as an editor shows it; the column counts bytes.
public struct TextPlace: Hashable, Sendable, CustomStringConvertible {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public var description: String { "\(line):\(column)" }
}

/// Knows the line of a place. Asked from front to back it looks at every byte once.
struct LineCounter {
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      let isLastOfTwo = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isLastOfTwo {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
  }

  /// A place at or after the one advanced to.
  func place(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPlace {
    var counter = self
    counter.advance(to: target, in: bytes)
    return TextPlace(line: counter.line, column: max(target - counter.lineStart, 0) + 1)
  }
}
