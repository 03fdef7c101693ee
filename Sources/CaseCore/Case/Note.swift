/// How a statement is known; keeps facts apart from opinion (Data Protection Act 2018 s38).
public enum NoteBasis: String, CaseIterable, Sendable {
  case reported, observed, evidenced, assessed
}

/// Identifies a note within one case: `n1`, `n2`, …
public typealias NoteID = String

public struct Note: Hashable, Sendable {
  public var basis: NoteBasis
  public var text: WrittenText
  /// When what it tells of happened; nil where that does not apply.
  public var happened: Happened?
  public var about: PersonID?

  public init(
    basis: NoteBasis, text: WrittenText, happened: Happened? = nil, about: PersonID? = nil
  ) {
    self.basis = basis
    self.text = text
    self.happened = happened
    self.about = about
  }
}
