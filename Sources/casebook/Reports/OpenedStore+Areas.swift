import CaseCore
import CaseStore

extension OpenedStore {
  /// The areas with their populations: those of the store, and for what it does not name those of
  /// the program.
  var areas: [Area] {
    let own = store.manifest.areas.map {
      Area(name: $0.name, force: $0.force ?? "", population: $0.population, year: $0.year)
    }
    let named = Set(own.map(\.name))
    return own + reference.areas.filter { !named.contains($0.name) }
  }
}
