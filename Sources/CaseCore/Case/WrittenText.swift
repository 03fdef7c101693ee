/// Text with something in it besides blanks. Holding one proves that it was checked.
public struct WrittenText: Hashable, Sendable {
  public let text: String

  public init?(_ text: some StringProtocol) {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    self.text = String(text)
  }
}

extension WrittenText: CustomStringConvertible {
  public var description: String { text }
}
