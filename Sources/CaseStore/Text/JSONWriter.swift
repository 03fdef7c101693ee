/// Writes canonical JSON. Keys are to be written in byte order; `JSONValue` sorts what comes from
/// outside.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  /// Whether the next key or element needs a comma before it.
  private var needsComma = false

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    bracketed("{", "}", members)
  }

  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    bracketed("[", "]", elements)
  }

  private mutating func bracketed(
    _ open: StaticString, _ close: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    append(open)
    needsComma = false
    content(&self)
    append(close)
    needsComma = true
  }

  public mutating func key(_ name: StaticString) {
    separate()
    append("\"")
    append(name)
    append("\":")
    needsComma = false
  }

  public mutating func key(_ name: String) {
    string(name)
    append(":")
    needsComma = false
  }

  public mutating func string(_ text: String) {
    separate()
    append("\"")
    for byte in text.utf8 { escaped(byte) }
    append("\"")
  }

  public mutating func number(_ number: Int) { raw(String(number).utf8) }
  public mutating func flag(_ flag: Bool) { raw((flag ? "true" : "false").utf8) }
  public mutating func null() { raw("null".utf8) }

  /// A value that is canonical text already.
  public mutating func raw(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  private mutating func separate() {
    if needsComma { append(",") }
    needsComma = true
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20:
      append("\\u00")
      bytes.append(contentsOf: Hexadecimal.digits(of: [byte]))
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  /// Members that are left out when there is nothing to say.
  public mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  public mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    self.number(number)
  }

  public mutating func member(_ name: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    key(name)
    self.flag(flag)
  }

  public mutating func member(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    array { writer in for text in texts { writer.string(text) } }
  }
}
