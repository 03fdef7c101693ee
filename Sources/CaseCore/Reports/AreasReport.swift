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

  private struct Location: Hashable, Comparable {
    let area: String
    let force: String

    static func < (one: Location, other: Location) -> Bool {
      (one.area, one.force) < (other.area, other.force)
    }
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
    let shared = sharedNames
    var figures = ReportFigures()
    let total = figures.add(counts.values.reduce(0, +), request.figureQuery())
    var ids: [FigureID] = []
    var rows: [(row: ReportRow, count: Int, population: Int?)] = []
    for spot in seen.keys.sorted() {
      let count = counts[spot] ?? 0
      let isShared = place == .area && shared.contains(spot.area)
      let id = figures.add(count, query(spot, isShared))
      ids.append(id)
      let people = population(spot, seen[spot] ?? [])
      let (code, label) = name(spot, isShared)
      rows.append((row(code, label, id, people, of: total), count, people))
    }
    figures.addUp(ids, to: total)
    rows.sort { Self.stands($0, before: $1) }
    let all = seen.values.reduce(into: Set<Location>()) { $0.formUnion($1) }
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

  /// How many are counted of each row, and the areas of it in which there are cases.
  private var gathered: (counts: [Location: Int], seen: [Location: Set<Location>]) {
    var counts: [Location: Int] = [:]
    var seen: [Location: Set<Location>] = [:]
    for (location, count) in places {
      let spot = spot(location)
      counts[spot, default: 0] += count
      seen[spot, default: []].insert(location)
    }
    return (counts, seen)
  }

  /// What a row is of: a force, or an area of one. An area that is not known is of no force.
  private func spot(_ location: Location) -> Location {
    switch place {
    case .area: return location.area.isEmpty ? Location(area: "", force: "") : location
    case .force: return Location(area: "", force: location.force)
    }
  }

  /// The names that areas of several forces have.
  private var sharedNames: Set<String> {
    let forces = Dictionary(grouping: places.keys, by: \.area)
    return Set(forces.filter { !$0.key.isEmpty && $0.value.count > 1 }.keys)
  }

  /// The force is said where the name of the area does not tell it.
  private func name(_ spot: Location, _ isShared: Bool) -> (code: String, label: String) {
    let name = place == .area ? spot.area : spot.force
    guard isShared else { return (name, name.isEmpty ? "not known" : name) }
    let full = "\(name) (\(spot.force.isEmpty ? "force not known" : spot.force))"
    return (full, full)
  }

  private func query(_ spot: Location, _ isShared: Bool) -> CaseQuery {
    let area = CaseQuery.field(.area, "=\(spot.area)")
    let force = CaseQuery.field(.force, "=\(spot.force)")
    switch place {
    case .area where isShared: return draft.request.figureQuery(area, force)
    case .area: return draft.request.figureQuery(area)
    case .force: return draft.request.figureQuery(force)
    }
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
  /// - Parameter seen: the areas of the row in which there are cases.
  private func population(_ spot: Location, _ seen: Set<Location>) -> Int? {
    switch place {
    case .area: return area(spot)?.population
    case .force:
      let known = areas.filter { $0.force == spot.force }
      return sum(seen.union(known.map { Location(area: $0.name, force: $0.force) }))
    }
  }

  private func sum(_ locations: Set<Location>) -> Int? {
    var sum = 0
    for location in locations {
      guard let people = area(location)?.population else { return nil }
      sum += people
    }
    return locations.isEmpty ? nil : sum
  }

  /// Of the last year that is not after the period, else of the first. Areas that name no force are
  /// those of any that has no area of that name.
  private func area(_ location: Location) -> Area? {
    let named = areas.filter { $0.name == location.area && $0.population != nil }
    let own = named.filter { $0.force == location.force }
    let years = (own.isEmpty ? named.filter(\.force.isEmpty) : own)
      .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
    return years.last { ($0.year ?? 0) <= draft.request.to.year } ?? years.first
  }

  private func notes(_ seen: Set<Location>) -> [String] {
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
