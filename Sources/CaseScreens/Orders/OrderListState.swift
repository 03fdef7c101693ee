import CaseCore

/// The orders of all cases: which of them are shown, and which is selected.
public struct OrderListState: Sendable {
  /// Ready-made questions, on the number keys.
  enum View: ListTab {
    case inForce, ending, notificationOverdue, breachesUnanswered, all
  }

  var view = View.inForce
  var list = RowList<OrderSummary, OrderListRequest, View>()

  init() {}
}

extension OrderListState.View {
  var action: String { "Show the view “\(name)”" }

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
    case .notificationOverdue:
      return OrderQuestion(
        on: today, statuses: Set(OrderStatus.allCases.filter(\.stands)),
        notificationOverdue: true)
    case .breachesUnanswered: return OrderQuestion(on: today, breaches: .unanswered)
    case .all: return OrderQuestion(on: today)
    }
  }
}

extension OrderListState: ListScreen {
  static let nothingHere = "There is no order here."
  static let searchLogName = "orders"

  func question(_ setting: Setting) -> OrderListRequest {
    OrderListRequest(
      view.question(on: setting.today),
      cases: list.filter.query.reckoned(on: setting.today, by: setting.who))
  }

  static func asked(_ request: OrderListRequest) -> ListRequest { .orders(request) }

  static func found(in rows: FoundRows) -> WindowFound<OrderListRequest, OrderSummary>? {
    if case .orders(let found) = rows { found } else { nil }
  }

  static func areSame(_ one: OrderSummary, _ other: OrderSummary) -> Bool {
    one.reference == other.reference && one.order == other.order
  }

  func counted(_ view: View, _ setting: Setting) -> CountQuestion {
    .orders(OrderListRequest(view.question(on: setting.today)))
  }

  mutating func open(_ view: View, _ setting: Setting) -> [Effect] {
    self.view = view
    return startAgain(setting)
  }
}
