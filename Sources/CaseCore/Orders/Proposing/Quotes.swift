/// Words between quotation marks, double or single.
enum Quotes {
  /// Whether a quotation runs on at the end of a text.
  static func isOpen(at text: String) -> Bool {
    split(text, mayBeCut: true).last?.isOpen ?? false
  }

  /// A text without what it quotes.
  static func without(_ text: String) -> String {
    let parts = split(text)
    // A mark that is never closed quotes nothing.
    if parts.last?.isOpen ?? false { return text }
    return parts.filter { !$0.isQuoted }.map { String($0.words) }.joined()
  }

  /// The first quotation, and what stands before and after it.
  static func first(in text: String) -> (before: String, words: String, after: String)? {
    guard let part = split(text).first(where: \.isQuoted) else { return nil }
    let after = text[part.words.endIndex...].dropFirst()
    return (String(text[..<part.words.startIndex].dropLast()), String(part.words), String(after))
  }

  private struct Part {
    let words: Substring
    let isQuoted: Bool
    /// Nothing closes it.
    var isOpen = false
  }

  /// - Parameter mayBeCut: what closes a single mark may come after the end.
  private static func split(_ text: String, mayBeCut: Bool = false) -> [Part] {
    guard text.utf8.contains(where: isMarkByte) else {
      return [Part(words: text[...], isQuoted: false)]
    }
    var parts: [Part] = []
    var start = text.startIndex
    var closing: Character?
    var before: Character?
    var at = start
    while at < text.endIndex {
      let character = text[at]
      let next = text.index(after: at)
      let follows = next < text.endIndex ? text[next] : nil
      let isMark: Bool
      if let closing {
        isMark = character == closing && closes(closing, before: follows)
      } else {
        isMark =
          opens(character, after: before, before: follows)
          && (mayBeCut || character.isDouble || isClosed(character, in: text[next...]))
      }
      if isMark {
        parts.append(Part(words: text[start..<at], isQuoted: closing != nil))
        start = next
        closing = closing == nil ? pair[character] : nil
      }
      before = character
      at = next
    }
    parts.append(Part(words: text[start...], isQuoted: closing != nil, isOpen: closing != nil))
    return parts
  }

  /// With which a mark may start; most texts have none of them.
  private static func isMarkByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == 0xE2
  }

  /// An apostrophe stands within a word or at its end, a single mark that opens before one.
  private static func opens(
    _ character: Character, after before: Character?, before next: Character?
  ) -> Bool {
    guard pair[character] != nil else { return false }
    if character.isDouble { return true }
    return !(before?.isWordPart ?? false) && next?.isLetter ?? false
  }

  private static func closes(_ mark: Character, before next: Character?) -> Bool {
    mark.isDouble || !(next?.isWordPart ?? false)
  }

  private static func isClosed(_ mark: Character, in rest: Substring) -> Bool {
    guard let closing = pair[mark] else { return false }
    return zip(rest, rest.dropFirst().map(Optional.some) + [nil]).contains {
      $0 == closing && closes(closing, before: $1)
    }
  }

  private static let pair: [Character: Character] = [
    "\"": "\"", "“": "”", "'": "'", "‘": "’",
  ]
}

extension Character {
  fileprivate var isDouble: Bool { self == "\"" || self == "“" || self == "”" }
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
