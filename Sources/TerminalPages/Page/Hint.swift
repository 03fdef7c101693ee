/// A key and what it does here, drawn "Enter open".
public struct Hint: Equatable, Sendable {
  public var key: String
  public var label: String

  public init(key: String = "", label: String = "") {
    self.key = key
    self.label = label
  }
}
