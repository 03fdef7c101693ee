/// Text and a cursor, and what the editing keys do to them.
public struct TextEditing: Equatable, Sendable {
  public var text: String
  /// How many characters stand before the cursor.
  public var cursor: Int

  public init(text: String = "", cursor: Int? = nil) {
    self.text = text
    self.cursor = cursor ?? text.count
  }

  /// Does what the key means in a line, or in a paragraph wrapped at these columns.
  ///
  /// False when the key means nothing here, so that the screen can give it another meaning.
  public mutating func apply(_ key: Key, wrapColumns: Int? = nil) -> Bool {
    guard case .character(let character) = key else { return false }
    insert(String(character))
    return true
  }

  public mutating func insert(_ addition: String) {
    text += addition
    cursor = text.count
  }
}
