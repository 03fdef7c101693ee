/// What a case is called, such as `SC-2018-0412`. Holding one proves that it can name no path:
/// one to six capital letters, a year, one to seven digits.
public struct CaseReference: Hashable, Sendable {
  public let text: String
  public let year: Int

  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3,
      (1...6).contains(parts[0].count),
      parts[0].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
      parts[1].count == 4, let year = Digits.number(parts[1]),
      (1...7).contains(parts[2].count), Digits.number(parts[2]) != nil
    else { return nil }
    self.text = String(text)
    self.year = year
  }

  /// Fails when the prefix or a number does not fit the pattern.
  public init?(prefix: String, year: Int, number: Int) {
    self.init("\(prefix)-\(Digits.padded(year, 4))-\(Digits.padded(number, 4))")
  }

  /// Stands in a case that is asked for, until the store gives it the reference that is free.
  public static let toBeGiven = CaseReference(checked: "NEW-0000-0", year: 0)

  private init(checked text: String, year: Int) {
    self.text = text
    self.year = year
  }

  /// What a reference looks like, for messages.
  public static let expected = "letters, a year and a number, such as SC-2018-0412"
}

extension CaseReference: Comparable, CustomStringConvertible {
  public static func < (left: CaseReference, right: CaseReference) -> Bool {
    left.text < right.text
  }

  public var description: String { text }
}
