import CaseCore
import CaseStore

extension CommandFailure {
  init(_ failure: StoreFailure) {
    self.init(failure.status, failure.words)
  }
}

extension StoreFailure {
  /// What happened, what is safe, and what to do next.
  var words: String {
    switch self {
    case .notAStore(let path):
      return
        "There is no store at \(path). “casebook sample DIR” writes one to try, “casebook new” "
        + "starts one; --store or CASEBOOK_STORE names another."
    case .alreadyAStore(let path):
      return "There is a store at \(path) already. It was not touched; name another folder."
    case .manifestDamaged(let path, let detail):
      return
        "\(path) cannot be understood: \(detail). The cases beside it were not touched; put the "
        + "file right from a copy."
    case .writtenByNewerVersion(let file, let format):
      return
        "\(file) was written in format \(format), which this version does not know. Nothing was "
        + "changed; use the newer Casebook."
    case .noSuchCase(let reference):
      return "There is no case \(reference). “casebook list” shows those that there are."
    case .noSuchEntry(let reference, let entry):
      return "\(reference) has no entry \(entry). “casebook record \(reference)” shows them."
    case .caseExists(let reference):
      return "There is a case \(reference) already; nothing was written."
    case .damaged(let reference, let file, let line, let detail):
      return
        "\(reference) is damaged: \(file), line \(line): \(detail). Every entry that can be proved is shown; "
        + "nothing can be added. “casebook check” says what to do."
    case .changedMeanwhile(let reference, let expected, let found):
      return
        "Somebody else added to \(reference) in between (entry \(found), where \(expected) was "
        + "the last seen). Nothing was written; look at the case and try again."
    case .staffChangedMeanwhile(let path):
      return
        "Somebody else changed \(path) in between. Nothing was written; “casebook staff” shows it "
        + "as it is now."
    case .readOnlyCase(let reference, let why):
      return "\(reference) is read-only: \(why). Nothing was written."
    case .notAllowed(let path):
      return "You have no right to \(path). Nothing was changed; ask whoever keeps the store."
    case .readOnlyStore(let path): return "\(path) cannot be written to. Nothing was changed."
    case .noSpace(let path):
      return "There is no room left for \(path). The file is as it was; make room and try again."
    case .failed(let operation, let path, let errno):
      return "\(path): \(operation) failed (\(systemWords(errno))). What was saved before is safe."
    case .heldByAnotherProcess(let path):
      return "\(path) is being written to by another program. Nothing was changed; try again."
    case .isLink(let path):
      return "\(path) is a link, and links are not followed out of the store. Nothing was changed."
    case .badReference(let text):
      return "“\(text)” is no reference; expected \(CaseReference.expected)."
    case .unwritable(let reference, let detail):
      return
        "The entry for \(reference) could not have been read again: \(detail). Nothing was written."
    }
  }

  var status: ExitStatus {
    switch self {
    case .notAStore, .noSuchCase, .noSuchEntry: return .nothingThere
    case .alreadyAStore, .caseExists: return .cannotCreate
    case .manifestDamaged, .writtenByNewerVersion, .damaged, .readOnlyCase: return .refused
    case .changedMeanwhile, .staffChangedMeanwhile, .heldByAnotherProcess: return .tryAgain
    case .notAllowed, .readOnlyStore, .isLink: return .notAllowed
    case .noSpace, .failed: return .inputOutput
    case .badReference, .unwritable: return .badInput
    }
  }
}
