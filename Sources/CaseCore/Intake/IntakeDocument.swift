/// A case as another system hands it over. Only the incidents are certain to be there; a case can be
/// assessed from it with nothing stored, or imported.
public struct IntakeDocument: Hashable, Sendable {
  /// As the other system names it; it need not have the form of a reference of ours.
  public var reference: WrittenText?
  public var recordedOn: CalendarDay?
  public var recordedAs: CaseClass?
  public var area: WrittenText?
  public var relationship: Relationship?
  public var victim: Person
  public var suspect: Person
  public var incidents: [Incident]
  public var impact: Impact?
  public var history: EarlierHistory?
  public var orders: [IntakeOrder]
  /// Marked as made up by whoever wrote it: such a case never goes among people's cases.
  public var isTraining: Bool
  /// Words that stand where one of a list was expected, such as a relationship of another name.
  public var otherWords: [IntakeRemainder]
  /// What stands under keys that are not known. Kept, because what somebody handed over is never
  /// thrown away.
  public var unknown: [IntakeRemainder]

  public init(
    reference: WrittenText? = nil, recordedOn: CalendarDay? = nil, recordedAs: CaseClass? = nil,
    area: WrittenText? = nil, relationship: Relationship? = nil,
    victim: Person = Person(role: .victim), suspect: Person = Person(role: .suspect),
    incidents: [Incident], impact: Impact? = nil, history: EarlierHistory? = nil,
    orders: [IntakeOrder] = [], isTraining: Bool = false, otherWords: [IntakeRemainder] = [],
    unknown: [IntakeRemainder] = []
  ) {
    self.reference = reference
    self.recordedOn = recordedOn
    self.recordedAs = recordedAs
    self.area = area
    self.relationship = relationship
    self.victim = victim
    self.suspect = suspect
    self.incidents = incidents
    self.impact = impact
    self.history = history
    self.orders = orders
    self.isTraining = isTraining
    self.otherWords = otherWords
    self.unknown = unknown
  }

  /// The reference under which it can be a case here; nil where it has none of our form.
  public var caseReference: CaseReference? { reference.flatMap { CaseReference($0.text) } }
}

/// Something that was handed over and has no place of its own in a case.
public struct IntakeRemainder: Hashable, Sendable {
  /// Where it stood, such as `incidents[2].weather`.
  public let field: String
  public let text: String

  public init(field: String, text: String) {
    self.field = field
    self.text = text
  }
}
