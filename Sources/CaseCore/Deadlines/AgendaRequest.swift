/// A part of the agenda: of which cases, whose, and which deadlines.
public struct AgendaRequest: Hashable, Sendable {
  public var deadlines: DeadlineQuestion
  /// Reckoned from a day where it asks for days.
  public var cases: CaseQuery
  /// Only the cases of this person; nil means everybody's.
  public var owner: String?
  public var offset: Int
  public var limit: Int

  public init(
    _ deadlines: DeadlineQuestion, cases: CaseQuery = .everything, owner: String? = nil,
    offset: Int = 0, limit: Int = .max
  ) {
    self.deadlines = deadlines
    self.cases = cases
    self.owner = owner
    self.offset = offset
    self.limit = limit
  }
}
