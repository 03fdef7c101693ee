/// Where a scenario stops and asks.
public struct TrainingStop: Hashable, Sendable {
  /// The entry that has just been read, from 1.
  public let after: Int
  public let question: WrittenText
  public let asks: TrainingQuestion
  /// Why the right answer is right, for the debrief.
  public let because: WrittenText
  public let source: WrittenText

  public init(
    after: Int, question: WrittenText, asks: TrainingQuestion, because: WrittenText,
    source: WrittenText
  ) {
    self.after = after
    self.question = question
    self.asks = asks
    self.because = because
    self.source = source
  }

  /// All that can be answered, in the order in which it is shown: it gives nothing away.
  public var options: [TrainingOption] {
    switch asks {
    case .recordedClass: return SecondOpinion.Class.allCases.map { .recordedAs($0) }
    case .letters:
      return FourLetter.allCases.flatMap { letter in
        SecondOpinion.LetterState.allCases.map { .letter(letter, $0) }
      }
    case .next(let next): return next.choices.indices.map { .next($0) }
    }
  }

  /// How good an answer is; nil for one to another kind of question.
  public func verdict(_ option: TrainingOption) -> TrainingVerdict? {
    switch (asks, option) {
    case (.recordedClass(let classes), .recordedAs(let answer)):
      if classes.right.contains(answer) { return .right }
      return classes.defensible.contains(answer) ? .defensible : .wrong
    case (.letters(let right), .letter(let letter, let state)):
      return right[letter] == state ? .right : .wrong
    case (.next(let next), .next(let index)):
      return next.choices.indices.contains(index) ? next.choices[index].verdict : nil
    case (.recordedClass, _), (.letters, _), (.next, _): return nil
    }
  }

  public var rightOptions: [TrainingOption] { options.filter { verdict($0) == .right } }
}

public enum TrainingVerdict: String, CaseIterable, Sendable {
  case right
  /// Not what the record supports best, and a careful person could hold it.
  case defensible
  case wrong
}

/// What a stop asks, with what is right. None can be written without a right answer.
public enum TrainingQuestion: Hashable, Sendable {
  /// What is it?
  case recordedClass(ClassQuestion)
  /// Which of the four letters does the record support by now?
  case letters(OpinionGist.Letters)
  /// What would you do next?
  case next(NextQuestion)

  /// As the files name it.
  public var kind: TrainingQuestionKind {
    switch self {
    case .recordedClass: return .recordedClass
    case .letters: return .letters
    case .next: return .next
    }
  }
}

public enum TrainingQuestionKind: String, CaseIterable, Sendable {
  case recordedClass = "class"
  case letters, next
}

public struct ClassQuestion: Hashable, Sendable {
  public let right: Set<SecondOpinion.Class>
  public let defensible: Set<SecondOpinion.Class>

  /// Fails where nothing is right, or something is both.
  public init?(right: Set<SecondOpinion.Class>, defensible: Set<SecondOpinion.Class> = []) {
    guard !right.isEmpty, right.isDisjoint(with: defensible) else { return nil }
    self.right = right
    self.defensible = defensible
  }
}

public struct NextQuestion: Hashable, Sendable {
  public struct Choice: Hashable, Sendable {
    public let text: WrittenText
    public let verdict: TrainingVerdict
    /// What follows from it.
    public let because: WrittenText

    public init(text: WrittenText, verdict: TrainingVerdict, because: WrittenText) {
      self.text = text
      self.verdict = verdict
      self.because = because
    }
  }

  /// As many as can be told apart at a glance.
  public static let choiceCounts = 3...5
  public let choices: [Choice]

  /// Fails where there are too few or too many, or none is right.
  public init?(_ choices: [Choice]) {
    guard Self.choiceCounts.contains(choices.count),
      choices.contains(where: { $0.verdict == .right })
    else { return nil }
    self.choices = choices
  }
}

/// One thing that can be answered at a stop.
public enum TrainingOption: Hashable, Sendable {
  case recordedAs(SecondOpinion.Class)
  case letter(FourLetter, SecondOpinion.LetterState)
  /// A choice by its place, from 0.
  case next(Int)
}
