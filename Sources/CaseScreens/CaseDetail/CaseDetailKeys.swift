import CaseCore
import TerminalPages

extension CaseDetailState {
  static var keys: [KeyBinding<CaseDetailState>] {
    adding + looking + changing
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

  private static let adding: [KeyBinding<CaseDetailState>] = [
    form("a", "incident", "Add an incident") { .incident($0.reference) },
    form("o", "outcome", "Take a step or record an outcome") { .step($0.reference) },
    form("m", "note", "Add a note") { .note($0.reference) },
    KeyBinding(
      .character("t"), named: "t", footer: "timeline", "Open the timeline",
      unavailable: { state, _ in
        state.view.current == nil ? "There is nothing to put on a timeline." : nil
      },
      action: { state, _ in [.openTimeline(state.reference)] }),
    KeyBinding(
      .character("u"), named: "u", footer: "undo", "Undo the last entry; the record keeps both",
      unavailable: { state, setting in state.view.readOnlyBecause(setting) },
      action: { state, setting in state.view.undoLast(setting) }),
    KeyBinding(
      .control("r"), named: "Ctrl-R", footer: "redo", "Redo what was last undone",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.view.canRedo ? nil : "There is nothing to redo.")
      },
      action: { state, _ in
        [.record(.redo, in: state.reference, expecting: state.view.record.sequence)]
      }),
  ]

  private static let looking: [KeyBinding<CaseDetailState>] = [
    KeyBinding(
      .enter, named: "Enter", footer: "read",
      "Read the selected item in full; from a statement, go to what it rests on",
      unavailable: { state, setting in
        state.tab == .summary || state.count(setting) == 0 ? "Nothing is selected here." : nil
      },
      action: { state, setting in
        if state.tab == .classification { return state.followStatement(setting) }
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
    KeyBinding(
      .character("/"), named: "/", footer: "search", "Search on this tab",
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
    KeyBinding(
      .escape, named: "Esc", "Go back",
      action: { state, setting in
        guard let tab = state.cameFrom else { return [.closeScreen] }
        state.show(tab, setting)
        return []
      }),
  ]

  private static let changing: [KeyBinding<CaseDetailState>] = [
    form("p", "person", "Add a person") { .person($0.reference) },
    KeyBinding(
      .character("e"), named: "e", footer: "correct",
      "Correct the selected incident, person or note; the earlier words stay in the record",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.correction == nil ? "Select an incident, a person or a note first." : nil)
      },
      action: { state, _ in state.correction.map { [.openForm($0)] } ?? [] }),
    KeyBinding(
      .character("A"), named: "A", footer: "answer the flag",
      "Answer the flag: agree with the second opinion, or say why not",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.needsAnswer ? nil : "No flag waits for an answer here.")
      },
      action: { state, _ in [.openForm(.answerFlag(state.reference))] }),
    form("r", "", "Record another class, with a reason") { .recordClass($0.reference) },
    form("l", "", "Record the relationship") { .relationship($0.reference) },
    form("i", "", "Record the impact on daily life") { .impact($0.reference) },
    form("h", "", "Record earlier reports, convictions, orders") { .history($0.reference) },
    form("x", "", "Set the safe-contact instruction") { .safeContact($0.reference) },
    form("w", "", "Give the case to somebody") { .owner([$0.reference]) },
    KeyBinding(
      .character("U"), named: "U", "Undo the entry selected on the Record tab, with a reason",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.selectedEntry == nil
            ? "Select an entry on the Record tab (\(Tab.record.number)) first." : nil)
      },
      action: { state, _ in
        state.selectedEntry.map { [.openForm(.undoEntry(state.reference, $0.sequence))] } ?? []
      }),
  ]

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

  private static func form(
    _ letter: Character, _ footer: String, _ name: String,
    _ kind: @escaping @Sendable (CaseDetailState) -> FormKind
  ) -> KeyBinding<CaseDetailState> {
    KeyBinding(
      .character(letter), named: String(letter), footer: footer, name,
      unavailable: { state, setting in state.view.readOnlyBecause(setting) },
      action: { state, _ in [.openForm(kind(state))] })
  }

  mutating func show(_ wanted: Tab?, _ setting: Setting) {
    guard let wanted else { return }
    tab = wanted
    cameFrom = nil
    isReading = false
    selection.settle(count: count(setting), visible: visibleRows(setting))
  }

  /// The form that corrects the selected item; nil where none can be corrected.
  var correction: FormKind? {
    guard let current = view.current else { return nil }
    let index = selection.index
    switch tab {
    case .incidents where current.incidents.indices.contains(index):
      return .correctIncident(reference, incidentsInOrder(current)[index].id)
    case .people where current.people.indices.contains(index):
      return .correctPerson(reference, current.people[index].id)
    case .notes where current.notes.indices.contains(index):
      return .correctNote(reference, current.notes[index].id)
    case .summary, .incidents, .classification, .outcomes, .people, .notes, .record: return nil
    }
  }

  var selectedEntry: Entry? {
    guard tab == .record, view.record.entries.indices.contains(selection.index) else { return nil }
    return view.record.entries[selection.index]
  }

  /// As they happened; those without a day last.
  func incidentsInOrder(_ current: Case) -> [Named<Incident>] {
    current.incidents.enumerated().sorted { left, right in
      let one = left.element.fact.happened.start?.earliest ?? Int.max
      let other = right.element.fact.happened.start?.earliest ?? Int.max
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
  }
}
