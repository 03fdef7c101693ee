/// Rows for a spreadsheet (RFC 4180). No cell can become a formula there: one that starts like a
/// formula gets an apostrophe before it, as people type it themselves.
struct CSVText {
  private(set) var text = ""

  init(header: [String]) {
    add(header)
  }

  mutating func add(_ cells: [String]) {
    text += cells.map(CSVText.cell).joined(separator: ",")
    text += "\r\n"
  }

  private static func cell(_ words: String) -> String {
    let isLikeFormula = words.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    let safe = isLikeFormula == true ? "'" + words : words
    guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
