/// JSON from another program as a tree in which everything keeps its place, so that whatever is
/// wrong with it can be pointed at. Reads what the record's own reader refuses, fractions and large
/// numbers: they may stand under a key that is only kept.
struct HandedValue {
  enum Content {
    case null
    case flag(Bool)
    /// As it was written.
    case number(String)
    case text(String)
    case list([HandedValue])
    case object([HandedMember])
    /// Well-placed and not readable, such as text in another encoding.
    case unreadable(expected: String)
  }

  let offset: Int
  /// The column that it comes from, for rows of a table.
  var column: String?
  let content: Content

  init(_ content: Content, at offset: Int, column: String? = nil) {
    self.content = content
    self.offset = offset
    self.column = column
  }

  var isNull: Bool { if case .null = content { true } else { false } }

  /// What it is, for “found …”.
  var words: String {
    switch content {
    case .null: return "null"
    case .flag(let flag): return "\(flag)"
    case .number(let digits): return HandedValue.clipped(digits)
    case .text(let text): return "“\(HandedValue.clipped(text))”"
    case .list(let elements): return elements.isEmpty ? "an empty list" : "a list"
    case .object: return "an object"
    case .unreadable: return "bytes that are none"
    }
  }

  /// A few words are enough to know the place by.
  static func clipped(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(60)
    return start.endIndex == text.unicodeScalars.endIndex
      ? text : String(String.UnicodeScalarView(start)) + "…"
  }

  /// The one form of it, whatever the layout and the order of keys were.
  func write(to writer: inout JSONWriter) {
    switch content {
    case .null, .unreadable: writer.null()
    case .flag(let flag): writer.flag(flag)
    case .number(let digits): writer.raw(digits.utf8)
    case .text(let text): writer.string(text)
    case .list(let elements):
      writer.array { writer in for element in elements { element.write(to: &writer) } }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      writer.object { writer in
        for member in sorted {
          writer.key(member.key)
          member.value.write(to: &writer)
        }
      }
    }
  }

  var canonical: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }
}

struct HandedMember {
  let key: String
  let offset: Int
  let value: HandedValue
}
