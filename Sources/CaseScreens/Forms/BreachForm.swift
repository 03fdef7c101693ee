import CaseCore
import TerminalPages

/// What is known of a breach before its form is filled in.
public struct BreachStart: Hashable, Sendable {
  public var incident: IncidentID?
  /// The order whose conditions are offered; nil offers those of every order.
  public var order: OrderID?
  public var conditions: [ConditionID]

  public init(incident: IncidentID? = nil, order: OrderID? = nil, conditions: [ConditionID] = []) {
    self.incident = incident
    self.order = order
    self.conditions = conditions
  }

  /// For the draft: breaches of two orders are two drafts.
  var names: [String] { [incident, order].compactMap(\.self) }
}

/// The forms of a breach and of what was done about it.
extension FormFields {
  static func breach(
    _ start: BreachStart, _ current: Case?, _ setting: Setting
  ) -> [FormField] {
    let incidents = incidents(current)
    let conditions = conditions(of: start.order, current)
    let chosen = conditions.filter { choice in
      start.conditions.contains { choice.code == "\(start.order ?? "").\($0)" }
    }
    return [
      FormField(
        "incident", "Incident", .choice(incidents, allowsOther: false),
        hint: "add the incident first where it is not listed", isRequired: true,
        value: incidents.first { $0.code == start.incident }?.label ?? ""),
      FormField(
        "conditions", "Conditions", .several(conditions),
        hint: "of one order; commas between", isRequired: true,
        value: names(conditions.count == 1 ? conditions : chosen)),
      FormField("evidence", "Evidence", .line, hint: "references, semicolons between"),
      FormField("excuse", "Excuse offered", .line),
      FormField("crimeNumber", "Crime number", .line),
      FormField(
        "responded", "Police answered", .moment(.past), hint: "when; empty while they have not"),
      FormField("how", "How", .line, hint: "what police did"),
      FormField("text", "Remark", .paragraph),
    ]
  }

  static func incidents(_ current: Case?) -> [FormField.Choice] {
    (current?.incidents ?? []).reversed().map {
      FormField.Choice(
        code: $0.id,
        label: "\($0.id) \(Wording.listHappened($0.fact.happened)) \(beginning($0.fact.text))")
    }
  }

  /// - Parameter order: nil offers those of every order that was made.
  static func conditions(of order: OrderID?, _ current: Case?) -> [FormField.Choice] {
    let orders = (current?.orders ?? []).filter { each in
      each.made != nil && order.map { $0 == each.id } ?? true
    }
    return orders.flatMap { order in
      order.conditionIDs.compactMap { id in
        order.condition(id).map {
          FormField.Choice(
            code: "\(order.id).\(id)",
            label: "\(order.id).\(id) \(inOnePart($0.text.text))")
        }
      }
    }
  }

  /// One in its words; several by their names, or else what is out of sight would be saved unseen.
  private static func names(_ chosen: [FormField.Choice]) -> String {
    FormField.joined(chosen.map(chosen.count == 1 ? \.label : \.code))
  }

  private static func beginning(_ text: WrittenText) -> String {
    String(text.text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(40))
  }

  /// A comma or semicolon would part the list in which it is chosen.
  private static func inOnePart(_ text: String) -> String {
    String(text.filter { $0 != "," && $0 != ";" && !$0.isNewline }.prefix(60))
  }

  static let dismissal = [
    FormField(
      "reason", "Why it is none", .paragraph,
      hint: "in your own words; it stands in the record under your name", isRequired: true)
  ]

  /// The condition as ordered and the words that a proposal rests on; nil where nothing proposed it.
  static func explanation(
    of start: BreachStart, _ view: CaseView?, _ setting: Setting
  ) -> Line? {
    let possible = PossibleBreach.open(in: view?.current, setting).filter {
      $0.incident.id == start.incident && $0.order == start.order
        && start.conditions.contains($0.condition)
    }
    guard let first = possible.first else { return nil }
    let told = "\(first.incident.id) \(Wording.happened(first.incident.fact.happened)):"
    let parts = possible.map { possible in
      let condition = possible.proposal.condition
      return
        "\(PossibleBreachWords.quoted(possible)) \(Wording.mayBreach(possible.proposal.certainty)) \(possible.condition), "
        + "“\(condition.text ?? condition.type ?? "")”"
    }
    return Line("\(told) \(parts.joined(separator: "; "))", .warning)
  }

  static func breachStep(_ setting: Setting) -> [FormField] {
    func when(_ kinds: BreachStep.Kind...) -> FormField.Condition {
      FormField.Condition("step", kinds)
    }
    let now = Wording.moment(setting.now)
    return [
      FormField(
        "step", "What was done",
        .one(of: BreachStep.Kind.self, Wording.breachStep), isRequired: true),
      FormField(
        "on", "When", .moment(.past), hint: "the day will do for a decision", isRequired: true,
        value: now),
      FormField(
        "isStalking", "Stalking", .flag, hint: "is the whole stalking: y or n", isRequired: true,
        shownWhen: when(.stalkingConsidered)),
      FormField(
        "text", "In words", .paragraph, hint: "how, why, what came of it", isRequired: true,
        shownWhen: when(.responded, .stalkingConsidered, .disposed)),
      FormField("remark", "Remark", .paragraph, shownWhen: when(.arrested)),
    ]
  }
}

extension FormReading {
  mutating func breach() -> BreachCommand? {
    let incident = words("incident")
    let responded = moment("responded")
    let named = parts("conditions").map { $0.text.split(separator: ".").map(String.init) }
    let orders = Set(named.compactMap(\.first))
    guard named.allSatisfy({ $0.count == 2 }), orders.count == 1, let order = orders.first else {
      problem("conditions", "choose conditions of one order from the list")
      return nil
    }
    if let responded, written("how") == nil {
      problem("how", "say what police did on \(Wording.moment(responded))")
    }
    guard let incident else { return nil }
    let report = BreachReport(
      .known(incident.text), of: order, conditions: named.map { $0[1] },
      evidence: parts("evidence"), excuse: written("excuse"),
      crimeNumber: written("crimeNumber"), text: written("text"))
    guard let responded, let how = written("how") else { return .add(report) }
    return .add(report, steps: [.responded(responded, how: how)])
  }

  mutating func dismissal(_ start: BreachStart) -> BreachDismissal? {
    guard let incident = start.incident, let order = start.order, let reason = written("reason")
    else { return nil }
    return BreachDismissal(
      incident: incident, order: order, conditions: start.conditions, reason: reason)
  }

  mutating func breachStep() -> BreachStep? {
    let step = code("step", BreachStep.Kind.self)
    let when = moment("on")
    guard let step, let when else { return nil }
    let text = written("text")
    switch step {
    case .responded: return text.map { .responded(when, how: $0) }
    case .arrested: return .arrested(when, written("remark"))
    case .stalkingConsidered:
      guard let isStalking = flag("isStalking"), let text else { return nil }
      return .stalkingConsidered(on: when.day, isStalking: isStalking, reasons: text)
    case .disposed: return text.map { .disposed(on: when.day, $0) }
    }
  }
}
