import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension Store {
  /// How long a reader or writer waits for another that is at the same file.
  static let patienceMilliseconds = 5000

  /// Reads a case for a person: every entry's hash is checked. Damage does not throw; the good part
  /// comes with word of it.
  public func read(_ reference: CaseReference) throws(StoreFailure) -> StoredCase {
    try caseFile(reference).stored
  }

  func caseFile(_ reference: CaseReference) throws(StoreFailure) -> CaseFile {
    do {
      let year = try yearFolder(reference)
      let file = try year.openFile(reference.fileName, O_RDONLY)
      return try readContent(file, reference, verifying: true)
    } catch {
      throw failure(error, reference)
    }
  }

  /// Reads a case for the index: shape only. Never throws; what cannot be read is damage.
  public func decode(fileAt stamp: CaseFileStamp) -> StoredCase {
    do {
      let year = try yearFolder(stamp.reference)
      let file = try year.openFile(stamp.reference.fileName, O_RDONLY)
      return try readContent(file, stamp.reference, verifying: false).stored
    } catch {
      return StoredCase(
        record: CaseRecord(reference: stamp.reference), headHash: Fingerprint.none,
        damage: .unreadable(failure(error, stamp.reference)))
    }
  }

  func yearFolder(_ reference: CaseReference) throws(SystemFault) -> Descriptor {
    try folder.openFolder("cases").openFolder(reference.yearFolder)
  }

  /// A tail that looks torn may be an entry that another program is writing at this moment, so it is
  /// looked at again once that program has let go of the file.
  func readContent(
    _ file: borrowing Descriptor, _ reference: CaseReference, verifying: Bool
  ) throws(SystemFault) -> CaseFile {
    let status = try file.status()
    guard status.isFile else { throw SystemFault(operation: "open", errno: EISDIR) }
    let first = CaseFile(
      try file.read(expecting: status.size), reference, verifying: verifying)
    guard case .tornTail = first.damage else { return first }
    _ = try file.lock(.shared, waitingMilliseconds: verifying ? Store.patienceMilliseconds : 200)
    return CaseFile(
      try file.read(expecting: try file.status().size), reference, verifying: verifying)
  }
}
