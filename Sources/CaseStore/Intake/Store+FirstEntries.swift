import CaseCore

extension Store {
  /// The first entry of every case, by its identifier: an import knows by it what it made before.
  public func firstEntries() -> [String: CaseReference] {
    var found: [String: CaseReference] = [:]
    for stamp in caseFiles() {
      guard let first = decode(fileAt: stamp).record.entries.first else { continue }
      found[first.id] = stamp.reference
    }
    return found
  }
}
