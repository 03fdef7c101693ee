import CaseCore
import TerminalPages

extension HandOverState: ScreenState {
  var isTyping: Bool { false }

  static var keys: [KeyBinding<HandOverState>] {
    [
      KeyBinding(
        .enter, named: "Enter", footer: "go to the entry",
        "Go to the entry of the record that the line rests on",
        unavailable: { state, _ in
          state.selected?.isNone == false ? nil : "There is no entry to go to."
        },
        action: { state, _ in
          state.selected.map { [.openCase(state.reference, at: .entry($0.line.entry))] } ?? []
        }),
      KeyBinding(
        .character("y"), named: "y", footer: "accept",
        "Accept the case that is offered to you, or take in the note that waits for you",
        unavailable: { state, setting in
          state.view.readOnlyBecause(setting)
            ?? (state.acceptance(setting) == nil ? "Nothing here waits for you to accept." : nil)
        },
        action: { state, setting in state.accept(setting) }),
      KeyBinding(
        .character("x"), named: "x", footer: "decline",
        "Decline the case that is offered to you, with a reason",
        unavailable: { state, setting in
          state.view.readOnlyBecause(setting)
            ?? (state.offer(setting)?.isMine == true ? nil : "This case is not offered to you.")
        },
        action: { state, _ in [.openForm(.declineTransfer(state.reference))] }),
      KeyBinding(
        .character("T"), named: "T", footer: "offer", "Offer the case to somebody, with this note",
        unavailable: { state, setting in state.view.readOnlyBecause(setting) },
        action: { state, _ in [.openForm(.transfer(state.reference))] }),
      KeyBinding(
        .character("w"), named: "w", footer: "write a note",
        "Keep the note in the record, with your own words, without offering the case",
        unavailable: { state, setting in state.view.readOnlyBecause(setting) },
        action: { state, _ in [.openForm(.handOverNote(state.reference))] }),
      KeyBinding(
        .character("W"), named: "W", "Take the offer of the case back",
        unavailable: { state, setting in
          state.view.readOnlyBecause(setting)
            ?? (state.offer(setting) == nil ? "This case is not offered to anybody." : nil)
        },
        action: { state, _ in [.openForm(.withdrawTransfer(state.reference))] }),
      KeyBinding(
        .character("f"), named: "f", footer: "from the start",
        "Tell from the start, or again since the last hand-over",
        action: { state, setting in
          state.isFromStart.toggle()
          state.make(setting)
          return []
        }),
      KeyBinding(
        .escape, named: "Esc", "Go back", action: { _, _ in [.closeScreen] }),
    ]
  }

  /// What `y` records; nil where nothing waits.
  private func acceptance(_ setting: Setting) -> HandOverCommand? {
    let seen = view.record.sequence
    if offer(setting)?.isMine == true { return .accept(seen: seen) }
    return note.map { .acceptNote($0.id, seen: seen) }
  }

  private mutating func accept(_ setting: Setting) -> [Effect] {
    guard !isSaving, let command = acceptance(setting) else { return [] }
    isSaving = true
    return [.record(.handOver(command), in: reference, expecting: view.record.sequence)]
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      if selection.move(key, count: items.count, visible: visibleRows(setting)) { return [] }
      return perform(key, setting) ?? []
    case .input(.resized), .clockMoved:
      make(setting)
      return []
    case .caseRead(let read, .afterChange), .recorded(let read, _):
      isSaving = false
      if read.reference == reference { take(read, setting) }
      return []
    case .refused, .notRecorded, .conflicted:
      isSaving = false
      return []
    case .storeChanged(let changed):
      return changed.contains(reference) ? [.readCase(reference, for: .afterChange)] : []
    case .input, .found, .counted, .caseRead, .caseNotRead, .recordedInEach, .draftFound,
      .draftKept, .draftNotKept, .draftsKept, .indexing, .indexed, .training, .reportCounted,
      .reportExported, .reportNotExported:
      return []
    }
  }
}
