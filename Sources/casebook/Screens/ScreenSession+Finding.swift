import CaseCore
import CaseScreens
import CaseStore

/// What the screens ask of the index: windows of its lists, and how many there are.
extension ScreenSession {
  func find(_ request: CaseListRequest) -> CaseScreens.Message {
    let sort = CaseSort(rawValue: request.sort.rawValue) ?? .reference
    return found { () throws(IndexFailure) in
      let query = reckoned(request.query)
      let rows = try index.window(
        query, sort: sort, descending: request.isDescending, offset: request.offset,
        limit: request.limit)
      return .casesFound(request, rows, total: try index.count(query))
    }
  }

  func find(_ request: AgendaRequest) -> CaseScreens.Message {
    found { () throws(IndexFailure) in
      .agendaFound(
        request, try index.agenda(request, reference: opened.reference),
        total: try index.agendaCount(request))
    }
  }

  func find(_ request: OrderListRequest) -> CaseScreens.Message {
    found { () throws(IndexFailure) in
      .ordersFound(
        request,
        try index.orders(
          request.orders, cases: request.cases, offset: request.offset, limit: request.limit),
        total: try index.orderCount(request.orders, cases: request.cases))
    }
  }

  /// Views of the cases are counted in one go.
  func counts(_ questions: [CountQuestion]) throws(IndexFailure) -> [Int] {
    let queries = questions.compactMap {
      if case .cases(let query) = $0 { reckoned(query) } else { nil }
    }
    var cases = try index.counts(for: queries)[...]
    var counts: [Int] = []
    for question in questions {
      switch question {
      case .cases: counts.append(cases.popFirst() ?? 0)
      case .deadlines(let request): counts.append(try index.agendaCount(request))
      case .orders(let request):
        counts.append(try index.orderCount(request.orders, cases: request.cases))
      }
    }
    return counts
  }

  /// Screens stay open over midnight, so each question is reckoned from the day on which it is asked.
  func reckoned(_ query: CaseQuery) -> CaseQuery {
    query.reckoned(on: opened.refreshed.surroundings.now.day)
  }

  private func found(
    _ find: () throws(IndexFailure) -> CaseScreens.Message
  ) -> CaseScreens.Message {
    do {
      return try find()
    } catch .madeAnew {
      readFilesAgain()
      return .notRecorded(words: "The index was damaged and is being made anew from the files.")
    } catch {
      return .notRecorded(words: CommandFailure(error).words)
    }
  }
}
