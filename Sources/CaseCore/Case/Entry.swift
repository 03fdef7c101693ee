/// One atomic change to a case, as it was recorded.
public struct Entry: Hashable, Sendable {
  /// What an entry holds: its events, or word of their lawful erasure.
  public enum Content: Hashable, Sendable {
    case events([CaseEvent])
    case erased(Erasure)
  }

  /// Its place in the case: 1, 2, 3, …
  public let sequence: Int
  /// 32 hexadecimal digits; tells the same entry from a second one that says the same.
  public let id: String
  public let at: Instant
  /// Who recorded it.
  public let by: String
  public let content: Content

  public init(sequence: Int, id: String, at: Instant, by: String, content: Content) {
    self.sequence = sequence
    self.id = id
    self.at = at
    self.by = by
    self.content = content
  }

  /// None where they were erased.
  public var events: [CaseEvent] {
    switch content {
    case .events(let events): return events
    case .erased: return []
    }
  }
}

/// That an entry's content was erased by law: by whom, when and why, never what it said.
public struct Erasure: Hashable, Sendable {
  public let at: Instant
  public let by: String
  public let why: WrittenText

  public init(at: Instant, by: String, why: WrittenText) {
    self.at = at
    self.by = by
    self.why = why
  }
}
