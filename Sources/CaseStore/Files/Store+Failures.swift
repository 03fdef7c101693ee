import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

extension StoreFailure {
  init(_ fault: SystemFault, _ path: String) {
    switch fault.errno {
    case EACCES, EPERM: self = .notAllowed(path: path)
    case EROFS: self = .readOnlyStore(path: path)
    case ENOSPC, EDQUOT, EFBIG: self = .noSpace(path: path)
    case ELOOP: self = .isLink(path: path)
    default: self = .failed(operation: fault.operation, path: path, errno: fault.errno)
    }
  }
}

extension Store {
  /// Makes calls to the operating system about a case; what fails is told in a person's terms.
  func on<Result: ~Copyable>(
    _ reference: CaseReference, _ calls: () throws(SystemFault) -> Result
  ) throws(StoreFailure) -> Result {
    do { return try calls() } catch { throw failure(error, reference) }
  }

  /// The same for any other file or folder of the store.
  func at<Result: ~Copyable>(
    _ file: String, _ calls: () throws(SystemFault) -> Result
  ) throws(StoreFailure) -> Result {
    do { return try calls() } catch { throw StoreFailure(error, "\(path)/\(file)") }
  }

  func failure(_ fault: SystemFault, _ reference: CaseReference) -> StoreFailure {
    switch fault.errno {
    case ENOENT: return .noSuchCase(reference)
    case EEXIST: return .caseExists(reference)
    // A folder opened without following links says so about a link, and about anything else that
    // is no folder.
    case ENOTDIR: return .isLink(path: "\(path)/cases/\(reference.yearFolder)")
    default: return StoreFailure(fault, fullPath(reference))
    }
  }

  func fullPath(_ reference: CaseReference) -> String { "\(path)/\(reference.filePath)" }
}

/// What a call finds, or nil where there is nothing of that name.
func existing<Found: ~Copyable>(
  _ body: () throws(SystemFault) -> Found
) throws(SystemFault) -> Found? {
  do { return try body() } catch {
    if error.errno == ENOENT { return nil }
    throw error
  }
}
