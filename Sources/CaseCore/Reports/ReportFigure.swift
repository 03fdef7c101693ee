/// Names a figure within its report.
public typealias FigureID = Int

/// A number of cases, and what finds them.
public struct ReportFigure: Hashable, Sendable {
  /// What a reader gets to see of it.
  public enum Showing: Hashable, Sendable {
    case exact
    case rounded(Int)
    case suppressed
  }

  public let count: Int
  /// Nil where no query can tell these cases apart, or none is to be given.
  public var query: CaseQuery?
  public var showing = Showing.exact
  /// What a reader knows without being told: a row that is there only because it counts something
  /// has at least 1.
  public let least: Int
  /// Never printed, but could be worked out from what is.
  public let isBetweenTheLines: Bool

  /// The number that is printed; nil where none is.
  public var shown: Int? {
    switch showing {
    case .exact: return count
    case .rounded(let number): return number
    case .suppressed: return nil
    }
  }
}

/// That some figures add up to another, which a reader may use.
public struct FigureSum: Hashable, Sendable {
  public let total: FigureID
  public let parts: [FigureID]
}

/// The figures of a report and how they add up.
public struct ReportFigures: Hashable, Sendable {
  public internal(set) var all: [ReportFigure] = []
  public private(set) var sums: [FigureSum] = []

  public subscript(id: FigureID) -> ReportFigure { all[id] }

  mutating func add(_ count: Int, _ query: CaseQuery?, least: Int = 0) -> FigureID {
    all.append(
      ReportFigure(count: count, query: query, least: least, isBetweenTheLines: false))
    return all.count - 1
  }

  /// A figure that is not printed.
  mutating func addUnprinted(_ count: Int) -> FigureID {
    all.append(ReportFigure(count: count, query: nil, least: 0, isBetweenTheLines: true))
    return all.count - 1
  }

  mutating func addUp(_ parts: [FigureID], to total: FigureID) {
    assert(parts.reduce(0) { $0 + all[$1].count } == all[total].count, "a report has to add up")
    sums.append(FigureSum(total: total, parts: parts))
  }
}
