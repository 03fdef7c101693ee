import CaseCore

/// Something that the check of a store found: what it is, whom it touches and what to do about it.
public struct StoreFinding: Hashable, Sendable {
  public enum Severity: Int, Comparable, Sendable {
    /// Worth knowing; nothing has to be done.
    case note
    /// Nothing is lost, and somebody should look at it.
    case warning
    /// Something that was saved cannot be read or relied on.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  public enum Code: String, CaseIterable, Sendable {
    case tornTail = "torn-tail"
    case damaged, empty, unreadable
    case newerVersion = "newer-version"
    case unknownEvent = "unknown-event"
    case rule
    case otherReference = "other-reference"
    case wrongFolder = "wrong-folder"
    case sameNumber = "same-number"
    case repeatedEntry = "repeated-entry"
    case clockWentBack = "clock-went-back"
    case noLineEnd = "no-line-end"
    case conflictCopy = "conflict-copy"
    case leftover
    case strayFile = "stray-file"
    case link
    case permissions
    case accessLog = "access-log"
    case staff
    case draft
    case quarantined
    case trainingCase = "training-case"
  }

  /// What stands behind a finding, for whoever puts it into words.
  public enum Cause: Hashable, Sendable {
    case failure(StoreFailure)
    case refusal(CaseRefusal)
  }

  public let severity: Severity
  public let code: Code
  public let cases: [CaseReference]
  /// From the store's folder.
  public let file: String
  public let line: Int?
  public let what: String
  /// Completes `what`; nil where that says it all.
  public let cause: Cause?
  public let whatToDo: String
  /// What a repair would do about it; nil where only a person can tell what is right.
  public let repair: RepairStep?

  init(
    _ severity: Severity, _ code: Code, _ cases: [CaseReference], file: String, line: Int? = nil,
    _ what: String, cause: Cause? = nil, do whatToDo: String,
    repair: RepairStep.Action? = nil, seen: FileSeen? = nil
  ) {
    self.severity = severity
    self.code = code
    self.cases = cases
    self.file = file
    self.line = line
    self.what = what
    self.cause = cause
    self.whatToDo = whatToDo
    self.repair = repair.map {
      RepairStep(action: $0, file: file, cases: cases, why: what, seen: seen)
    }
  }
}

/// One thing that a repair does. None of them drops a byte or changes what a case says.
public struct RepairStep: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case setPermissions(UInt32)
    /// The whole file goes to `quarantine/`.
    case setAside
    /// What follows the last whole line goes to `quarantine/`.
    case setTailAside
  }

  public let action: Action
  public let file: String
  public let cases: [CaseReference]
  public let why: String
  /// The file that is to be set aside, as the check saw it.
  let seen: FileSeen?
}

/// What shows whether a file is still what the check saw.
struct FileSeen: Hashable, Sendable {
  let size: Int
  /// Nil where the size alone says it: an empty file is an empty file.
  let modifiedNanoseconds: Int?

  func fits(_ status: FileStatus) -> Bool {
    status.size == size
      && (modifiedNanoseconds.map { $0 == status.modifiedNanoseconds } ?? true)
  }
}
