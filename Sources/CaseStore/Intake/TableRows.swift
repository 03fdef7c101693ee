/// The rows of a CSV file (RFC 4180), each cell with its place. Works on bytes: to Swift's characters
/// a quotation mark with a combining sign after it is not a quotation mark. The library for CSV gives
/// neither the line of a row nor that of a fault, and fills and cuts rows of the wrong length.
struct TableRows {
  struct Cell {
    let offset: Int
    let content: HandedValue.Content
    /// The text, without the blanks around it; nil where there is none.
    let text: String?
  }

  struct Row {
    let offset: Int
    var cells: [Cell] = []
    var fault: IntakeFindings.Fault?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    self.position = start
  }

  /// Nil at the end. Rows with nothing in them are passed over.
  mutating func next() -> Row? {
    while position < bytes.count, isLineEnd(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    var row = Row(offset: position)
    while true {
      row.cells.append(cell(&row.fault))
      guard position < bytes.count else { return row }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return row
    }
  }

  private mutating func cell(_ fault: inout IntakeFindings.Fault?) -> Cell {
    let start = position
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      while position < bytes.count, !isCellEnd(bytes[position]) {
        if bytes[position] == UInt8(ascii: "\""), fault == nil {
          fault = IntakeFindings.Fault(
            offset: position, field: nil,
            expected: "a cell with “\"” in it to stand in quotation marks, with each “\"” doubled",
            found: "a bare “\"”")
        }
        position += 1
      }
      return cell(start, Array(bytes[start..<position]))
    }
    return cell(start, quoted(start, &fault))
  }

  private mutating func quoted(_ start: Int, _ fault: inout IntakeFindings.Fault?) -> [UInt8] {
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        text.append(byte)
        position += 1
      } else {
        closeQuoted(&fault)
        return text
      }
    }
    if fault == nil {
      fault = IntakeFindings.Fault(
        offset: start, field: nil, expected: "a closing “\"” for the one here",
        found: "the end of the file")
    }
    return text
  }

  /// After the closing quotation mark a cell ends; what stands there instead is stepped over.
  private mutating func closeQuoted(_ fault: inout IntakeFindings.Fault?) {
    guard position < bytes.count, !isCellEnd(bytes[position]) else { return }
    if fault == nil {
      fault = IntakeFindings.Fault(
        offset: position, field: nil,
        expected: "a comma or the end of the line after a closing “\"” (inside, it is doubled)",
        found: "more text")
    }
    while position < bytes.count, !isCellEnd(bytes[position]) { position += 1 }
  }

  private func cell(_ start: Int, _ text: [UInt8]) -> Cell {
    guard let words = String(validating: text, as: UTF8.self) else {
      return Cell(
        offset: start,
        content: .unreadable(expected: "text in UTF-8; save the file in that encoding"),
        text: nil)
    }
    let trimmed = TableRows.trimmed(words)
    return Cell(
      offset: start, content: trimmed.isEmpty ? .null : .text(words),
      text: trimmed.isEmpty ? nil : trimmed)
  }

  static func trimmed(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private func isCellEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || isLineEnd(byte) }
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
