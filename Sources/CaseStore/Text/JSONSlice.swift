/// The place of one value in a text.
public struct JSONSlice {
  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  let end: Int
  let hasEscapes: Bool

  @inline(__always) var first: UInt8 { bytes[start] }
  var isString: Bool { first == UInt8(ascii: "\"") }

  /// The bytes as they stand in the text, quotes and all.
  public var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// What stands between the quotes, escapes as they are; nil for what is no string.
  @inline(__always) var plain: UnsafeBufferPointer<UInt8>? {
    guard isString, !hasEscapes else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[start + 1..<end - 1])
  }

  func fault(_ expected: String, mayBeNewer: Bool = false) -> TextFault {
    TextFault(offset: start, expected: expected, mayBeNewer: mayBeNewer)
  }

  /// The text of a string. Refuses bytes that are no UTF-8.
  @inline(__always)
  public func string() throws(TextFault) -> String {
    guard isString else { throw fault("text in quotation marks") }
    guard !hasEscapes else { return try unescaped() }
    let inside = UnsafeBufferPointer(rebasing: bytes[start + 1..<end - 1])
    guard let text = String(validating: inside, as: UTF8.self) else {
      throw fault("text in UTF-8")
    }
    return text
  }

  public func number() throws(TextFault) -> Int {
    guard first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
      let text = String(validating: raw, as: UTF8.self), let number = Int(text)
    else { throw fault("a whole number") }
    return number
  }

  public func flag() throws(TextFault) -> Bool {
    switch first {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: throw fault("true or false")
    }
  }

  /// The strings of an array.
  public func strings() throws(TextFault) -> [String] {
    var strings: [String] = []
    try elements { slice throws(TextFault) in strings.append(try slice.string()) }
    return strings
  }

  @inline(__always)
  func elements(_ element: (JSONSlice) throws(TextFault) -> Void) throws(TextFault) {
    try readingArray { reader throws(TextFault) in try element(try reader.value()) }
  }

  @inline(__always)
  func readingArray(
    _ element: (inout JSONReader) throws(TextFault) -> Void
  ) throws(TextFault) {
    guard first == UInt8(ascii: "[") else { throw fault("a list in square brackets") }
    var reader = JSONReader(bytes, from: start, to: end)
    try reader.array(element)
  }

  func object() throws(TextFault) -> JSONObject {
    guard first == UInt8(ascii: "{") else { throw fault("an object in curly brackets") }
    var reader = JSONReader(bytes, from: start, to: end)
    return try reader.object()
  }

  private func unescaped() throws(TextFault) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var index = start + 1
    while index < end - 1 {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        index += 1
        continue
      }
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        let scalar = try escapedScalar(&index)
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
      case let other: result.append(other)
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else {
      throw fault("text in UTF-8")
    }
    return text
  }

  /// One `\uXXXX`, or two that make up one character beyond the first plane.
  private func escapedScalar(_ index: inout Int) throws(TextFault) -> UnicodeScalar {
    guard index + 4 <= end, let unit = hexUnit(bytes, at: index) else {
      throw fault("four hexadecimal digits")
    }
    index += 4
    if let scalar = UnicodeScalar(unit) { return scalar }
    guard (0xD800...0xDBFF).contains(unit), index + 6 <= end,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
      let low = hexUnit(bytes, at: index + 2), (0xDC00...0xDFFF).contains(low),
      let scalar = UnicodeScalar(
        0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw fault("two halves of one character") }
    index += 6
    return scalar
  }
}
