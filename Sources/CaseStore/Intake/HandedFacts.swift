import CaseCore

extension Person {
  /// A person of whom nothing was handed over is in the case all the same.
  init(
    role: PersonRole, _ document: inout HandedObject, _ key: String,
    _ findings: inout IntakeFindings
  ) {
    self.init(role: role)
    guard var object = document.object(key, &findings) else { return }
    name = object.text("name", &findings)
    if let value = object.take("sex") {
      let expected = "female, male or unknown"
      switch value.content {
      case .text(let word) where Sex(rawValue: word) != nil: sex = Sex(rawValue: word) ?? .unknown
      case .text(let word):
        if WrittenText(word) != nil {
          findings.otherWord(value, object.field("sex"), expected: expected, keptAs: word)
        }
      default: findings.fault(value, object.field("sex"), expected: expected)
      }
    }
    object.finish(&findings)
  }
}

extension Incident {
  init(handed object: inout HandedObject, _ findings: inout IntakeFindings) {
    self.init(
      happened: object.happened("happened", &findings),
      learnt: object.moment("learnt", &findings),
      text: object.text("text", &findings) ?? IntakeDocument.nothingWritten,
      behaviours: object.texts("behaviours", &findings),
      fearOfViolence: object.flag("fearOfViolence", &findings))
    object.finish(&findings)
  }
}

extension Impact {
  init?(handed object: inout HandedObject, _ findings: inout IntakeFindings) {
    let alarm = object.flag("alarmOrDistress", &findings)
    let occasions = object.count("fearOfViolenceOccasions", &findings)
    let serious = object.flag("seriousEffectOnDailyLife", &findings)
    let text = object.text("text", &findings)
    object.finish(&findings)
    self.init(
      alarmOrDistress: alarm, seriousEffectOnDailyLife: serious,
      fearOfViolenceOccasions: occasions, text: text)
  }
}

extension EarlierHistory {
  init?(handed object: inout HandedObject, _ findings: inout IntakeFindings) {
    let reports = object.count("previousReports", &findings)
    let orders = object.texts("orders", &findings)
    let convictions = object.texts("convictions", &findings)
    let text = object.text("text", &findings)
    object.finish(&findings)
    self.init(previousReports: reports, convictions: convictions, orders: orders, text: text)
  }
}

extension IntakeOrder {
  init(handed object: inout HandedObject, _ findings: inout IntakeFindings) {
    var kind = Kind.other(IntakeDocument.notStated)
    let known = KnownKind.allCases.map(\.rawValue).joined(separator: ", ")
    if let value = object.takeAsItIs("kind") {
      if case .text(let word) = value.content, let words = WrittenText(word) {
        kind = Kind(words)
        if case .other = kind {
          findings.otherWord(value, object.field("kind"), expected: "one of \(known)", keptAs: nil)
        }
      } else {
        findings.fault(value, object.field("kind"), expected: "one of \(known)")
      }
    } else {
      findings.missing(at: object.offset, object.field("kind"), expected: "one of \(known)")
    }
    self.init(
      kind: kind, made: object.day("made", &findings), served: object.day("served", &findings),
      ends: object.day("ends", &findings), court: object.text("court", &findings),
      subject: .suspect, protected: object.texts("protected", &findings))
    if let name = object.text("subject", &findings), name.text != "suspect" {
      subject = .named(name)
    }
    conditions = object.objects("conditions", &findings).map { condition in
      var condition = condition
      return IntakeCondition(handed: &condition, &findings)
    }
    object.finish(&findings)
  }
}

extension IntakeCondition {
  init(handed object: inout HandedObject, _ findings: inout IntakeFindings) {
    self.init(
      kind: object.text("kind", &findings).map { Kind($0) } ?? .prohibition,
      type: object.text("type", &findings), text: object.text("text", &findings),
      place: object.text("place", &findings),
      distanceMetres: object.count("distanceMetres", &findings),
      from: object.momentOrWords("from", &findings),
      until: object.momentOrWords("until", &findings))
    object.finish(&findings)
  }
}
