import TerminalPages

/// Looking for words in what a screen lists: typed after `/`, then from match to match.
struct Search: Hashable, Sendable {
  /// The words last looked for.
  var words = ""
  /// The line while it is being typed.
  var line: TextEditing?

  /// The next place, after (or before) one, whose text has the words; wraps round at the end.
  func next(from index: Int, forward: Bool, in texts: [String]) -> Int? {
    guard !words.isEmpty, !texts.isEmpty else { return nil }
    let wanted = words.lowercased()
    for distance in 1...texts.count {
      let step = forward ? distance : -distance
      let place = ((index + step) % texts.count + texts.count) % texts.count
      if texts[place].lowercased().contains(wanted) { return place }
    }
    return nil
  }
}
