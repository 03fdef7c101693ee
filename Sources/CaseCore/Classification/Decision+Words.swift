/// What would change the answer, in words.
extension Decision {
  func words(_ weighing: Weighing) -> String {
    switch pointsTo {
    case .stalking2A:
      return "Fear of violence on two occasions, or a substantial effect on daily life, would make "
        + "it section 4A."
    case .stalking4A:
      return limbs.count == 2
        ? "Proof that the conduct was about a dispute and not the person would make it harassment."
        : "Without the \(limbs.first == .fearOfViolence ? "fear on two occasions" : "effect on daily life") "
          + "it would be section 2A."
    case .harassment2:
      return weighing.stalkingOffenceExists
        ? "Following, watching or seeking out the person apart from the dispute would point to "
          + "stalking."
        : "Conduct on or after 25 November 2012 would point to stalking."
    case .fearOfViolence4:
      return
        "Following, watching or seeking out the victim would point to stalking under section 4A."
    case .maliciousCommunications:
      return "A further message or visit by the same person would make a course of conduct."
    case .controllingOrCoercive:
      return "Separation, with the conduct going on after it, would point to stalking."
    case .insufficient: return insufficiency(weighing)
    }
  }

  /// What to ask where the record is not enough.
  func insufficiency(_ weighing: Weighing) -> String {
    if weighing.facts.incidents.contains(where: { $0.told.contains(.disproved) }) {
      return
        "An occasion that nothing speaks against would have to be told: ask what else there was."
    }
    if weighing.meanings.contains(.lawful) {
      return "Conduct beyond what the purpose needs, or after a request to stop, would point to "
        + "harassment."
    }
    if weighing.meanings.contains(.mutual) {
      return "One side asking for it to stop, and the other going on, would point to harassment."
    }
    if weighing.facts.conductIncidents == 0 {
      return "What the person did, in words and with the date, would have to be told."
    }
    return "A second unwanted occasion by the same person would make a course of conduct."
  }
}
