/// Which part somebody has in one case; the same person may have another in the next.
public enum PersonRole: String, CaseIterable, Sendable {
  case victim, suspect, witness, child, advocate, officer, other
}

public enum Sex: String, CaseIterable, Sendable {
  case female, male, unknown
}

/// Something that can show that two records are of one person, such as a number or a number plate.
public struct Identifier: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case phone, email, handle, vehicle, address, other
  }

  public let kind: Kind
  public let value: WrittenText

  public init(_ kind: Kind, _ value: WrittenText) {
    self.kind = kind
    self.value = value
  }
}

/// When somebody was born, as exactly as it is known.
public struct Born: Hashable, Sendable, CustomStringConvertible {
  /// `1985`, `1985-03` or `1985-03-02`.
  public let description: String
  /// The first day that it can have been.
  public let earliest: CalendarDay

  public init?(_ text: some StringProtocol) {
    let padded: String
    switch text.utf8.count {
    case 4: padded = text + "-01-01"
    case 7: padded = text + "-01"
    case 10: padded = String(text)
    default: return nil
    }
    guard let earliest = CalendarDay(padded) else { return nil }
    self.earliest = earliest
    description = String(text)
  }
}

/// Identifies a person within one case: `p1`, `p2`, …
public typealias PersonID = String

/// Somebody in a case. A suspect of whom nothing is known is one too, without a name.
public struct Person: Hashable, Sendable {
  public var role: PersonRole
  /// Nil while nobody knows it.
  public var name: WrittenText?
  public var sex: Sex
  public var born: Born?
  public var aliases: [WrittenText]
  public var identifiers: [Identifier]
  /// Description, or how they are connected to the others.
  public var text: WrittenText?

  public init(
    role: PersonRole, name: WrittenText? = nil, sex: Sex = .unknown, born: Born? = nil,
    aliases: [WrittenText] = [], identifiers: [Identifier] = [], text: WrittenText? = nil
  ) {
    self.role = role
    self.name = name
    self.sex = sex
    self.born = born
    self.aliases = aliases
    self.identifiers = identifiers
    self.text = text
  }

  /// The name, an alias in quotation marks where there is none, or `unknown`.
  public var shownName: String {
    name?.text ?? aliases.first.map { "“\($0.text)”" } ?? "unknown"
  }
}

extension Person {
  /// Whether words have the form of a person's name within a case: `p` and a number.
  public static func isID(_ words: String) -> Bool {
    words.utf8.first == UInt8(ascii: "p") && Digits.number(words.utf8.dropFirst()) != nil
  }
}
