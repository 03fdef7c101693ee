/// Who works with a store, and as what on which day. A store may keep none of this; then everybody
/// may do everything but approve a decision of their own.
public struct Staff: Hashable, Sendable {
  /// In order of recording. Of those that have begun, a later one of the same person counts.
  public let recordings: [StaffRecording]
  /// What could not be read of it. It may be what gave or took a role, so nobody acts in one then.
  public let fault: TableFault?

  public init(_ recordings: [StaffRecording] = [], fault: TableFault? = nil) {
    self.recordings = recordings
    self.fault = fault
  }

  /// Whether roles are kept at all.
  public var isKept: Bool { !recordings.isEmpty || fault != nil }

  /// What holds of somebody on a day; nil for whom nothing holds then.
  public func standing(of name: String, on day: CalendarDay) -> StaffRecording? {
    let own = PersonName.plain(identity(of: name))
    guard
      let last = recordings.last(where: {
        $0.from <= day && PersonName.plain($0.name.text) == own
      }), last.until.map({ $0 >= day }) ?? true
    else { return nil }
    return last
  }

  public func roles(of name: String, on day: CalendarDay) -> [StaffRole] {
    standing(of: name, on: day)?.roles ?? []
  }

  public func holds(_ role: StaffRole, _ name: String, on day: CalendarDay) -> Bool {
    roles(of: name, on: day).contains(role)
  }

  /// Refuses what is a role's to do to whoever does not hold it. Where no roles are kept, everybody
  /// may do it.
  public func check(
    _ name: String, actsAs role: StaffRole, on day: CalendarDay
  ) throws(CaseRefusal) {
    guard isKept else { return }
    if let fault { throw .staffBroken(fault) }
    guard holds(role, name, on: day) else {
      throw .roleMissing(
        role, of: name, holders: members(as: role, on: day).map(\.name.text))
    }
  }

  /// Everybody of whom something holds on a day, in order of their first recording.
  public func members(on day: CalendarDay) -> [StaffRecording] {
    var seen: Set<String> = []
    return recordings.compactMap { recording in
      guard seen.insert(PersonName.plain(recording.name.text)).inserted else { return nil }
      return standing(of: recording.name.text, on: day)
    }
  }

  public func members(as role: StaffRole, on day: CalendarDay) -> [StaffRecording] {
    members(on: day).filter { $0.roles.contains(role) }
  }

  /// What people call somebody; the name itself where nothing else is recorded.
  public func shownName(_ name: String) -> String {
    let own = PersonName.plain(name)
    return recordings.last { PersonName.plain($0.name.text) == own && $0.shownName != nil }?
      .shownName?.text ?? name
  }

  /// The name by which somebody works, and what people call them.
  public func names(of name: String) -> [String] {
    let identity = identity(of: name)
    let shown = shownName(identity)
    return identity == shown ? [identity] : [identity, shown]
  }

  /// Whether two names are one person's: capitals and blanks do not matter, and a case may name its
  /// owner by what people call them.
  public func isSamePerson(_ one: String, _ other: String) -> Bool {
    PersonName.plain(identity(of: one)) == PersonName.plain(identity(of: other))
  }

  /// The name by which somebody works, whichever of their names it is asked for.
  public func identity(of name: String) -> String {
    let own = PersonName.plain(name)
    if recordings.contains(where: { PersonName.plain($0.name.text) == own }) { return name }
    return recordings.last { $0.shownName.map { PersonName.plain($0.text) } == own }?.name.text
      ?? name
  }
}
