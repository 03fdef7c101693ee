import CaseCore

extension IntakeDocument {
  /// Reads a document; nil where it cannot be used, and the findings say why.
  static func read(_ value: HandedValue, _ findings: inout IntakeFindings) -> IntakeDocument? {
    guard case .object(let members) = value.content else {
      findings.fault(value, nil, expected: "an intake document in curly brackets")
      return nil
    }
    var object = HandedObject(members, at: value.offset, path: "", &findings)
    var document = IntakeDocument(incidents: readIncidents(&object, &findings))
    document.reference = object.text("reference", &findings)
    document.recordedOn = object.day("recordedOn", &findings)
    document.recordedAs = readClass(&object, &findings)
    document.area = object.text("area", &findings)
    document.relationship = readRelationship(&object, &findings)
    document.victim = Person(role: .victim, &object, "victim", &findings)
    document.suspect = Person(role: .suspect, &object, "suspect", &findings)
    if var impact = object.object("impact", &findings) {
      document.impact = Impact(handed: &impact, &findings)
    }
    if var history = object.object("history", &findings) {
      document.history = EarlierHistory(handed: &history, &findings)
    }
    document.orders = object.objects("orders", &findings).map { order in
      var order = order
      return IntakeOrder(handed: &order, &findings)
    }
    document.isTraining = object.flag("training", &findings) ?? false
    object.finish(&findings)
    document.otherWords = findings.otherWords
    document.unknown = findings.unknown
    return findings.faults.isEmpty ? document : nil
  }

  private static func readIncidents(
    _ object: inout HandedObject, _ findings: inout IntakeFindings
  ) -> [Incident] {
    let expected = "a list of incidents in square brackets"
    guard let value = object.takeAsItIs("incidents") else {
      findings.missing(at: object.offset, "incidents", expected: expected)
      return []
    }
    guard case .list(let elements) = value.content else {
      findings.fault(value, "incidents", expected: expected)
      return []
    }
    return elements.enumerated().compactMap { index, element in
      guard var incident = HandedObject.read(element, "incidents[\(index)]", &findings) else {
        return nil
      }
      return Incident(handed: &incident, &findings)
    }
  }

  /// The class decides what the second opinion is held against, so no other word will do.
  private static func readClass(
    _ object: inout HandedObject, _ findings: inout IntakeFindings
  ) -> CaseClass? {
    guard let value = object.take("recordedAs") else { return nil }
    if case .text(let word) = value.content {
      if let known = CaseClass(rawValue: word) { return known }
      if WrittenText(word) == nil { return nil }
      // What a second opinion can say and nobody can record: no crime was recorded.
      if word == "insufficient" { return .notCrimed }
    }
    let known = CaseClass.allCases.map(\.rawValue).joined(separator: ", ")
    findings.fault(value, object.field("recordedAs"), expected: "one of \(known)")
    return nil
  }

  private static func readRelationship(
    _ object: inout HandedObject, _ findings: inout IntakeFindings
  ) -> Relationship? {
    guard let value = object.take("relationship") else { return nil }
    let known = Relationship.allCases.map(\.rawValue).joined(separator: ", ")
    guard case .text(let word) = value.content else {
      findings.fault(value, object.field("relationship"), expected: "one of \(known)")
      return nil
    }
    if let relationship = Relationship(rawValue: word) { return relationship }
    if WrittenText(word) != nil {
      findings.otherWord(
        value, object.field("relationship"), expected: "one of \(known)", keptAs: word)
    }
    return nil
  }
}
