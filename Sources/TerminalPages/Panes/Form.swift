/// Fields to fill in. It scrolls so that the focused field and what is wrong with it can be seen.
public struct Form: Equatable, Sendable {
  public var fields: [Field]
  public var focused: Int
  public var explanation: Line?

  public init(fields: [Field] = [], focused: Int = 0, explanation: Line? = nil) {
    self.fields = fields
    self.focused = focused
    self.explanation = explanation
  }
}

public struct Field: Equatable, Sendable {
  /// Cursors count the characters before them.
  public enum FieldValue: Equatable, Sendable {
    case line(text: String, cursor: Int)
    case paragraph(text: String, cursor: Int, rows: Int)
    /// The options are listed while the field is focused.
    case choice(text: String, cursor: Int, options: [String], highlighted: Int?)
    case flag(Bool?)
    /// A button.
    case action(String)
  }

  public var label: String
  public var value: FieldValue
  /// What to type, shown while the field is focused.
  public var hint: String?
  /// Why what was typed cannot be used.
  public var problem: String?
  /// How what was typed is understood: "Thu 06 Sep 2018 21:40".
  public var reading: String?

  public init(
    label: String = "", value: FieldValue = .line(text: "", cursor: 0), hint: String? = nil,
    problem: String? = nil, reading: String? = nil
  ) {
    self.label = label
    self.value = value
    self.hint = hint
    self.problem = problem
    self.reading = reading
  }
}
