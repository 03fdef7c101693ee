import CaseCore

/// What can go wrong with the files, by what a person can do about it. The words are the screens'.
public enum StoreFailure: Error, Hashable, Sendable {
  case notAStore(path: String)
  case alreadyAStore(path: String)
  case manifestDamaged(path: String, detail: String)
  case writtenByNewerVersion(file: String, format: Int)
  case noSuchCase(CaseReference)
  case noSuchEntry(CaseReference, entry: Int)
  case caseExists(CaseReference)
  case damaged(CaseReference, file: String, line: Int, detail: String)
  /// Somebody else's entries came in between.
  case changedMeanwhile(CaseReference, expected: Int, found: Int)
  /// Somebody else changed who works with the store in between.
  case staffChangedMeanwhile(path: String)
  case readOnlyCase(CaseReference, why: String)
  case notAllowed(path: String)
  case readOnlyStore(path: String)
  case noSpace(path: String)
  /// The operating system refused; nothing was changed unless the operation says otherwise.
  case failed(operation: String, path: String, errno: Int32)
  case heldByAnotherProcess(path: String)
  /// A link stands where a file or folder of the store should be, and is not followed.
  case isLink(path: String)
  case badReference(String)
  /// An entry that could not be read again, such as one without events; it was not written.
  case unwritable(CaseReference, detail: String)
}
