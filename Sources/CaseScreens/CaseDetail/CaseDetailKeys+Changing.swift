import CaseCore
import TerminalPages

/// The keys that add to a case, and what is selected for them.
extension CaseDetailState {
  static let adding: [KeyBinding<CaseDetailState>] = [
    form("a", "incident", "Add an incident") { .incident($0.reference) },
    form("o", "outcome", "Take a step or record an outcome") { .step($0.reference) },
    form("m", "note", "Add a note") { .note($0.reference) },
    KeyBinding(
      .character("t"), named: "t", footer: "timeline", "Open the timeline",
      unavailable: { state, _ in
        state.view.current == nil ? "There is nothing to put on a timeline." : nil
      },
      action: { state, _ in [.openTimeline(state.reference)] }),
  ]

  static let changing: [KeyBinding<CaseDetailState>] = [
    form("p", "person", "Add a person") { .person($0.reference) },
    KeyBinding(
      .character("e"), named: "e", footer: "correct",
      "Correct what is selected: an incident, order, breach, person …; the record keeps both",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.correction(setting) == nil
            ? "Select an incident, order, condition, breach, person, note or risk first."
            : nil)
      },
      action: { state, setting in state.correction(setting).map { [.openForm($0)] } ?? [] }),
    KeyBinding(
      .character("A"), named: "A", footer: "answer the flag",
      "Answer what is asked: about the class, then about a protection order",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.needsAnswer ? nil : "No flag waits for an answer here.")
      },
      action: { state, _ in
        state.opinion.map { [.openForm($0.answerForm(state.reference))] } ?? []
      }),
    form("r", "", "Record another class, with a reason") { .recordClass($0.reference) },
    form("l", "", "Record the relationship") { .relationship($0.reference) },
    form("i", "", "Record the impact on daily life") { .impact($0.reference) },
    form("h", "", "Record earlier reports, convictions, orders") { .history($0.reference) },
    form("v", "", "Record that the victim was told") {
      .victimUpdate($0.reference, $0.selectedNews)
    },
    form("D", "", "Record a development of which the victim has to be told") {
      .development($0.reference)
    },
    form("R", "", "Record an assessment of risk") { .riskAssessment($0.reference) },
    form("x", "", "Set the safe-contact instruction") { .safeContact($0.reference) },
    form("T", "", "Offer the case to somebody, who accepts or declines") {
      .transfer($0.reference)
    },
    KeyBinding(
      .character("H"), named: "H", footer: "hand-over",
      "Show what somebody who takes over has to know; accept or decline an offer",
      unavailable: { state, _ in
        state.view.current == nil ? "Nothing of this case can be read." : nil
      },
      action: { state, _ in [.openHandOver(state.reference)] }),
    form("w", "", "Give the case to somebody") {
      .owner([SeenCase($0.reference, entry: $0.view.record.sequence)])
    },
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

  static let ordering: [KeyBinding<CaseDetailState>] = [
    form("O", "", "Add an order, sought or made") { .order($0.reference) },
    chosen("S", "Take a step of the selected order, or of what was done about a breach") {
      $0.stepForm($1)
    },
    chosen("c", "Add a condition to the selected order") { state, setting in
      state.selectedOrderItem(setting).map { .condition(state.reference, $0.order, nil) }
    },
    KeyBinding(
      .character("b"), named: "b", "Record a breach of an order",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.view.current?.orders.contains { $0.made != nil } == true
            ? nil : "No order was made in this case. O adds one.")
      },
      action: { state, _ in
        [.openForm(.breach(state.reference, BreachStart(incident: state.selectedIncident)))]
      }),
    KeyBinding(
      .character("P"), named: "P", "Answer the possible breaches of this case",
      unavailable: { state, _ in
        state.proposals.isEmpty ? "No possible breach waits for an answer here." : nil
      },
      action: { state, setting in
        [.openProposals(state.reference, at: state.selectedProposal(setting)?.place)]
      }),
    KeyBinding(
      .character("C"), named: "C",
      "Closing: what has to be seen before the case ends; approve or return",
      unavailable: { state, _ in
        state.view.current == nil ? "There is no case to close." : nil
      },
      action: { state, _ in [.openClosing(state.reference)] }),
    KeyBinding(
      .character("d"), named: "d", "Say that the selected deadline is done, stopped or put off",
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (state.selectedDeadline(setting)?.isOpen == true
            ? nil : "Select a deadline that runs on the Due tab (\(Tab.due.number)) first.")
      },
      action: { state, setting in
        state.selectedDeadline(setting).map {
          [.openForm(.deadline(state.reference, $0.id))]
        } ?? []
      }),
  ]

  /// A form about what is selected on the Orders tab.
  private static func chosen(
    _ letter: Character, _ name: String,
    _ kind: @escaping @Sendable (CaseDetailState, Setting) -> FormKind?
  ) -> KeyBinding<CaseDetailState> {
    KeyBinding(
      .character(letter), named: String(letter), name,
      unavailable: { state, setting in
        state.view.readOnlyBecause(setting)
          ?? (kind(state, setting) == nil
            ? "Select an order on the Orders tab (\(Tab.orders.number)) first." : nil)
      },
      action: { state, setting in kind(state, setting).map { [.openForm($0)] } ?? [] })
  }

  private func stepForm(_ setting: Setting) -> FormKind? {
    switch selectedOrderItem(setting) {
    case nil: return nil
    case .breach(let breach): return .breachStep(reference, breach.id)
    case .order(let order), .condition(let order, _): return .orderStep(reference, order.id)
    case .proposal(let possible): return .orderStep(reference, possible.order)
    }
  }

  /// What the selected deadline wants the victim to be told of.
  private var selectedNews: NewsID? {
    guard let deadline = selectedDueItem?.deadline, deadline.rule == .victimUpdate,
      case .news(let id) = deadline.about
    else { return nil }
    return id
  }

  private var selectedIncident: IncidentID? {
    guard tab == .incidents, let current = view.current,
      current.incidents.indices.contains(selection.index)
    else { return nil }
    return incidentsInOrder(current)[selection.index].id
  }

  /// The form that corrects the selected item; nil where none can be corrected.
  func correction(_ setting: Setting) -> FormKind? {
    guard let current = view.current else { return nil }
    let index = selection.index
    switch tab {
    case .incidents where current.incidents.indices.contains(index):
      return .correctIncident(reference, incidentsInOrder(current)[index].id)
    case .people where current.people.indices.contains(index):
      return .correctPerson(reference, current.people[index].id)
    case .notes where current.notes.indices.contains(index):
      return .correctNote(reference, current.notes[index].id)
    case .orders:
      switch selectedOrderItem(setting) {
      case .order(let order): return .correctOrder(reference, order.id)
      case .condition(let order, let shown): return .condition(reference, order.id, shown.id)
      case .breach(let breach): return .correctBreach(reference, breach.id)
      case .proposal(let possible): return .correctIncident(reference, possible.incident.id)
      case nil: return nil
      }
    case .classification:
      return RiskStatements.assessment(of: selectedStatement).map {
        .correctRiskAssessment(reference, $0)
      }
    case .summary, .incidents, .due, .outcomes, .people, .notes, .record: return nil
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
