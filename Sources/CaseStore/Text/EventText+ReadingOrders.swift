import CaseCore

extension EventText {
  static func order(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "order-added":
      let facts = try OrderFacts(&object)
      return .order(.added(try object.name("order"), facts))
    case "order-corrected":
      let facts = try OrderFacts(&object)
      return .order(
        .corrected(
          try object.name("order"), facts, reason: try object.requiredText("reason")))
    case "order-step-taken":
      let step = try OrderStep(&object)
      return .order(.stepTaken(try object.name("order"), try object.name("step"), step))
    case "order-step-corrected":
      let step = try OrderStep(&object)
      return .order(
        .stepCorrected(
          try object.name("order"), try object.name("step"), step,
          reason: try object.requiredText("reason")))
    case "order-condition-added":
      let wording = try NamedCondition(reading: object.required("wording"))
      return .order(
        .conditionAdded(try object.name("order"), try object.name("step"), wording))
    case "order-condition-corrected":
      let wording = try NamedCondition(reading: object.required("wording"))
      return .order(
        .conditionCorrected(
          try object.name("order"), try object.name("step"), wording,
          reason: try object.requiredText("reason")))
    case "order-condition-watched":
      let condition = try object.name("condition")
      return .order(
        .conditionWatched(
          try object.name("order"), condition, monitor: try object.text("monitor"),
          nextCheck: try object.day("nextCheck"), try object.text("text")))
    default: return nil
    }
  }

  static func breach(
    _ kind: String, _ object: inout JSONObject
  ) throws(TextFault) -> CaseEvent? {
    switch kind {
    case "breach-added":
      let facts = try BreachFacts(&object)
      return .breach(.added(try object.name("breach"), facts))
    case "breach-corrected":
      let facts = try BreachFacts(&object)
      return .breach(
        .corrected(
          try object.name("breach"), facts, reason: try object.requiredText("reason")))
    case "breach-step-taken":
      let id = try object.name("breach")
      return .breach(.stepTaken(id, try BreachStep(reading: &object)))
    case "breach-dismissed":
      let conditions = try object.names("conditions")
      return .breach(
        .dismissed(
          BreachDismissal(
            incident: try object.name("incident"), order: try object.name("order"),
            conditions: conditions, reason: try object.requiredText("reason"))))
    default: return nil
    }
  }
}

extension OrderFacts {
  fileprivate init(_ object: inout JSONObject) throws(TextFault) {
    let court = try object.text("court")
    let interimFor = try object.optionalName("interimFor")
    let number = try object.text("number")
    let kind = try object.name("orderKind")
    let origin: OrderOrigin? = try object.code("origin")
    let protected = try object.texts("protected")
    self.init(
      kind: kind, subject: try object.optionalName("subject"), protected: protected, court: court,
      origin: origin, number: number, interimFor: interimFor)
  }
}

extension OrderStep {
  fileprivate init(_ object: inout JSONObject) throws(TextFault) {
    let kind: Kind = try object.requiredCode("taken")
    let detail: Detail
    switch kind {
    case .considered: detail = .considered(reasons: try object.requiredText("text"))
    case .notSought: detail = .notSought(reasons: try object.requiredText("text"))
    case .applied: detail = .applied(try object.text("text"))
    case .refused: detail = .refused(reasons: try object.requiredText("text"))
    case .withdrawn: detail = .withdrawn(reasons: try object.requiredText("text"))
    case .made:
      let conditions = try object.conditions("conditions")
      detail = .made(
        try OrderEnd(reading: object.required("ends")), conditions,
        replaces: try object.optionalName("replaces"), try object.text("text"))
    case .served: detail = .served(try object.text("text"))
    case .varied:
      let variation = Variation(
        added: try object.conditions("added"), reworded: try object.conditions("reworded"),
        dropped: try object.names("dropped"))
      let ends = try object.take("ends").map { value throws(TextFault) in
        try OrderEnd(reading: value)
      }
      detail = .varied(variation, ends: ends, try object.text("text"))
    case .renewed:
      detail = .renewed(try OrderEnd(reading: object.required("ends")), try object.text("text"))
    case .discharged:
      detail = .discharged(
        consent: try object.flag("consent") ?? false, reasons: try object.requiredText("text"))
    case .appealed:
      let against = try object.optionalName("against")
      detail = .appealed(
        by: try object.requiredCode("by"), against: against, try object.text("text"))
    case .appealDecided:
      detail = .appealDecided(try object.requiredCode("result"), try object.text("text"))
    case .nameChanged: detail = .nameChanged(try object.requiredText("text"))
    case .addressChanged: detail = .addressChanged(try object.requiredText("text"))
    case .notified:
      let acknowledgement = try object.text("acknowledgement")
      detail = .notified(
        try object.requiredCode("notified"), acknowledgement: acknowledgement,
        try object.text("text"))
    case .notificationSuspended:
      detail = .notificationSuspended(reasons: try object.requiredText("text"))
    case .notificationResumed: detail = .notificationResumed(try object.text("text"))
    }
    self.init(on: try object.requiredDay("on"), detail)
  }
}

extension OrderEnd {
  /// In the files an order without a last day ends on a `further-order`.
  fileprivate init(reading value: JSONSlice) throws(TextFault) {
    if try value.string() == EventText.furtherOrder {
      self = .furtherOrder
    } else {
      self = .on(try value.day())
    }
  }
}

extension NamedCondition {
  fileprivate init(reading value: JSONSlice) throws(TextFault) {
    var object = try value.object()
    let distance = try object.number("distanceMetres")
    let from = try object.take("from").map { value throws(TextFault) in try value.dayTime() }
    let id = try object.name("id")
    let kind: CaseCore.Condition.Kind = try object.requiredCode("kind")
    let monitor = try object.text("monitor")
    let nextCheck = try object.day("nextCheck")
    let place = try object.text("place")
    let protected = try object.texts("protected")
    let text = try object.requiredText("text")
    let type = try object.text("type")
    let until = try object.take("until").map { value throws(TextFault) in try value.dayTime() }
    try object.finish()
    self.init(
      id,
      CaseCore.Condition(
        kind: kind, type: type, text: text, place: place, distanceMetres: distance, from: from,
        until: until, protected: protected, monitor: monitor, nextCheck: nextCheck))
  }
}

extension BreachFacts {
  fileprivate init(_ object: inout JSONObject) throws(TextFault) {
    let conditions = try object.names("conditions")
    let crimeNumber = try object.text("crimeNumber")
    let evidence = try object.texts("evidence")
    let excuse = try object.text("excuse")
    let incident = try object.name("incident")
    self.init(
      incident: incident, order: try object.name("order"), conditions: conditions,
      evidence: evidence, excuse: excuse, crimeNumber: crimeNumber, text: try object.text("text"))
  }
}

extension BreachStep {
  fileprivate init(reading object: inout JSONObject) throws(TextFault) {
    let isStalking = try object.flag("isStalking")
    let on = try object.required("on")
    let kind: Kind = try object.requiredCode("taken")
    switch kind {
    case .responded:
      self = .responded(try on.dayTime(), how: try object.requiredText("text"))
    case .arrested: self = .arrested(try on.dayTime(), try object.text("text"))
    case .stalkingConsidered:
      guard let isStalking else { throw object.slice.fault("a key “isStalking”") }
      self = .stalkingConsidered(
        on: try on.day(), isStalking: isStalking, reasons: try object.requiredText("text"))
    case .disposed: self = .disposed(on: try on.day(), try object.requiredText("text"))
    }
  }
}

extension JSONObject {
  fileprivate mutating func optionalName(_ key: StaticString) throws(TextFault) -> String? {
    try take(key).map { value throws(TextFault) in
      let name = try value.string()
      guard !name.isEmpty else { throw value.fault("a name such as o1") }
      return name
    }
  }

  fileprivate mutating func names(_ key: StaticString) throws(TextFault) -> [String] {
    guard let value = take(key) else { return [] }
    var names: [String] = []
    try value.elements { element throws(TextFault) in
      let name = try element.string()
      guard !name.isEmpty else { throw element.fault("a name such as c1") }
      names.append(name)
    }
    return names
  }

  fileprivate mutating func conditions(
    _ key: StaticString
  ) throws(TextFault) -> [NamedCondition] {
    guard let value = take(key) else { return [] }
    var conditions: [NamedCondition] = []
    try value.elements { element throws(TextFault) in
      conditions.append(try NamedCondition(reading: element))
    }
    return conditions
  }
}
