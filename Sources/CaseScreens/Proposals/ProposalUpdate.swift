import CaseCore
import TerminalPages

extension ProposalState: ScreenState {
  var isTyping: Bool { false }

  /// Enter is bound to nothing here, so that no breach is confirmed by habit.
  static var keys: [KeyBinding<ProposalState>] {
    [
      KeyBinding(
        .character("y"), named: "y", footer: "yes, record it",
        "It is a breach: open the form, filled in", unavailable: nothingToChange,
        action: { state, _ in
          state.selected.map {
            [.openForm(.breach(state.view.reference, $0.start(among: state.items)))]
          } ?? []
        }),
      KeyBinding(
        .character("x"), named: "x", footer: "no, say why",
        "It is none: say why", unavailable: nothingToChange,
        action: { state, _ in
          state.selected.map { [.openForm(.dismissBreach(state.view.reference, $0.alone))] } ?? []
        }),
      KeyBinding(
        .escape, .character("l"), named: "Esc l", footer: "later",
        "Later: it stays to be answered on the Orders and Due tabs",
        action: { state, _ in [.closeScreen] + state.later }),
    ]
  }

  private static let nothingToChange: @Sendable (ProposalState, Setting) -> String? = {
    $0.selected == nil ? "Nothing waits for an answer here." : $0.view.readOnlyBecause($1)
  }

  private var later: [Effect] {
    items.isEmpty
      ? []
      : [
        .say(
          "\(Wording.count(items.count, "possible breach", "possible breaches")) left to be "
            + "answered: Orders tab (\(CaseDetailState.Tab.orders.number)) of \(view.reference).")
      ]
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      if selection.move(key, count: items.count, visible: max(1, items.count)) { return [] }
      return perform(key, setting) ?? []
    case .recorded(let read, _):
      if read.reference == view.reference { _ = take(read, setting) }
      return []
    case .caseRead(let read, .afterChange):
      guard read.reference == view.reference, let gone = take(read, setting) else { return [] }
      return [
        .say(
          "Somebody else changed the case: \(gone.incident) and \(gone.order) \(gone.condition) "
            + "need no answer any more.")
      ]
    case .storeChanged(let changed):
      return changed.contains(view.reference)
        ? [.readCase(view.reference, for: .afterChange)] : []
    case .input, .clockMoved, .found, .counted, .caseRead,
      .caseNotRead, .recordedInEach, .refused, .notRecorded, .conflicted, .draftFound, .draftKept,
      .draftNotKept, .draftsKept, .indexing, .indexed, .training,
      .reportCounted, .reportExported, .reportNotExported:
      return []
    }
  }
}
