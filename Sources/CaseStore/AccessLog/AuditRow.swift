import CaseCore

/// That somebody looked at what the store holds or recorded something in it: who, when and which,
/// never the content.
public struct AuditRow: Hashable, Sendable {
  public enum Act: Hashable, Sendable {
    case accessed(Access)
    case recorded(CaseReference, entry: Int, [CaseEvent])
    case erased(CaseReference, entry: Int, why: WrittenText)
  }

  /// What the Data Protection Act 2018 s62(1) asks to be logged.
  public enum Operation: String, CaseIterable, Sendable {
    case collection, alteration, consultation, disclosure, combination, erasure
  }

  public let at: Instant
  public let by: String
  public let act: Act

  public var reference: CaseReference? {
    switch act {
    case .accessed(let access): return access.reference
    case .recorded(let reference, _, _), .erased(let reference, _, _): return reference
    }
  }

  /// The entry of the record; nil for a look.
  public var entry: Int? {
    switch act {
    case .accessed: return nil
    case .recorded(_, let entry, _), .erased(_, let entry, _): return entry
    }
  }

  /// A search consults what it finds, and what is taken out is counted as disclosed, since nobody
  /// can tell from here where it goes.
  public var operation: Operation {
    switch act {
    case .accessed(let access):
      switch access.kind {
      case .consultation, .search: return .consultation
      case .export, .disclosure: return .disclosure
      case .collection: return .collection
      }
    case .recorded(_, _, let events):
      let opens = events.contains { if case .opened = $0 { true } else { false } }
      return opens ? .collection : .alteration
    case .erased: return .erasure
    }
  }

  /// In order of time; at one moment a look comes before what was recorded.
  static func isBefore(_ one: AuditRow, _ other: AuditRow) -> Bool {
    let keys = [one, other].map { row in
      (row.at.secondsSince1970, row.entry ?? 0, row.reference?.text ?? "")
    }
    return keys[0] < keys[1]
  }
}

/// Whose doings, with which case, and when.
public struct AuditQuestion: Sendable {
  public enum Source: String, CaseIterable, Sendable {
    /// The log of who looked.
    case access
    /// The records of the cases.
    case record
  }

  /// Whether a name is the person's; nil asks for everybody.
  public var isMeant: (@Sendable (String) -> Bool)?
  public var reference: CaseReference?
  /// By the clock on the wall; nil is open.
  public var from: CalendarDay?
  public var through: CalendarDay?
  public var sources: Set<Source>

  public init(
    _ sources: Set<Source>, reference: CaseReference? = nil, from: CalendarDay? = nil,
    through: CalendarDay? = nil, isMeant: (@Sendable (String) -> Bool)? = nil
  ) {
    self.sources = sources
    self.reference = reference
    self.from = from
    self.through = through
    self.isMeant = isMeant
  }

  /// - Parameter known: the answers for names that were asked about before; there are few names.
  func asks(at instant: Instant, by who: String, _ known: inout [String: Bool]) -> Bool {
    let day = instant.local.day
    if let from, day < from { return false }
    if let through, day > through { return false }
    guard let isMeant else { return true }
    if let answer = known[who] { return answer }
    let answer = isMeant(who)
    known[who] = answer
    return answer
  }
}

/// What was found, and what could not be read on the way: an audit that leaves something out has to
/// say so.
public struct AuditFindings: Sendable {
  /// Oldest first.
  public internal(set) var rows: [AuditRow] = []
  /// A file, and a line of it where only that cannot be read, with what was expected.
  public internal(set) var unread: [String] = []
}
