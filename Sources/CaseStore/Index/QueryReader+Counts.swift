import CaseCore
internal import GRDB

extension QueryReader {
  func count(_ query: CaseQuery) throws -> Int {
    if let noted = try notedCount(query) { return noted }
    return try set(query).count
  }

  /// The counts that the first screen shows are noted with every change, because counting a million
  /// rows takes longer than painting it may.
  private func notedCount(_ query: CaseQuery) throws -> Int? {
    switch query {
    case .everything: return state.total
    case .field(.stage, let value):
      if value == "open" {
        return try CaseStage.allCases.filter(\.isOpen).reduce(0) { try $0 + noted($1) }
      }
      return try CaseStage(rawValue: value).map(noted) ?? 0
    case .text, .field, .since, .before, .askedSince, .askedBefore, .answeredSince, .answeredBefore,
      .due, .order, .protection, .decidedSince, .decidedBefore, .not, .all, .any:
      return nil
    }
  }

  private func noted(_ stage: CaseStage) throws -> Int {
    let statement = try database.cachedStatement(sql: "SELECT total FROM stages WHERE stage = ?")
    return try Int.fetchOne(statement, arguments: [stage.indexCode]) ?? 0
  }
}
