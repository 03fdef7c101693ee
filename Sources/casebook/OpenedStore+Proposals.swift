import CaseCore
import CaseResources
import CaseStore

extension OpenedStore {
  /// Reads the tables, which takes a moment: for cases with orders only.
  func breachProposer() throws(CommandFailure) -> BreachProposer {
    do throws(TableFault) {
      return try CaseResources.breachProposer(acts: reference.classifier().vocabulary)
    } catch {
      throw CommandFailure(.badInput, "\(error)")
    }
  }

  /// The possible breaches that a change brought to light: those of incidents that it added or
  /// corrected, and those of an order that it changed.
  func proposals(after change: SavedChange) throws(CommandFailure) -> ProposalText? {
    guard let current = change.stored.record.folded(), !current.orders.isEmpty,
      let touched = TouchedByChange(change.entry.events)
    else { return nil }
    let open = try breachProposer().open(in: current, of: touched.incidents).compactMap {
      touched.incidents == nil ? $0.of(touched.orders) : $0
    }
    return ProposalText(current: current, kinds: reference.orderKinds, open: open)
  }
}

/// What of an entry can change which breaches are possible.
private struct TouchedByChange {
  /// Nil means all of them, because an order changed.
  var incidents: Set<IncidentID>? = []
  var orders: Set<OrderID> = []

  init?(_ events: [CaseEvent]) {
    for event in events {
      switch event {
      case .incidentAdded(let id, _), .incidentCorrected(let id, _, _): incidents?.insert(id)
      case .order(let event): orders.insert(event.order)
      default: continue
      }
    }
    if !orders.isEmpty { incidents = nil }
    if orders.isEmpty, incidents?.isEmpty ?? true { return nil }
  }
}
