/// One of the four warning signs that the record is read for.
public enum FourLetter: String, CaseIterable, Sendable {
  case fixated, obsessive, unwanted, repeated

  /// `F`, `O`, `U`, `R`.
  public var initial: Character {
    switch self {
    case .fixated: return "F"
    case .obsessive: return "O"
    case .unwanted: return "U"
    case .repeated: return "R"
    }
  }
}

extension SecondOpinion.Four {
  public subscript(letter: FourLetter) -> SecondOpinion.Letter {
    switch letter {
    case .fixated: return fixated
    case .obsessive: return obsessive
    case .unwanted: return unwanted
    case .repeated: return repeated
    }
  }
}

extension CaseClass {
  /// The same in the words of a second opinion: what is not recorded as a crime is not enough for
  /// one.
  public var asOpinion: SecondOpinion.Class {
    switch self {
    case .stalking2A: return .stalking2A
    case .stalking4A: return .stalking4A
    case .harassment2: return .harassment2
    case .fearOfViolence4: return .fearOfViolence4
    case .maliciousCommunications: return .maliciousCommunications
    case .controllingOrCoercive: return .controllingOrCoercive
    case .notCrimed: return .insufficient
    }
  }
}
