import CaseCore
import CaseResources
import CaseStore

extension OpenedStore {
  /// Reads the tables, which takes a moment: for cases with orders only.
  func breachProposer() throws(CommandFailure) -> BreachProposer {
    do throws(TableFault) {
      return try CaseResources.breachProposer()
    } catch {
      throw CommandFailure(.badInput, "\(error)")
    }
  }

  /// The possible breaches that a change brought to light.
  func proposals(after change: SavedChange) throws(CommandFailure) -> ProposalText? {
    guard let current = change.stored.record.folded(), !current.orders.isEmpty,
      let touched = PossibleBreachChange(change.entry.events)
    else { return nil }
    return ProposalText(
      current: current, kinds: reference.orderKinds,
      open: try breachProposer().open(in: current, broughtBy: touched))
  }
}
