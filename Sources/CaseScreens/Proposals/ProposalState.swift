import CaseCore
import TerminalPages

/// Asks a person what to make of incidents that may have broken an order. Nothing is a breach until
/// somebody says so, and nothing is forgotten that nobody answered.
public struct ProposalState: Sendable {
  private(set) var view: CaseView
  /// The incidents that it asks about; nil means all of the case.
  private let incidents: Set<IncidentID>?
  private(set) var items: [PossibleBreach]
  var selection = Selection()

  init(
    _ view: CaseView, of incidents: Set<IncidentID>? = nil, at place: PossibleBreachPlace? = nil,
    _ setting: Setting
  ) {
    self.view = view
    self.incidents = incidents
    items = Self.items(view, incidents, setting)
    selection.index = place.flatMap { place in items.firstIndex { $0.place == place } } ?? 0
  }

  private static func items(
    _ view: CaseView, _ incidents: Set<IncidentID>?, _ setting: Setting
  ) -> [PossibleBreach] {
    PossibleBreach.open(in: view.current, setting).filter {
      incidents?.contains($0.incident.id) ?? true
    }
  }

  /// What is still to be answered in the case as it is now. The same one stays selected, wherever it
  /// stands, so that no answer goes to another.
  /// - Returns: what was selected, where nobody has to answer it any more.
  mutating func take(_ read: CaseView, _ setting: Setting) -> PossibleBreachPlace? {
    let before = selected?.place
    view = read
    items = Self.items(read, incidents, setting)
    let place = before.flatMap { before in items.firstIndex { $0.place == before } }
    if let place { selection.index = place }
    selection.settle(count: items.count, visible: max(1, items.count))
    return place == nil ? before : nil
  }

  var selected: PossibleBreach? {
    items.indices.contains(selection.index) ? items[selection.index] : nil
  }
}
