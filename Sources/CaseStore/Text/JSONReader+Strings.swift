extension JSONReader {
  /// Steps over a string, quotes included.
  @inline(__always)
  public mutating func string() throws(TextFault) -> JSONSlice {
    let start = position
    try skip(UInt8(ascii: "\""))
    var hasEscapes = false
    while true {
      skipPlainBytes()
      switch next {
      case UInt8(ascii: "\""):
        position += 1
        return JSONSlice(bytes: bytes, start: start, end: position, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      default:
        throw fault(position < end ? "an escape for a control character" : "the end of a string")
      }
    }
  }

  /// Stops at a quotation mark, a backslash, a control character or the end, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlainBytes() {
    let each: UInt64 = 0x0101_0101_0101_0101
    let top: UInt64 = 0x8080_8080_8080_8080
    while position + 8 <= end, let base = bytes.baseAddress {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self).littleEndian
      let quote = word ^ (each &* 0x22)
      let backslash = word ^ (each &* 0x5C)
      let found =
        ((quote &- each) & ~quote | (backslash &- each) & ~backslash
          | (word &- (each &* 0x20)) & ~word) & top
      if found != 0 {
        position += found.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
      position += 1
    }
  }

  private mutating func skipEscape() throws(TextFault) {
    position += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"),
      UInt8(ascii: "r"):
      position += 1
    case UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      isCanonical = false
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      guard position + 4 <= end, let unit = hexUnit(bytes, at: position) else {
        throw fault("four hexadecimal digits")
      }
      let isUpperCase = (0..<4).contains { (0x41...0x46).contains(bytes[position + $0]) }
      if unit >= 0x20 || unit == 0x09 || unit == 0x0A || unit == 0x0D || isUpperCase {
        isCanonical = false
      }
      position += 4
    default:
      throw fault("an escape that JSON knows")
    }
  }
}

/// The value of four hexadecimal digits.
func hexUnit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
  var unit: UInt16 = 0
  for index in start..<start + 4 {
    guard let digit = Character(UnicodeScalar(bytes[index])).hexDigitValue, bytes[index] < 0x80
    else { return nil }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}
