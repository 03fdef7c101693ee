/// What lists keep of a flag.
public struct FlagSummary: Hashable, Sendable {
  public var state: FlagState.Kind
  /// Since when an answer has been awaited; nil while none is.
  public var since: CalendarDay?
  /// The day from which on it is asked although nothing more is recorded, because an order that
  /// answers it runs out; nil where none does.
  public var asksFrom: CalendarDay?
  /// The last answer: when, who, which, and in what words.
  public var answeredOn: CalendarDay?
  public var answeredBy: String?
  public var reply: FlagAnswer.Reply.Kind?
  public var words: String?

  public init(
    state: FlagState.Kind = .none, since: CalendarDay? = nil, asksFrom: CalendarDay? = nil,
    answeredOn: CalendarDay? = nil, answeredBy: String? = nil,
    reply: FlagAnswer.Reply.Kind? = nil, words: String? = nil
  ) {
    self.state = state
    self.since = since
    self.asksFrom = asksFrom
    self.answeredOn = answeredOn
    self.answeredBy = answeredBy
    self.reply = reply
    self.words = words
  }

  /// The same as it stands on a day.
  public func reckoned(on day: CalendarDay) -> FlagSummary {
    guard let asksFrom, asksFrom <= day else { return self }
    var reckoned = self
    reckoned.state = answeredOn == nil ? .open : .askedAgain
    reckoned.since = asksFrom
    reckoned.asksFrom = nil
    return reckoned
  }
}

extension FlagState {
  public var summary: FlagSummary {
    FlagSummary(
      state: kind, since: flag?.since, answeredOn: answer?.fact.on, answeredBy: answer?.by,
      reply: answer?.fact.reply.kind, words: answer?.fact.reply.text?.text)
  }
}
