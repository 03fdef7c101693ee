/// What was recorded of one person who works with the store, true from a day on.
public struct StaffRecording: Hashable, Sendable {
  /// As `CASEBOOK_USER` or the login says it, and as the entries of the record name them.
  public let name: WrittenText
  /// What people call them, such as `DS 4411 Hughes`.
  public let shownName: WrittenText?
  /// In order of `StaffRole`, each once; never none.
  public let roles: [StaffRole]
  public let from: CalendarDay
  /// The last day; nil while there is none.
  public let until: CalendarDay?

  /// Nil without a role, or where the last day lies before the first.
  public init?(
    _ name: WrittenText, shownName: WrittenText? = nil, as roles: Set<StaffRole>,
    from: CalendarDay, until: CalendarDay? = nil
  ) {
    guard !roles.isEmpty, until.map({ $0 >= from }) ?? true else { return nil }
    self.name = name
    self.shownName = shownName
    self.roles = StaffRole.allCases.filter(roles.contains)
    self.from = from
    self.until = until
  }

  /// The same until a day, the last one included; nil where that lies before its first day.
  public func ending(on day: CalendarDay) -> StaffRecording? {
    StaffRecording(name, shownName: shownName, as: Set(roles), from: from, until: day)
  }
}
