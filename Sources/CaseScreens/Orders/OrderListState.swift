import CaseCore
import TerminalPages

/// The orders of all cases: which of them are shown, and which is selected.
public struct OrderListState: Sendable {
  /// Ready-made questions, on the number keys.
  enum View: Int, CaseIterable, Sendable {
    case inForce, ending, notificationOverdue, breachesUnanswered, all
  }

  var view = View.inForce
  var filter = CaseFilter()
  var window = RowWindow<OrderSummary>()
  var counts: [View: Int] = [:]
  var requested: OrderListRequest?
  /// The case that was last added to, for undoing from here.
  var lastChanged: CaseView?

  init() {}

  var selected: OrderSummary? { window.selected }
}

extension OrderListState.View {
  /// The key that shows it.
  var number: Int { rawValue + 1 }

  var name: String {
    switch self {
    case .inForce: return "In force"
    case .ending: return "Ending in 90 days"
    case .notificationOverdue: return "Notification overdue"
    case .breachesUnanswered: return "Breaches unanswered"
    case .all: return "All"
    }
  }

  /// For the tabs, which share one line.
  var shortName: String {
    switch self {
    case .ending: return "End in 90 d"
    case .notificationOverdue: return "Notify overdue"
    case .breachesUnanswered: return "Unanswered"
    case .inForce, .all: return name
    }
  }

  func question(on today: CalendarDay) -> OrderQuestion {
    switch self {
    case .inForce: return OrderQuestion(on: today, statuses: [.inForce])
    case .ending: return OrderQuestion(on: today, endingWithin: 90)
    case .notificationOverdue: return OrderQuestion(on: today, notificationOverdue: true)
    case .breachesUnanswered: return OrderQuestion(on: today, breaches: .unanswered)
    case .all: return OrderQuestion(on: today)
    }
  }
}

extension OrderListState {
  static func visibleRows(_ setting: Setting) -> Int { ListWithDetail.visibleRows(setting) }

  /// Asks for the rows around the selection and for the numbers of the views.
  mutating func ask(_ setting: Setting) -> [Effect] {
    request(setting) + [.count(View.allCases.map { counted($0, setting) })]
  }

  mutating func request(_ setting: Setting) -> [Effect] {
    let request = wantedRequest(setting)
    requested = request
    return [.findOrders(request)]
  }

  func wantedRequest(_ setting: Setting) -> OrderListRequest {
    let wanted = window.wanted(Self.visibleRows(setting))
    return OrderListRequest(
      view.question(on: setting.today), cases: filter.query.reckoned(on: setting.today),
      offset: wanted.offset, limit: wanted.limit)
  }

  /// What the number of a view counts: all of it, whatever the filter.
  func counted(_ view: View, _ setting: Setting) -> CountQuestion {
    .orders(OrderListRequest(view.question(on: setting.today)))
  }
}
