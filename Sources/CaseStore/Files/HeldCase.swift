import CaseCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A case's file, open and locked for writing. The lock goes with it.
struct HeldCase: ~Copyable {
  /// How often a file that others keep replacing is tried.
  static let attempts = 5

  let reference: CaseReference
  let year: Descriptor
  let file: Descriptor
  let status: FileStatus

  /// Whether the name still leads to this file. Another program (one that keeps folders in step,
  /// an editor, a lawful erasure) may have put another in its place.
  func isStillTheCase() throws(SystemFault) -> Bool {
    try year.status(of: reference.fileName).isSameFile(as: status)
  }
}

extension Store {
  func hold(_ reference: CaseReference) throws(StoreFailure) -> HeldCase {
    for _ in 0..<HeldCase.attempts {
      let held = try openAndLock(reference)
      if try on(reference, { () throws(SystemFault) in try held.isStillTheCase() }) {
        return held
      }
    }
    throw .heldByAnotherProcess(path: fullPath(reference))
  }

  /// What the file holds, every hash checked: now, or by this program before, as far as that went.
  func content(of held: borrowing HeldCase) throws(StoreFailure) -> CaseFile {
    try on(held.reference) { () throws(SystemFault) in
      let size = held.status.size
      if var known = verified.take(held.reference, held.status) {
        let start = known.goodBytes - known.lastLine.count
        let bytes = try held.file.read(from: start, expecting: size - start)
        if bytes.starts(with: known.lastLine) {
          known.read(bytes[known.lastLine.count...], verifying: true)
          return known
        }
      }
      return CaseFile(try held.file.read(expecting: size), held.reference, verifying: true)
    }
  }

  private func openAndLock(_ reference: CaseReference) throws(StoreFailure) -> HeldCase {
    let year = try on(reference) { () throws(SystemFault) in try yearFolder(reference) }
    let file = try on(reference) { () throws(SystemFault) in
      try year.openFile(reference.fileName, O_RDWR | O_APPEND)
    }
    let isLocked = try on(reference) { () throws(SystemFault) in
      try file.lock(.exclusive, waitingMilliseconds: Store.patienceMilliseconds)
    }
    guard isLocked else { throw .heldByAnotherProcess(path: fullPath(reference)) }
    let status = try on(reference) { () throws(SystemFault) in
      let status = try file.status()
      guard status.isFile else { throw SystemFault(operation: "open", errno: EISDIR) }
      return status
    }
    return HeldCase(reference: reference, year: year, file: file, status: status)
  }
}
