import CaseCore

/// The form that puts the facts of an order right. Its steps and conditions have forms of their own.
extension FormFields {
  static func correctOrder(
    _ order: Order?, _ current: Case?, _ setting: Setting
  ) -> [FormField] {
    let kinds = setting.reference.orderKinds
    let facts = order?.facts
    let choices = people(current)
    func label(_ name: String) -> String { choices.first { $0.code == name }?.label ?? name }
    let mains = (current?.orders ?? []).filter { $0.id != order?.id }.map {
      FormField.Choice(code: $0.id, label: "\($0.id) \(kinds.shortName($0.facts.kind))")
    }
    return [
      FormField(
        "kind", "Kind",
        .choice(
          kinds.codes.map { FormField.Choice(code: $0, label: kinds.name($0)) },
          allowsOther: false), isRequired: true, value: facts.map { kinds.name($0.kind) } ?? ""),
      FormField("court", "Court", .line, value: facts?.court?.text ?? ""),
      FormField(
        "origin", "Came by", .one(of: OrderOrigin.self, Wording.orderOrigin),
        value: facts?.origin.map(Wording.orderOrigin) ?? ""),
      FormField(
        "subject", "Against", .choice(choices, allowsOther: false),
        hint: "empty means the suspect", value: facts?.subject.map(label) ?? ""),
      FormField(
        "protected", "Protects", .several(choices),
        hint: "empty means the victim; commas between",
        value: FormField.joined((facts?.protected ?? []).map { label($0.text) })),
      FormField(
        "number", "Number", .line, hint: "the court’s own", value: facts?.number?.text ?? ""),
      FormField(
        "interimFor", "Interim for", .choice(mains, allowsOther: false),
        hint: "of an interim order: the one applied for",
        value: facts?.interimFor.flatMap { id in mains.first { $0.code == id }?.label } ?? ""),
    ]
  }
}

extension FormReading {
  /// What a form says of an order besides its steps.
  mutating func orderFacts() -> OrderFacts? {
    let (kind, subject, main) = (words("kind"), words("subject"), words("interimFor"))
    let origin = code("origin", OrderOrigin.self)
    guard let kind else { return nil }
    return OrderFacts(
      kind: kind.text, subject: subject?.text, protected: parts("protected"),
      court: written("court"), origin: origin, number: written("number"), interimFor: main?.text)
  }
}
