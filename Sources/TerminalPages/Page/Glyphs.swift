/// Which signs the terminal can show; ASCII where the locale is not UTF-8.
public enum Glyphs: Equatable, Sendable {
  case unicode, ascii
}
