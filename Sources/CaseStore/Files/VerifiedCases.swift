import CaseCore
import Synchronization

/// The cases that this program has verified lately, so that saving an entry costs the same in a case
/// of a thousand entries: only what has come since is read. Reading for a person does not use it.
final class VerifiedCases: Sendable {
  /// More than anybody has open at once.
  private static let most = 16

  private struct Verified {
    let file: CaseFile
    let status: FileStatus
  }

  private let verified = Mutex<[CaseReference: Verified]>([:])

  /// Nil unless it is the same file and can only have grown. Gives it away, so that what is added to
  /// it does not have to copy it; whoever took it keeps it again.
  func take(_ reference: CaseReference, _ status: FileStatus) -> CaseFile? {
    verified.withLock { verified in
      guard let known = verified.removeValue(forKey: reference),
        known.status.isSameFile(as: status),
        known.file.goodBytes <= status.size
      else { return nil }
      return known.file
    }
  }

  func keep(_ file: CaseFile, _ status: FileStatus) {
    guard file.damage == nil, !file.lacksLineEnd, !file.lastLine.isEmpty else { return }
    verified.withLock { verified in
      if verified.count >= VerifiedCases.most, verified[file.reference] == nil {
        verified.removeAll()
      }
      verified[file.reference] = Verified(file: file, status: status)
    }
  }
}
