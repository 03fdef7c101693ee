/// What the suspect was to the victim at the time.
public enum Relationship: String, CaseIterable, Sendable {
  case exPartner = "ex-partner"
  case partner, family, acquaintance, colleague, neighbour, stranger, professional, online
}

/// One recording of the relationship; the latest counts.
public struct RelationshipRecording: Hashable, Sendable {
  public let relationship: Relationship
  /// When former partners separated.
  public let separated: CalendarDay?
  public let text: WrittenText?

  public init(_ relationship: Relationship, separated: CalendarDay? = nil, text: WrittenText? = nil)
  {
    self.relationship = relationship
    self.separated = separated
    self.text = text
  }
}
