import CaseCore

/// A case as its file holds it.
public struct StoredCase: Hashable, Sendable {
  public let record: CaseRecord
  /// The hash of the last good entry. Printed on exports, so that a cut-off tail can be found.
  public let headHash: String
  /// Nil when the file is whole.
  public let damage: CaseDamage?

  public init(record: CaseRecord, headHash: String, damage: CaseDamage? = nil) {
    self.record = record
    self.headHash = headHash
    self.damage = damage
  }

  public var reference: CaseReference { record.reference }

  /// Whether nothing may be added: what is damaged is shown and never written over.
  public var isReadOnly: Bool { damage?.isReadOnly ?? false }
}

/// What is wrong with a case's file. The entries before it are good.
public enum CaseDamage: Hashable, Sendable {
  /// The last line breaks off: an entry that was never confirmed as saved.
  case tornTail(bytes: Int)
  case inside(line: Int, detail: String)
  /// A line of this format has what only a newer version writes.
  case newerFormat(line: Int, detail: String)
  /// There is nothing in the file at all.
  case empty
  /// The file could not be read.
  case unreadable(StoreFailure)

  /// A torn tail is set aside before the next entry; everything else wants a person.
  public var isReadOnly: Bool {
    switch self {
    case .tornTail: return false
    case .inside, .newerFormat, .empty, .unreadable: return true
    }
  }
}

extension CaseDamage: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tornTail(let bytes): return "the last line breaks off after \(bytes) bytes"
    case .inside(let line, let detail): return "line \(line), \(detail)"
    case .newerFormat(let line, let detail): return "line \(line), a newer version's: \(detail)"
    case .empty: return "the file is empty"
    case .unreadable(let failure): return "the file cannot be read: \(failure)"
    }
  }
}
