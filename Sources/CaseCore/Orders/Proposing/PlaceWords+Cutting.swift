extension PlaceWords {
  struct Word {
    /// Small letters, apostrophes dropped, abbreviations written out.
    let folded: String
    let hasCapital: Bool
    /// A comma or “in” stands before it.
    let isAfterComma: Bool
    /// A full stop or the like stands before it.
    let startsSentence: Bool
  }

  static func words(_ text: String) -> [Word] {
    var text = text
    return text.withUTF8 { Cutting.plainWords($0) } ?? Cutting.words(text)
  }

  /// Cuts a text into words.
  private struct Cutting {
    private var words: [Word] = []
    private var isAfterComma = false
    private var startsSentence = true
    /// Where everything is written large, capitals tell nothing.
    private let isShouted: Bool

    private init(isShouted: Bool) { self.isShouted = isShouted }

    static func words(_ text: String) -> [Word] {
      var cutting = Cutting(
        isShouted: !text.contains { $0.isLowercase } && text.contains(" "))
      var word = ""
      for character in text {
        if character.isLetter || character.isNumber {
          word.append(character)
        } else if character == "'" || character == "’" || character == "/" && word.count == 1 {
          continue
        } else {
          if !word.isEmpty {
            cutting.add(word.lowercased(), startsLarge: word.first?.isUppercase == true)
          }
          word = ""
          if character == "," || character == "(" { cutting.isAfterComma = true }
          if ".!?;\n".contains(character) { cutting.startsSentence = true }
        }
      }
      if !word.isEmpty {
        cutting.add(word.lowercased(), startsLarge: word.first?.isUppercase == true)
      }
      return cutting.words
    }

    /// The same of a text that has nothing but ASCII, as most have, many times as fast; nil of any
    /// other.
    static func plainWords(_ text: UnsafeBufferPointer<UInt8>) -> [Word]? {
      var hasSmall = false
      var hasBlank = false
      for byte in text {
        guard byte < 0x80 else { return nil }
        if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { hasSmall = true }
        if byte == 0x20 { hasBlank = true }
      }
      var cutting = Cutting(isShouted: !hasSmall && hasBlank)
      var word: [UInt8] = []
      var startsLarge = false
      var before: UInt8 = 0
      for byte in text {
        let folded = Tokeniser.folding[Int(byte)]
        if folded != 0 {
          if word.isEmpty { startsLarge = byte != folded }
          word.append(folded)
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "/") && word.count == 1 {
        } else {
          if !word.isEmpty {
            cutting.add(String(decoding: word, as: UTF8.self), startsLarge: startsLarge)
          }
          word.removeAll(keepingCapacity: true)
          switch byte {
          case UInt8(ascii: ","), UInt8(ascii: "("): cutting.isAfterComma = true
          case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
            cutting.startsSentence = true
          // CR LF is one character, and not this one.
          case 0x0A where before != 0x0D: cutting.startsSentence = true
          default: break
          }
        }
        before = byte
      }
      if !word.isEmpty {
        cutting.add(String(decoding: word, as: UTF8.self), startsLarge: startsLarge)
      }
      return cutting.words
    }

    private mutating func add(_ lower: String, startsLarge: Bool) {
      var lower = lower
      // “E-mail” is one word.
      if lower.hasPrefix("mail"), words.last?.folded == "e" {
        words.removeLast()
        lower = "e" + lower
      }
      let before = words.last?.folded
      words.append(
        Word(
          folded: PlaceWords.abbreviations[lower] ?? lower, hasCapital: !isShouted && startsLarge,
          isAfterComma: isAfterComma || before == "in", startsSentence: startsSentence))
      isAfterComma = false
      startsSentence = false
    }
  }
}
