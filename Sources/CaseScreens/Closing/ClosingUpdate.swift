import CaseCore
import TerminalPages

extension ClosingState: ScreenState {
  var isTyping: Bool { false }

  static var keys: [KeyBinding<ClosingState>] {
    [
      KeyBinding(
        .enter, named: "Enter", footer: "go to it", "Go to what the selected line is about",
        unavailable: { state, _ in state.selected == nil ? "Nothing is selected here." : nil },
        action: { state, _ in
          state.selected.map { [.openCase(state.view.reference, at: $0.place)] } ?? []
        }),
      KeyBinding(
        .character("A"), named: "A", footer: "approve", "Approve what somebody else proposed",
        unavailable: { state, setting in
          state.refusedToSecondPerson(setting) ?? state.notSeen
            ?? state.checklist.flatMap { $0.isBlocked ? state.blockedWords(setting) : nil }
        },
        action: { state, _ in
          state.form { .approveClosing(state.view.reference, proposal: $0, seen: state.seen) }
        }),
      KeyBinding(
        .character("r"), named: "r", footer: "return", "Return it, saying what is missing",
        unavailable: { state, setting in state.refusedToSecondPerson(setting) },
        action: { state, _ in
          state.form { .returnClosing(state.view.reference, proposal: $0) }
        }),
      KeyBinding(
        .character("w"), named: "w", footer: "withdraw", "Withdraw what you proposed",
        unavailable: { state, setting in state.refusedToProposer(setting) },
        action: { state, _ in
          state.form { .withdrawClosing(state.view.reference, proposal: $0) }
        }),
      KeyBinding(
        .character("o"), named: "o", footer: "propose", "Propose an outcome, or take a step",
        unavailable: { state, setting in
          state.view.readOnlyBecause(setting)
            ?? (state.waiting == nil ? nil : "One proposal waits already.")
        },
        action: { state, _ in [.openForm(.step(state.view.reference))] }),
      KeyBinding(.escape, named: "Esc", "Go back", action: { _, _ in [.closeScreen] }),
    ]
  }

  private func form(_ kind: (Int) -> FormKind) -> [Effect] {
    waiting.map { [.openForm(kind($0.entry))] } ?? []
  }

  private var notSeen: String? {
    unseen == 0
      ? nil
      : "\(Wording.count(unseen, "entry", "entries")) came after the proposal and "
        + "\(unseen == 1 ? "has" : "have") not been on the screen. Go through the list first."
  }

  private func blockedWords(_ setting: Setting) -> String? {
    guard let current = view.current, let points = checklist?.points(of: .order) else { return nil }
    let named = points.map {
      Wording.closingPoint($0, in: current, on: setting.today, setting.reference)
    }
    return "An order in force blocks closing: \(named.joined(separator: "; "))."
  }

  private func refusedToSecondPerson(_ setting: Setting) -> String? {
    refused(setting) { current, proposal, circumstances throws(CaseRefusal) in
      try current.checkSecondPerson(for: proposal, circumstances)
    }
  }

  private func refusedToProposer(_ setting: Setting) -> String? {
    refused(setting) { current, proposal, circumstances throws(CaseRefusal) in
      try current.checkProposer(of: proposal, circumstances)
    }
  }

  /// The rules themselves say, so that no key promises what a save then refuses.
  private func refused(
    _ setting: Setting, _ check: (Case, Int, Circumstances) throws(CaseRefusal) -> Void
  ) -> String? {
    if let reason = view.readOnlyBecause(setting) { return reason }
    guard let current = view.current, let waiting else {
      return Wording.closingRefusal(.nothingProposed)
    }
    do throws(CaseRefusal) {
      try check(current, waiting.entry, setting.circumstances)
      return nil
    } catch {
      return Wording.refusal(error)
    }
  }

  mutating func update(_ message: Message, _ setting: Setting) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      if selection.move(key, count: items.count, visible: visibleRows(setting)) {
        look(setting)
        return []
      }
      return perform(key, setting) ?? []
    case .input(.resized):
      look(setting)
      return []
    case .clockMoved:
      workOut(setting)
      return []
    case .caseRead(let read, .afterChange), .recorded(let read, _):
      if read.reference == view.reference { take(read, setting) }
      return []
    case .storeChanged(let changed):
      return changed.contains(view.reference)
        ? [.readCase(view.reference, for: .afterChange)] : []
    case .input, .found, .counted, .caseRead, .caseNotRead, .recordedInEach, .refused,
      .notRecorded, .conflicted, .draftFound, .draftKept, .draftNotKept, .draftsKept, .indexing,
      .indexed, .training, .reportCounted, .reportExported, .reportNotExported:
      return []
    }
  }
}

extension ClosingItem {
  /// Where in the case it is.
  var place: CasePlace {
    switch self {
    case .news(let entry): return .entry(entry.sequence)
    case .point(.order(let id, _)): return .order(id)
    case .point(.flag): return .classification
    case .point(.breach(let breach)): return .breach(breach.id)
    case .point(.possibleBreach(let open)): return .possibleBreach(open.incident.id)
    case .point(.missed(let deadline)), .point(.running(let deadline)),
      .point(.notTold(let deadline)):
      return .deadline(deadline.id)
    }
  }
}
