/// Why a document cannot be used: where, what stands there and what was expected.
public struct IntakeFault: Error, Hashable, Sendable {
  /// Which document of the file, from 0; nil where the file itself is at fault.
  public let document: Int?
  /// Such as `incidents[2].happened`; nil where the text breaks off or is no such document.
  public let field: String?
  public let place: TextPlace
  public let expected: String
  /// Nil where something is missing altogether.
  public let found: String?

  public init(
    document: Int?, field: String?, place: TextPlace, expected: String, found: String?
  ) {
    self.document = document
    self.field = field
    self.place = place
    self.expected = expected
    self.found = found
  }
}

extension IntakeFault: CustomStringConvertible {
  public var description: String {
    let start = document.map { "document \($0)" } ?? "the file"
    let field = field.map { ", \($0)" } ?? ""
    return "\(start)\(field): expected \(expected), found \(found ?? "nothing")"
  }
}

/// Something about a document that somebody should know and that does not stand in its way.
public struct IntakeNotice: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// A key that is not known; what it holds is kept in a note of the case.
    case unknownKey
    /// A word that is none of those expected; it is kept as it stands.
    case otherWord(expected: String)
  }

  public let document: Int
  public let field: String
  public let place: TextPlace
  public let found: String
  public let kind: Kind

  public var description: String {
    switch kind {
    case .unknownKey: return "document \(document), \(field): not known here; kept as a note"
    case .otherWord(let expected):
      return "document \(document), \(field): expected \(expected), found \(found); kept as text"
    }
  }
}
