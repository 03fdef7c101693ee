import CaseCore
import TerminalPages

extension ConflictState: ScreenState {
  var isTyping: Bool { false }

  static var keys: [KeyBinding<ConflictState>] {
    [
      KeyBinding(
        .character(" "), named: "Space", footer: "switch",
        "Take theirs or yours for the selected field",
        unavailable: { state, _ in
          state.form == nil ? "Here it is all theirs (t) or all yours (y)." : nil
        },
        action: { state, _ in
          if state.fields.indices.contains(state.selected) {
            let chosen = state.fields[state.selected].chosen
            state.fields[state.selected].chosen = chosen == .yours ? .theirs : .yours
          }
          return []
        }),
      KeyBinding(
        .character("y"), named: "y", footer: "yours", "Take yours everywhere",
        action: { state, _ in state.choose(.yours) }),
      KeyBinding(
        .character("t"), named: "t", footer: "theirs", "Take theirs everywhere",
        action: { state, _ in state.choose(.theirs) }),
      KeyBinding(
        .control("s"), named: "Ctrl-S", footer: "record",
        "Record what is chosen on top of theirs; the record keeps both",
        action: { state, setting in state.save(setting) }),
      KeyBinding(
        .escape, named: "Esc", footer: "go back",
        "Go back to what you typed; nothing of it is saved yet",
        action: { _, _ in [.closeScreen] }),
    ]
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      if isSaving { return [] }
      var place = Selection(index: selected)
      if place.move(key, count: fields.count, visible: fields.count) {
        selected = place.index
        return []
      }
      return perform(key, setting) ?? []
    case .notRecorded:
      isSaving = false
      return []
    case .input, .clockMoved, .found, .counted, .caseRead,
      .caseNotRead, .recorded,
      .recordedInEach, .refused, .conflicted, .draftFound, .draftKept, .draftNotKept, .draftsKept,
      .storeChanged, .indexing,
      .indexed, .training, .reportCounted, .reportExported,
      .reportNotExported:
      return []
    }
  }

  private mutating func choose(_ side: Side) -> [Effect] {
    for index in fields.indices { fields[index].chosen = side }
    return []
  }

  /// All theirs means that there is nothing to record: they have.
  private mutating func save(_ setting: Setting) -> [Effect] {
    if let next = fields.firstIndex(where: { $0.chosen == nil }) {
      selected = next
      let names = fields.filter { $0.chosen == nil }.map { "“\($0.name)”" }
      return [
        .say(
          "Not saved: choose yours (y) or theirs (t) first, for "
            + "\(names.joined(separator: ", ")).")
      ]
    }
    if fields.allSatisfy({ $0.chosen == .theirs }),
      form?.hasMoreThan(fields.map(\.formField)) != true
    {
      return [
        .closeScreen, .say("Theirs stands. What you typed is still here, and not saved."),
      ]
    }
    guard var merged = form else {
      isSaving = true
      return [.record(conflict.command, in: view.reference, expecting: view.record.sequence)]
    }
    for field in fields where field.chosen == .theirs {
      if let id = field.formField { merged.fill(id, with: field.theirs) }
    }
    var reading = FormReading(merged, setting)
    guard case .command(let command) = reading.read() else {
      return [.closeScreen, .say("Something typed cannot be used; put it right and save again.")]
    }
    isSaving = true
    return [.record(command, in: view.reference, expecting: view.record.sequence)]
  }
}

extension FormState {
  mutating func fill(_ id: String, with text: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].editing = TextEditing(text: text)
  }

  /// Whether something was typed besides those fields and the reason.
  fileprivate func hasMoreThan(_ ids: [String?]) -> Bool {
    fields.contains { field in
      field.id != "reason" && !ids.contains(field.id) && field.text != initial[field.id]
    }
  }
}
