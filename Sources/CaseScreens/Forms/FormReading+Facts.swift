import CaseCore

extension FormReading {
  mutating func newCase() -> CaseOpeningRequest? {
    let recorded = code("class", CaseClass.self)
    let on = day("recordedOn")
    let separated = day("separated")
    let relationship = code("relationship", Relationship.self)
    let sexes = (code("victimSex", Sex.self), code("suspectSex", Sex.self))
    guard let recorded, let on, let area = written("area"), let force = written("force") else {
      return nil
    }
    let opening = CaseOpening(
      reference: .toBeGiven, recordedOn: on, recordedAs: recorded, force: force, area: area,
      relationship: relationship, separated: separated,
      crimeNumbers: parts("crimeNumbers"), summary: written("summary"))
    let people = [
      Person(role: .victim, name: written("victim"), sex: sexes.0 ?? .unknown),
      Person(role: .suspect, name: written("suspect"), sex: sexes.1 ?? .unknown),
    ]
    return CaseOpeningRequest(
      opening: opening, people: people, safeContact: written("safeContact"),
      owner: written("owner"))
  }

  mutating func incident() -> Incident? {
    let happened = happened("happened")
    let learnt = moment("learnt")
    let channel = words("channel")
    let target = words("target")
    let actor = words("actor")
    guard let happened, let text = written("text") else { return nil }
    return Incident(
      happened: happened, learnt: learnt, text: text, behaviours: parts("behaviours"),
      channel: channel, place: written("place"), target: target, actor: actor,
      fearOfViolence: flag("fear"), effect: written("effect"), evidence: parts("evidence"),
      crimeNumber: written("crimeNumber"))
  }

  mutating func note() -> Note? {
    let basis = code("basis", NoteBasis.self)
    let happened = happened("happened")
    let about = words("about")
    guard let basis, let text = written("text") else { return nil }
    return Note(basis: basis, text: text, happened: happened, about: about?.text)
  }

  mutating func person() -> Person? {
    let role = code("role", PersonRole.self)
    let sex = code("sex", Sex.self)
    let born = born("born")
    guard let role else { return nil }
    return Person(
      role: role, name: written("name"), sex: sex ?? .unknown, born: born,
      aliases: parts("aliases"), identifiers: identifiers(), text: written("text"))
  }

  /// `phone 07700 900123, @handle`: the kind is the first word where it is one.
  private func identifiers() -> [Identifier] {
    parts("identifiers").compactMap { part in
      let words = part.text.split(separator: " ", maxSplits: 1)
      if words.count == 2, let kind = Identifier.Kind(rawValue: words[0].lowercased()),
        let value = WrittenText(words[1])
      {
        return Identifier(kind, value)
      }
      return Identifier(Self.kind(part.text), part)
    }
  }

  private static func kind(_ text: String) -> Identifier.Kind {
    if text.first == "@" { return .handle }
    if text.contains("@") { return .email }
    return text.allSatisfy { $0.isNumber || " +()-".contains($0) } ? .phone : .other
  }

  mutating func impact() -> Impact? {
    let impact = Impact(
      alarmOrDistress: flag("alarm"), seriousEffectOnDailyLife: flag("serious"),
      fearOfViolenceOccasions: count("fearOccasions", such: 2), changes: parts("changes"),
      text: written("text"))
    if impact == nil { problem("text", "say something in at least one field") }
    return impact
  }

  mutating func history() -> EarlierHistory? {
    let reports = count("reports", such: 3)
    let history = EarlierHistory(
      previousReports: reports, convictions: parts("convictions"), orders: parts("orders"),
      text: written("text"))
    if history == nil { problem("text", "say something in at least one field") }
    return history
  }

  /// A number of things; an example of one is given where it is none.
  mutating func count(_ id: String, such example: Int) -> Int? {
    guard let typed = written(id) else { return nil }
    guard let count = Int(typed.text), count >= 0 else {
      problem(id, "a whole number, such as \(example)")
      return nil
    }
    return count
  }

  mutating func step() -> ProgressStep? {
    let kind = code("step", ProgressStep.Kind.self)
    let on = day("on")
    guard let kind, let on, let detail = detail(kind) else { return nil }
    return ProgressStep(on: on, detail)
  }

  private mutating func detail(_ kind: ProgressStep.Kind) -> ProgressStep.Detail? {
    let remark = written("remark")
    switch kind {
    case .investigationStarted: return .investigationStarted(remark)
    case .fileSubmitted: return .fileSubmitted(remark)
    case .fileResubmitted: return .fileResubmitted(remark)
    case .reviewRequested: return .reviewRequested(remark)
    case .actionPlanSet: return day("due").map { .actionPlanSet(due: $0, remark) }
    case .prosecutorDecided:
      let decision = code("decision", ProsecutorDecision.self)
      let test = code("test", ChargingTest.self)
      guard let decision, let reason = written("reason") else { return nil }
      return .prosecutorDecided(decision, test: test, reason: reason)
    case .outcomeRecorded:
      let by = code("by", DecisionMaker.self)
      guard let type = words("type"), let by, let reason = written("reason") else { return nil }
      return .outcomeRecorded(
        OutcomeDecision(
          type: type.text, reason: reason, by: by,
          disposal: written("disposal")))
    case .reviewDecided:
      guard let result = code("result", ReviewResult.self), let reason = written("reason") else {
        return nil
      }
      return .reviewDecided(result, reason: reason)
    case .reopened: return written("reason").map { .reopened(reason: $0) }
    }
  }
}
