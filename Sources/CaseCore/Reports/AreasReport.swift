/// Whether areas or the forces that they belong to are compared.
public enum ReportPlace: String, CaseIterable, Sendable {
  case area, force
}

/// Cases by area with rates for its population, and its place among the others.
public struct AreasReport: ReportCounting {
  private var draft: ReportDraft
  private let areas: [Area]
  private let place: ReportPlace
  /// How many are counted of each area of each force in which there are cases.
  private var places: [Location: Int] = [:]

  private struct Location: Hashable {
    let area: String
    let force: String
  }

  /// - Parameter areas: with their populations; several years of one area are told apart.
  public init(
    _ request: ReportRequest, _ reference: ReferenceData, areas: [Area], by place: ReportPlace
  ) {
    draft = ReportDraft(request, reference)
    self.areas = areas
    self.place = place
  }

  public mutating func add(_ facts: ReportFacts) {
    draft.note(facts)
    let location = Location(area: facts.area, force: facts.force)
    places[location, default: 0] += draft.request.includes(facts) ? 1 : 0
  }

  public func report() -> Report {
    let request = draft.request
    let (counts, seen) = gathered
    let field: QueryField = place == .area ? .area : .force
    var figures = ReportFigures()
    let total = figures.add(counts.values.reduce(0, +), request.figureQuery())
    var ids: [FigureID] = []
    var rows: [(row: ReportRow, count: Int, population: Int?)] = []
    for name in seen.keys.sorted() {
      let count = counts[name] ?? 0
      let id = figures.add(count, request.figureQuery(.field(field, "=\(name)")))
      ids.append(id)
      let people = population(name, seen[name] ?? [])
      rows.append(
        (row(name, name.isEmpty ? "not known" : name, id, people, of: total), count, people))
    }
    figures.addUp(ids, to: total)
    rows.sort { Self.stands($0, before: $1) }
    let all = seen.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let people = sum(all)
    let last = ReportRow(
      "all", "All", isTotal: true,
      [
        .count(total), .percent(total, of: total), .population(people),
        .rate(total, population: people), .blank,
      ])
    let table = ReportTable(
      code: "areas", title: "By \(place.rawValue)", rowTitle: place == .area ? "Area" : "Force",
      columns: [
        .init("count", "n"), .init("percent", "%"), .init("population", "population"),
        .init("rate", "per \(Self.number(request.per))"), .init("rank", "rank"),
      ], rows: rows.map(\.row) + [last], isRanked: true)
    return draft.finished(.areas, "Areas", figures, [table], notes: notes(all))
  }

  /// How many are counted of each place, and the areas of it in which there are cases.
  private var gathered: (counts: [String: Int], seen: [String: Set<String>]) {
    var counts: [String: Int] = [:]
    var seen: [String: Set<String>] = [:]
    for (location, count) in places {
      let name = place == .area ? location.area : location.force
      counts[name, default: 0] += count
      seen[name, default: []].insert(location.area)
    }
    return (counts, seen)
  }

  private func row(
    _ code: String, _ label: String, _ id: FigureID, _ people: Int?, of total: FigureID
  ) -> ReportRow {
    ReportRow(
      code, label,
      [
        .count(id), .percent(id, of: total), .population(people), .rate(id, population: people),
        .rank(id, population: people),
      ])
  }

  /// The highest rate first; those without a population last, by count.
  private static func stands(
    _ one: (row: ReportRow, count: Int, population: Int?),
    before other: (row: ReportRow, count: Int, population: Int?)
  ) -> Bool {
    switch (one.population, other.population) {
    case (let ours?, let theirs?):
      let (left, right) = (one.count * theirs, other.count * ours)
      return left == right ? one.row.label < other.row.label : left > right
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil):
      return one.count == other.count ? one.row.label < other.row.label : one.count > other.count
    }
  }

  /// Of a force only where each of its areas that has cases has one.
  /// - Parameter seen: the areas of the place in which there are cases.
  private func population(_ name: String, _ seen: Set<String>) -> Int? {
    switch place {
    case .area: return area(name)?.population
    case .force:
      let known = Set(areas.filter { $0.force == name }.map(\.name))
      return sum(known.union(seen))
    }
  }

  private func sum(_ names: Set<String>) -> Int? {
    var sum = 0
    for name in names {
      guard let people = area(name)?.population else { return nil }
      sum += people
    }
    return names.isEmpty ? nil : sum
  }

  /// Of the last year that is not after the period, else of the first.
  private func area(_ name: String) -> Area? {
    let years = areas.filter { $0.name == name && $0.population != nil }
      .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
    return years.last { ($0.year ?? 0) <= draft.request.to.year } ?? years.first
  }

  private func notes(_ seen: Set<String>) -> [String] {
    let years = Set(seen.compactMap { area($0)?.year }).sorted()
    var notes = ["Where no population is known a rate is not available, which is not zero."]
    if !years.isEmpty {
      notes.append("Populations of \(years.map(String.init).joined(separator: ", ")).")
    }
    notes.append("Counts are of the whole period, not of a year, unless the period is one.")
    return notes
  }

  private static func number(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return "\(digits.dropLast(3)),\(digits.suffix(3))"
  }
}
