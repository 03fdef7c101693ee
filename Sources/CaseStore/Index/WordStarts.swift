/// The first letter and the first two letters of each word, once each. One or two typed letters
/// begin so many words that adding up what each of them finds would take too long; these are
/// looked up like any word.
struct WordStarts {
  /// How many letters are looked up here.
  static let longest = 2

  /// Which pairs of plain letters were seen; a second 0 stands for a single letter.
  private var seen = [Bool](repeating: false, count: 128 * 128)
  private var pairs: [Int] = []

  mutating func of(_ words: String) -> String {
    var text: [UInt8] = []
    var others = Set<String>()
    var words = words
    words.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != WordFolding.blank { end += 1 }
        if end > start {
          let first = bytes[start]
          let second = end > start + 1 ? bytes[start + 1] : 0
          if first < 0x80, second < 0x80 {
            note(first, 0, &text)
            if second != 0 { note(first, second, &text) }
          } else {
            let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
            let letters = String(decoding: word.prefix(8), as: UTF8.self).unicodeScalars
            for length in 1...WordStarts.longest { others.insert(String(letters.prefix(length))) }
          }
        }
        start = end + 1
      }
    }
    others.remove(String(decoding: WordFolding.boundary, as: UTF8.self))
    for other in others { text += Array(other.utf8) + [WordFolding.blank] }
    for pair in pairs { seen[pair] = false }
    pairs.removeAll(keepingCapacity: true)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func note(_ first: UInt8, _ second: UInt8, _ text: inout [UInt8]) {
    let pair = Int(first) << 7 | Int(second)
    guard !seen[pair] else { return }
    seen[pair] = true
    pairs.append(pair)
    text.append(first)
    if second != 0 { text.append(second) }
    text.append(WordFolding.blank)
  }
}

extension CaseWords {
  func starts(_ starts: inout WordStarts) -> CaseWords {
    CaseWords(
      victim: starts.of(victim), suspect: starts.of(suspect), rest: starts.of(rest))
  }
}
