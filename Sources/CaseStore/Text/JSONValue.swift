/// JSON text as a tree, for what is read rarely and in any form: the manifest, scenarios, drafts,
/// and events that this version does not know.
public enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a whole text. Refuses what no record may hold: repeated keys, broken UTF-8, fractions,
  /// and nesting beyond reason.
  public init(_ text: [UInt8]) throws(TextFault) {
    self = try text.reading { reader throws(TextFault) in
      let slice = try reader.value()
      try reader.finish()
      return try JSONValue(slice)
    }
  }

  init(_ slice: JSONSlice) throws(TextFault) {
    switch slice.first {
    case UInt8(ascii: "\""): self = .string(try slice.string())
    case UInt8(ascii: "{"): self = .object(try JSONValue.members(slice))
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try slice.elements { element throws(TextFault) in elements.append(try JSONValue(element)) }
      self = .array(elements)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .flag(try slice.flag())
    case UInt8(ascii: "n"): self = .null
    default: self = .number(try slice.number())
    }
  }

  private static func members(_ slice: JSONSlice) throws(TextFault) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    var reader = JSONReader(slice.bytes, from: slice.start + 1, to: slice.end)
    while true {
      reader.skipBlanks()
      if reader.next == UInt8(ascii: "}") { return members }
      let key = try reader.string()
      reader.skipBlanks()
      try reader.skip(UInt8(ascii: ":"))
      let name = try key.string()
      guard members.updateValue(try JSONValue(try reader.value()), forKey: name) == nil else {
        throw key.fault("each key once, found “\(name)” again")
      }
      reader.skipBlanks()
      if reader.next == UInt8(ascii: ",") { reader.position += 1 }
    }
  }

  public subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var number: Int? { if case .number(let number) = self { number } else { nil } }
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  public var array: [JSONValue]? { if case .array(let all) = self { all } else { nil } }

  /// The one form in which hashes are made.
  public var canonical: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .flag(let flag): writer.flag(flag)
    case .number(let number): writer.number(number)
    case .string(let text): writer.string(text)
    case .array(let elements):
      writer.array { writer in for element in elements { element.write(to: &writer) } }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      writer.object { writer in
        for (key, value) in sorted {
          writer.key(key)
          value.write(to: &writer)
        }
      }
    }
  }
}

extension [UInt8] {
  /// Lends the bytes to a reader.
  func reading<Result>(
    _ body: (inout JSONReader) throws(TextFault) -> Result
  ) throws(TextFault) -> Result {
    try withUnsafeBufferPointer { bytes throws(TextFault) in
      var reader = JSONReader(bytes)
      return try body(&reader)
    }
  }
}
