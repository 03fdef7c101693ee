import CaseCore
import TerminalPages

extension CaseListState {
  static var keys: [KeyBinding<CaseListState>] {
    [
      looking(.enter, "Enter", "open", "Open the case") {
        // What waits for a second person is what such a case is opened for.
        .openCase($0.reference, at: $0.closing?.state == .waiting ? .closing : nil)
      },
      form("a", "incident", "Add an incident") { .incident($0.reference) },
      looking(.character("t"), "t", "timeline", "Open the case's timeline") {
        .openTimeline($0.reference)
      },
      form("o", "outcome", "Take a step or record an outcome") { .step($0.reference) },
      form(
        "A", "answer the flag",
        "Answer what is asked: about the class, then about a protection order",
        unless: { $0.needsAnswer ? nil : "No flag waits for an answer here." }
      ) { $0.answerForm },
    ]
      + undoKeys + [filterKey("Filter the list as you type")] + arranging + giving + matchKeys
      + tabKeys
  }

  private static let arranging: [KeyBinding<CaseListState>] = [
    KeyBinding(
      .character("v"), named: "v", footer: "views", "Choose a view from a list",
      action: { state, _ in
        state.choosingView = CaseListTab.allCases.firstIndex(of: .view(state.view))
        return []
      }),
    KeyBinding(
      .character("s"), named: "s", footer: "sort", "Sort by the next column",
      action: { state, setting in
        let all = CaseListSort.allCases
        let next = ((all.firstIndex(of: state.sort) ?? 0) + 1) % all.count
        return state.sort(by: all[next], setting)
      }),
    KeyBinding(
      .character("S"), named: "S", "Sort the other way round",
      action: { state, setting in
        state.isDescending.toggle()
        return state.startAgain(setting)
      }),
    KeyBinding(
      .character("R"), named: "R", footer: "rates", "Count: how cases end, trends, areas, people",
      unavailable: { state, _ in
        state.behind == nil ? nil : "Esc goes back to the rates."
      },
      action: { _, _ in [.openRates] }),
  ]

  private static let giving: [KeyBinding<CaseListState>] = [
    KeyBinding(
      .character("c"), named: "c", footer: "new case", "Open a new case",
      unavailable: { _, setting in setting.readOnlyBecause },
      action: { _, _ in [.openForm(.newCase)] }),
    KeyBinding(
      .character(" "), named: "Space", footer: "mark", "Mark or unmark the case",
      unavailable: { state, _ in state.noRow },
      action: { state, setting in
        guard let row = state.selected else { return [] }
        if state.marked.removeValue(forKey: row.reference) == nil {
          state.marked[row.reference] = row.entryCount
        }
        return state.move(.down, setting)
      }),
    KeyBinding(
      .character("w"), named: "w", footer: "give to",
      "Give the marked cases, or this one, to somebody",
      unavailable: { state, setting in
        state.chosen.isEmpty ? nothingHere : setting.readOnlyBecause
      },
      action: { state, _ in [.openForm(.owner(state.chosen))] }),
    KeyBinding(
      .escape, named: "Esc", "Take away the filter, then the marks; then go back",
      action: { state, setting in
        if state.isAsOpened { return [.closeScreen] }
        if state.list.filter.text != state.firstFilter {
          _ = state.list.filter.set(state.firstFilter)
          return state.startAgain(setting)
        }
        state.marked = [:]
        return []
      }),
  ]

  /// While the filter is being typed every letter is text.
  var liveActions: [ActionName] {
    if choosingView != nil { return Self.viewActions }
    return isTyping ? CaseFilter.typingActions : Self.actions
  }
}
