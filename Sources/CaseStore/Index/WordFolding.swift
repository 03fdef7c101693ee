import Foundation

/// Turns text into words as they are compared: letters and digits only, without case and accents,
/// a blank between. What is kept and what is looked for go through the same folding, so that the
/// index has only to split at blanks.
///
/// Characters of scripts that write no blanks (Chinese, Japanese, Thai, …) and Korean syllables
/// become words of their own, so that a name is found by any part of it.
struct WordFolding {
  /// What a character does to the word that it stands in.
  private enum Part {
    case ends
    case nothing
    case letters([UInt8])
    case wordOfItsOwn([UInt8])
  }

  static let blank = UInt8(ascii: " ")
  /// Stands between texts that do not follow each other, so that no phrase reaches across. It is a
  /// private-use character, which folding never lets through.
  static let boundary = Array("\u{E000}".utf8)

  private var parts: [Unicode.Scalar: Part] = [:]

  /// Adds the words of a text after those that are there.
  mutating func append(_ text: String, to words: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var isInWord = false
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        if byte < 0x80 {
          let folded = WordFolding.ascii[Int(byte)]
          if folded == 0 {
            isInWord = false
          } else {
            if !isInWord { WordFolding.startWord(&words) }
            words.append(folded)
            isInWord = true
          }
          position += 1
          continue
        }
        let scalar = WordFolding.scalar(bytes, &position)
        switch part(scalar) {
        case .ends: isInWord = false
        case .nothing: break
        case .letters(let folded):
          if !isInWord { WordFolding.startWord(&words) }
          words.append(contentsOf: folded)
          isInWord = true
        case .wordOfItsOwn(let folded):
          WordFolding.startWord(&words)
          words.append(contentsOf: folded)
          isInWord = false
        }
      }
    }
  }

  /// The words of a text, one by one.
  mutating func words(_ text: String) -> [String] {
    var folded: [UInt8] = []
    append(text, to: &folded)
    return folded.split(separator: WordFolding.blank).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func startWord(_ words: inout [UInt8]) {
    if !words.isEmpty { words.append(blank) }
  }

  /// 0 where a character ends the word.
  private static let ascii: [UInt8] = (0..<128).map { code in
    let scalar = Unicode.Scalar(UInt8(code))
    guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
      return 0
    }
    return Unicode.Scalar(UInt8(code)).properties.lowercaseMapping.utf8.first ?? 0
  }

  /// Strings hold nothing but well-formed UTF-8, so the length follows from the first byte.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Unicode.Scalar {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    position += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func part(_ scalar: Unicode.Scalar) -> Part {
    if let known = parts[scalar] { return known }
    let found = WordFolding.read(scalar)
    parts[scalar] = found
    return found
  }

  private static func read(_ scalar: Unicode.Scalar) -> Part {
    if standsAlone(scalar) {
      return .wordOfItsOwn(Array(decomposed(scalar).utf8))
    }
    let folded = decomposed(scalar)
    if !folded.isEmpty { return .letters(Array(folded.utf8)) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .modifierLetter: return .nothing
    default: return .ends
    }
  }

  /// The letters and digits that a character stands for, without its marks.
  private static func decomposed(_ scalar: Unicode.Scalar) -> String {
    if let spelling = spellings[scalar] { return spelling }
    if (0xAC00...0xD7A3).contains(scalar.value) { return String(scalar) }
    var letters = String.UnicodeScalarView()
    let plain = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
    for part in plain.unicodeScalars {
      switch part.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .spacingMark,
        .letterNumber, .otherNumber:
        letters.append(contentsOf: (spellings[part] ?? String(part)).unicodeScalars)
      case .decimalNumber:
        let digit = Int(part.properties.numericValue ?? 0)
        letters.append(contentsOf: String(digit).unicodeScalars)
      default: break
      }
    }
    return String(letters)
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isIdeographic { return true }
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,  // Thai, Lao, Burmese, Khmer
      0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F,  // Japanese
      0xAC00...0xD7A3:  // Korean
      return !decomposed(scalar).isEmpty
    default: return false
    }
  }

  /// Letters that people type without the stroke, and spellings of Arabic and Persian letters that
  /// are exchanged for each other in names.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l",
    "ħ": "h", "Ħ": "h", "ı": "i", "ŧ": "t", "Ŧ": "t",
    "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ـ": "",
  ]
}
