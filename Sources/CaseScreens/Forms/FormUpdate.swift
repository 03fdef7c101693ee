import CaseCore
import TerminalPages

extension FormState: ScreenState {
  var isTyping: Bool { true }

  static var keys: [KeyBinding<FormState>] {
    [
      KeyBinding(
        .control("s"), named: "Ctrl-S", footer: "save", "Save",
        action: { state, setting in state.save(setting) }),
      KeyBinding(
        .tab, named: "Tab", footer: "next", "Go to the next field",
        action: { state, _ in
          state.acceptHighlighted(leaving: true)
          state.focus(state.focused + 1)
          return []
        }),
      KeyBinding(
        .backTab, named: "Shift-Tab", footer: "back", "Go to the previous field",
        action: { state, _ in
          state.focus(state.focused - 1)
          return []
        }),
      KeyBinding(
        .escape, named: "Esc", footer: "leave, keeps a draft",
        "Go back; what was typed is kept as a draft",
        action: { state, _ in state.leave() }),
      KeyBinding(
        .control("x"), named: "Ctrl-X", "Throw away what was typed (asks first)",
        unavailable: { state, _ in
          state.isChanged || state.wasRestored ? nil : "Nothing was typed."
        },
        action: { state, _ in
          state.isAskingToDiscard = true
          return []
        }),
    ]
  }

  /// Every other key is text.
  var liveActions: [ActionName] {
    if isAskingToDiscard {
      return [ActionName(keyName: "y", name: "Throw away what was typed", key: .character("y"))]
    }
    return Self.actions + [
      ActionName(keyName: "Enter", name: "Next field; after the last one, save", key: nil),
      ActionName(keyName: "↓ ↑", name: "Next or previous field, line or choice", key: nil),
      ActionName(keyName: "y n Space", name: "Yes, no or not asked, where that is asked", key: nil),
      ActionName(keyName: "Ctrl-W", name: "Delete the word before the cursor", key: nil),
      ActionName(keyName: "Ctrl-U Ctrl-K", name: "Delete to the start, to the end", key: nil),
    ]
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)): return pressed(key, setting)
    case .input(.pasted(let text)):
      if let index = focusedField {
        let isParagraph = fields[index].kind == .paragraph
        fields[index].editing.insert(
          isParagraph ? text : AppState.inOneLine(text))
        fields[index].problem = nil
      }
      return []
    case .input(.idle): return keepDraft()
    case .input(.interrupted): return keepDraft()
    case .draftFound(let kind, let values):
      if kind == self.kind, !isChanged { restore(values, setting) }
      return []
    case .draftKept(let kind):
      guard kind == self.kind, isLeaving else { return [] }
      return [.closeScreen, .say("Kept as a draft; open the form again to go on.")]
    case .draftNotKept(let kind, _, _):
      guard kind == self.kind else { return [] }
      // What is on the screen is all there is of it: stay, and try again at the next pause.
      isLeaving = false
      draft = [:]
      return []
    case .recorded(let read, _):
      guard isSaving else { return [] }
      // An answer to this form: what was typed is in the record now.
      return kind.reference == nil || kind.reference == read.reference ? finished() : []
    case .recordedInEach(_, let left, _):
      guard isSaving else { return [] }
      isSaving = false
      // Where nothing could be written it is tried again from here. What others changed meanwhile
      // stays marked in the list: the same key must not write over it.
      return kind == .owner(left) ? keepDraft() : finished()
    case .refused(let refusal):
      isSaving = false
      if let field = field(of: refusal),
        let index = fields.firstIndex(where: { $0.id == field })
      {
        fields[index].problem = Wording.refusal(refusal)
        focus(shown.firstIndex(of: index) ?? focused)
        return keepDraft() + [.say("Not saved; the reason stands below “\(fields[index].label)”.")]
      }
      return keepDraft()
    case .notRecorded:
      isSaving = false
      return keepDraft()
    case .conflicted:
      // It goes on resting on what its writer saw: saved again, it is asked again.
      isSaving = false
      return keepDraft()
    // The form goes on resting on the case as it was filled in from, so that what others change
    // meanwhile comes out as a conflict and is never written over.
    case .input, .clockMoved, .found, .counted, .caseRead,
      .caseNotRead, .storeChanged, .draftsKept, .indexing, .indexed, .training, .reportCounted,
      .reportExported, .reportNotExported:
      return []
    }
  }

  private mutating func finished() -> [Effect] {
    isSaving = false
    let hadDraft = !draft.isEmpty
    draft = [:]
    return (hadDraft ? [.removeDraft(kind)] : []) + [.closeScreen]
  }

  // MARK: Saving

  mutating func save(_ setting: Setting) -> [Effect] {
    if let reason = view?.readOnlyBecause(setting) ?? setting.readOnlyBecause {
      return keepDraft() + [.say(reason + " What you typed is kept as a draft.")]
    }
    acceptHighlighted(leaving: true)
    var reading = FormReading(self, setting)
    let result = reading.read()
    for index in fields.indices { fields[index].problem = reading.problems[fields[index].id] }
    switch result {
    case .problems:
      if let first = shown.firstIndex(where: { fields[$0].problem != nil }) { focus(first) }
      let count = reading.problems.count
      return [.say("Not saved: \(Wording.count(count, "field")) to put right.")]
    case .newCase(let request):
      isSaving = true
      return [.openNewCase(request)]
    case .command(let command):
      if case .owner(let cases) = kind, cases.count > 1 {
        isSaving = true
        return [.recordInEach(command, cases)]
      }
      guard let view else { return keepDraft() + [.say("The case could not be read.")] }
      isSaving = true
      return [.record(command, in: view.reference, expecting: view.record.sequence)]
    }
  }

  private mutating func keepDraft() -> [Effect] {
    guard changes != draft else { return [] }
    draft = changes
    return draft.isEmpty ? [.removeDraft(kind)] : [.saveDraft(kind, draftValues)]
  }

  private mutating func leave() -> [Effect] {
    guard isChanged else { return keepDraft() + [.closeScreen] }
    // The form closes when the draft is on the disk, and not before.
    isLeaving = true
    draft = changes
    return [.saveDraft(kind, draftValues)]
  }
}
