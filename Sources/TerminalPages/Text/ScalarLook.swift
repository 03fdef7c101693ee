/// What becomes of one Unicode scalar on the screen.
enum ScalarLook: Equatable {
  case letter(width: Int)
  /// Stands on the letter before it and takes no column.
  case mark
  /// Shown as this sign of one column.
  case sign(Unicode.Scalar)
  case lineEnd
  /// Left out, since terminals disagree on it and nothing is lost that can be read.
  case nothing

  private static let unknown = Unicode.Scalar(0xFFFD as UInt16) ?? "?"

  /// Joining and presentation depend on the letter before.
  init(of scalar: Unicode.Scalar, after base: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .letter(width: 1)
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: self = .sign(" ")
    case 0...0x1F: self = .sign(Unicode.Scalar(0x2400 + value) ?? Self.unknown)
    case 0x7F: self = .sign("\u{2421}")
    case 0x80...0x9F: self = .sign(Self.unknown)
    case 0xA1...0x2FF where value != 0xAD: self = .letter(width: 1)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F, 0xE007F: self = .nothing
    case 0x1F3FB...0x1F3FF where base.isEmojiPicture: self = .nothing
    case 0x1F1E6...0x1F1FF: self = .sign(Self.ascii(value - 0x1F1E6 + 0x41))
    case 0xE0020...0xE007E: self = .sign(Self.ascii(value - 0xE0000))
    case 0x200C, 0x200D:
      self = base.isEmojiPicture || base.joinsLetters ? .nothing : .sign(Self.unknown)
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: self = .mark
    default: self = Self.byProperties(scalar)
    }
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> ScalarLook {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .sign(unknown) }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .unassigned, .surrogate, .format, .control: return .sign(unknown)
    default: return .letter(width: scalar.isWide ? 2 : 1)
    }
  }

  private static func ascii(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(value)) }
}

extension Unicode.Scalar {
  var isEmojiPicture: Bool { value > 0x203B && properties.isEmoji }

  /// Scripts that spell words with joiners: Arabic and its neighbours, the Indic ones, Mongolian.
  var joinsLetters: Bool {
    switch value {
    case 0x600...0xDFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
