/// Identifies a risk assessment within its case: `r1`, `r2`, …
public typealias RiskAssessmentID = String

/// That somebody looked at the risk with a tool: which, when, what came of it. The questions of the
/// tools belong to their owners and stand nowhere here; topics do, in words of our own.
public struct RiskAssessment: Hashable, Sendable {
  /// What was answered on a topic.
  public enum Reply: String, CaseIterable, Sendable {
    case yes, no, unknown
    case notAsked = "not-asked"
  }

  public struct Answer: Hashable, Sendable {
    /// A code of risk-topics.tsv, or any words.
    public let topic: WrittenText
    public let reply: Reply
    /// What was said about it.
    public let text: WrittenText?

    public init(_ topic: WrittenText, _ reply: Reply, _ text: WrittenText? = nil) {
      self.topic = topic
      self.reply = reply
      self.text = text
    }
  }

  /// A code of risk-tools.tsv, or any words.
  public var tool: WrittenText
  /// As the form says it: “2009”, “v3”.
  public var version: WrittenText?
  public var on: CalendarDay
  /// Who assessed, where it was not the person who records it.
  public var assessor: WrittenText?
  /// One of the tool's grades; nil where it has none or none was given.
  public var grade: WrittenText?
  /// Each topic at most once.
  public let answers: [Answer]
  /// The day by which it is to be looked at again; nil where the assessment set none.
  public var reviewOn: CalendarDay?
  /// The judgement in words.
  public var text: WrittenText?

  /// Nil where a topic is answered twice: of two answers only one could count.
  public init?(
    tool: WrittenText, version: WrittenText? = nil, on: CalendarDay, assessor: WrittenText? = nil,
    grade: WrittenText? = nil, answers: [Answer] = [], reviewOn: CalendarDay? = nil,
    text: WrittenText? = nil
  ) {
    guard Set(answers.map(\.topic)).count == answers.count else { return nil }
    self.tool = tool
    self.version = version
    self.on = on
    self.assessor = assessor
    self.grade = grade
    self.answers = answers
    self.reviewOn = reviewOn
    self.text = text
  }
}

extension Case {
  /// The newest by the day on which it was made; of one day the one recorded last.
  public var riskAssessment: Named<RiskAssessment>? {
    riskAssessments.reduce(nil) { newest, each in
      newest.map { each.fact.on < $0.fact.on ? $0 : each } ?? each
    }
  }
}
