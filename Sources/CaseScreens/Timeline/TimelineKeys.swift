import TerminalPages

extension TimelineState {
  static var keys: [KeyBinding<TimelineState>] { looking + changing }

  private static let looking: [KeyBinding<TimelineState>] = [
    KeyBinding(
      .enter, named: "Enter", footer: "read", "Read the selected event in full",
      unavailable: { state, _ in state.selectedItem == nil ? "Nothing is selected." : nil },
      action: { state, _ in
        state.isReading = true
        return []
      }),
    KeyBinding(
      .character("["), .character("-"), named: "[", footer: "wider", "Show more time",
      action: { state, setting in state.zoom(by: 1, setting) }),
    KeyBinding(
      .character("]"), .character("+"), named: "]", footer: "closer", "Show time in more detail",
      action: { state, setting in state.zoom(by: -1, setting) }),
    KeyBinding(
      .left, named: "←", "Show earlier time in the chart",
      action: { state, _ in state.scrollChart(by: -10) }),
    KeyBinding(
      .right, named: "→", "Show later time in the chart",
      action: { state, _ in state.scrollChart(by: 10) }),
    KeyBinding(
      .character("{"), named: "{", footer: "known before",
      "Step back to what was known before",
      action: { state, setting in state.stepKnowledge(back: true, setting) }),
    KeyBinding(
      .character("}"), named: "}", "Step on to what was known next",
      action: { state, setting in state.stepKnowledge(back: false, setting) }),
    KeyBinding(
      .character("f"), named: "f", footer: "kinds", "Choose which kinds are shown",
      action: { state, _ in
        state.choosingLane = 0
        return []
      }),
    KeyBinding(
      .character("/"), named: "/", "Search in the events",
      action: { state, _ in
        state.search.line = TextEditing(text: "")
        return []
      }),
    KeyBinding(
      .character("n"), named: "n", "Next match",
      action: { state, setting in state.find(forward: true, setting) }),
    KeyBinding(
      .character("N"), named: "N", "Previous match",
      action: { state, setting in state.find(forward: false, setting) }),
    KeyBinding(.escape, named: "Esc", "Go back", action: { _, _ in [.closeScreen] }),
  ]

  private static let changing: [KeyBinding<TimelineState>] = [
    KeyBinding(
      .character("a"), named: "a", footer: "add incident", "Add an incident",
      unavailable: { state, setting in state.view.readOnlyBecause(setting) },
      action: { state, _ in [.openForm(.incident(state.view.reference))] }),
    KeyBinding(
      .character("u"), named: "u", footer: "undo", "Undo the last entry; the record keeps both",
      unavailable: { state, setting in state.view.readOnlyBecause(setting) },
      action: { state, _ in
        [
          .record(
            .undo(entry: nil, reason: nil), in: state.view.reference,
            expecting: state.view.record.sequence)
        ]
      }),
    KeyBinding(
      .control("r"), named: "Ctrl-R", footer: "redo", "Redo what was last undone",
      unavailable: { state, setting in state.view.readOnlyBecause(setting) },
      action: { state, _ in
        [.record(.redo, in: state.view.reference, expecting: state.view.record.sequence)]
      }),
  ]
}
