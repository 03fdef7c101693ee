/// A fact from which a risk associated with stalking follows: of physical or psychological harm, also
/// from acts that would be harmless if they were welcome (Stalking Protection Act 2019 s1(4)). None
/// weighs more than another; they are reasons to ask, never a score.
public enum ProtectionRisk: String, CaseIterable, Sendable {
  case violenceFeared = "violence-feared"
  case violence
  case threat
  case selfHarm = "talk-of-suicide"
  /// A tracker, or somebody else's accounts.
  case tracking
  /// Of an order, bail or a warning.
  case breach
  case dailyLife = "daily-life"
}

extension ProtectionRisk {
  /// What it is told by; none where the case as a whole tells it.
  private var meanings: MeaningSet {
    switch self {
    case .violence: return [.violence]
    case .threat: return [.threat]
    case .selfHarm: return [.selfHarmThreat]
    case .tracking: return [.tracker, .accountAccess]
    case .breach: return [.breach]
    case .violenceFeared, .dailyLife: return []
    }
  }

  /// Whether an incident tells of it.
  func isTold(by incident: IncidentFacts) -> Bool {
    if incident.isExplained { return false }
    return self == .violenceFeared
      ? incident.fearsViolence : incident.all.intersects(meanings)
  }

  func isThere(_ judged: Classifier.Judgement, _ current: Case) -> Bool {
    let facts = judged.situation.facts
    switch self {
    case .violenceFeared: return facts.fearedOccasions > 0
    case .dailyLife: return judged.decision.hasSeriousEffect
    case .breach where !current.breaches.isEmpty: return true
    case .violence, .threat, .selfHarm, .tracking, .breach:
      return facts.context.intersects(meanings) || facts.incidents.contains(where: isTold)
    }
  }
}
