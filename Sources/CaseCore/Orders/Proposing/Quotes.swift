/// Words between quotation marks.
enum Quotes {
  /// Whether a quotation runs on at the end of a text.
  static func isOpen(at text: String) -> Bool {
    var isOpen = false
    for character in text {
      if character == "\"" { isOpen.toggle() }
      if character == "“" { isOpen = true }
      if character == "”" { isOpen = false }
    }
    return isOpen
  }

  /// A text without what it quotes.
  static func without(_ text: String) -> String {
    var kept = ""
    var isOpen = false
    for character in text {
      if character == "\"" {
        isOpen.toggle()
      } else if character == "“" {
        isOpen = true
      } else if character == "”" {
        isOpen = false
      } else if !isOpen {
        kept.append(character)
      }
    }
    // A mark that is never closed quotes nothing.
    return isOpen ? text : kept
  }

  /// The first quotation, and what stands before and after it.
  static func first(in text: String) -> (before: String, words: String, after: String)? {
    guard let start = text.firstIndex(where: { $0 == "\"" || $0 == "“" }) else { return nil }
    let rest = text[text.index(after: start)...]
    let words = rest.prefix { $0 != "\"" && $0 != "”" }
    return (String(text[..<start]), String(words), String(rest.dropFirst(words.count + 1)))
  }
}
