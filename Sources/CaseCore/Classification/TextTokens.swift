/// One word of a text as the matcher sees it.
struct Token {
  static let unknown: Int32 = -1

  /// Its place in the word table; `unknown` where no phrase uses it.
  var word: Int32
  /// The number that it is, such as `31`, `3rd` or the 3 of `x3`; -1 where it is none. Some numbers
  /// are words too, such as 999.
  var number: Int32
  /// Where it stands in the text, in bytes.
  var start: Int32
  var end: Int32
  var marks: Marks

  struct Marks: OptionSet {
    let rawValue: UInt8
    /// A full stop, a line end or the like stands before it.
    static let startsSentence = Marks(rawValue: 1)
    /// A comma, a dash or a bracket stands before it.
    static let startsClause = Marks(rawValue: 2)
    static let quoted = Marks(rawValue: 4)
    /// `x3` or `3x`: so many times.
    static let times = Marks(rawValue: 8)
    /// `3rd`: a day or a place in a row.
    static let ordinal = Marks(rawValue: 16)
  }
}

/// Cuts text into tokens in one pass over its bytes. Case, the accents of European letters and
/// apostrophes are folded, so that `Didn’t` is `didnt`; everything else that is no ASCII letter
/// or digit either parts words or, in other scripts, makes words that no phrase knows.
struct Tokeniser {
  let words: WordTable

  /// More than this of one text adds nothing to an opinion and costs time; the rest is not read.
  static let longestText = 65_536

  func read(_ text: UnsafeBufferPointer<UInt8>, into tokens: inout ContiguousArray<Token>) {
    let count = min(text.count, Tokeniser.longestText)
    var at = 0
    var marks: Token.Marks = .startsSentence
    var quoted = false
    while at < count {
      let byte = text[at]
      let fold = Tokeniser.folding[Int(byte)]
      if fold != 0 || byte >= 0xC3 && Tokeniser.startsLetter(text, at, count) {
        let token = word(text, &at, count, marks, quoted)
        tokens.append(token)
        marks = []
        continue
      }
      switch byte {
      // . ! ? ; | and line ends
      case 0x2E, 0x21, 0x3F, 0x3B, 0x0A, 0x0D, 0x7C: marks.insert(.startsSentence)
      case 0x2C, 0x3A, 0x28, 0x29, 0x5B, 0x5D: marks.insert(.startsClause)  // , : ( ) [ ]
      case 0x22: quoted.toggle()
      case 0x27:  // ' opens after a blank and closes before one
        if !quoted {
          quoted = at == 0 || !Tokeniser.isWordByte(text[at - 1])
        } else if at + 1 >= count || !Tokeniser.isWordByte(text[at + 1]) {
          quoted = false
        }
      case 0x2D:  // A dash with blanks around it parts clauses, a hyphen only words.
        if at + 1 < count, text[at + 1] == 0x20 { marks.insert(.startsClause) }
      case 0xE2 where at + 2 < count && text[at + 1] == 0x80:
        switch text[at + 2] {
        case 0x9C, 0x98: quoted = true
        case 0x9D: quoted = false
        case 0x99:
          if at + 3 >= count || !Tokeniser.isWordByte(text[at + 3]) { quoted = false }
        case 0x93, 0x94: marks.insert(.startsClause)
        default: break
        }
        at += 2
      case 0xE2 where at + 2 < count && text[at + 1] == 0x86 && text[at + 2] == 0x92:  // →
        marks.insert(.startsClause)
        at += 2
      default: break
      }
      if byte == 0x0A { quoted = false }
      at += 1
    }
  }

  private func word(
    _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ count: Int, _ before: Token.Marks,
    _ quoted: Bool
  ) -> Token {
    let start = at
    var hash = WordHash()
    var number: Int32 = 0
    var digits = 0
    var letters = 0
    var marks = before
    var firstByte: UInt8 = 0
    var suffix: UInt32 = 0
    while at < count {
      let byte = text[at]
      let folded = Tokeniser.folding[Int(byte)]
      if folded != 0 {
        hash.add(folded)
        if folded <= 0x39 {
          if digits < 6 { number = number &* 10 &+ Int32(folded &- 0x30) }
          digits += 1
        } else {
          letters += 1
          suffix = suffix << 8 | UInt32(folded)
          if at == start { firstByte = folded }
        }
        at += 1
      } else if byte == 0x27 || byte == 0x2F {
        // An apostrophe within a word is dropped; h/a and the like are one word.
        guard at > start, at + 1 < count, Tokeniser.folding[Int(text[at + 1])] > 0x39 else { break }
        if byte == 0x2F {
          guard at - start <= 2, Tokeniser.lettersAhead(text, at + 1, count) <= 2 else { break }
          hash.add(byte)
        }
        at += 1
      } else if byte == 0xE2, at + 3 < count, text[at + 1] == 0x80, text[at + 2] == 0x99,
        Tokeniser.folding[Int(text[at + 3])] > 0x39
      {
        at += 3
      } else if byte == 0xC3 || byte == 0xC4 || byte == 0xC5, at + 1 < count {
        guard let base = Tokeniser.base(byte, text[at + 1]) else { break }
        hash.add(base)
        letters += 1
        at += 2
      } else if byte >= 0xC6, Tokeniser.startsLetter(text, at, count) {
        hash.add(byte)
        letters += 1
        at += 1
        while at < count, text[at] & 0xC0 == 0x80 {
          hash.add(text[at])
          at += 1
        }
      } else {
        break
      }
    }
    if at == start { at += 1 }
    if quoted { marks.insert(.quoted) }
    var value: Int32 = -1
    if digits > 0, digits <= 5 {
      if letters == 0 {
        value = number
      } else if letters == 1, suffix == 0x78, firstByte == 0x78 || at > start {
        value = number  // x3, 3x
        marks.insert(.times)
      } else if letters == 2,
        suffix == 0x7374 || suffix == 0x6E64 || suffix == 0x7264 || suffix == 0x7468
      {
        value = number  // 1st, 2nd, 3rd, 4th
        marks.insert(.ordinal)
      }
    }
    let known = words.index(of: hash, letters: letters)
    return Token(
      word: known, number: value, start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: at), marks: marks)
  }
}
