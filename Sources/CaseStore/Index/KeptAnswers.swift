import CaseCore

/// Answers to the last questions, good until the index changes: the next page of a list, its count
/// and a place in it come from the same set of cases.
struct KeptAnswers {
  private static let mostSets = 24
  private static let mostOrders = 2

  private var generation = 0
  private var sets: [(query: CaseQuery, set: CaseSet)] = []
  private var orders: [(sort: CaseSort, rows: [UInt32])] = []

  func set(_ query: CaseQuery, _ generation: Int) -> CaseSet? {
    generation == self.generation ? sets.last { $0.query == query }?.set : nil
  }

  func order(_ sort: CaseSort, _ generation: Int) -> [UInt32]? {
    generation == self.generation ? orders.last { $0.sort == sort }?.rows : nil
  }

  mutating func keep(_ set: CaseSet, for query: CaseQuery, _ generation: Int) {
    start(generation)
    if sets.count == KeptAnswers.mostSets { sets.removeFirst() }
    sets.append((query, set))
  }

  mutating func keep(_ rows: [UInt32], for sort: CaseSort, _ generation: Int) {
    start(generation)
    if orders.count == KeptAnswers.mostOrders { orders.removeFirst() }
    orders.append((sort, rows))
  }

  private mutating func start(_ generation: Int) {
    guard generation != self.generation else { return }
    self = KeptAnswers()
    self.generation = generation
  }
}
