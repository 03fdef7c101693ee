import CaseCore

/// The words of the second opinion.
extension Wording {
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
