/// Typed words as the full-text tables of the index are asked for them. What was typed is folded to
/// letters and digits first, so nothing of it can be read as a command.
struct MatchText: Hashable {
  enum Table: String {
    case words, starts
  }

  let table: Table
  let match: String
  /// What has to stand in a column besides, because the last word is too short to be looked up as
  /// the beginning of others.
  let phrase: String?
  /// The columns that are looked in.
  let columns: [String]

  /// Nil when there is no letter or digit in it: then it asks for nothing, and every case has that.
  init?(_ typed: String, column: String? = nil) {
    var folding = WordFolding()
    let words = folding.words(typed)
    guard let last = words.last else { return nil }
    columns = column.map { [$0] } ?? ["victim", "suspect", "rest"]
    let scope = column.map { "{\($0)} : " } ?? ""
    let isShort = last.unicodeScalars.count <= WordStarts.longest
    if words.count == 1 {
      table = isShort ? .starts : .words
      match = "\(scope)\"\(last)\"" + (isShort ? "" : " *")
      phrase = nil
    } else if isShort {
      table = .words
      match = "\(scope)\"\(words.dropLast().joined(separator: " "))\""
      phrase = " " + words.joined(separator: " ")
    } else {
      table = .words
      var match = "\(scope)\"\(words.joined(separator: " "))\" *"
      if words.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) {
        // A number is found however people put blanks in it.
        match = "\(match) OR \(scope)\"\(words.joined())\" *"
      }
      self.match = match
      phrase = nil
    }
  }
}
