import CaseCore

/// The words of the second opinion.
extension Wording {
  public static func pointsTo(_ points: SecondOpinion.Class) -> String {
    switch points {
    case .stalking2A: return "Stalking s2A"
    case .stalking4A: return "Stalking s4A"
    case .harassment2: return "Harassment s2"
    case .fearOfViolence4: return "Fear of violence s4"
    case .maliciousCommunications: return "Malicious communications"
    case .controllingOrCoercive: return "Controlling or coercive behaviour"
    case .insufficient: return "Not enough for any of these yet"
    }
  }

  /// For a column of the list.
  static func shortPointsTo(_ points: SecondOpinion.Class) -> String {
    switch points {
    case .stalking2A: return "stalking 2A"
    case .stalking4A: return "stalking 4A"
    case .harassment2: return "harassment 2"
    case .fearOfViolence4: return "fear viol. 4"
    case .maliciousCommunications: return "mal. comms"
    case .controllingOrCoercive: return "controlling"
    case .insufficient: return "not enough"
    }
  }

  static func limb(_ limb: SecondOpinion.Limb) -> String {
    switch limb {
    case .fearOfViolence: return "(i) fear of violence on two occasions"
    case .seriousEffect: return "(ii) serious effect on daily life"
    }
  }

  static func outcome(_ outcome: SecondOpinion.Outcome) -> String {
    switch outcome {
    case .fired: return "holds"
    case .nearly: return "nearly"
    case .not: return "not met"
    }
  }

  /// A letter where evidence supports it, a dot where it does not, `?` where the case does not say.
  static func letter(_ name: String, _ state: SecondOpinion.LetterState) -> String {
    switch state {
    case .yes: return name.prefix(1).uppercased()
    case .no: return "·"
    case .unknown: return "?"
    }
  }
}
