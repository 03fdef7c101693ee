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

  /// Beside the main thread, one case after another; what others changed since a case was seen is
  /// named and left as it is.
  func record(_ command: CaseCommand, inEach cases: [SeenCase]) {
    let (opened, index, mailbox) = (opened, index, mailbox)
    Background.run {
      var done = 0
      var left: [SeenCase] = []
      var problems: [String] = []
      for seen in cases {
        switch opened.refreshed.attempt(command, in: seen.reference, seen: seen.entry) {
        case .saved(let stored):
          try? index.update(stored, reference: opened.reference)
          done += 1
        case .refused(let refusal, _):
          left.append(seen)
          problems.append("\(seen.reference): \(Wording.refusal(refusal))")
        case .conflicted(let conflict, let stored):
          left.append(SeenCase(seen.reference, entry: stored.record.sequence))
          problems.append("\(seen.reference): \(Wording.changedMeanwhile(conflict))")
        case .failed(let failure):
          left.append(seen)
          problems.append(failure.words)
        }
      }
      mailbox.post(.recordedInEach(done: done, left: left, problems: problems))
    }
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
