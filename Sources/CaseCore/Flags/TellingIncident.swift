/// An incident that by itself tells of fixation, of effort to reach or know, or of fear of violence,
/// and of what of these it tells.
struct TellingIncident: Hashable {
  let id: IncidentID
  private let meanings: MeaningSet
  private let fearsViolence: Bool

  init(_ facts: IncidentFacts) {
    id = facts.id
    meanings = facts.tellingMeanings
    fearsViolence = facts.fearsViolence
  }

  /// Whether it is none of others, or tells of what it did not tell of among them: a correction can
  /// bring as much to light as a further incident.
  func tellsMore(than others: [TellingIncident]) -> Bool {
    guard let before = others.first(where: { $0.id == id }) else { return true }
    return !meanings.without(before.meanings).isEmpty || fearsViolence && !before.fearsViolence
  }
}

extension IncidentFacts {
  /// Whether it tells by itself of fixation, of effort to reach or know, or of violence feared.
  var tells: Bool {
    !isExplained && (fearsViolence || !tellingMeanings.isEmpty)
  }

  /// What it tells of these.
  fileprivate var tellingMeanings: MeaningSet { all.intersection(IncidentFacts.telling) }

  private static let telling: MeaningSet = MeaningSet.surveillance.union(.effort).union([
    .intimacy, .fixation, .jealousy, .threat, .violence, .selfHarmThreat, .breach,
  ]).without([.gift])
}
