/// How many columns text takes on a terminal, and what it looks like there. Everything that places
/// text asks here.
public enum DisplayWidth {
  public static func of(_ character: Character) -> Int { of(String(character)) }

  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return TextCells(text).reduce(0) { $0 + $1.width }
  }

  /// The width, or the limit where it is wider: long text is not read to its end.
  static func of(_ line: Line, atMost limit: Int) -> Int {
    var columns = 0
    for span in line.spans {
      for cell in TextCells(span.text) {
        columns += cell.width
        if columns >= limit { return limit }
      }
    }
    return columns
  }

  /// The text as it is drawn: see `TextCells` for what is replaced.
  public static func clean(_ text: String) -> String {
    TextCells(text).reduce(into: "") { $0 += $1.text }
  }

  /// Cleaned, and cut with "…" where it is too wide.
  public static func fit(_ text: String, columns: Int) -> String {
    Line(text).cells(columns: columns, glyphs: .unicode).reduce(into: "") { $0 += $1.text }
  }

  /// Cleaned, and broken between words; line ends in the text are kept.
  public static func wrap(_ text: String, columns: Int) -> [String] {
    Line(text).wrapped(columns: columns, glyphs: .unicode, mostRows: .max).map { row in
      row.reduce(into: "") { $0 += $1.text }
    }
  }
}
