/// Identifies a condition within one order: `c1`, `c2`, …
public typealias ConditionID = String

/// One thing that an order forbids or requires, as it was worded from one day on.
public struct Condition: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case prohibition, requirement
  }

  public var kind: Kind
  /// A code of the condition types table, or any words; nil where nobody has said.
  public var type: WrittenText?
  /// As ordered, with its exceptions.
  public var text: WrittenText
  public var place: WrittenText?
  /// How far the subject has to stay away from the place or the person.
  public var distanceMetres: Int?
  /// Its own period, where that is not the order's; both ends count.
  public var from: DayTime?
  public var until: DayTime?
  /// Persons of the case, or words; none means those whom the order protects.
  public var protected: [WrittenText]
  /// Who sees to it that it is kept.
  public var monitor: WrittenText?
  public var nextCheck: CalendarDay?

  public init(
    kind: Kind, type: WrittenText? = nil, text: WrittenText, place: WrittenText? = nil,
    distanceMetres: Int? = nil, from: DayTime? = nil, until: DayTime? = nil,
    protected: [WrittenText] = [], monitor: WrittenText? = nil, nextCheck: CalendarDay? = nil
  ) {
    self.kind = kind
    self.type = type
    self.text = text
    self.place = place
    self.distanceMetres = distanceMetres
    self.from = from
    self.until = until
    self.protected = protected
    self.monitor = monitor
    self.nextCheck = nextCheck
  }
}

/// A condition with its name in the order.
public struct NamedCondition: Hashable, Sendable {
  public let id: ConditionID
  public var condition: Condition

  public init(_ id: ConditionID, _ condition: Condition) {
    self.id = id
    self.condition = condition
  }
}
