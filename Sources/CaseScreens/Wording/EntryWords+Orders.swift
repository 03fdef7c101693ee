import CaseCore

extension EntryWords {
  static func summary(_ event: OrderEvent, _ reference: ReferenceData) -> String {
    switch event {
    case .added(let id, let facts): return "Order \(id): \(words(facts, reference))"
    case .corrected(let id, let facts, let reason):
      return "Order \(id) corrected (\(reason)): \(words(facts, reference))"
    case .stepTaken(let id, _, let step): return "Order \(id) \(words(step))"
    case .stepCorrected(let id, let name, let step, let reason):
      return "Order \(id), step \(name) corrected (\(reason)): \(words(step))"
    case .conditionAdded(let id, _, let named):
      return "Order \(id), condition \(named.id): \(named.condition.text)"
    case .conditionCorrected(let id, _, let named, let reason):
      return "Order \(id), condition \(named.id) corrected (\(reason)): \(named.condition.text)"
    case .conditionWatched(let id, let condition, let monitor, let nextCheck, let text):
      let facts = [
        monitor.map { "watched by \($0)" }, nextCheck.map { "next check \(Wording.day($0))" },
        text?.text,
      ]
      return "Order \(id), condition \(condition): "
        + facts.compactMap(\.self).joined(separator: ", ")
    }
  }

  static func summary(_ event: BreachEvent) -> String {
    switch event {
    case .added(let id, let facts): return "Breach \(id): \(words(facts))"
    case .corrected(let id, let facts, let reason):
      return "Breach \(id) corrected (\(reason)): \(words(facts))"
    case .stepTaken(let id, let step):
      return "Breach \(id): \(Wording.breachStepTaken(step)), \(Wording.moment(step.when))"
        + (step.text.map { ": \($0)" } ?? "")
    case .dismissed(let dismissal):
      return "\(dismissal.incident) is no breach of \(dismissal.order): \(dismissal.reason)"
    }
  }

  private static func words(_ facts: OrderFacts, _ reference: ReferenceData) -> String {
    reference.orderKinds.name(facts.kind) + (facts.court.map { ", \($0)" } ?? "")
  }

  private static func words(_ step: OrderStep) -> String {
    "\(Wording.orderStepTaken(step)), \(Wording.day(step.on))"
      + (step.text.map { ": \($0)" } ?? "")
  }

  private static func words(_ facts: BreachFacts) -> String {
    let conditions = facts.conditions.isEmpty ? "" : " \(facts.conditions.joined(separator: ", "))"
    return "\(facts.incident) broke \(facts.order)\(conditions)"
      + (facts.text.map { ": \($0)" } ?? "")
  }
}
