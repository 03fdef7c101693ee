/// An order as another system hands it over, with its conditions as the court made them.
public struct IntakeOrder: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case known(KnownKind)
    /// An order of a kind that has no name here, in the other system's words.
    case other(WrittenText)
  }

  public enum KnownKind: String, CaseIterable, Sendable {
    case fullStalkingProtection = "spo-full"
    case interimStalkingProtection = "spo-interim"
    case restraining = "restraining-order"
    case nonMolestation = "non-molestation-order"
    case domesticAbuseProtection = "dapo"
    case bail
    case injunction
  }

  public enum Subject: Hashable, Sendable {
    case suspect
    case named(WrittenText)
  }

  public var kind: Kind
  public var made: CalendarDay?
  /// Nil while it is not served.
  public var served: CalendarDay?
  /// The last day; nil until further order.
  public var ends: CalendarDay?
  public var court: WrittenText?
  public var subject: Subject
  public var protected: [WrittenText]
  public var conditions: [IntakeCondition]

  public init(
    kind: Kind, made: CalendarDay? = nil, served: CalendarDay? = nil, ends: CalendarDay? = nil,
    court: WrittenText? = nil, subject: Subject = .suspect, protected: [WrittenText] = [],
    conditions: [IntakeCondition] = []
  ) {
    self.kind = kind
    self.made = made
    self.served = served
    self.ends = ends
    self.court = court
    self.subject = subject
    self.protected = protected
    self.conditions = conditions
  }
}

/// One thing that an order forbids or requires.
public struct IntakeCondition: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case prohibition, requirement
    case other(WrittenText)
  }

  public var kind: Kind
  /// A type of the conditions catalogue, or any words.
  public var type: WrittenText?
  /// As ordered, with its exceptions.
  public var text: WrittenText?
  public var place: WrittenText?
  public var distanceMetres: Int?
  public var from: DayTime?
  public var until: DayTime?

  public init(
    kind: Kind = .prohibition, type: WrittenText? = nil, text: WrittenText? = nil,
    place: WrittenText? = nil, distanceMetres: Int? = nil, from: DayTime? = nil,
    until: DayTime? = nil
  ) {
    self.kind = kind
    self.type = type
    self.text = text
    self.place = place
    self.distanceMetres = distanceMetres
    self.from = from
    self.until = until
  }
}
