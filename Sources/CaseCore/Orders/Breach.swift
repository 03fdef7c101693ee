/// Identifies a breach within its case: `b1`, `b2`, …
public typealias BreachID = String

/// That an incident broke an order. The incident stays one of the course of conduct.
public struct BreachFacts: Hashable, Sendable {
  public var incident: IncidentID
  public var order: OrderID
  public var conditions: [ConditionID]
  /// References to what proves it, or descriptions.
  public var evidence: [WrittenText]
  /// What the subject said in excuse.
  public var excuse: WrittenText?
  public var crimeNumber: WrittenText?
  public var text: WrittenText?

  public init(
    incident: IncidentID, order: OrderID, conditions: [ConditionID], evidence: [WrittenText] = [],
    excuse: WrittenText? = nil, crimeNumber: WrittenText? = nil, text: WrittenText? = nil
  ) {
    self.incident = incident
    self.order = order
    self.conditions = conditions
    self.evidence = evidence
    self.excuse = excuse
    self.crimeNumber = crimeNumber
    self.text = text
  }
}

/// What was done about a breach.
public enum BreachStep: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case responded
    case arrested
    case stalkingConsidered = "stalking-considered"
    case disposed
  }

  /// When police answered it and how.
  case responded(DayTime, how: WrittenText)
  case arrested(DayTime, WrittenText?)
  /// Whether the whole, not this breach alone, was looked at as stalking, and what was found.
  case stalkingConsidered(on: CalendarDay, isStalking: Bool, reasons: WrittenText)
  /// How it ended, which closes it.
  case disposed(on: CalendarDay, WrittenText)

  public var kind: Kind {
    switch self {
    case .responded: return .responded
    case .arrested: return .arrested
    case .stalkingConsidered: return .stalkingConsidered
    case .disposed: return .disposed
    }
  }

  public var when: DayTime {
    switch self {
    case .responded(let when, _), .arrested(let when, _): return when
    case .stalkingConsidered(let day, _, _), .disposed(let day, _): return DayTime(day)
    }
  }

  public var text: WrittenText? {
    switch self {
    case .responded(_, let text), .stalkingConsidered(_, _, let text), .disposed(_, let text):
      return text
    case .arrested(_, let text): return text
    }
  }
}

/// A breach of an order with what was done about it.
public struct Breach: Hashable, Sendable {
  public let id: BreachID
  public internal(set) var recorded: Recorded<BreachFacts>
  /// As they were recorded.
  public internal(set) var steps: [Recorded<BreachStep>] = []

  public var facts: BreachFacts { recorded.fact }

  /// When police first responded; nil while it is unanswered.
  public var responded: DayTime? {
    steps.filter { $0.fact.kind == .responded }.map(\.fact.when)
      .min { $0.earliest < $1.earliest }
  }

  /// The day its disposal was recorded for; nil while it is open.
  public var disposed: CalendarDay? { steps.last { $0.fact.kind == .disposed }?.fact.when.day }

  public var isAnswered: Bool { responded != nil || steps.contains { $0.fact.kind == .arrested } }

  /// Whether somebody asked if the whole is stalking.
  public var wasConsideredAsStalking: Bool {
    steps.contains { $0.fact.kind == .stalkingConsidered }
  }
}

/// A possible breach that a person looked at and does not hold to be one.
public struct BreachDismissal: Hashable, Sendable {
  public let incident: IncidentID
  public let order: OrderID
  public let conditions: [ConditionID]
  public let reason: WrittenText

  public init(
    incident: IncidentID, order: OrderID, conditions: [ConditionID], reason: WrittenText
  ) {
    self.incident = incident
    self.order = order
    self.conditions = conditions
    self.reason = reason
  }
}

/// How long police took from learning of a breach to responding.
public struct ResponseTime: Hashable, Sendable {
  public let days: Int
  /// As time went by, not as clocks showed it in a night in which they were changed; nil where only
  /// the days are known.
  public let minutes: Int?

  init(from learnt: DayTime, to responded: DayTime) {
    days = max(0, learnt.day.days(to: responded.day))
    minutes =
      learnt.minute == nil || responded.minute == nil
      ? nil
      : max(
        0,
        (Instant(local: responded).secondsSince1970 - Instant(local: learnt).secondsSince1970) / 60)
  }
}
