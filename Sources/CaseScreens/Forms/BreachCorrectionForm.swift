import CaseCore

/// The form that puts the facts of a breach right. What was done about it has a form of its own.
extension FormFields {
  static func correctBreach(
    _ breach: Breach?, _ current: Case?, _ setting: Setting
  ) -> [FormField] {
    let facts = breach?.facts
    let incidents = incidents(current)
    let conditions = conditions(of: facts?.order, current)
    let broken = (facts?.conditions ?? []).map { "\(facts?.order ?? "").\($0)" }
    return [
      FormField(
        "incident", "Incident", .choice(incidents, allowsOther: false), isRequired: true,
        value: incidents.first { $0.code == facts?.incident }?.label ?? ""),
      FormField(
        "conditions", "Conditions", .several(conditions),
        hint: "of \(facts?.order ?? "the order"); commas between", isRequired: !conditions.isEmpty,
        value: broken.joined(separator: ", ")),
      FormField(
        "evidence", "Evidence", .line, hint: "references, semicolons between",
        value: BreachFacts.listed(facts?.evidence ?? [])),
      FormField("excuse", "Excuse offered", .line, value: facts?.excuse?.text ?? ""),
      FormField("crimeNumber", "Crime number", .line, value: facts?.crimeNumber?.text ?? ""),
      FormField("text", "Remark", .paragraph, value: facts?.text?.text ?? ""),
    ]
  }
}

extension FormReading {
  mutating func breachFacts(_ id: BreachID) -> BreachFacts? {
    let incident = words("incident")
    // A breach of another order is another breach.
    guard let before = form.view?.current?.breach(id)?.facts else { return nil }
    let order = before.order
    let named = parts("conditions").map { $0.text.split(separator: ".").map(String.init) }
    guard named.allSatisfy({ $0.count == 2 && $0[0] == order }) else {
      problem("conditions", "choose conditions of \(order) from the list")
      return nil
    }
    guard let incident else { return nil }
    return BreachFacts(
      incident: incident.text, order: order, conditions: named.map { $0[1] },
      // What nobody touched stays as it is, with its own semicolons.
      evidence: written("evidence")?.text == BreachFacts.listed(before.evidence)
        ? before.evidence : parts("evidence"), excuse: written("excuse"),
      crimeNumber: written("crimeNumber"), text: written("text"))
  }
}

extension BreachFacts {
  fileprivate static func listed(_ evidence: [WrittenText]) -> String {
    evidence.map(\.text).joined(separator: "; ")
  }
}
