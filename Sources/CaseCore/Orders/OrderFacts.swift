/// Identifies an order within its case: `o1`, `o2`, …
public typealias OrderID = String

/// What an order is, before and whatever becomes of it.
public struct OrderFacts: Hashable, Sendable {
  public var kind: OrderKindCode
  /// The person of the case whom it binds; nil means the suspect.
  public var subject: PersonID?
  /// Persons of the case, or words. They need not be the victim; none means the victim.
  public var protected: [WrittenText]
  public var court: WrittenText?
  /// How it came about; nil where nobody has said.
  public var origin: OrderOrigin?
  /// The court's own number.
  public var number: WrittenText?
  /// The order whose application was not decided when this interim one was made.
  public var interimFor: OrderID?

  public init(
    kind: OrderKindCode, subject: PersonID? = nil, protected: [WrittenText] = [],
    court: WrittenText? = nil, origin: OrderOrigin? = nil, number: WrittenText? = nil,
    interimFor: OrderID? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.protected = protected
    self.court = court
    self.origin = origin
    self.number = number
    self.interimFor = interimFor
  }

  /// The people of the case whom it names.
  var people: [PersonID] {
    [subject].compactMap(\.self) + protected.map(\.text).filter(Person.isID)
  }
}
