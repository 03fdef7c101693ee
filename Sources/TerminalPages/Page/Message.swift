/// What the program has to say about the last thing done.
public struct Message: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case notice, warning, refusal
  }

  public var text: String
  public var kind: Kind

  public init(text: String = "", kind: Kind = .notice) {
    self.text = text
    self.kind = kind
  }
}
