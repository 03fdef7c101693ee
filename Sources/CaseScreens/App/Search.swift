import TerminalPages

/// Looking for words in what a screen lists: typed after `/`, then from match to match.
struct Search: Hashable, Sendable {
  struct Match: Hashable, Sendable {
    let place: Int
    /// `2 of 5 matches`
    let words: String
  }

  /// The words last looked for.
  var words = ""
  /// The line while it is being typed.
  var line: TextEditing?

  /// The next match, after (or before) a place; wraps round at the end.
  func next(from index: Int, forward: Bool, in texts: [String]) -> Match? {
    guard !words.isEmpty else { return nil }
    let wanted = words.lowercased()
    let places = texts.indices.filter { texts[$0].lowercased().contains(wanted) }
    let next =
      forward
      ? places.first { $0 > index } ?? places.first
      : places.last { $0 < index } ?? places.last
    guard let next, let number = places.firstIndex(of: next) else { return nil }
    return Match(
      place: next, words: "\(number + 1) of \(Wording.count(places.count, "match", "matches"))")
  }

  func noMatch(_ place: String) -> String {
    words.isEmpty ? "Type / and words first." : "No match for “\(words)” \(place)."
  }

  var prompt: TextLine? {
    line.map { TextLine(label: "search ", text: $0.text, cursor: $0.cursor) }
  }

  /// What the keys do while the words are being typed.
  static let typingActions = [
    ActionName(keyName: "Enter", name: "Go to the next match", key: .enter),
    ActionName(keyName: "Esc", name: "Leave the search", key: .escape),
  ]

  /// Takes a key while the line is being typed.
  /// - Returns: whether the words stand now and are to be looked for.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .escape: line = nil
    case .enter:
      words = line?.text ?? ""
      line = nil
      return true
    default: _ = line?.apply(key)
    }
    return false
  }
}
