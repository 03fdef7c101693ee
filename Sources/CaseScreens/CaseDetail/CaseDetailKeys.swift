import CaseCore
import TerminalPages

extension CaseDetailState {
  static var keys: [KeyBinding<CaseDetailState>] {
    adding + undoKeys + looking + searchKeys("Search on this tab") + [escapeKey] + changing
      + ordering
      + Tab.allCases.map { tab in
        KeyBinding(
          .character(Character("\(tab.number)")), named: "\(tab.number)",
          "Show the tab “\(tab.name)”",
          action: { state, setting in
            state.show(tab, setting)
            return []
          })
      }
  }

  private static let looking: [KeyBinding<CaseDetailState>] = [
    KeyBinding(
      .enter, named: "Enter", footer: "read",
      "Read the selected item in full; from a statement or breach, go to its incident",
      unavailable: { state, setting in
        state.tab == .summary || state.count(setting) == 0 ? "Nothing is selected here." : nil
      },
      action: { state, setting in
        if state.tab == .classification { return state.followStatement(setting) }
        if state.isClosingSelected { return [.openClosing(state.reference)] }
        if let possible = state.selectedProposal(setting) {
          return [.openProposals(state.reference, at: possible.place)]
        }
        if let incident = state.incidentOfBreach(setting) {
          return state.go(to: incident, setting)
        }
        state.isReading = true
        state.readingTop = 0
        return []
      }),
    KeyBinding(
      .character(" "), named: "Space", "Read the selected statement in full",
      unavailable: { state, _ in
        state.selectedStatement == nil ? "Select a statement on the Classification tab first." : nil
      },
      action: { state, _ in
        state.isReading = true
        state.readingTop = 0
        return []
      }),
    KeyBinding(
      .tab, .right, named: "Tab →", footer: "next tab", footerKey: "Tab", "Show the next tab",
      action: { state, setting in
        state.show(Tab(rawValue: (state.tab.rawValue + 1) % Tab.allCases.count), setting)
        return []
      }),
    KeyBinding(
      .backTab, .left, named: "Shift-Tab ←", "Show the previous tab",
      action: { state, setting in
        let count = Tab.allCases.count
        state.show(Tab(rawValue: (state.tab.rawValue + count - 1) % count), setting)
        return []
      }),
  ]

  private static let escapeKey = KeyBinding<CaseDetailState>(
    .escape, named: "Esc", "Go back",
    action: { state, setting in
      guard let tab = state.cameFrom else { return [.closeScreen] }
      state.show(tab, setting)
      return []
    })

  var hasBox: Bool { isReading || choosing != nil }

  var isMoving: Bool { !isTyping && choosing == nil }

  var liveActions: [ActionName] {
    if search.line != nil { return Search.typingActions }
    if choosing != nil { return Self.placeActions }
    guard isReading else { return Self.actions }
    let reading = [
      ActionName(keyName: "Space", name: "A page on", key: .character(" ")),
      ActionName(keyName: "Esc Enter q", name: "Back to the list", key: .escape),
    ]
    return reading + Self.actions.filter { $0.key != .escape && $0.key != .enter }
  }

  mutating func show(_ wanted: Tab?, _ setting: Setting) {
    guard let wanted else { return }
    tab = wanted
    cameFrom = nil
    isReading = false
    selection.settle(count: count(setting), visible: visibleRows(setting))
  }
}
