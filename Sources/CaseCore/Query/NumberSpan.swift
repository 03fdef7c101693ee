/// A range of whole numbers from 0: `18-24`, `65+` or `30`.
public struct NumberSpan: Hashable, Sendable, CustomStringConvertible {
  public let low: Int
  /// The last one; nil where there is none.
  public let high: Int?

  public init(_ low: Int, _ high: Int?) {
    self.low = low
    self.high = high
  }

  /// Reads the text that `description` gives, and nothing else.
  public init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      let isOpen = text.last == "+"
      guard let low = Digits.number((isOpen ? text.dropLast() : text[...]).utf8) else { return nil }
      self.init(low, isOpen ? nil : low)
    case 2:
      guard let low = Digits.number(ends[0].utf8), let high = Digits.number(ends[1].utf8),
        low <= high
      else { return nil }
      self.init(low, high)
    default: return nil
    }
  }

  public var description: String {
    guard let high else { return "\(low)+" }
    return low == high ? "\(low)" : "\(low)-\(high)"
  }

  public func contains(_ number: Int) -> Bool { number >= low && high.map { number <= $0 } ?? true }

  /// Whether every age that is meant lies in it.
  public func contains(_ age: AgeSpan) -> Bool { contains(age.low) && contains(age.high) }
}
