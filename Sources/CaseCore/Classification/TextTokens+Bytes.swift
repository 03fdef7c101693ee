extension Tokeniser {
  /// Lower-case ASCII letters and digits for themselves and their capitals, 0 for all else.
  static let folding: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: return UInt8(byte)
    case 0x41...0x5A: return UInt8(byte) + 0x20
    default: return 0
    }
  }

  static func isWordByte(_ byte: UInt8) -> Bool { folding[Int(byte)] != 0 || byte >= 0xC3 }

  /// Whether a letter beyond ASCII starts here. Punctuation, blanks and symbols (U+2000 to U+2BFF,
  /// U+3000 to U+303F) and the signs of Latin-1 part words.
  static func startsLetter(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ count: Int) -> Bool {
    let byte = text[at]
    guard byte >= 0xC3, at + 1 < count else { return false }
    if byte == 0xE2 { return text[at + 1] >= 0xB0 }
    if byte == 0xE3 { return text[at + 1] != 0x80 }
    if byte == 0xEF { return text[at + 1] >= 0xA4 && text[at + 1] < 0xB8 }
    return byte < 0xF0
  }

  static func lettersAhead(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ count: Int) -> Int {
    var at = from
    while at < count, at - from < 4, folding[Int(text[at])] > 0x39 { at += 1 }
    return at - from
  }

  /// The plain letter under an accent, U+00C0 to U+017F; nil for a sign that is no letter.
  static func base(_ lead: UInt8, _ trail: UInt8) -> UInt8? {
    guard trail & 0xC0 == 0x80 else { return nil }
    let code = Int(lead & 0x1F) << 6 | Int(trail & 0x3F)
    guard code >= 0xC0, code - 0xC0 < plain.count else { return nil }
    let letter = plain[code - 0xC0]
    return letter == 0x20 ? nil : letter
  }

  /// U+00C0 to U+017F without their accents.
  private static let plain: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
      + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
