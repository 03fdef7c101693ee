extension JSONReader {
  /// Reads one value of any kind. Throws only where nobody could tell where it ends.
  mutating func handedValue() throws(TextFault) -> HandedValue {
    skipBlanks()
    let start = position
    switch next {
    case UInt8(ascii: "\""): return HandedValue(try handedText(), at: start)
    case UInt8(ascii: "{"): return HandedValue(.object(try handedMembers()), at: start)
    case UInt8(ascii: "["):
      var elements: [HandedValue] = []
      try array { reader throws(TextFault) in elements.append(try reader.handedValue()) }
      return HandedValue(.list(elements), at: start)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      let word = try value()
      switch word.first {
      case UInt8(ascii: "n"): return HandedValue(.null, at: start)
      default: return HandedValue(.flag(try word.flag()), at: start)
      }
    default: return HandedValue(.number(try handedNumber()), at: start)
    }
  }

  private mutating func handedText() throws(TextFault) -> HandedValue.Content {
    let slice = try string()
    do { return .text(try slice.string()) } catch { return .unreadable(expected: error.expected) }
  }

  private mutating func handedMembers() throws(TextFault) -> [HandedMember] {
    var members: [HandedMember] = []
    try enter(UInt8(ascii: "{"))
    skipBlanks()
    if next == UInt8(ascii: "}") {
      leave()
      return []
    }
    while true {
      skipBlanks()
      let start = position
      let key = try string()
      skipBlanks()
      try skip(UInt8(ascii: ":"))
      members.append(HandedMember(key: try key.string(), offset: start, value: try handedValue()))
      skipBlanks()
      if next == UInt8(ascii: "}") { break }
      try skip(UInt8(ascii: ","))
    }
    leave()
    return members
  }

  /// A number as JSON has it, parts and powers of ten included.
  private mutating func handedNumber() throws(TextFault) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = position
    guard skipDigits() else {
      position = start
      throw fault("a value")
    }
    guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
      throw fault("a number without a needless 0 before it")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() else { throw fault("a digit") }
    }
    if next | 0x20 == UInt8(ascii: "e") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard skipDigits() else { throw fault("a digit") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { position += 1 }
    return position > start
  }

  /// Steps over a value that cannot be read, by its brackets alone and however deep they go, so that
  /// what comes after it can be. False where it never ends.
  mutating func skipBroken() -> Bool {
    var open = OpenBrackets()
    while position < end {
      switch next {
      case UInt8(ascii: "\""):
        guard skipBrokenText() else { return false }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open.open(next)
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open.isEmpty { return true }
        open.close(next)
        position += 1
      case UInt8(ascii: ",") where open.isEmpty: return true
      default: position += 1
      }
    }
    return false
  }

  private mutating func skipBrokenText() -> Bool {
    position += 1
    while position < end {
      switch next {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\""):
        position += 1
        return true
      default: position += 1
      }
    }
    return false
  }
}

/// The brackets that a broken text has opened and not closed.
private struct OpenBrackets {
  private var kinds: [UInt8] = []
  private var square = 0

  var isEmpty: Bool { kinds.isEmpty }

  mutating func open(_ bracket: UInt8) {
    kinds.append(bracket)
    if bracket == UInt8(ascii: "[") { square += 1 }
  }

  /// A bracket closes the last one of its kind, and with it those inside that nobody closed; one that
  /// was never opened closes nothing.
  mutating func close(_ bracket: UInt8) {
    let isSquare = bracket == UInt8(ascii: "]")
    // Counted, so that looking for a partner never takes longer than what it then removes.
    guard (isSquare ? square : kinds.count - square) > 0 else { return }
    while let last = kinds.popLast() {
      if last == UInt8(ascii: "[") { square -= 1 }
      if (last == UInt8(ascii: "[")) == isSquare { return }
    }
  }
}
