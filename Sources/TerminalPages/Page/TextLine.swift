/// A line being edited.
public struct TextLine: Equatable, Sendable {
  public var label: String
  public var text: String
  /// How many characters stand before the cursor.
  public var cursor: Int
  /// What the text could become. Where it continues the text, only the rest is drawn after it.
  public var suggestion: String?
  /// Why the text cannot be used as it stands.
  public var problem: String?

  public init(
    label: String = "", text: String = "", cursor: Int = 0, suggestion: String? = nil,
    problem: String? = nil
  ) {
    self.label = label
    self.text = text
    self.cursor = cursor
    self.suggestion = suggestion
    self.problem = problem
  }
}
