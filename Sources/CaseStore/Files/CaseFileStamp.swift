import CaseCore

/// What tells whether a case's file has changed since it was last read.
public struct CaseFileStamp: Hashable, Sendable {
  public let reference: CaseReference
  public let size: Int
  public let modifiedNanoseconds: Int
  public let inode: UInt64

  public init(reference: CaseReference, size: Int, modifiedNanoseconds: Int, inode: UInt64) {
    self.reference = reference
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.inode = inode
  }

  /// Where the file is, from the store's folder.
  public var path: String { reference.filePath }
}

extension CaseReference {
  var yearFolder: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
  var fileName: String { "\(text).jsonl" }
  var filePath: String { "cases/\(yearFolder)/\(fileName)" }

  /// The case that a file of `cases/` is of, by its name; nil for whatever else lies there.
  init?(fileName: String) {
    guard fileName.hasSuffix(".jsonl") else { return nil }
    self.init(fileName.dropLast(6))
  }
}
