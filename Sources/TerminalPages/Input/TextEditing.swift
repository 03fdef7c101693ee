/// Text and a cursor, and what the editing keys do to them. Prompts and form fields share it.
public struct TextEditing: Hashable, Sendable {
  public var text: String
  /// How many characters stand before the cursor.
  public var cursor: Int

  /// The cursor stands at the end unless told otherwise.
  public init(text: String = "", cursor: Int? = nil) {
    self.text = text
    self.cursor = max(min(cursor ?? .max, text.count), 0)
  }

  /// Does what the key means in a line or, given columns to wrap at, in a paragraph.
  ///
  /// False when the key means nothing here, so that the screen can give it another meaning: up in
  /// the first row of a paragraph may then go to the field above.
  public mutating func apply(_ key: Key, wrapColumns: Int? = nil) -> Bool {
    cursor = max(min(cursor, text.count), 0)
    switch key {
    case .character(let character):
      insert(String(character))
    case .enter:
      guard wrapColumns != nil else { return false }
      insert("\n")
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, text.count)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .home, .control("a"): cursor = rowEdges(wrapColumns).start
    case .end, .control("e"): cursor = rowEdges(wrapColumns).end
    case .backspace: remove(max(cursor - 1, 0)..<cursor)
    case .delete: remove(cursor..<min(cursor + 1, text.count))
    case .control("w"): remove(wordStart..<cursor)
    case .control("u"): remove(lineEdges.start..<cursor)
    case .control("k"): remove(cursor..<lineEdges.end)
    case .up: return moveRow(by: -1, wrapColumns)
    case .down: return moveRow(by: 1, wrapColumns)
    default: return false
    }
    return true
  }

  /// Puts text at the cursor, as when pasting. A mark joins the letter before it.
  public mutating func insert(_ addition: String) {
    let place = index(cursor)
    let before = String(text[..<place]) + addition
    text = before + String(text[place...])
    cursor = min(before.count, text.count)
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: max(offset, 0), limitedBy: text.endIndex) ?? text.endIndex
  }

  private mutating func remove(_ range: Range<Int>) {
    text.removeSubrange(index(range.lowerBound)..<index(range.upperBound))
    cursor = min(range.lowerBound, text.count)
  }

  private var wordStart: Int {
    let before = text[..<index(cursor)]
    let word = before.reversed().drop { !$0.isPartOfWord }.drop(while: \.isPartOfWord)
    return word.count
  }

  private var wordEnd: Int {
    let after = text[index(cursor)...]
    return text.count - after.drop { !$0.isPartOfWord }.drop(while: \.isPartOfWord).count
  }

  /// Where the line begins and ends that was typed, however it is wrapped.
  private var lineEdges: (start: Int, end: Int) {
    let place = index(cursor)
    let before = text[..<place].reversed().prefix { !$0.isNewline }.count
    let after = text[place...].prefix { !$0.isNewline }.count
    return (cursor - before, cursor + after)
  }

  private func rowEdges(_ wrapColumns: Int?) -> (start: Int, end: Int) {
    guard let wrapColumns else { return (0, text.count) }
    let wrapped = WrappedText(text, columns: wrapColumns)
    let row = wrapped.rows[wrapped.position(of: cursor).row]
    return (row.lowerBound, wrapped.lastCursor(in: row))
  }

  private mutating func moveRow(by step: Int, _ wrapColumns: Int?) -> Bool {
    guard let wrapColumns else { return false }
    let wrapped = WrappedText(text, columns: wrapColumns)
    var position = wrapped.position(of: cursor)
    position.row += step
    guard wrapped.rows.indices.contains(position.row) else { return false }
    cursor = wrapped.cursor(at: position)
    return true
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "'" || self == "’" }
}
