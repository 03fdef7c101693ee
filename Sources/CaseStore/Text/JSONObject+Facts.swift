import CaseCore

/// Reads members as the facts they stand for, through the same checks as what a person types.
extension JSONObject {
  mutating func text(_ key: StaticString) throws(TextFault) -> WrittenText? {
    guard let value = take(key) else { return nil }
    return try value.writtenText()
  }

  mutating func requiredText(_ key: StaticString) throws(TextFault) -> WrittenText {
    try required(key).writtenText()
  }

  mutating func texts(_ key: StaticString) throws(TextFault) -> [WrittenText] {
    guard let value = take(key) else { return [] }
    var texts: [WrittenText] = []
    try value.elements { element throws(TextFault) in texts.append(try element.writtenText()) }
    return texts
  }

  /// A name within the case, such as `p1`.
  mutating func name(_ key: StaticString) throws(TextFault) -> String {
    let value = try required(key)
    let name = try value.string()
    guard !name.isEmpty else { throw value.fault("a name such as p1") }
    return name
  }

  mutating func flag(_ key: StaticString) throws(TextFault) -> Bool? {
    guard let value = take(key) else { return nil }
    return try value.flag()
  }

  mutating func number(_ key: StaticString) throws(TextFault) -> Int? {
    guard let value = take(key) else { return nil }
    return try value.number()
  }

  mutating func code<Code: RawRepresentable>(
    _ key: StaticString
  ) throws(TextFault) -> Code? where Code.RawValue == String {
    guard let value = take(key) else { return nil }
    return try value.code()
  }

  mutating func requiredCode<Code: RawRepresentable>(
    _ key: StaticString
  ) throws(TextFault) -> Code where Code.RawValue == String {
    try required(key).code()
  }

  mutating func day(_ key: StaticString) throws(TextFault) -> CalendarDay? {
    guard let value = take(key) else { return nil }
    return try value.day()
  }

  mutating func requiredDay(_ key: StaticString) throws(TextFault) -> CalendarDay {
    try required(key).day()
  }
}

extension JSONSlice {
  @inline(__always)
  func writtenText() throws(TextFault) -> WrittenText {
    guard let text = WrittenText(try string()) else { throw fault("text that is not blank") }
    return text
  }

  func code<Code: RawRepresentable>() throws(TextFault) -> Code where Code.RawValue == String {
    let word = try string()
    guard let code = Code(rawValue: word) else {
      throw fault("a known code, found “\(word)”", mayBeNewer: true)
    }
    return code
  }
}
