extension CaseQuery {
  /// What can be said after `stage:` and such; nil where any words can.
  public static func values(of field: QueryField) -> [String]? {
    switch field {
    case .stage: return ["open"] + CaseStage.allCases.map(\.rawValue)
    case .outcome:
      return OutcomeGroup.allCases.map(\.rawValue) + ["referral", "undecided"]
    case .recordedClass, .firstClass:
      return CaseClass.allCases.map(\.rawValue) + ["stalking", "harassment"]
    case .points:
      return SecondOpinion.Class.allCases.map(\.rawValue) + ["stalking", "harassment", "unknown"]
    case .relation: return Relationship.allCases.map(\.rawValue) + ["unknown"]
    case .flag:
      return CaseFlag.allCases.map(\.rawValue) + FlagQuestionValue.allCases.map(\.rawValue)
        + ClassificationRules.Flag.allCases.map { $0.rawValue.lowercased() }
    case .four: return CaseQuery.fourValues
    case .due:
      return DueValue.allCases.map(\.rawValue) + DeadlineRule.allCases.map(\.rawValue)
    case .order: return OrderValue.allCases.map(\.rawValue) + OrderValue.kinds
    case .breach: return BreachValue.allCases.map(\.rawValue) + [possibleBreach]
    case .history: return SuspectHistory.allCases.map(\.rawValue)
    case .transfer: return TransferValue.allCases.map(\.rawValue)
    case .approval: return CaseQuery.approvals.map(\.rawValue)
    case .victimSex, .suspectSex: return Sex.allCases.map(\.rawValue)
    case .area, .force, .owner, .suspect, .victim, .reference, .outcomeType, .victimAge,
      .suspectAge, .took, .orderWas, .responded, .risk:
      return nil
    }
  }
}

extension CaseQuery {
  /// The states of a closing decision that `approval:` can ask for.
  public static let approvals: [ProposedClosing.State] = [.waiting, .returned, .approved]

  /// Every choice of the four letters, in their order.
  private static let fourValues: [String] = (1..<16).map { choice in
    String(
      FourLetter.allCases.enumerated().filter { choice & 1 << $0.offset != 0 }
        .map(\.element.initial))
  }

  /// The letters that a value of `four:` asks for.
  public static func letters(_ value: String) -> [FourLetter] {
    FourLetter.allCases.filter { value.uppercased().contains($0.initial) }
  }

  /// The classes that a value of `class:` or `first:` asks for.
  public static func classes(_ value: String) -> [CaseClass] {
    switch value {
    case "stalking": return CaseClass.allCases.filter(\.isStalking)
    case "harassment": return [.harassment2, .fearOfViolence4]
    default: return CaseClass(rawValue: value).map { [$0] } ?? []
    }
  }

  /// The classes that a value of `points:` asks for; none for `unknown`.
  public static func pointedTo(_ value: String) -> [SecondOpinion.Class] {
    switch value {
    case "stalking": return SecondOpinion.Class.allCases.filter(\.isStalking)
    case "harassment": return [.harassment2, .fearOfViolence4]
    default: return SecondOpinion.Class(rawValue: value).map { [$0] } ?? []
    }
  }
}

/// What `flag:` can ask about the questions that wait for somebody: that of the class, and that of a
/// protection order.
public enum FlagQuestionValue: String, CaseIterable, Sendable {
  /// Open, or asked again.
  case answerNeeded = "answer-needed"
  case askedAgain = "asked-again"
  case answered
  case protectionNeeded = "protection-order"
  case protectionAgain = "protection-order-again"
  case protectionAnswered = "protection-order-answered"

  public init(_ question: FlagQuestion, _ kind: FlagAsked) {
    switch (question, kind) {
    case (.classification, .needed): self = .answerNeeded
    case (.classification, .again): self = .askedAgain
    case (.classification, .answered): self = .answered
    case (.protectionOrder, .needed): self = .protectionNeeded
    case (.protectionOrder, .again): self = .protectionAgain
    case (.protectionOrder, .answered): self = .protectionAnswered
    }
  }

  public var question: FlagQuestion {
    switch self {
    case .answerNeeded, .askedAgain, .answered: return .classification
    case .protectionNeeded, .protectionAgain, .protectionAnswered: return .protectionOrder
    }
  }

  public var asked: FlagAsked {
    switch self {
    case .answerNeeded, .protectionNeeded: return .needed
    case .askedAgain, .protectionAgain: return .again
    case .answered, .protectionAnswered: return .answered
    }
  }
}

/// What is asked of a question: whether it waits, waits again, or was answered.
public enum FlagAsked: Hashable, Sendable {
  case needed, again, answered

  public var states: [FlagState.Kind] {
    switch self {
    case .needed: return FlagState.Kind.allCases.filter(\.needsAnswer)
    case .again: return [.askedAgain]
    case .answered: return [.answered]
    }
  }
}

/// What `transfer:` can ask besides a name.
public enum TransferValue: String, CaseIterable, Sendable {
  /// To whomever it is.
  case offered
  /// To whoever asks.
  case mine
}

/// Something about a case that somebody has to look at.
public enum CaseFlag: String, CaseIterable, Sendable {
  /// Its file is damaged; only the good part can be read.
  case damaged
  /// It holds what a newer version wrote, and cannot be added to here.
  case readOnly = "read-only"
  /// Nobody knows who the suspect is.
  case unknownSuspect = "unknown-suspect"
  /// It ended in no action although the victim asked for a review that is not yet answered.
  case reviewAwaited = "review-awaited"
  /// Nobody has it.
  case unowned
  /// An incident may have breached an order, and nobody has said yet whether it did.
  case possibleBreach = "possible-breach"

  /// What waits for a person besides the questions of the second opinion.
  public static let toLookAt: Set<CaseFlag> = [
    .damaged, .readOnly, .reviewAwaited, .possibleBreach,
  ]
}
