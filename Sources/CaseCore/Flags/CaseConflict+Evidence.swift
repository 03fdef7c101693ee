extension CaseRecord {
  /// The evidence that came, or was taken back, since somebody looked who now answers a flag: an
  /// answer counts all that is recorded before it as considered. Nil where there is none.
  func evidenceField(since earlier: CaseRecord) -> CaseConflict.Field? {
    let (seen, now) = (earlier.evidence, evidence)
    let known = Set(seen.map(\.sequence))
    let standing = Set(now.map(\.sequence))
    let changes =
      now.filter { !known.contains($0.sequence) }.flatMap(\.evidenceWords)
      + seen.filter { !standing.contains($0.sequence) }.map { "entry \($0.sequence) undone" }
    guard !changes.isEmpty else { return nil }
    return CaseConflict.Field(
      name: "evidence", before: "", theirs: changes.joined(separator: "; "),
      mine: "answered without it")
  }

  /// The entries that count and on which an opinion can rest.
  private var evidence: [Entry] { counting.filter(\.isEvidence) }
}

extension Entry {
  /// The class that is recorded is compared by itself.
  fileprivate var isEvidence: Bool {
    mayMoveOpinion
      && !events.allSatisfy { event in
        switch event {
        case .classRecorded, .flagAnswered: true
        default: false
        }
      }
  }

  fileprivate var evidenceWords: [String] {
    let told = events.compactMap { event -> String? in
      switch event {
      case .incidentAdded(let id, let incident), .incidentCorrected(let id, let incident, _):
        "\(id): \(incident.text)"
      case .noteAdded(let id, let note), .noteCorrected(let id, let note, _): "\(id): \(note.text)"
      default: nil
      }
    }
    return told.isEmpty ? ["entry \(sequence)"] : told
  }
}
