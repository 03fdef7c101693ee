/// What a flag asks of a person.
public enum FlagQuestion: String, CaseIterable, Sendable {
  /// Whether the case is recorded as what its evidence points to.
  case classification
  /// Whether a Stalking Protection Order was considered.
  case protectionOrder = "protection-order"
}

/// What a person said to a flag, with what stood when they said it.
public struct FlagAnswer: Hashable, Sendable {
  public enum Reply: Hashable, Sendable {
    /// The opinion is right. The words say what is done about it; where the class changes they may
    /// be left out, but not where a case of stalking becomes another. Of an order: it was
    /// considered, and what came of that.
    case agreed(WrittenText?)
    /// The class stays, and why it is not what the evidence points to; or why no order was sought.
    case declined(reason: WrittenText)

    /// What was written with it.
    public var text: WrittenText? {
      switch self {
      case .agreed(let text): return text
      case .declined(let reason): return reason
      }
    }
  }

  public let question: FlagQuestion
  public let reply: Reply
  public let on: CalendarDay
  /// The class that was recorded when the question was asked.
  public let recorded: CaseClass
  /// The class that the evidence pointed to.
  public let pointsTo: SecondOpinion.Class
  /// The rules of recording that asked; none where only the classes disagreed.
  public let rules: [ClassificationRules.Flag]

  public init(
    _ question: FlagQuestion, _ reply: Reply, on: CalendarDay, recorded: CaseClass,
    pointsTo: SecondOpinion.Class, rules: [ClassificationRules.Flag]
  ) {
    self.question = question
    self.reply = reply
    self.on = on
    self.recorded = recorded
    self.pointsTo = pointsTo
    self.rules = rules
  }
}

extension FlagAnswer.Reply {
  /// Which of the two, without the words.
  public enum Kind: String, CaseIterable, Sendable {
    case agreed, declined
  }

  public var kind: Kind {
    switch self {
    case .agreed: return .agreed
    case .declined: return .declined
    }
  }
}
