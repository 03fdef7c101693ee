internal import GRDB

/// What can go wrong with the index. The cases are safe in their files whatever it is.
public enum IndexFailure: Error, Hashable, Sendable {
  /// There is no place where it could be kept.
  case noPlace(path: String, detail: String)
  /// It was found damaged and has been made anew, empty: it has to be reconciled with the files.
  case madeAnew
  /// Another program has kept it busy for longer than anybody waits.
  case busy
  case failed(detail: String)
}

extension IndexFailure {
  init(_ error: any Error) {
    switch error {
    case let failure as IndexFailure: self = failure
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: self = .busy
    default: self = .failed(detail: "\(error)")
    }
  }

  /// Whether an error means that the file itself cannot be used.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: return true
    // Tables or columns that the schema's fingerprint promises are missing.
    case .SQLITE_ERROR: return error.message?.hasPrefix("no such") ?? false
    default: return false
    }
  }
}
