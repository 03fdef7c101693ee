/// Rows for a spreadsheet (RFC 4180). No cell can become a formula there: one that starts like a
/// formula gets an apostrophe before it, as people type it themselves.
struct CSVText {
  private(set) var text = ""
  private let hasNumbers: Bool

  /// - Parameter hasNumbers: whether a cell such as `-5.8` is a figure and not what somebody typed.
  init(header: [String], hasNumbers: Bool = false) {
    self.hasNumbers = hasNumbers
    add(header)
  }

  mutating func add(_ cells: [String]) {
    text += cells.map(cell).joined(separator: ",")
    text += "\r\n"
  }

  /// A number below zero starts like a formula and is none.
  private static func isNumber(_ words: String) -> Bool {
    let parts = words.trimmingPrefix("-").split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private func cell(_ words: String) -> String {
    if hasNumbers, CSVText.isNumber(words) { return words }
    let isLikeFormula = words.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    let safe = isLikeFormula == true ? "'" + words : words
    guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
