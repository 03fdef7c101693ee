import CaseCore

extension Histories {
  static func orderFacts(_ dice: inout Dice) throws -> OrderFacts {
    OrderFacts(
      kind: "spo-full", subject: maybe(&dice) { _ in "p2" }, protected: try texts(&dice),
      court: try maybe(&dice, text), origin: try maybe(&dice) { try any(&$0, OrderOrigin.self) },
      number: try maybe(&dice, text), interimFor: maybe(&dice) { _ in "o1" })
  }

  static func condition(_ dice: inout Dice) throws -> Condition {
    Condition(
      kind: try any(&dice, Condition.Kind.self), type: try maybe(&dice, text),
      text: try text(&dice), place: try maybe(&dice, text),
      distanceMetres: maybe(&dice) { Int.random(in: 1...2000, using: &$0) },
      from: try maybe(&dice, dayTime), until: try maybe(&dice, dayTime),
      protected: try texts(&dice), monitor: try maybe(&dice, text), nextCheck: maybe(&dice, day))
  }

  private static func conditions(_ dice: inout Dice) throws -> [NamedCondition] {
    try (0..<Int.random(in: 0...3, using: &dice)).map {
      NamedCondition("c\($0 + 1)", try condition(&dice))
    }
  }

  private static func ends(_ dice: inout Dice) -> OrderEnd {
    Bool.random(using: &dice) ? .furtherOrder : .on(day(&dice))
  }

  static func orderStep(_ kind: OrderStep.Kind, _ dice: inout Dice) throws -> OrderStep {
    let remark = try maybe(&dice, text)
    let reason = try text(&dice)
    let detail: OrderStep.Detail
    switch kind {
    case .considered: detail = .considered(reasons: reason)
    case .notSought: detail = .notSought(reasons: reason)
    case .applied: detail = .applied(remark)
    case .refused: detail = .refused(reasons: reason)
    case .withdrawn: detail = .withdrawn(reasons: reason)
    case .made:
      detail = .made(
        ends(&dice), try conditions(&dice), replaces: maybe(&dice) { _ in "o1" }, remark)
    case .served: detail = .served(remark)
    case .varied:
      let variation = Variation(
        added: try conditions(&dice), reworded: try conditions(&dice),
        dropped: maybe(&dice) { _ in ["c7"] } ?? [])
      detail = .varied(variation, ends: maybe(&dice) { ends(&$0) }, remark)
    case .renewed: detail = .renewed(ends(&dice), remark)
    case .discharged: detail = .discharged(consent: Bool.random(using: &dice), reasons: reason)
    case .appealed:
      detail = .appealed(
        by: try any(&dice, Appellant.self), against: maybe(&dice) { _ in "s1" }, remark)
    case .appealDecided: detail = .appealDecided(try any(&dice, AppealResult.self), remark)
    case .nameChanged: detail = .nameChanged(reason)
    case .addressChanged: detail = .addressChanged(reason)
    case .notified:
      detail = .notified(
        try any(&dice, NotificationKind.self), acknowledgement: try maybe(&dice, text), remark)
    case .notificationSuspended: detail = .notificationSuspended(reasons: reason)
    case .notificationResumed: detail = .notificationResumed(remark)
    }
    return OrderStep(on: day(&dice), detail)
  }

  static func orderEvents(_ dice: inout Dice) throws -> [OrderEvent] {
    var events: [OrderEvent] = [
      .added("o1", try orderFacts(&dice)),
      .corrected("o1", try orderFacts(&dice), reason: try text(&dice)),
      .conditionAdded("o1", "s1", NamedCondition("c1", try condition(&dice))),
      .conditionCorrected(
        "o1", "s1", NamedCondition("c1", try condition(&dice)), reason: try text(&dice)),
      .conditionWatched(
        "o1", "c1", monitor: try maybe(&dice, text), nextCheck: maybe(&dice, day),
        try maybe(&dice, text)),
    ]
    for (index, kind) in OrderStep.Kind.allCases.enumerated() {
      let step = try orderStep(kind, &dice)
      events.append(.stepTaken("o1", "s\(index + 1)", step))
      events.append(.stepCorrected("o1", "s\(index + 1)", step, reason: try text(&dice)))
    }
    return events
  }

  private static func breachFacts(_ dice: inout Dice) throws -> BreachFacts {
    BreachFacts(
      incident: "i1", order: "o1", conditions: Bool.random(using: &dice) ? ["c1", "c2"] : [],
      evidence: try texts(&dice), excuse: try maybe(&dice, text),
      crimeNumber: try maybe(&dice, text), text: try maybe(&dice, text))
  }

  static func breachEvents(_ dice: inout Dice) throws -> [BreachEvent] {
    [
      .added("b1", try breachFacts(&dice)),
      .corrected("b1", try breachFacts(&dice), reason: try text(&dice)),
      .stepTaken("b1", .responded(try dayTime(&dice), how: try text(&dice))),
      .stepTaken("b1", .arrested(try dayTime(&dice), try maybe(&dice, text))),
      .stepTaken(
        "b1",
        .stalkingConsidered(
          on: day(&dice), isStalking: Bool.random(using: &dice), reasons: try text(&dice))),
      .stepTaken("b1", .disposed(on: day(&dice), try text(&dice))),
      .dismissed(
        BreachDismissal(
          incident: "i1", order: "o1", conditions: ["c1"], reason: try text(&dice))),
    ]
  }
}
