/// A table of reference data as text: tab-separated, the first line naming the columns. Lines that
/// start with `#` are remarks. Each row can be named by its line when it is wrong.
public struct ReferenceTable: Sendable {
  public struct Row: Sendable {
    public let file: String
    public let line: Int
    /// The columns of the table, and what stands in each.
    fileprivate let names: [String]
    fileprivate let cells: [String]
  }

  public let rows: [Row]

  /// - Parameter columns: those that the table must have; it may have others.
  public init(_ text: String, file: String, columns: [String]) throws(TableFault) {
    var names: [String] = []
    var rows: [Row] = []
    for (number, cells) in ReferenceTable.lines(text) {
      if names.isEmpty {
        names = cells
        for column in columns where !names.contains(column) {
          throw TableFault(file: file, line: number, expected: "a column “\(column)”")
        }
        for (index, name) in names.enumerated() where names[..<index].contains(name) {
          throw TableFault(
            file: file, line: number, expected: "each column once, found “\(name)” again")
        }
        continue
      }
      guard cells.count == names.count else {
        throw TableFault(
          file: file, line: number,
          expected: "\(names.count) cells with a tab between, found \(cells.count)")
      }
      rows.append(Row(file: file, line: number, names: names, cells: cells))
    }
    guard !names.isEmpty else {
      throw TableFault(file: file, line: 1, expected: "a line that names the columns")
    }
    self.rows = rows
  }

  /// The cells of every line that is neither empty nor a remark, byte by byte, because the largest
  /// tables are read whenever somebody saves.
  private static func lines(_ text: String) -> [(number: Int, cells: [String])] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [(number: Int, cells: [String])] = []
      var number = 0
      var start = 0
      while start < bytes.count {
        number += 1
        var end = start
        var tabs = 0
        while end < bytes.count, bytes[end] != 0x0A {
          if bytes[end] == 0x09 { tabs += 1 }
          end += 1
        }
        // Lines may end in CR LF.
        let hasReturn = end > start && end < bytes.count && bytes[end - 1] == 0x0D
        let line = bytes[start..<(hasReturn ? end - 1 : end)]
        if let first = line.first, first != UInt8(ascii: "#") {
          var cells: [String] = []
          cells.reserveCapacity(tabs + 1)
          for cell in line.split(separator: 0x09, omittingEmptySubsequences: false) {
            cells.append(String(decoding: cell, as: UTF8.self))
          }
          lines.append((number, cells))
        }
        start = end + 1
      }
      return lines
    }
  }
}

extension ReferenceTable {
  /// Differs, as good as always, between texts that differ (FNV-1a).
  static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}

/// Where a table is broken.
public struct TableFault: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let expected: String

  public init(file: String, line: Int, expected: String) {
    self.file = file
    self.line = line
    self.expected = expected
  }

  public var description: String { "\(file), line \(line): expected \(expected)" }
}

extension ReferenceTable.Row {
  public func fault(_ expected: String) -> TableFault {
    TableFault(file: file, line: line, expected: expected)
  }

  /// A cell that must not be empty.
  public func text(_ column: String) throws(TableFault) -> String {
    guard let text = optional(column) else { throw fault("something in “\(column)”") }
    return text
  }

  public func optional(_ column: String) -> String? {
    guard let place = names.firstIndex(of: column) else { return nil }
    let text = cells[place]
    // Nearly every cell starts with a letter.
    if let first = text.utf8.first, (0x21...0x7E).contains(first) { return text }
    return text.contains(where: { !$0.isWhitespace }) ? text : nil
  }

  public func day(_ column: String) throws(TableFault) -> CalendarDay? {
    guard let text = optional(column) else { return nil }
    guard let day = CalendarDay(text) else {
      throw fault("a day such as 2018-09-06 in “\(column)”, found “\(text)”")
    }
    return day
  }

  public func number(_ column: String) throws(TableFault) -> Int? {
    guard let text = optional(column) else { return nil }
    guard let number = Digits.number(text.utf8) else {
      throw fault("a whole number in “\(column)”, found “\(text)”")
    }
    return number
  }

  /// One of a list of codes.
  public func code<Code: RawRepresentable & CaseIterable>(
    _ column: String, as type: Code.Type
  ) throws(TableFault) -> Code where Code.RawValue == String {
    let text = try text(column)
    guard let code = Code(rawValue: text) else {
      let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("one of \(known) in “\(column)”, found “\(text)”")
    }
    return code
  }

  /// A code that no earlier row has: of two rows with one code only one could count.
  func newCode(_ column: String, seen: inout Set<String>) throws(TableFault) -> String {
    let code = try text(column)
    guard seen.insert(code).inserted else {
      throw fault("each “\(column)” once, found “\(code)” again")
    }
    return code
  }

  /// How well the row is verified: P in a primary text, S in a secondary one, K from knowledge only.
  public func verification() throws(TableFault) -> Verification {
    Verification(
      source: try text("source"), mark: try code("mark", as: Verification.Mark.self))
  }
}

/// Where a fact comes from and how far it can be relied on.
public struct Verification: Hashable, Sendable {
  public enum Mark: String, CaseIterable, Sendable {
    case primary = "P"
    case secondary = "S"
    case unverified = "K"
    case ours = "O"
  }

  public let source: String
  public let mark: Mark
}
