/// Where text is not what it should be. `offset` counts bytes from the start of the text.
public struct TextFault: Error, Hashable, Sendable {
  public var offset: Int
  public let expected: String
  /// Well-formed and only not known here, as a newer version may have written it.
  public let mayBeNewer: Bool

  public init(offset: Int, expected: String, mayBeNewer: Bool = false) {
    self.offset = offset
    self.expected = expected
    self.mayBeNewer = mayBeNewer
  }
}

extension TextFault: CustomStringConvertible {
  public var description: String { "byte \(offset + 1): expected \(expected)" }
}
