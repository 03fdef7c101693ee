import CaseStore

/// How rows and documents are printed as JSON: an array has an element a line, so that it can be
/// read by line tools too.
enum JSONText {
  static func document(_ value: JSONValue) -> [UInt8] {
    value.canonical + [UInt8(ascii: "\n")]
  }

  static func rows(_ values: [JSONValue]) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (index, value) in values.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      bytes += value.canonical
    }
    return bytes + Array((values.isEmpty ? "]\n" : "\n]\n").utf8)
  }
}

extension JSONValue {
  /// Null where there is no text.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
  init(_ flag: Bool?) { self = flag.map { .flag($0) } ?? .null }
  init(texts: [String]) { self = .array(texts.map { .string($0) }) }
}
