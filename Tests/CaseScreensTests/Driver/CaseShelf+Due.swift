import CaseCore

@testable import CaseScreens

extension CaseShelf {
  /// Every clock of every case worked out afresh.
  func find(_ request: AgendaRequest, _ setting: Setting) -> [AgendaItem] {
    wanted(request.cases, setting).filter { row in
      request.owners.isEmpty
        || request.owners.contains { Self.isNamed(row.owner ?? "", $0) }
    }
    .flatMap { row -> [AgendaItem] in
      agenda(row, setting).filter(request.deadlines.asks).map { deadline in
        AgendaItem(
          reference: row.reference, victim: row.victim, suspect: row.suspect, owner: row.owner,
          deadline: deadline.id, term: deadline.term, start: deadline.start, due: deadline.due,
          snoozedUntil: deadline.hiddenUntil, entryCount: row.entryCount,
          recordedAt: row.lastRecorded ?? Instant(secondsSince1970: 0))
      }
    }.sorted {
      ($0.due, $0.reference.text, $0.deadline) < ($1.due, $1.reference.text, $1.deadline)
    }
  }

  /// All that waits in a case.
  func agenda(_ row: CaseSummary, _ setting: Setting) -> [Deadline] {
    guard let current = records[row.reference]?.folded() else { return [] }
    return current.agenda(setting.reference, PossibleBreach.proposals(in: current, setting))
  }

  func find(_ request: OrderListRequest, _ setting: Setting) -> [OrderSummary] {
    wanted(request.cases, setting).flatMap { row in
      (records[row.reference]?.folded()?.orderSummaries(setting.reference.orderKinds) ?? [])
        .filter(request.orders.asks)
    }.sorted { left, right in
      let places = [left, right].map {
        ($0.ends?.day?.daysSinceEpoch ?? .max, $0.reference.text, $0.order)
      }
      return places[0] < places[1]
    }
  }

  func count(_ question: CountQuestion, _ setting: Setting) -> Int {
    switch question {
    case .cases(let query): return wanted(query, setting).count
    case .deadlines(let request): return find(request, setting).count
    case .orders(let request): return find(request, setting).count
    }
  }

  private func wanted(_ query: CaseQuery, _ setting: Setting) -> [CaseSummary] {
    summaries(setting).filter {
      matches(query.reckoned(on: setting.today, by: setting.who), $0, setting)
    }
  }
}
