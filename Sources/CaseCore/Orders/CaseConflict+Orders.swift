extension OrderCommand {
  /// What two people may have changed at once: the same facts, step or condition, or where an order
  /// stands. Additions never collide.
  func conflictFields(_ before: Case, _ now: Case) -> [CaseConflict.Field] {
    switch self {
    case .add, .addCondition: return []
    case .correct(let id, let mine, _):
      return CaseConflict.fields(
        mine.parts, before.order(id)?.facts.parts, now.order(id)?.facts.parts)
    case .take(let id, let step, _):
      return CaseConflict.fields(
        [step.described], before.order(id)?.last(step.kind), now.order(id)?.last(step.kind))
    case .vary(let id, let day, _, _, let text):
      let mine = OrderStep(on: day, .varied([], ends: nil, text))
      return CaseConflict.fields(
        [mine.described], before.order(id)?.last(.varied), now.order(id)?.last(.varied))
    case .correctStep(let id, let step, let mine, _):
      return CaseConflict.fields(
        mine.parts, before.order(id)?.step(step)?.fact.parts,
        now.order(id)?.step(step)?.fact.parts)
    case .correctCondition(let id, let condition, let mine, _):
      return CaseConflict.fields(
        mine.parts, before.order(id)?.condition(condition)?.parts,
        now.order(id)?.condition(condition)?.parts)
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

  fileprivate static func watch(
    _ monitor: WrittenText?, _ nextCheck: CalendarDay?
  ) -> [(String, String)] {
    [("monitor", monitor?.text ?? ""), ("next check", nextCheck?.description ?? "")]
  }
}

extension Order {
  /// The last step of a kind, the one that two people may have recorded differently.
  fileprivate func last(_ kind: OrderStep.Kind) -> [(String, String)] {
    steps.last { $0.fact.kind == kind }.map { [$0.fact.described] } ?? []
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
      ("ends", ends.map { $0.day?.description ?? "further order" } ?? ""),
      (
        "conditions",
        (conditions ?? []).map { "\($0.id) \($0.condition.text)" }.joined(separator: "; ")
      ),
      ("text", text?.text ?? ""),
    ]
  }
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
