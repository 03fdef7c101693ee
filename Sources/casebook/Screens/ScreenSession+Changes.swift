import CaseCore
import CaseScreens
import CaseStore

extension ScreenSession {
  func record(
    _ command: CaseCommand, _ reference: CaseReference, _ seen: Int
  ) -> CaseScreens.Message {
    switch opened.refreshed.attempt(command, in: reference, seen: seen) {
    case .saved(let stored):
      try? index.update(stored, reference: opened.reference)
      return .recorded(stored.view, entry: stored.record.sequence)
    case .refused(let refusal, _): return .refused(refusal)
    case .conflicted(let conflict, let stored): return .conflicted(conflict, stored.view)
    case .failed(let failure): return .notRecorded(words: failure.words)
    }
  }

  func record(_ command: CaseCommand, inEach references: [CaseReference]) -> CaseScreens.Message {
    var done = 0
    var problems: [String] = []
    for reference in references {
      switch opened.refreshed.attempt(command, in: reference, seen: nil) {
      case .saved(let stored):
        try? index.update(stored, reference: opened.reference)
        done += 1
      case .refused(let refusal, _): problems.append("\(reference): \(Wording.refusal(refusal))")
      case .conflicted: problems.append("\(reference): changed by somebody else meanwhile.")
      case .failed(let failure): problems.append(failure.words)
      }
    }
    return .recordedInEach(done: done, problems: problems)
  }

  func openNewCase(_ request: CaseOpeningRequest) -> CaseScreens.Message {
    switch opened.refreshed.attemptOpening(request) {
    case .saved(let stored):
      try? index.update(stored, reference: opened.reference)
      return .recorded(stored.view, entry: stored.record.sequence)
    case .refused(let refusal, _): return .refused(refusal)
    case .conflicted(let conflict, let stored): return .conflicted(conflict, stored.view)
    case .failed(let failure): return .notRecorded(words: failure.words)
    }
  }
}
