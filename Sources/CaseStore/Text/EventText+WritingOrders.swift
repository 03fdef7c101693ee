import CaseCore

extension OrderEvent {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .added(let id, let facts): facts.write("order-added", id, reason: nil, to: &writer)
    case .corrected(let id, let facts, let reason):
      facts.write("order-corrected", id, reason: reason, to: &writer)
    case .stepTaken(let id, let name, let step):
      step.write("order-step-taken", id, name, reason: nil, to: &writer)
    case .stepCorrected(let id, let name, let step, let reason):
      step.write("order-step-corrected", id, name, reason: reason, to: &writer)
    case .conditionAdded(let id, let step, let condition):
      condition.write("order-condition-added", id, step, reason: nil, to: &writer)
    case .conditionCorrected(let id, let step, let condition, let reason):
      condition.write("order-condition-corrected", id, step, reason: reason, to: &writer)
    case .conditionWatched(let id, let condition, let monitor, let nextCheck, let text):
      writer.member("condition", condition)
      writer.member("kind", "order-condition-watched")
      writer.member("monitor", monitor?.text)
      writer.member("nextCheck", nextCheck?.description)
      writer.member("order", id)
      writer.member("text", text?.text)
    }
  }
}

extension OrderFacts {
  fileprivate func write(
    _ kind: String, _ id: OrderID, reason: WrittenText?, to writer: inout JSONWriter
  ) {
    writer.member("court", court?.text)
    writer.member("interimFor", interimFor)
    writer.member("kind", kind)
    writer.member("number", number?.text)
    writer.member("order", id)
    writer.member("orderKind", self.kind)
    writer.member("origin", origin?.rawValue)
    writer.member("protected", protected.map(\.text))
    writer.member("reason", reason?.text)
    writer.member("subject", subject)
  }
}

extension OrderStep {
  /// The keys of all steps together, in byte order; each step has only some.
  fileprivate func write(
    _ kind: String, _ order: OrderID, _ name: OrderStepID, reason: WrittenText?,
    to writer: inout JSONWriter
  ) {
    if case .notified(_, let acknowledgement, _) = detail {
      writer.member("acknowledgement", acknowledgement?.text)
    }
    writer.write("added", variation?.added ?? [])
    writer.member("against", against)
    if case .appealed(let by, _, _) = detail { writer.member("by", by.rawValue) }
    if case .made(_, let conditions, _, _) = detail { writer.write("conditions", conditions) }
    if case .discharged(let consent, _) = detail { writer.member("consent", consent ? true : nil) }
    writer.member("dropped", variation?.dropped ?? [])
    writer.member("ends", ends.map { $0.day?.description ?? EventText.furtherOrder })
    writer.member("kind", kind)
    writer.member("notified", notified?.rawValue)
    writer.member("on", on.description)
    writer.member("order", order)
    writer.member("reason", reason?.text)
    writer.member("replaces", replaces)
    if case .appealDecided(let result, _) = detail { writer.member("result", result.rawValue) }
    writer.write("reworded", variation?.reworded ?? [])
    writer.member("step", name)
    writer.member("taken", self.kind.rawValue)
    writer.member("text", text?.text)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ key: StaticString, _ conditions: [NamedCondition]) {
    guard !conditions.isEmpty else { return }
    self.key(key)
    array { writer in
      for condition in conditions { writer.object { condition.write(to: &$0) } }
    }
  }
}

extension NamedCondition {
  fileprivate func write(
    _ kind: String, _ order: OrderID, _ step: OrderStepID, reason: WrittenText?,
    to writer: inout JSONWriter
  ) {
    writer.member("kind", kind)
    writer.member("order", order)
    writer.member("reason", reason?.text)
    writer.member("step", step)
    writer.key("wording")
    writer.object { write(to: &$0) }
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("distanceMetres", condition.distanceMetres)
    writer.member("from", condition.from?.description)
    writer.member("id", id)
    writer.member("kind", condition.kind.rawValue)
    writer.member("monitor", condition.monitor?.text)
    writer.member("nextCheck", condition.nextCheck?.description)
    writer.member("place", condition.place?.text)
    writer.member("protected", condition.protected.map(\.text))
    writer.member("text", condition.text.text)
    writer.member("type", condition.type?.text)
    writer.member("until", condition.until?.description)
  }
}

extension BreachEvent {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .added(let id, let facts): facts.write("breach-added", id, reason: nil, to: &writer)
    case .corrected(let id, let facts, let reason):
      facts.write("breach-corrected", id, reason: reason, to: &writer)
    case .stepTaken(let id, let step):
      writer.member("breach", id)
      if case .stalkingConsidered(_, let isStalking, _) = step {
        writer.member("isStalking", isStalking)
      }
      writer.member("kind", "breach-step-taken")
      writer.member("on", step.when.description)
      writer.member("taken", step.kind.rawValue)
      writer.member("text", step.text?.text)
    case .dismissed(let dismissal):
      writer.member("conditions", dismissal.conditions)
      writer.member("incident", dismissal.incident)
      writer.member("kind", "breach-dismissed")
      writer.member("order", dismissal.order)
      writer.member("reason", dismissal.reason.text)
    }
  }
}

extension BreachFacts {
  fileprivate func write(
    _ kind: String, _ id: BreachID, reason: WrittenText?, to writer: inout JSONWriter
  ) {
    writer.member("breach", id)
    writer.member("conditions", conditions)
    writer.member("crimeNumber", crimeNumber?.text)
    writer.member("evidence", evidence.map(\.text))
    writer.member("excuse", excuse?.text)
    writer.member("incident", incident)
    writer.member("kind", kind)
    writer.member("order", order)
    writer.member("reason", reason?.text)
    writer.member("text", text?.text)
  }
}
