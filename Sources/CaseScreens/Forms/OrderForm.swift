import CaseCore

/// The form of a new order, sought or made. Its conditions and later steps have forms of their own.
extension FormFields {
  /// What an order can begin with.
  fileprivate static let beginnings: [OrderStep.Kind] = [.considered, .notSought, .applied, .made]

  static func order(_ current: Case?, _ setting: Setting) -> [FormField] {
    let kinds = setting.reference.orderKinds
    func when(_ kinds: OrderStep.Kind...) -> FormField.Condition {
      FormField.Condition("step", kinds)
    }
    return [
      FormField(
        "kind", "Kind",
        .choice(
          kinds.codes.map { FormField.Choice(code: $0, label: kinds.name($0)) },
          allowsOther: false), isRequired: true),
      FormField(
        "step", "How far",
        .one(of: beginnings, Wording.orderStep), isRequired: true),
      FormField("on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField(
        "ends", "Ends", .dayAfter("on"), hint: "its last day; empty means until further order",
        shownWhen: when(.made)),
      FormField(
        "served", "Served on", .day(.past), hint: "empty while the subject was not served",
        shownWhen: when(.made)),
      FormField("court", "Court", .line),
      FormField(
        "origin", "Came by",
        .one(of: OrderOrigin.self, Wording.orderOrigin)),
      FormField(
        "subject", "Against", .choice(people(current), allowsOther: false),
        hint: "empty means the suspect"),
      FormField(
        "protected", "Protects", .several(people(current)),
        hint: "empty means the victim; commas between"),
      FormField("number", "Number", .line, hint: "the court’s own"),
      FormField(
        "reason", "Reasons", .paragraph, hint: "why, in your own words", isRequired: true,
        shownWhen: when(.considered, .notSought)),
      FormField("remark", "Remark", .paragraph, shownWhen: when(.applied, .made)),
    ]
  }

  static func people(_ current: Case?) -> [FormField.Choice] {
    (current?.people ?? []).map {
      FormField.Choice(
        code: $0.id, label: "\($0.fact.shownName) (\($0.fact.role.rawValue), \($0.id))")
    }
  }

  /// The steps of an order after its first; what it forbids is changed on the form of a condition.
  static func orderStep(
    _ id: OrderID, _ current: Case?, _ setting: Setting
  ) -> [FormField] {
    let order = current?.order(id)
    let allowed = (order?.allowedSteps(on: setting.today) ?? []).filter { $0 != .varied }
    let kinds =
      allowed + OrderStep.Kind.allCases.filter { $0 != .varied && !allowed.contains($0) }
    func when(_ kinds: OrderStep.Kind...) -> FormField.Condition {
      FormField.Condition("step", kinds)
    }
    let status = order.map { Wording.orderStatus($0.status(on: setting.today)) } ?? ""
    let interims = (current?.orders ?? []).filter { $0.id != id && $0.made != nil }.map {
      FormField.Choice(
        code: $0.id, label: "\(setting.reference.orderKinds.shortName($0.facts.kind)) (\($0.id))")
    }
    let appealable = (order?.appealable(on: setting.today) ?? []).map {
      FormField.Choice(
        code: $0.id, label: "\($0.id) \(Wording.day($0.fact.on)) \($0.fact.kind.rawValue)")
    }
    return [
      FormField(
        "step", "Step",
        .one(of: kinds) {
          Wording.orderStep($0) + (allowed.contains($0) ? "" : " (not while “\(status)”)")
        },
        hint: "now possible: \(allowed.map(Wording.orderStep).joined(separator: ", "))",
        isRequired: true),
      FormField("on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField(
        "ends", "Ends", .dayAfter("on"), hint: "its last day; empty means until further order",
        shownWhen: when(.made, .renewed)),
      FormField(
        "replaces", "Replaces", .choice(interims, allowsOther: false),
        hint: "the interim order that ends with it", shownWhen: when(.made)),
      FormField(
        "consent", "Both consent", .flag, hint: "subject and police: y or n",
        shownWhen: when(.discharged)),
      FormField(
        "appellant", "By", .one(of: Appellant.self, Wording.appellant), isRequired: true,
        shownWhen: when(.appealed)),
      FormField(
        "against", "Against", .choice(appealable, allowsOther: false),
        hint: "empty where only one decision can be meant", shownWhen: when(.appealed)),
      FormField(
        "result", "Result",
        .one(of: AppealResult.self) {
          $0 == .allowed ? "allowed: what it was against is set aside" : "dismissed"
        },
        isRequired: true, shownWhen: when(.appealDecided)),
      FormField(
        "notified", "Notified", .one(of: NotificationKind.self, Wording.notification),
        isRequired: true, shownWhen: when(.notified)),
      FormField(
        "acknowledgement", "Acknowledged", .line, hint: "the number of the acknowledgement",
        shownWhen: when(.notified)),
      FormField(
        "reason", "Reasons", .paragraph, hint: "in your own words", isRequired: true,
        shownWhen: when(
          .considered, .notSought, .refused, .withdrawn, .discharged, .nameChanged,
          .addressChanged, .notificationSuspended)),
      FormField(
        "remark", "Remark", .paragraph,
        shownWhen: when(
          .applied, .made, .served, .renewed, .appealed, .appealDecided, .notified,
          .notificationResumed)),
    ]
  }
}

extension FormReading {
  mutating func order() -> OrderCommand? {
    let facts = orderFacts()
    let step = code("step", OrderStep.Kind.self)
    let (on, served) = (day("on"), day("served"))
    guard let facts, let step, let on, let detail = orderDetail(step) else { return nil }
    return .add(
      facts,
      steps: [OrderStep(on: on, detail)] + (served.map { [OrderStep(on: $0, .served(nil))] } ?? []))
  }

  mutating func orderStep() -> OrderStep? {
    let step = code("step", OrderStep.Kind.self)
    let on = day("on")
    guard let step, let on, let detail = orderDetail(step) else { return nil }
    return OrderStep(on: on, detail)
  }

  private mutating func orderDetail(_ step: OrderStep.Kind) -> OrderStep.Detail? {
    let (reason, remark) = (written("reason"), written("remark"))
    let last = day("ends")
    let ends: OrderEnd? = written("ends") == nil ? .furtherOrder : last.map { .on($0) }
    switch step {
    case .considered: return reason.map { .considered(reasons: $0) }
    case .notSought: return reason.map { .notSought(reasons: $0) }
    case .applied: return .applied(remark)
    case .refused: return reason.map { .refused(reasons: $0) }
    case .withdrawn: return reason.map { .withdrawn(reasons: $0) }
    case .made:
      let replaces = words("replaces")?.text
      return ends.map { .made($0, [], replaces: replaces, remark) }
    case .served: return .served(remark)
    case .varied: return nil
    case .renewed: return ends.map { .renewed($0, remark) }
    case .discharged:
      return reason.map { .discharged(consent: flag("consent") ?? false, reasons: $0) }
    case .appealed:
      let against = words("against")?.text
      return code("appellant", Appellant.self).map {
        .appealed(by: $0, against: against, remark)
      }
    case .appealDecided:
      return code("result", AppealResult.self).map { .appealDecided($0, remark) }
    case .nameChanged: return reason.map { .nameChanged($0) }
    case .addressChanged: return reason.map { .addressChanged($0) }
    case .notified:
      return code("notified", NotificationKind.self).map {
        .notified($0, acknowledgement: written("acknowledgement"), remark)
      }
    case .notificationSuspended: return reason.map { .notificationSuspended(reasons: $0) }
    case .notificationResumed: return .notificationResumed(remark)
    }
  }
}
