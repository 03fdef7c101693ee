/// What lists keep of a flag.
public struct FlagSummary: Hashable, Sendable {
  public var state: FlagState.Kind
  /// Since when an answer has been awaited; nil while none is.
  public var since: CalendarDay?
  /// The last answer: when, who, which, and in what words.
  public var answeredOn: CalendarDay?
  public var answeredBy: String?
  public var reply: FlagAnswer.Reply.Kind?
  public var words: String?

  public init(
    state: FlagState.Kind = .none, since: CalendarDay? = nil, answeredOn: CalendarDay? = nil,
    answeredBy: String? = nil, reply: FlagAnswer.Reply.Kind? = nil, words: String? = nil
  ) {
    self.state = state
    self.since = since
    self.answeredOn = answeredOn
    self.answeredBy = answeredBy
    self.reply = reply
    self.words = words
  }
}

extension FlagState {
  public var summary: FlagSummary {
    FlagSummary(
      state: kind, since: flag?.since, answeredOn: answer?.fact.on, answeredBy: answer?.by,
      reply: answer?.fact.reply.kind, words: answer?.fact.reply.text?.text)
  }
}
