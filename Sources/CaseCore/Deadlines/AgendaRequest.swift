/// A part of the agenda: of which cases, whose, and which deadlines.
public struct AgendaRequest: Hashable, Sendable {
  public var deadlines: DeadlineQuestion
  /// Reckoned from a day where it asks for days.
  public var cases: CaseQuery
  /// Only the cases of a person by any of these names, each read as `owner:` reads it; none means
  /// everybody's.
  public var owners: [String]
  public var offset: Int
  public var limit: Int

  public init(
    _ deadlines: DeadlineQuestion, cases: CaseQuery = .everything, owners: [String] = [],
    offset: Int = 0, limit: Int = .max
  ) {
    self.deadlines = deadlines
    self.cases = cases
    self.owners = owners
    self.offset = offset
    self.limit = limit
  }
}
