import CaseCore

/// What can be selected on the tabs whose rows change places when somebody changes the case, by
/// names that stay.
extension CaseDetailState {
  private func names(on tab: Tab, _ setting: Setting) -> [String] {
    switch tab {
    case .incidents: return view.current.map { incidentsInOrder($0).map(\.id) } ?? []
    case .classification: return opinion?.statements.map(\.id) ?? []
    case .orders: return orderItems(setting).map(\.name)
    case .due:
      // One that has been answered is another: whoever answers it goes on with the next.
      return dueItems.map { item in
        switch item {
        case .proposal(let possible, _): return OrderItem.proposal(possible).name
        case .deadline(let deadline):
          return "\(deadline.id) \(deadline.isShown(on: setting.today))"
        }
      }
    case .people: return view.current?.people.map(\.id) ?? []
    case .notes: return view.current?.notes.map(\.id) ?? []
    case .summary, .outcomes, .record: return []
    }
  }

  func selectedNames(_ setting: Setting) -> [Tab: String] {
    var selected: [Tab: String] = [:]
    for (tab, selection) in selections {
      let names = names(on: tab, setting)
      if names.indices.contains(selection.index) { selected[tab] = names[selection.index] }
    }
    return selected
  }

  /// What is gone leaves the place that it had selected.
  mutating func select(_ selected: [Tab: String], _ setting: Setting) {
    for (tab, name) in selected {
      guard let place = names(on: tab, setting).firstIndex(of: name) else { continue }
      selections[tab]?.index = place
    }
  }
}

extension OrderItem {
  fileprivate var name: String {
    switch self {
    case .order(let order): return order.id
    case .condition(let order, let condition): return "\(order.id) \(condition.id)"
    case .breach(let breach): return breach.id
    case .proposal(let possible):
      return "\(possible.order) \(possible.condition) \(possible.incident.id)"
    }
  }
}
