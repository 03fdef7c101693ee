import CaseCore

extension HandedObject {
  /// Text that has to be there, with something in it.
  mutating func requiredText(
    _ key: String, _ findings: inout ScenarioFindings
  ) -> WrittenText? {
    let expected = "text in quotation marks, with something in it"
    guard let value = required(key, expected: expected, &findings) else { return nil }
    guard case .text(let text) = value.content, let written = WrittenText(text) else {
      findings.values.fault(value, field(key), expected: expected)
      return nil
    }
    return written
  }

  /// A code that has to be there, one of those of the type.
  mutating func requiredCode<Code: RawRepresentable & CaseIterable>(
    _ key: String, _ findings: inout ScenarioFindings
  ) -> Code? where Code.RawValue == String {
    guard let value = required(key, expected: Self.oneOf(Code.self), &findings) else { return nil }
    return Self.code(value, field(key), &findings)
  }

  /// Codes; left out where the key is.
  mutating func codes<Code: RawRepresentable & CaseIterable>(
    _ key: String, of type: Code.Type, _ findings: inout ScenarioFindings
  ) -> [Code] where Code.RawValue == String {
    elements(
      key, expected: "a list in square brackets, of \(Self.oneOf(type))", &findings.values
    ).compactMap { Self.code($0.value, $0.field, &findings) }
  }

  /// The number of an entry of the record, from 1.
  mutating func requiredEntry(
    _ key: String, of count: Int, _ findings: inout ScenarioFindings
  ) -> Int? {
    let expected = "the number of an entry" + (count == 0 ? "" : ", from 1 to \(count)")
    guard let value = required(key, expected: expected, &findings) else { return nil }
    guard case .number(let digits) = value.content, let number = Int(digits) else {
      findings.values.fault(value, field(key), expected: expected)
      return nil
    }
    guard number >= 1, number <= count else {
      findings.add(
        value, field(key), expected: expected,
        do: count == 0
          ? "The record has no entries yet; write “entries” first."
          : "The record has \(count) entries; they count from 1.")
      return nil
    }
    return number
  }

  /// A list of objects that has to be there.
  mutating func requiredObjects(
    _ key: String, _ counts: ClosedRange<Int>, _ findings: inout ScenarioFindings
  ) -> [HandedObject] {
    let range =
      counts.upperBound == .max
      ? "at least \(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    let expected = "a list in square brackets, of \(range) objects"
    guard let value = required(key, expected: expected, &findings) else { return [] }
    guard case .list(let elements) = value.content else {
      findings.values.fault(value, field(key), expected: expected)
      return []
    }
    if !counts.contains(elements.count) {
      findings.add(
        at: value.offset, field(key), expected: expected, found: "\(elements.count)",
        do: elements.count < counts.lowerBound ? "Write some more." : "Leave some out.")
    }
    return elements.enumerated().compactMap { index, element in
      HandedObject.read(element, "\(field(key))[\(index)]", &findings.values)
    }
  }

  mutating func requiredObject(
    _ key: String, _ findings: inout ScenarioFindings
  ) -> HandedObject? {
    guard
      let value = required(key, expected: "an object in curly brackets", &findings)
    else { return nil }
    return HandedObject.read(value, field(key), &findings.values)
  }

  mutating func required(
    _ key: String, expected: String, _ findings: inout ScenarioFindings
  ) -> HandedValue? {
    guard let value = takeAsItIs(key) else {
      findings.values.missing(at: offset, field(key), expected: expected)
      return nil
    }
    return value
  }

  private static func code<Code: RawRepresentable & CaseIterable>(
    _ value: HandedValue, _ field: String, _ findings: inout ScenarioFindings
  ) -> Code? where Code.RawValue == String {
    if case .text(let word) = value.content, let code = Code(rawValue: word) { return code }
    findings.values.fault(value, field, expected: oneOf(Code.self))
    return nil
  }

  private static func oneOf<Code: RawRepresentable & CaseIterable>(
    _ type: Code.Type
  ) -> String where Code.RawValue == String {
    let codes = Code.allCases.map { "“\($0.rawValue)”" }
    return codes.count == 1 ? codes[0] : "one of \(codes.joined(separator: ", "))"
  }
}
