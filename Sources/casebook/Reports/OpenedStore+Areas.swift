import CaseCore
import CaseStore

extension OpenedStore {
  /// The areas with their populations: those of the store, and for what it does not name those of
  /// the program.
  var areas: [Area] {
    let own = store.manifest.areas.map {
      Area(name: $0.name, force: $0.force ?? "", population: $0.population, year: $0.year)
    }
    return own
      + reference.areas.filter { area in
        !own.contains {
          $0.name == area.name && ($0.force.isEmpty || $0.force == area.force)
        }
      }
  }
}
