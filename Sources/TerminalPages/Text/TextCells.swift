/// What one cell of the screen holds: a character with its marks, one or two columns wide.
struct TextCell: Equatable {
  var text: String
  var width: Int
  var tone: Tone = .plain
  var isRightToLeft = false

  static let newline = TextCell(text: "\n", width: 0)

  /// In whatever tone.
  var isNewline: Bool { text == Self.newline.text }
  var isSpace: Bool { text == " " || text == "\u{3000}" }
}

/// Cuts text into cells that every terminal draws alike, reading only as far as is asked for.
///
/// A cell is one character that takes columns and the marks on it, as ncurses and most terminals
/// count; the language's own idea of a character is wider than that. So that all agree:
/// - joined emoji come apart into the emoji they are made of, skin tones and presentation marks go,
///   and a flag becomes its two letters;
/// - controls, characters without a look and those that change direction become visible signs, so
///   that nobody can hide words or swap two columns with them;
/// - line ends and tabs become spaces, unless line ends are asked for;
/// - marks without a letter get a dotted circle, and more than four on one letter are left out,
///   since ncurses holds no more.
struct TextCells: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private let keepsNewlines: Bool
  private var base: Unicode.Scalar = " "

  private static let mostMarks = 4

  init(_ text: String, keepsNewlines: Bool = false) {
    scalars = text.unicodeScalars.makeIterator()
    self.keepsNewlines = keepsNewlines
  }

  mutating func next() -> TextCell? {
    while let scalar = pending ?? scalars.next() {
      pending = nil
      switch ScalarLook(of: scalar, after: base) {
      case .nothing:
        continue
      case .lineEnd:
        return lineEnd(scalar)
      case .sign(let sign):
        base = sign
        return TextCell(text: String(sign), width: 1)
      case .mark:
        base = "\u{25CC}"
        return cell(width: 1, firstMark: scalar)
      case .letter(let width):
        base = scalar
        return cell(width: width, firstMark: nil)
      }
    }
    return nil
  }

  private mutating func lineEnd(_ scalar: Unicode.Scalar) -> TextCell {
    if scalar == "\r" {
      pending = scalars.next()
      if pending == "\n" { pending = nil }
    }
    base = " "
    return keepsNewlines ? .newline : TextCell(text: " ", width: 1)
  }

  private mutating func cell(width: Int, firstMark: Unicode.Scalar?) -> TextCell {
    var text = String(base)
    var marks = 0
    if let firstMark {
      text.unicodeScalars.append(firstMark)
      marks = 1
    }
    while let following = scalars.next() {
      switch ScalarLook(of: following, after: base) {
      case .nothing:
        continue
      case .mark:
        marks += 1
        if marks <= Self.mostMarks { text.unicodeScalars.append(following) }
        continue
      case .letter, .sign, .lineEnd:
        pending = following
      }
      break
    }
    return TextCell(text: text, width: width, isRightToLeft: base.isRightToLeft)
  }
}
