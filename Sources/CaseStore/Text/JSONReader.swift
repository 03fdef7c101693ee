/// Walks through JSON text without building anything: finds where values start and end, and refuses
/// what is malformed. Meaning is read from the places that it found.
///
/// The pointer must outlive the reader and all that it returns.
public struct JSONReader {
  /// Deeper nesting than any record has is refused rather than followed.
  static let deepest = 32

  let bytes: UnsafeBufferPointer<UInt8>
  public internal(set) var position: Int
  let end: Int
  /// Whether everything so far was in the one form that hashes are made over: keys in byte order,
  /// no blanks, no needless escapes.
  public internal(set) var isCanonical = true
  /// Off while going over an object again, whose inner objects were looked at the first time.
  var refusesRepeatedKeys = true
  private var depth = 0

  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes, from: 0, to: bytes.count)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    self.position = start
    self.end = end
  }

  /// Where text starts that somebody hands over: some editors put a mark before UTF-8.
  static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next byte, or 0 at the end; no JSON text holds a zero byte.
  @inline(__always) var next: UInt8 { position < end ? bytes[position] : 0 }

  public var isAtEnd: Bool { position == end }

  func fault(_ expected: String) -> TextFault {
    TextFault(offset: position, expected: expected)
  }

  @inline(__always) mutating func skipBlanks() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 {
      position += 1
      isCanonical = false
    }
  }

  @inline(__always) mutating func skip(_ byte: UInt8) throws(TextFault) {
    guard next == byte else { throw fault("“\(Character(UnicodeScalar(byte)))”") }
    position += 1
  }

  /// Refuses anything after the value but blanks.
  public mutating func finish() throws(TextFault) {
    skipBlanks()
    guard isAtEnd else { throw fault("nothing more") }
  }

  /// Steps over one value of any kind.
  public mutating func value() throws(TextFault) -> JSONSlice {
    skipBlanks()
    let start = position
    switch next {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "{"): try members { _, _ in }
    case UInt8(ascii: "["):
      try array { reader throws(TextFault) in _ = try reader.value() }
    case UInt8(ascii: "t"): try skipWord("true")
    case UInt8(ascii: "f"): try skipWord("false")
    case UInt8(ascii: "n"): try skipWord("null")
    default: try skipNumber()
    }
    return JSONSlice(bytes: bytes, start: start, end: position, hasEscapes: false)
  }

  /// Steps through an array; the closure reads each element.
  @inline(__always)
  mutating func array(
    _ element: (inout JSONReader) throws(TextFault) -> Void
  ) throws(TextFault) {
    skipBlanks()
    try enter(UInt8(ascii: "["))
    skipBlanks()
    if next == UInt8(ascii: "]") { return leave() }
    while true {
      try element(&self)
      skipBlanks()
      if next == UInt8(ascii: "]") { return leave() }
      try skip(UInt8(ascii: ","))
    }
  }

  mutating func enter(_ bracket: UInt8) throws(TextFault) {
    try skip(bracket)
    depth += 1
    guard depth <= JSONReader.deepest else {
      throw fault("no more than \(JSONReader.deepest) levels")
    }
  }

  mutating func leave() {
    position += 1
    depth -= 1
  }

  private mutating func skipWord(_ word: StaticString) throws(TextFault) {
    let length = word.utf8CodeUnitCount
    guard position + length <= end else { throw fault("\(word)") }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
      throw fault("\(word)")
    }
    position += length
  }

  /// Whole numbers only: nothing in a record is counted in parts.
  private mutating func skipNumber() throws(TextFault) {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let digits = position
    while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { position += 1 }
    let length = position - digits
    guard length > 0 else { throw fault("a value") }
    guard length <= 18, length == 1 || bytes[digits] != UInt8(ascii: "0"),
      next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e")
    else {
      position = start
      throw fault("a whole number of at most 18 digits")
    }
    if length == 1, digits > start, bytes[digits] == UInt8(ascii: "0") { isCanonical = false }
  }
}
