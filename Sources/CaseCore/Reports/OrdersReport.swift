/// Orders from the first thought of one to the last breach: what was considered, sought and made,
/// how long each took, and whether subjects kept to them and police answered when they did not.
public struct OrdersReport: ReportCounting {
  private var draft: ReportDraft
  private let responses: [ReportBand]
  private let kinds: OrderKinds
  private var counts: OrderCounts

  /// Counts the orders of cases recorded in the period, whatever basis is asked for.
  public init(_ request: ReportRequest, _ reference: ReferenceData) {
    var request = request
    request.basis = .recorded
    draft = ReportDraft(request, reference)
    responses = reference.reportTerms.responses
    kinds = reference.orderKinds
    counts = OrderCounts(today: request.today)
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    guard !facts.orders.isEmpty, draft.request.includes(facts) else { return }
    for order in facts.orders { counts.add(order) }
  }

  public func report() -> Report {
    var tables = OrderTables(draft.request, counts, responses, kinds)
    let all = [
      tables.steps(), tables.considered(), tables.applications(), tables.times(),
      tables.breaches(), tables.notifications(),
    ]
    return draft.finished(
      .orders, "Orders", tables.figures, all,
      notes: [
        "Orders, breaches and duties are counted, of which a case can have several; the queries find the cases.",
        "Days to a step allow for orders that have not taken it yet (Kaplan–Meier). A step dated before the one that it follows is left out of the times and has a column of its own.",
        "A response is timed from the day on which police learnt of the breach.",
      ])
  }
}
