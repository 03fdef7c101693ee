import CaseCore
import TerminalPages

extension AppState {
  /// Carries out what stays within the screens and passes the rest on.
  mutating func navigate(_ effects: [Effect]) -> [Effect] {
    var outside: [Effect] = []
    for effect in effects {
      switch effect {
      case .openCase(let reference):
        outside.append(.readCase(reference, for: .consultation))
      case .openTimeline(let reference):
        outside.append(.readCase(reference, for: .timeline))
      case .openForm(let kind):
        if let reason = setting.readOnlyBecause {
          say(reason, .refusal)
        } else if let reference = kind.reference {
          outside.append(.readCase(reference, for: .form(kind)))
        } else {
          outside += open(.form(FormState(kind, view: nil, setting)), kind)
        }
      case .closeScreen:
        // Where nothing lies beneath, going back says how to leave instead.
        if beneath.isEmpty { say("This is the first screen. q quits.", .notice) } else { pop() }
      case .say(let words): say(words, .notice)
      case .findCases, .countCases, .readCase, .record, .recordInEach, .openNewCase, .saveDraft,
        .findDraft, .removeDraft, .logSearch, .quit, .suspend, .redraw, .training:
        outside.append(effect)
      }
    }
    return outside
  }
}
