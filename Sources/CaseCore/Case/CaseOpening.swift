/// What has to be known to open a case.
public struct CaseOpening: Hashable, Sendable {
  public var reference: CaseReference
  public var recordedOn: CalendarDay
  public var recordedAs: CaseClass
  public var force: WrittenText
  public var area: WrittenText
  /// Who is answerable for the data: the police, or a charity's name.
  public var controller: WrittenText?
  public var relationship: Relationship?
  public var separated: CalendarDay?
  public var crimeNumbers: [WrittenText]
  public var summary: WrittenText?

  public init(
    reference: CaseReference, recordedOn: CalendarDay, recordedAs: CaseClass, force: WrittenText,
    area: WrittenText, controller: WrittenText? = nil, relationship: Relationship? = nil,
    separated: CalendarDay? = nil, crimeNumbers: [WrittenText] = [], summary: WrittenText? = nil
  ) {
    self.reference = reference
    self.recordedOn = recordedOn
    self.recordedAs = recordedAs
    self.force = force
    self.area = area
    self.controller = controller
    self.relationship = relationship
    self.separated = separated
    self.crimeNumbers = crimeNumbers
    self.summary = summary
  }
}
