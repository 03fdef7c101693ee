import CaseCore

/// The form in which a person answers a deadline: done, stopped or put off, each with words.
extension FormFields {
  fileprivate typealias Act = DeadlineAnswer.Act.Kind

  static func deadline(_ id: DeadlineID, _ current: Case?, _ setting: Setting) -> [FormField] {
    func when(_ act: Act) -> FormField.Condition {
      FormField.Condition(field: "act", codes: [act.rawValue])
    }
    let due = current?.deadlines(setting.reference).first { $0.id == id }
    let choices = [
      FormField.Choice(code: Act.done.rawValue, label: "done"),
      FormField.Choice(code: Act.stopped.rawValue, label: "need not be done"),
      FormField.Choice(code: Act.snoozed.rawValue, label: "not before a later day"),
    ]
    return [
      FormField(
        "act", "What about it", .choice(choices, allowsOther: false),
        hint: due.map {
          "\(Wording.deadlineRule($0.rule)), last day \(Wording.fullDay($0.due))"
        }, isRequired: true),
      FormField(
        "on", "Done on", .day(.past), isRequired: true, shownWhen: when(.done),
        value: Wording.fullDay(setting.today)),
      FormField(
        "until", "Not before", .day(.future),
        hint: due.flatMap { Wording.puttingOff($0, on: setting.today) },
        isRequired: true, shownWhen: when(.snoozed)),
      FormField(
        "reason", "In words", .paragraph, hint: "what was done, or why", isRequired: true),
    ]
  }
}

extension FormReading {
  mutating func deadlineAct() -> DeadlineAnswer.Act? {
    let act = code("act", DeadlineAnswer.Act.Kind.self)
    let (on, until) = (day("on"), day("until"))
    guard let act, let words = written("reason") else { return nil }
    switch act {
    case .done: return on.map { .done(on: $0, words) }
    case .stopped: return .stopped(reason: words)
    case .snoozed: return until.map { .snoozed(until: $0, reason: words) }
    }
  }
}
