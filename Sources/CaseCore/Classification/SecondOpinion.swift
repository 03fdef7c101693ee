/// What the evidence of a case points to, why, and what is missing. It never changes the case:
/// a person answers it.
public struct SecondOpinion: Hashable, Sendable {
  public enum Class: String, CaseIterable, Sendable {
    case stalking2A = "stalking-s2A"
    case stalking4A = "stalking-s4A"
    case harassment2 = "harassment-s2"
    case fearOfViolence4 = "fear-of-violence-s4"
    case maliciousCommunications = "malicious-communications"
    case controllingOrCoercive = "controlling-or-coercive"
    case insufficient

    public var isStalking: Bool { self == .stalking2A || self == .stalking4A }
  }

  public enum Strength: String, CaseIterable, Sendable {
    case weak, moderate, strong
  }

  /// Which limb of section 4A(1)(b) is met.
  public enum Limb: String, CaseIterable, Sendable {
    case fearOfViolence = "i"
    case seriousEffect = "ii"
  }

  public enum LetterState: String, CaseIterable, Sendable {
    case yes, no, unknown
  }

  /// One of the four letters, and the incidents it rests on.
  public struct Letter: Hashable, Sendable {
    public let state: LetterState
    public let incidents: [IncidentID]
  }

  public struct Four: Hashable, Sendable {
    public let fixated: Letter
    public let obsessive: Letter
    public let unwanted: Letter
    public let repeated: Letter

    public var all: [(name: String, letter: Letter)] {
      [
        ("fixated", fixated), ("obsessive", obsessive), ("unwanted", unwanted),
        ("repeated", repeated),
      ]
    }
  }

  /// Words of the record, or a tag, that a statement rests on.
  public struct Evidence: Hashable, Sendable {
    /// An incident or a note, or `impact`, `history`, `relationship`, `summary`.
    public let place: String
    public let words: String
    public let isTag: Bool
  }

  public enum Outcome: String, CaseIterable, Sendable {
    case fired, nearly, not
  }

  public struct Rule: Hashable, Sendable {
    public let id: String
    public let says: String
    public let outcome: Outcome
    public let evidence: [Evidence]
    /// What would make it fire; nil where it has.
    public let missing: String?
    public let source: String
  }

  /// That a person must answer, by which rules of recording, and why in a sentence.
  public struct Flag: Hashable, Sendable {
    public let isRaised: Bool
    public let rules: [String]
    public let reason: String
  }

  public let recorded: CaseClass
  public let pointsTo: Class
  public let strength: Strength
  public let limbs: [Limb]
  /// Racially or religiously aggravated (Crime and Disorder Act 1998 s32).
  public let isAggravated: Bool
  /// Other offences that the same facts may make out.
  public let also: [Class]
  public let four: Four
  public let rules: [Rule]
  public let flag: Flag
  public let wouldChange: String
}
