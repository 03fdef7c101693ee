import TerminalPages

extension TimelineState {
  static var keys: [KeyBinding<TimelineState>] {
    looking + [form("a", "incident", "Add an incident") { .incident($0.view.reference) }] + undoKeys
      + searchKeys("Search in the events")
      + [KeyBinding(.escape, named: "Esc", "Go back", action: { _, _ in [.closeScreen] })]
  }

  private static let looking: [KeyBinding<TimelineState>] = [
    KeyBinding(
      .enter, named: "Enter", footer: "read", "Read the selected event in full",
      unavailable: { state, _ in state.selectedItem == nil ? "Nothing is selected." : nil },
      action: { state, _ in
        state.isReading = true
        return []
      }),
    KeyBinding(
      .character("["), .character("-"), named: "[ -", footer: "zoom", footerKey: "[ ]",
      "Show more time",
      action: { state, setting in state.zoom(by: 1, setting) }),
    KeyBinding(
      .character("]"), .character("+"), named: "] +", "Show time in more detail",
      action: { state, setting in state.zoom(by: -1, setting) }),
    KeyBinding(
      .left, named: "←", "Show earlier time in the chart",
      action: { state, setting in
        state.scrollChart(by: -10, setting)
        return []
      }),
    KeyBinding(
      .right, named: "→", "Show later time in the chart",
      action: { state, setting in
        state.scrollChart(by: 10, setting)
        return []
      }),
    KeyBinding(
      .character("{"), named: "{", footer: "as known on", footerKey: "{ }",
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
      .character("e"), named: "e", footer: "escalations",
      "Show only the incidents at which conduct grew (↑), or everything again",
      action: { state, setting in
        state.showsOnlyGrowth.toggle()
        state.compute(setting)
        return []
      }),
  ]

  var hasBox: Bool { isReading || choosingLane != nil }

  var isMoving: Bool { search.line == nil && choosingLane == nil }

  var liveActions: [ActionName] {
    if search.line != nil { return Search.typingActions }
    if choosingLane != nil { return Self.laneActions }
    if isReading {
      return [ActionName(keyName: "Esc Enter q", name: "Close the event", key: .escape)]
    }
    return Self.actions
  }

  private static let laneActions = [
    ActionName(keyName: "j k ↓ ↑", name: "Move", key: nil),
    ActionName(keyName: "Space Enter", name: "Show or hide the kind", key: .character(" ")),
    ActionName(keyName: "a", name: "Show all kinds", key: .character("a")),
    ActionName(keyName: "Esc f q", name: "Close the box", key: .escape),
  ]
}
