import CaseCore
import CaseScreens
import CaseStore

/// What the screens ask of the index: windows of its lists, and how many there are.
extension ScreenSession {
  func find(_ request: ListRequest) -> CaseScreens.Message {
    do {
      switch request {
      case .cases(let request): return .found(.cases(try find(request)))
      case .agenda(let request):
        let items = try index.agenda(request, reference: opened.reference)
        return .found(
          .agenda(WindowFound(request, items, total: try index.agendaCount(request))))
      case .orders(let request):
        let orders = try index.orders(
          request.orders, cases: request.cases, offset: request.offset, limit: request.limit)
        let total = try index.orderCount(request.orders, cases: request.cases)
        return .found(.orders(WindowFound(request, orders, total: total)))
      }
    } catch .madeAnew {
      readFilesAgain()
      return .notRecorded(words: "The index was damaged and is being made anew from the files.")
    } catch {
      return .notRecorded(words: CommandFailure(error).words)
    }
  }

  private func find(
    _ request: CaseListRequest
  ) throws(IndexFailure) -> WindowFound<CaseListRequest, CaseSummary> {
    let sort = CaseSort(rawValue: request.sort.rawValue) ?? .reference
    let query = reckoned(request.query)
    let rows = try index.window(
      query, sort: sort, descending: request.isDescending, offset: request.offset,
      limit: request.limit)
    let today = opened.refreshed.surroundings.now.day
    return WindowFound(
      request, rows.map { $0.reckoned(on: today) }, total: try index.count(query))
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
    query.reckoned(
      on: opened.refreshed.surroundings.now.day, by: opened.surroundings.user)
  }
}
