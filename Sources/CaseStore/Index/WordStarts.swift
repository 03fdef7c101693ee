/// The first letter and the first two letters of each word, once each. One or two typed letters
/// begin so many words that adding up what each of them finds would take too long; these are
/// looked up like any word.
enum WordStarts {
  /// How many letters are looked up here.
  static let longest = 2

  static func of(_ words: String) -> String {
    var ones = Set<UInt8>()
    var twos = Set<UInt16>()
    var others = Set<String>()
    var words = words
    words.withUTF8 { bytes in
      for word in bytes.split(separator: WordFolding.blank) {
        guard let first = word.first else { continue }
        let second = word.count > 1 ? word[word.startIndex + 1] : 0
        if first < 0x80, second < 0x80 {
          ones.insert(first)
          if second != 0 { twos.insert(UInt16(first) << 8 | UInt16(second)) }
        } else {
          let letters = String(decoding: word, as: UTF8.self).unicodeScalars
          for length in 1...longest { others.insert(String(letters.prefix(length))) }
        }
      }
    }
    var text: [UInt8] = []
    for one in ones { text += [one, WordFolding.blank] }
    for two in twos { text += [UInt8(two >> 8), UInt8(two & 0xFF), WordFolding.blank] }
    for other in others { text += Array(other.utf8) + [WordFolding.blank] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension CaseWords {
  var starts: CaseWords {
    CaseWords(
      victim: WordStarts.of(victim), suspect: WordStarts.of(suspect), rest: WordStarts.of(rest))
  }
}
