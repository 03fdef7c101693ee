extension OrderCommand {
  /// What two people may have changed at once: the same facts, step or condition, or where an order
  /// stands. Additions never collide.
  func conflictFields(_ before: Case, _ now: Case) -> [CaseConflict.Field] {
    switch self {
    case .add, .addCondition: return []
    case .correct(let id, let mine, _):
      return CaseConflict.fields(
        mine.parts, before.order(id)?.facts.parts, now.order(id)?.facts.parts)
    case .take(let id, let step, let conditions):
      return CaseConflict.fields(
        step.taken(conditions), before.order(id)?.last(step.kind)?.taken(),
        now.order(id)?.last(step.kind)?.taken())
    case .vary(let id, let day, let changes, let ends, let text):
      let mine = OrderStep(on: day, .varied(Variation(), ends: nil, text))
      return CaseConflict.fields(
        [mine.described], (before.order(id)?.last(.varied)?.described).map { [$0] },
        (now.order(id)?.last(.varied)?.described).map { [$0] })
        + CaseConflict.ends(ends, before.order(id), now.order(id))
        + changes.flatMap { CaseConflict.fields($0, before.order(id), now.order(id)) }
    case .correctStep(let id, let step, let mine, _):
      return CaseConflict.fields(
        mine.parts, before.order(id)?.step(step)?.fact.parts,
        now.order(id)?.step(step)?.fact.parts)
    case .correctCondition(let id, let condition, let mine, let wording, _):
      func parts(_ current: Case) -> [(String, String)]? {
        let order = current.order(id)
        guard let wording else { return order?.condition(condition)?.parts }
        return order?.condition(condition, wordedBy: wording)?.parts
      }
      return CaseConflict.fields(mine.parts, parts(before), parts(now))
    case .watch(let id, let condition, let monitor, let nextCheck, _):
      func watch(_ current: Case) -> [(String, String)]? {
        current.order(id)?.condition(condition).map { CaseConflict.watch($0.monitor, $0.nextCheck) }
      }
      return CaseConflict.fields(
        CaseConflict.watch(monitor, nextCheck), watch(before), watch(now))
    }
  }
}

extension BreachCommand {
  func conflictFields(_ before: Case, _ now: Case) -> [CaseConflict.Field] {
    switch self {
    case .add, .dismiss: return []
    case .correct(let id, let mine, _):
      return CaseConflict.fields(
        mine.parts, before.breach(id)?.facts.parts, now.breach(id)?.facts.parts)
    case .take(let id, let step):
      func done(_ current: Case) -> [(String, String)]? {
        let same = current.breach(id)?.steps.last { $0.fact.kind == step.kind }
        return [(step.kind.rawValue, same.map { $0.fact.described } ?? "")]
      }
      return CaseConflict.fields(
        [(step.kind.rawValue, step.described)], done(before), done(now))
    }
  }
}

extension CaseConflict {
  fileprivate static func fields(
    _ mine: [(String, String)], _ before: [(String, String)]?, _ now: [(String, String)]?
  ) -> [Field] {
    mine.enumerated().map { index, part in
      func value(_ parts: [(String, String)]?) -> String {
        parts?.first { $0.0 == part.0 }?.1 ?? ""
      }
      return Field(name: part.0, before: value(before), theirs: value(now), mine: part.1)
    }
  }

  /// A variation that leaves the end as it is asks nothing of it.
  fileprivate static func ends(
    _ mine: OrderEnd?, _ before: Order?, _ now: Order?
  ) -> [Field] {
    guard let mine else { return [] }
    return [
      Field(
        name: "ends", before: before?.ends?.described ?? "", theirs: now?.ends?.described ?? "",
        mine: mine.described)
    ]
  }

  fileprivate static func fields(
    _ change: ConditionChange, _ before: Order?, _ now: Order?
  ) -> [Field] {
    guard let id = change.condition else { return [] }
    func parts(_ order: Order?) -> [(String, String)]? {
      order?.lastWording.first { $0.id == id }?.condition.parts
        .map { ("\(id) \($0.0)", $0.1) }
    }
    switch change {
    case .add: return []
    case .reword(_, let condition):
      return fields(
        condition.parts.map { ("\(id) \($0.0)", $0.1) }, parts(before), parts(now))
    case .drop: return fields([("\(id) text", "")], parts(before), parts(now))
    }
  }

  fileprivate static func watch(
    _ monitor: WrittenText?, _ nextCheck: CalendarDay?
  ) -> [(String, String)] {
    [("monitor", monitor?.text ?? ""), ("next check", nextCheck?.description ?? "")]
  }
}

extension Order {
  /// The last step of a kind, the one that two people may have recorded differently.
  fileprivate func last(_ kind: OrderStep.Kind) -> OrderStep? {
    steps.last { $0.fact.kind == kind }?.fact
  }
}

extension OrderFacts {
  var parts: [(String, String)] {
    [
      ("kind", kind), ("subject", subject ?? ""), ("protected", protected.joined),
      ("court", court?.text ?? ""), ("origin", origin?.rawValue ?? ""),
      ("number", number?.text ?? ""), ("interim for", interimFor ?? ""),
    ]
  }
}

extension OrderStep {
  fileprivate var described: (String, String) {
    (kind.rawValue, "\(on)" + (text.map { " \($0)" } ?? ""))
  }

  var parts: [(String, String)] {
    [
      ("step", kind.rawValue), ("on", on.description),
      ("ends", ends?.described ?? ""),
      (
        "conditions",
        ((conditions ?? []).map { "\($0.id) \($0.condition.text)" }
          + (variation?.dropped ?? []).map { "\($0) dropped" }).joined(separator: "; ")
      ),
      ("text", text?.text ?? ""),
    ] + particulars
  }

  /// The parts of a step that is being recorded, whose conditions have no names yet.
  fileprivate func taken(_ more: [Condition] = []) -> [(String, String)] {
    let texts = ((conditions ?? []).map(\.condition) + more).map(\.text.text)
    return parts.map { $0.0 == "conditions" ? ($0.0, texts.joined(separator: "; ")) : $0 }
  }

  /// What only steps of its kind have. The interim order that a made one ends is not asked for.
  private var particulars: [(String, String)] {
    switch detail {
    case .discharged(let consent, _): return [("consent", yesOrNo(consent))]
    case .appealed(let by, let against, _):
      return [("by", by.rawValue), ("against", against ?? "")]
    case .appealDecided(let result, _): return [("result", result.rawValue)]
    case .notified(let kind, let acknowledgement, _):
      return [("notified", kind.rawValue), ("acknowledgement", acknowledgement?.text ?? "")]
    case .considered, .notSought, .applied, .refused, .withdrawn, .made, .served, .varied, .renewed,
      .nameChanged, .addressChanged, .notificationSuspended, .notificationResumed:
      return []
    }
  }
}

extension OrderEnd {
  fileprivate var described: String { day?.description ?? "further order" }
}

extension Condition {
  var parts: [(String, String)] {
    [
      ("kind", kind.rawValue), ("type", type?.text ?? ""), ("text", text.text),
      ("place", place?.text ?? ""), ("distance", distanceMetres.map { "\($0) m" } ?? ""),
      ("from", from?.description ?? ""), ("until", until?.description ?? ""),
      ("protected", protected.joined), ("monitor", monitor?.text ?? ""),
      ("next check", nextCheck?.description ?? ""),
    ]
  }
}

extension BreachFacts {
  var parts: [(String, String)] {
    [
      ("incident", incident), ("order", order),
      ("conditions", conditions.joined(separator: ", ")), ("evidence", evidence.joined),
      ("excuse", excuse?.text ?? ""), ("crime number", crimeNumber?.text ?? ""),
      ("text", text?.text ?? ""),
    ]
  }
}

extension BreachStep {
  fileprivate var described: String {
    let answer: String
    switch self {
    case .stalkingConsidered(_, let isStalking, _): answer = " \(yesOrNo(isStalking))"
    case .responded, .arrested, .disposed: answer = ""
    }
    return "\(when)\(answer)" + (text.map { " \($0)" } ?? "")
  }
}
