import CaseCore
import TerminalPages

/// What a number key of the list leads to: a view of the cases, or a screen of what belongs to all.
enum CaseListTab: ListTab {
  case view(CaseListState.View)
  case orders
  case agenda

  /// In the order of their keys.
  static let allCases: [CaseListTab] = [
    .view(.open), .view(.flagged), .orders, .agenda, .view(.all), .view(.mine),
    .view(.withProsecutor), .view(.approvals), .view(.offered),
  ]

  var name: String {
    switch self {
    case .view(.open): return "Triage"
    case .view(.mine): return "Mine"
    case .view(.withProsecutor): return "With CPS"
    case .view(.flagged): return "Flags"
    case .view(.approvals): return "Approvals"
    case .view(.all): return "All"
    case .view(.offered): return "Offered"
    case .orders: return "Orders"
    case .agenda: return "Due"
    }
  }

  /// What is in it, or what of it is counted.
  var explanation: String {
    switch self {
    case .view(.open): return "not decided"
    case .view(.mine): return "given to me and not decided"
    case .view(.withProsecutor): return "a file is with the CPS"
    case .view(.flagged): return "to be answered or looked at, oldest first"
    case .view(.approvals): return "closing waits for a second person, longest first"
    case .view(.all): return "every case"
    case .view(.offered): return "offered to me, or, to a supervisor, to anybody"
    case .orders: return "in force; opens every order"
    case .agenda: return "overdue or due today; opens the agenda"
    }
  }

  var action: String {
    switch self {
    case .view: return "Show the view “\(name)”"
    case .orders: return "Show the orders of all cases"
    case .agenda: return "Show what is due in all cases, by day"
    }
  }

  /// What its number counts.
  func question(_ setting: Setting) -> CountQuestion {
    switch self {
    case .view(let view): return .cases(view.query(setting))
    case .orders:
      return .orders(OrderListRequest(OrderListState.View.inForce.question(on: setting.today)))
    case .agenda:
      return .deadlines(
        AgendaRequest(DeadlineQuestion(on: setting.today, through: setting.today)))
    }
  }
}

extension CaseListState {
  /// The first five, and the view that is shown where it is another.
  func tabs(_ setting: Setting) -> Line {
    let shown = CaseListTab.view(view)
    let tabs = CaseListTab.allCases.filter { $0 == shown || $0.number <= 5 }.map {
      (label: "\($0.number) \($0.name)", count: count(of: $0), isShown: $0 == shown)
    }
    return ListWithDetail.tabs(tabs, columns: setting.size.columns - 2)
  }
}
