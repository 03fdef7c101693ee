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
    case .recordedInEach(_, let problems):
      guard isSaving else { return [] }
      isSaving = false
      return problems.isEmpty ? finished() : [.say(problems.joined(separator: " "))]
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
    case .choice, .several: typeChoice(key, index)
    case .paragraph: typeParagraph(key, index, setting)
    case .flag, .line, .happened, .moment, .day, .born:
      // Nothing comes after the last field but saving.
      if key == .enter, focused == shown.count - 1 { return save(setting) }
      if case .flag = fields[index].kind { typeFlag(key, index) } else { typeLine(key, index) }
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

  /// Takes the choice that is meant. One match left means that one. Leaving a field that is whole
  /// already changes nothing in it, whatever was looked at: only Enter replaces it.
  mutating func acceptHighlighted(leaving: Bool = false) {
    guard let index = focusedField else { return }
    let matching = fields[index].matching
    if fields[index].highlighted == nil, matching.count == 1, !fields[index].isEmpty,
      fields[index].typedChoice == nil
    {
      fields[index].highlighted = 0
    }
    if leaving, !fields[index].isUnfinished { fields[index].highlighted = nil }
    guard let highlighted = fields[index].highlighted else {
      // A choice typed by its number or code is shown in its words.
      if case .choice = fields[index].kind, let typed = fields[index].typedChoice {
        fields[index].choose(typed)
        fillImplied(typed)
      }
      return
    }
    guard matching.indices.contains(highlighted) else { return }
    fields[index].choose(matching[highlighted])
    fillImplied(matching[highlighted])
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
    let columns = form(setting).paragraphColumns(paneColumns: setting.size.columns)
    if fields[index].editing.apply(key, wrapColumns: columns) {
      fields[index].problem = nil
    } else if key == .down {
      // At the first and the last line the arrows leave the field.
      focus(focused + 1)
    } else if key == .up {
      focus(focused - 1)
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
      let next = fields[index].marked.map { $0 + 1 } ?? 0
      // Beyond the last choice the arrows leave the field, as it was.
      fields[index].highlighted = next < matching.count ? next : nil
      if next >= matching.count { focus(focused + 1) }
    case .up where fields[index].marked != nil:
      let above = (fields[index].marked ?? 0) - 1
      fields[index].highlighted = above < 0 ? nil : above
      if above < 0 { focus(focused - 1) }
    case .up: focus(focused - 1)
    case .down: focus(focused + 1)
    case .enter:
      acceptHighlighted()
      fields[index].problem = nil
      focus(focused + 1)
    default:
      guard fields[index].editing.apply(key) else { return }
      fields[index].highlighted = nil
      fields[index].problem = nil
    }
  }

  /// A choice can make another field plain: the area says which force it is.
  mutating func fillImplied(_ choice: FormField.Choice) {
    for (id, text) in choice.fills {
      guard let index = fields.firstIndex(where: { $0.id == id }), fields[index].isEmpty else {
        continue
      }
      fields[index].editing = TextEditing(text: text)
    }
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
      if case .owner(let references) = kind, references.count > 1 {
        isSaving = true
        return [.recordInEach(command, references)]
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
