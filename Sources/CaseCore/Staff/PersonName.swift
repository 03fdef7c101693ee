/// How the names of those who use the program are compared.
public enum PersonName {
  /// Capitals and how many blanks stand where do not tell two people apart.
  public static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || plain(one) == plain(other)
  }

  /// Two spellings of one name are equal when plain.
  static func plain(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
