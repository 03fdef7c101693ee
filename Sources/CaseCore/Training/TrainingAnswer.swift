/// What was answered at a stop: by one person, or by a room whose voices were counted.
public struct TrainingAnswer: Hashable, Sendable {
  /// How many said something; and who, where they gave their names.
  public struct Voices: Hashable, Sendable {
    public let count: Int
    public let names: [String]

    /// Fails where nobody spoke.
    public init?(count: Int, names: [String] = []) {
      guard count > 0, names.isEmpty || names.count == count else { return nil }
      self.count = count
      self.names = names
    }
  }

  public let voices: [TrainingOption: Voices]

  /// One person's answer: one option, or a state for each of the four letters.
  public init?(_ options: Set<TrainingOption>, at stop: TrainingStop, name: String? = nil) {
    guard options.allSatisfy({ stop.verdict($0) != nil }) else { return nil }
    if case .letters = stop.asks {
      let letters = options.compactMap(\.letter)
      guard letters.count == 4, Set(letters).count == 4 else { return nil }
    } else if options.count != 1 {
      return nil
    }
    var voices: [TrainingOption: Voices] = [:]
    for option in options {
      voices[option] = Voices(count: 1, names: name.map { [$0] } ?? [])
    }
    self.voices = voices
  }

  /// A room's answer. Nobody has to speak; what the stop does not ask is left out.
  public init(room voices: [TrainingOption: Voices], at stop: TrainingStop) {
    self.voices = voices.filter { stop.verdict($0.key) != nil }
  }

  /// How many said what has this verdict.
  public func count(_ verdict: TrainingVerdict, at stop: TrainingStop) -> Int {
    voices.reduce(0) { $0 + (stop.verdict($1.key) == verdict ? $1.value.count : 0) }
  }

  public var count: Int { voices.values.reduce(0) { $0 + $1.count } }
}

extension TrainingOption {
  public var letter: FourLetter? {
    if case .letter(let letter, _) = self { letter } else { nil }
  }

  public var recordedClass: SecondOpinion.Class? {
    if case .recordedAs(let answer) = self { answer } else { nil }
  }
}
