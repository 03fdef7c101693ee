/// What stands in a cell, ready to be printed.
public enum ReportValue: Hashable, Sendable {
  case whole(Int)
  case decimal(Decimals)
  case interval(Decimals, Decimals)
  case day(CalendarDay)
  case words(String)
  /// Not shown, so that nobody can be made out.
  case suppressed
  /// There is none, for a reason.
  case notAvailable(String)
  case blank
}

extension Report {
  /// What a cell of a table shows.
  public func value(_ cell: ReportCell, in table: ReportTable) -> ReportValue {
    switch cell {
    case .count(let id): return shown(id).map { .whole($0) } ?? .suppressed
    case .percent(let id, let whole):
      return both(id, whole) { Decimals($0, $1, times: 100, places: decimals ?? 1) }
    case .interval(let id, let whole): return interval(id, whole)
    case .population(let number):
      return number.map { .whole($0) } ?? .notAvailable("no population known")
    case .rate(let id, let population):
      guard let count = shown(id) else { return .suppressed }
      return population.flatMap { Decimals(count, $0, times: per, places: ratePlaces) }
        .map { .decimal($0) } ?? .notAvailable("no population known")
    case .rank(let id, let population): return rank(id, population, in: table)
    case .ratio(let id, let base):
      return both(id, base) { Decimals($0, $1, places: decimals ?? 2) }
    case .difference(let id, let base):
      guard let one = shown(id), let other = shown(base) else { return .suppressed }
      return .whole(one - other)
    case .estimate(let number, let otherwise, let behind):
      guard isShown(behind) else { return .suppressed }
      return number.map { .decimal($0) } ?? .notAvailable(otherwise)
    case .day(let day, let behind):
      guard isShown(behind) else { return .suppressed }
      return day.map { .day($0) } ?? .notAvailable("no cases")
    case .days(let days, let otherwise, let behind):
      guard isShown(behind) else { return .suppressed }
      return days.map { .whole($0) } ?? .notAvailable(otherwise)
    case .words(let words): return .words(words)
    case .blank: return .blank
    }
  }

  /// The figure that a cell shows or starts from; nil for one that rests on none.
  public func figure(of cell: ReportCell) -> ReportFigure? {
    switch cell {
    case .count(let id), .percent(let id, _), .interval(let id, _), .rate(let id, _),
      .rank(let id, _), .ratio(let id, _), .difference(let id, _):
      return figures[id]
    case .estimate(_, _, let behind), .day(_, let behind), .days(_, _, let behind):
      return behind.first.map { figures[$0] }
    case .population, .words, .blank: return nil
    }
  }

  func shown(_ id: FigureID) -> Int? { figures[id].shown }

  private func isShown(_ behind: [FigureID]) -> Bool { behind.allSatisfy { shown($0) != nil } }

  /// Small rates need a second decimal to say anything.
  private var ratePlaces: Int { decimals ?? (per < 10_000 ? 2 : 1) }

  private func both(
    _ id: FigureID, _ whole: FigureID, _ quotient: (Int, Int) -> Decimals?
  ) -> ReportValue {
    guard let count = shown(id), let all = shown(whole) else { return .suppressed }
    return quotient(count, all).map { .decimal($0) } ?? .notAvailable("nothing to divide by")
  }

  /// Rounded counts may make a part larger than its whole; then there is no interval to speak of.
  private func interval(_ id: FigureID, _ whole: FigureID) -> ReportValue {
    guard let count = shown(id), let all = shown(whole) else { return .suppressed }
    guard let interval = ShareInterval(count, of: all) else {
      return .notAvailable("nothing to divide by")
    }
    let places = decimals ?? 1
    return .interval(
      Decimals(interval.low * 100, places: places), Decimals(interval.high * 100, places: places))
  }

  /// Only rows whose count is shown are ranked: a gap in the ranks would betray the others.
  private func rank(_ id: FigureID, _ population: Int?, in table: ReportTable) -> ReportValue {
    guard let count = shown(id) else { return .suppressed }
    guard let population else { return .notAvailable("no population known") }
    var before = 0
    var alike = 0
    for case .rank(let other, let others?) in table.rows.flatMap(\.cells) {
      guard let number = shown(other) else { continue }
      let (ours, theirs) = (count * others, number * population)
      if theirs > ours { before += 1 }
      if theirs == ours { alike += 1 }
    }
    return .words("\(before + 1)\(alike > 1 ? "=" : "")")
  }
}
