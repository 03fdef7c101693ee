/// Text with something in it besides blanks. Holding one proves that it was checked.
public struct WrittenText: Hashable, Sendable {
  public let text: String

  public init?(_ text: some StringProtocol) {
    // Most text starts with a letter, and a store holds millions of texts.
    let startsPlainly = text.utf8.first.map { (0x21...0x7E).contains($0) } ?? false
    guard startsPlainly || text.contains(where: { !$0.isWhitespace }) else { return nil }
    self.text = String(text)
  }
}

extension WrittenText: CustomStringConvertible {
  public var description: String { text }
}
