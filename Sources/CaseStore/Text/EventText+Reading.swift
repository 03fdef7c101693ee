import CaseCore

extension CaseOpening {
  init(_ object: inout JSONObject) throws(TextFault) {
    let area = try object.requiredText("area")
    let controller = try object.text("controller")
    let crimeNumbers = try object.texts("crimeNumbers")
    let force = try object.requiredText("force")
    let recordedAs: CaseClass = try object.requiredCode("recordedAs")
    let recordedOn = try object.requiredDay("recordedOn")
    let place = try object.required("reference")
    guard let reference = CaseReference(try place.string()) else {
      throw place.fault(CaseReference.expected)
    }
    self.init(
      reference: reference, recordedOn: recordedOn, recordedAs: recordedAs, force: force,
      area: area, controller: controller, relationship: try object.code("relationship"),
      separated: try object.day("separated"), crimeNumbers: crimeNumbers,
      summary: try object.text("summary"))
  }
}

extension Incident {
  init(_ object: inout JSONObject) throws(TextFault) {
    let actor = try object.text("actor")
    let behaviours = try object.texts("behaviours")
    let channel = try object.text("channel")
    let crimeNumber = try object.text("crimeNumber")
    let effect = try object.text("effect")
    let evidence = try object.texts("evidence")
    let fearOfViolence = try object.flag("fearOfViolence")
    let happened = try object.required("happened").happened()
    let learnt = try object.take("learnt").map { value throws(TextFault) in try value.dayTime() }
    let place = try object.text("place")
    let target = try object.text("target")
    self.init(
      happened: happened, learnt: learnt, text: try object.requiredText("text"),
      behaviours: behaviours, channel: channel, place: place, target: target, actor: actor,
      fearOfViolence: fearOfViolence, effect: effect, evidence: evidence, crimeNumber: crimeNumber)
  }
}

extension Person {
  init(_ object: inout JSONObject) throws(TextFault) {
    let aliases = try object.texts("aliases")
    let born = try object.take("born").map { value throws(TextFault) in
      guard let born = Born(try value.string()) else {
        throw value.fault("a year, a month or a day such as 1985-03-02")
      }
      return born
    }
    let identifiers = try Person.identifiers(&object)
    let name = try object.text("name")
    let role: PersonRole = try object.requiredCode("role")
    let sex: Sex = try object.requiredCode("sex")
    self.init(
      role: role, name: name, sex: sex, born: born, aliases: aliases, identifiers: identifiers,
      text: try object.text("text"))
  }

  private static func identifiers(
    _ object: inout JSONObject
  ) throws(TextFault) -> [Identifier] {
    guard let value = object.take("identifiers") else { return [] }
    var identifiers: [Identifier] = []
    try value.elements { element throws(TextFault) in
      var inner = try element.object()
      let kind: Identifier.Kind = try inner.requiredCode("kind")
      identifiers.append(Identifier(kind, try inner.requiredText("value")))
      try inner.finish()
    }
    return identifiers
  }
}

extension Note {
  init(_ object: inout JSONObject) throws(TextFault) {
    let about = try object.take("about").map { value throws(TextFault) in try value.string() }
    let basis: NoteBasis = try object.requiredCode("basis")
    let happened = try object.take("happened").map { value throws(TextFault) in
      try value.happened()
    }
    self.init(
      basis: basis, text: try object.requiredText("text"), happened: happened, about: about)
  }
}

extension Impact {
  init(reading object: inout JSONObject) throws(TextFault) {
    let alarm = try object.flag("alarmOrDistress")
    let changes = try object.texts("changes")
    let occasions = try object.number("fearOfViolenceOccasions")
    let impact = Impact(
      alarmOrDistress: alarm,
      seriousEffectOnDailyLife: try object.flag("seriousEffectOnDailyLife"),
      fearOfViolenceOccasions: occasions, changes: changes, text: try object.text("text"))
    guard let impact else {
      try object.finish()
      throw object.slice.fault("something that it did to the victim")
    }
    self = impact
  }
}

extension EarlierHistory {
  init(reading object: inout JSONObject) throws(TextFault) {
    let convictions = try object.texts("convictions")
    let orders = try object.texts("orders")
    let history = EarlierHistory(
      previousReports: try object.number("previousReports"), convictions: convictions,
      orders: orders, text: try object.text("text"))
    guard let history else {
      try object.finish()
      throw object.slice.fault("something that was known before")
    }
    self = history
  }
}

extension ProgressStep {
  init(_ kind: Kind, _ object: inout JSONObject) throws(TextFault) {
    let detail: Detail
    switch kind {
    case .investigationStarted: detail = .investigationStarted(try object.text("text"))
    case .fileSubmitted: detail = .fileSubmitted(try object.text("text"))
    case .actionPlanSet:
      detail = .actionPlanSet(due: try object.requiredDay("due"), try object.text("text"))
    case .fileResubmitted: detail = .fileResubmitted(try object.text("text"))
    case .prosecutorDecided:
      detail = .prosecutorDecided(
        try object.requiredCode("decision"), test: try object.code("test"),
        reason: try object.requiredText("reason"))
    case .outcomeRecorded:
      detail = .outcomeRecorded(try OutcomeDecision(&object))
    case .reviewRequested: detail = .reviewRequested(try object.text("text"))
    case .reviewDecided:
      detail = .reviewDecided(
        try object.requiredCode("result"), reason: try object.requiredText("reason"))
    case .reopened: detail = .reopened(reason: try object.requiredText("reason"))
    }
    self.init(on: try object.requiredDay("on"), detail)
  }
}
