import CaseCore

/// The members of one object of an intake document. What is not asked for is unknown in the end.
/// A member that is null counts as left out.
struct HandedObject {
  let path: String
  let offset: Int
  private var members: [String: HandedMember] = [:]
  private var order: [String] = []

  init(
    _ all: [HandedMember], at offset: Int, path: String, _ findings: inout IntakeFindings
  ) {
    self.path = path
    self.offset = offset
    for member in all {
      if members[member.key] == nil {
        members[member.key] = member
        order.append(member.key)
      } else {
        findings.add(
          IntakeFindings.Fault(
            offset: member.offset, field: field(member.key), expected: "each key once",
            found: "it again"))
      }
    }
  }

  func field(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Whether there is such a member and it is not null.
  func has(_ key: String) -> Bool { members[key].map { !$0.value.isNull } ?? false }

  mutating func take(_ key: String) -> HandedValue? {
    guard let value = members.removeValue(forKey: key)?.value, !value.isNull else { return nil }
    return value
  }

  /// The same, null included: where something has to be there, null is what was found.
  mutating func takeAsItIs(_ key: String) -> HandedValue? {
    members.removeValue(forKey: key)?.value
  }

  func finish(_ findings: inout IntakeFindings) {
    for key in order {
      if let member = members[key] { findings.unknownKey(member, field(key)) }
    }
  }

  mutating func text(_ key: String, _ findings: inout IntakeFindings) -> WrittenText? {
    guard let value = take(key) else { return nil }
    guard case .text(let text) = value.content else {
      findings.fault(value, field(key), expected: "text in quotation marks")
      return nil
    }
    return WrittenText(text)
  }

  mutating func texts(_ key: String, _ findings: inout IntakeFindings) -> [WrittenText] {
    elements(key, expected: "a list of texts in square brackets", &findings).compactMap { element in
      guard case .text(let text) = element.value.content else {
        findings.fault(element.value, element.field, expected: "text in quotation marks")
        return nil
      }
      return WrittenText(text)
    }
  }

  mutating func flag(_ key: String, _ findings: inout IntakeFindings) -> Bool? {
    guard let value = take(key) else { return nil }
    guard case .flag(let flag) = value.content else {
      findings.fault(value, field(key), expected: "true or false")
      return nil
    }
    return flag
  }

  /// A count: nothing in a document is counted in parts or below nothing.
  mutating func count(_ key: String, _ findings: inout IntakeFindings) -> Int? {
    guard let value = take(key) else { return nil }
    guard case .number(let digits) = value.content, let number = Int(digits),
      (0...999_999).contains(number)
    else {
      findings.fault(value, field(key), expected: "a whole number from 0 to 999999")
      return nil
    }
    return number
  }

  /// The values of a list, each with its place in the document.
  mutating func elements(
    _ key: String, expected: String, _ findings: inout IntakeFindings
  ) -> [(field: String, value: HandedValue)] {
    guard let value = take(key) else { return [] }
    guard case .list(let elements) = value.content else {
      findings.fault(value, field(key), expected: expected)
      return []
    }
    return elements.enumerated().map { ("\(field(key))[\($0.offset)]", $0.element) }
  }

  mutating func object(_ key: String, _ findings: inout IntakeFindings) -> HandedObject? {
    guard let value = take(key) else { return nil }
    return HandedObject.read(value, field(key), &findings)
  }

  mutating func objects(_ key: String, _ findings: inout IntakeFindings) -> [HandedObject] {
    elements(key, expected: "a list of objects in square brackets", &findings).compactMap {
      HandedObject.read($0.value, $0.field, &findings)
    }
  }

  static func read(
    _ value: HandedValue, _ path: String, _ findings: inout IntakeFindings
  ) -> HandedObject? {
    guard case .object(let members) = value.content else {
      findings.fault(value, path, expected: "an object in curly brackets")
      return nil
    }
    return HandedObject(members, at: value.offset, path: path, &findings)
  }
}
