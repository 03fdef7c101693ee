import CaseCore

/// A window of one of the long lists.
public enum ListRequest: Hashable, Sendable {
  case cases(CaseListRequest)
  case agenda(AgendaRequest)
  case orders(OrderListRequest)
}

/// The answer to it.
public enum FoundRows: Sendable {
  case cases(WindowFound<CaseListRequest, CaseSummary>)
  case agenda(WindowFound<AgendaRequest, AgendaItem>)
  case orders(WindowFound<OrderListRequest, OrderSummary>)
}

/// The rows of a window, and how many there are in the whole list.
public struct WindowFound<Request: Hashable & Sendable, Row: Sendable>: Sendable {
  let request: Request
  let rows: [Row]
  let total: Int

  public init(_ request: Request, _ rows: [Row], total: Int) {
    self.request = request
    self.rows = rows
    self.total = total
  }
}

/// A question for some rows of a list.
protocol WindowRequest: Hashable, Sendable {
  /// The place of the first row that is wanted.
  var offset: Int { get set }
  var limit: Int { get set }
}

extension AgendaRequest: WindowRequest {}
extension OrderListRequest: WindowRequest {}

/// How many there are of something, for the tabs of a list.
public enum CountQuestion: Hashable, Sendable {
  case cases(CaseQuery)
  case deadlines(AgendaRequest)
  case orders(OrderListRequest)
}

/// Which cases, in which order.
public struct CaseListRequest: WindowRequest {
  public var query: CaseQuery
  public var sort: CaseListSort
  public var isDescending: Bool
  public var offset = 0
  public var limit = Int.max
}

/// What the list can be ordered by.
public enum CaseListSort: String, CaseIterable, Sendable {
  case reference = "ref"
  case recorded
  case lastIncident = "last"
  case victim, suspect, incidents, stage
  /// Since when a flag has waited for an answer.
  case asked
  /// The last day of what is due next.
  case next
  /// Since when a closing decision has waited.
  case approval
}
