/// What a second opinion comes to, without the words that it rests on: what lists keep of it.
public struct OpinionGist: Hashable, Sendable {
  /// The state of each of the four letters.
  public struct Letters: Hashable, Sendable {
    public var fixated: SecondOpinion.LetterState
    public var obsessive: SecondOpinion.LetterState
    public var unwanted: SecondOpinion.LetterState
    public var repeated: SecondOpinion.LetterState

    public init(
      fixated: SecondOpinion.LetterState, obsessive: SecondOpinion.LetterState,
      unwanted: SecondOpinion.LetterState, repeated: SecondOpinion.LetterState
    ) {
      self.fixated = fixated
      self.obsessive = obsessive
      self.unwanted = unwanted
      self.repeated = repeated
    }

    public subscript(letter: FourLetter) -> SecondOpinion.LetterState {
      switch letter {
      case .fixated: return fixated
      case .obsessive: return obsessive
      case .unwanted: return unwanted
      case .repeated: return repeated
      }
    }

    /// `FOUR` with a dot for each letter that the evidence speaks against and a question mark for
    /// each that it says nothing of: `F·?R`.
    public var text: String {
      String(
        FourLetter.allCases.map { letter -> Character in
          switch self[letter] {
          case .yes: return letter.initial
          case .no: return "·"
          case .unknown: return "?"
          }
        })
    }
  }

  public var pointsTo: SecondOpinion.Class
  public var strength: SecondOpinion.Strength
  public var isAggravated: Bool
  public var letters: Letters
  /// The rules of recording that ask for an answer, in their order.
  public var flagRules: [ClassificationRules.Flag]

  public init(
    pointsTo: SecondOpinion.Class, strength: SecondOpinion.Strength, isAggravated: Bool,
    letters: Letters, flagRules: [ClassificationRules.Flag]
  ) {
    self.pointsTo = pointsTo
    self.strength = strength
    self.isAggravated = isAggravated
    self.letters = letters
    self.flagRules = flagRules
  }
}

extension SecondOpinion {
  /// The same without the words.
  public var gist: OpinionGist {
    OpinionGist(
      pointsTo: pointsTo, strength: strength, isAggravated: isAggravated, letters: four.states,
      flagRules: flag.rules.compactMap(ClassificationRules.Flag.init))
  }
}

extension SecondOpinion.Four {
  public var states: OpinionGist.Letters {
    OpinionGist.Letters(
      fixated: fixated.state, obsessive: obsessive.state, unwanted: unwanted.state,
      repeated: repeated.state)
  }
}
