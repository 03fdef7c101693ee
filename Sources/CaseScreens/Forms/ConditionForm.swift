import CaseCore

/// The form of a condition: as the court worded it, a variation from a day, or words that were
/// recorded wrongly.
extension FormFields {
  /// What is being said of the condition.
  fileprivate enum How: String, CaseIterable {
    case ordered, varied, corrected, dropped

    var label: String {
      switch self {
      case .ordered: return "ordered, and not recorded yet"
      case .varied: return "a court worded it so from a day on"
      case .corrected: return "it was recorded wrongly"
      case .dropped: return "a court took it out from a day on"
      }
    }
  }

  static func condition(
    _ order: OrderID, _ id: ConditionID?, _ current: Case?, _ setting: Setting
  ) -> [FormField] {
    let fact = id.flatMap { current?.order(order)?.condition($0) }
    let ways: [How] = id == nil ? [.ordered, .varied] : [.varied, .corrected, .dropped]
    let types = setting.reference.conditionTypes
    func when(_ ways: How...) -> FormField.Condition {
      FormField.Condition("how", ways)
    }
    func people(_ texts: [WrittenText]?) -> String {
      let choices = self.people(current)
      return FormField.joined(
        (texts ?? []).map { text in
          choices.first { $0.code == text.text }?.label ?? text.text
        })
    }
    let worded = when(.ordered, .varied, .corrected)
    return [
      FormField(
        "how", "How",
        .one(of: ways, \.label),
        isRequired: true, value: ways[0].label),
      FormField(
        "on", "From", .day(.past), hint: "the day of the variation", isRequired: true,
        shownWhen: when(.varied, .dropped)),
      FormField(
        "type", "Type",
        .choice(
          types.rows.map {
            FormField.Choice(
              code: $0.code, label: $0.label, fills: ["kind": Wording.conditionKind($0.kind)])
          }, allowsOther: true),
        hint: "from the catalogue, or any words", shownWhen: worded,
        value: fact?.type.map { types.label($0.text) } ?? ""),
      FormField(
        "kind", "Kind",
        .one(of: Condition.Kind.self, Wording.conditionKind), isRequired: true, shownWhen: worded,
        value: fact.map { Wording.conditionKind($0.kind) } ?? ""),
      FormField(
        "text", "As ordered", .paragraph, hint: "the court’s words with their exceptions",
        isRequired: true, shownWhen: worded, value: fact?.text.text ?? ""),
      FormField("place", "Place", .line, shownWhen: worded, value: fact?.place?.text ?? ""),
      FormField(
        "metres", "Metres", .line, hint: "how far to stay away", shownWhen: worded,
        value: fact?.distanceMetres.map(String.init) ?? ""),
      FormField(
        "from", "Begins", .moment(.future),
        hint: "its own period, where it is not the order’s", shownWhen: worded,
        value: fact?.from.map(Wording.moment) ?? ""),
      FormField(
        "until", "Ends", .moment(.future), shownWhen: worded,
        value: fact?.until.map(Wording.moment) ?? ""),
      FormField(
        "protected", "Protects", .several(self.people(current)),
        hint: "empty means those whom the order protects", shownWhen: worded,
        value: people(fact?.protected)),
      FormField(
        "monitor", "Seen to by", .line, shownWhen: worded, value: fact?.monitor?.text ?? ""),
      FormField(
        "check", "Next check", .day(.future), shownWhen: worded,
        value: fact?.nextCheck.map(Wording.fullDay) ?? ""),
      FormField(
        "reason", "Reason", .paragraph, hint: correctionHint(order, id, current), isRequired: true,
        shownWhen: when(.corrected)),
      FormField("remark", "Remark", .line, shownWhen: when(.varied, .dropped)),
    ]
  }

  /// Says which wording is corrected where there is more than one.
  private static func correctionHint(
    _ order: OrderID, _ id: ConditionID?, _ current: Case?
  ) -> String {
    guard let order = current?.order(order), let id, order.steps(wording: id).count > 1,
      let last = order.stepWording(id)
    else { return "why it is corrected" }
    return "why the wording of \(Wording.day(last.fact.on)) is corrected; earlier ones stay"
  }
}

extension FormState {
  /// Whether this form takes a condition out of its order, or somebody else has: then there are no
  /// two wordings that could be put together.
  func takesOutCondition(_ now: CaseView) -> Bool {
    guard case .condition(_, let order, let id?) = kind else { return false }
    let stands = now.current?.order(order)?.lastWording.contains { $0.id == id } ?? false
    return !stands || self["how"]?.code == FormFields.How.dropped.rawValue
  }
}

extension FormReading {
  mutating func condition(_ order: OrderID, _ id: ConditionID?) -> OrderCommand? {
    guard let how = code("how", FormFields.How.self) else { return nil }
    let on = day("on")
    let remark = written("remark")
    if how == .dropped {
      guard let on, let id else { return nil }
      return .vary(order, on: on, [.drop(id)], remark)
    }
    guard let condition = wording() else { return nil }
    switch how {
    case .ordered: return .addCondition(order, condition)
    case .varied:
      guard let on else { return nil }
      return .vary(order, on: on, [id.map { .reword($0, condition) } ?? .add(condition)], remark)
    case .corrected:
      guard let id, let reason = written("reason") else { return nil }
      // The wording that was seen, even where a court has worded it anew since.
      let wording = form.view?.current?.order(order)?.stepWording(id)?.id
      return .correctCondition(order, id, condition, wording: wording, reason: reason)
    case .dropped: return nil
    }
  }

  private mutating func wording() -> Condition? {
    let kind = code("kind", Condition.Kind.self)
    let (type, metres) = (words("type"), count("metres", such: 200))
    let (from, until, check) = (moment("from"), moment("until"), day("check"))
    guard let kind, let text = written("text") else { return nil }
    return Condition(
      kind: kind, type: type, text: text, place: written("place"), distanceMetres: metres,
      from: from, until: until, protected: parts("protected"), monitor: written("monitor"),
      nextCheck: check)
  }
}
