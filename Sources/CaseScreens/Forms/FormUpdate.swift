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
        .tab, named: "Tab", footer: "next field", "Go to the next field",
        action: { state, _ in
          state.acceptHighlighted()
          state.focus(state.focused + 1)
          return []
        }),
      KeyBinding(
        .backTab, named: "Shift-Tab", footer: "previous", "Go to the previous field",
        action: { state, _ in
          state.focus(state.focused - 1)
          return []
        }),
      KeyBinding(
        .escape, named: "Esc", footer: "keep as draft, go back",
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
      if kind == self.kind, !isChanged { restore(values) }
      return []
    case .recorded(let read, _):
      guard isSaving else { return [] }
      // An answer to this form: what was typed is in the record now.
      return kind.reference == nil || kind.reference == read.reference ? finished() : []
    case .recordedInEach(_, let problems):
      guard isSaving else { return [] }
      isSaving = false
      return problems.isEmpty ? finished() : [.say(problems.joined(separator: " "))]
    case .refused(let refusal):
      isSaving = false
      if let field = Self.field(of: refusal),
        let index = fields.firstIndex(where: { $0.id == field })
      {
        fields[index].problem = Wording.refusal(refusal)
        focus(shown.firstIndex(of: index) ?? focused)
      }
      return []
    case .notRecorded:
      isSaving = false
      return keepDraft()
    case .conflicted(_, let now):
      isSaving = false
      view = now
      return keepDraft()
    // The form goes on resting on the case as it was filled in from, so that what others change
    // meanwhile comes out as a conflict and is never written over.
    case .input, .clockMoved, .casesFound, .casesCounted, .caseRead, .caseNotRead, .storeChanged,
      .draftsKept, .indexing, .indexed:
      return []
    }
  }

  private mutating func finished() -> [Effect] {
    isSaving = false
    let hadDraft = !draft.isEmpty
    draft = [:]
    return (hadDraft ? [.removeDraft(kind)] : []) + [.closeScreen]
  }

  private mutating func pressed(_ key: Key, _ setting: Setting) -> [Effect] {
    if isAskingToDiscard {
      isAskingToDiscard = false
      guard key == .character("y") else { return [.say("Kept.")] }
      return [.removeDraft(kind), .closeScreen]
    }
    if isSaving { return [] }
    if let effects = perform(key, setting) { return effects }
    guard let index = focusedField else { return pressedOnButton(key, setting) }
    switch fields[index].kind {
    case .flag: typeFlag(key, index)
    case .choice, .several: typeChoice(key, index)
    case .paragraph: typeParagraph(key, index, setting)
    case .line, .happened, .moment, .day, .born: typeLine(key, index)
    }
    return []
  }

  private mutating func pressedOnButton(_ key: Key, _ setting: Setting) -> [Effect] {
    switch key {
    case .enter, .character(" "): return save(setting)
    case .up: focus(focused - 1)
    default: break
    }
    return []
  }

  mutating func focus(_ place: Int) {
    focused = min(max(0, place), shown.count)
  }

  mutating func acceptHighlighted() {
    guard let index = focusedField, let highlighted = fields[index].highlighted else { return }
    let matching = fields[index].matching
    if matching.indices.contains(highlighted) { fields[index].choose(matching[highlighted]) }
  }

  // MARK: Typing

  private mutating func typeLine(_ key: Key, _ index: Int) {
    switch key {
    case .enter, .down: focus(focused + 1)
    case .up: focus(focused - 1)
    default: if fields[index].editing.apply(key) { fields[index].problem = nil }
    }
  }

  private mutating func typeParagraph(_ key: Key, _ index: Int, _ setting: Setting) {
    let before = fields[index].editing
    let columns = max(20, setting.size.columns - 22)
    if key == .enter {
      fields[index].editing.insert("\n")
    } else if !fields[index].editing.apply(key, wrapColumns: columns) {
      return
    }
    fields[index].problem = nil
    // At the first or last line the arrows leave the field.
    if fields[index].editing == before {
      if key == .down { focus(focused + 1) }
      if key == .up { focus(focused - 1) }
    }
  }

  private mutating func typeFlag(_ key: Key, _ index: Int) {
    switch key {
    case .character("y"), .character("Y"): fields[index].editing = TextEditing(text: "yes")
    case .character("n"), .character("N"): fields[index].editing = TextEditing(text: "no")
    case .backspace, .delete, .character("?"): fields[index].editing = TextEditing(text: "")
    case .character(" "):
      let next = ["": "yes", "yes": "no", "no": ""][fields[index].text] ?? ""
      fields[index].editing = TextEditing(text: next)
    case .enter, .down: focus(focused + 1)
    case .up: focus(focused - 1)
    default: break
    }
  }

  private mutating func typeChoice(_ key: Key, _ index: Int) {
    let matching = fields[index].matching
    switch key {
    case .down where !matching.isEmpty:
      fields[index].highlighted = min(
        (fields[index].highlighted ?? -1) + 1, matching.count - 1)
    case .up where fields[index].highlighted != nil:
      let above = (fields[index].highlighted ?? 0) - 1
      fields[index].highlighted = above < 0 ? nil : above
    case .up: focus(focused - 1)
    case .down: focus(focused + 1)
    case .enter:
      // One match left means that one; typing on and Enter is quicker than the arrows.
      if fields[index].highlighted == nil, matching.count == 1, !fields[index].isEmpty {
        fields[index].highlighted = 0
      }
      acceptHighlighted()
      fields[index].problem = nil
      focus(focused + 1)
    default:
      guard fields[index].editing.apply(key) else { return }
      fields[index].highlighted = nil
      fields[index].problem = nil
    }
  }

  // MARK: Saving

  mutating func save(_ setting: Setting) -> [Effect] {
    if let reason = view?.readOnlyBecause(setting) ?? setting.readOnlyBecause {
      return keepDraft() + [.say(reason + " What you typed is kept as a draft.")]
    }
    acceptHighlighted()
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
      isSaving = true
      if case .owner(let references) = kind, references.count > 1 {
        return [.recordInEach(command, references)]
      }
      guard let view else { return [] }
      return [.record(command, in: view.reference, expecting: view.record.sequence)]
    }
  }

  /// Which field a refusal speaks of.
  private static func field(of refusal: CaseRefusal) -> String? {
    switch refusal {
    case .inTheFuture(let field, _), .noSuchPerson(_, let field, _): return field.rawValue
    case .learntBeforeHappened: return "learnt"
    case .dueBeforeSet: return "due"
    case .beforeLastStep: return "on"
    case .stepNotAllowed: return "step"
    case .chargeNeedsProsecutor, .outcomeNotAllowed, .unknownOutcomeType: return "type"
    case .nothingChanges: return "class"
    case .reasonMissing: return "reason"
    case .alreadyOpened, .notOpened, .readOnly, .noSuchIncident, .noSuchNote, .noSuchEntry,
      .nothingToUndo, .nothingToRedo, .alreadyUndone, .openingCannotBeUndone,
      .laterEntryRestsOnIt:
      return nil
    }
  }

  private mutating func keepDraft() -> [Effect] {
    guard changes != draft else { return [] }
    draft = changes
    return draft.isEmpty ? [.removeDraft(kind)] : [.saveDraft(kind, draft)]
  }

  private mutating func leave() -> [Effect] {
    guard isChanged else { return keepDraft() + [.closeScreen] }
    return keepDraft() + [.closeScreen, .say("Kept as a draft; open the form again to go on.")]
  }
}
