import CaseCore

extension FormFields {
  /// What can be done now comes first; the rest stands behind it with why not now, because somebody
  /// may not know why it is missing.
  static func step(_ current: Case?, _ setting: Setting) -> [FormField] {
    let types = setting.reference.outcomeTypes
    let allowed = current?.progress.allowedSteps(types) ?? []
    let kinds = allowed + ProgressStep.Kind.allCases.filter { !allowed.contains($0) }
    let possible = current?.progress.allowedOutcomes(types, on: setting.today) ?? []
    let ordered = possible + types.all.filter { !possible.contains($0) }
    let notNow = current.map { " (not while “\(Wording.stage($0.progress.stage))”)" } ?? ""
    func when(_ kinds: ProgressStep.Kind...) -> FormField.Condition {
      FormField.Condition("step", kinds)
    }
    return [
      FormField(
        "step", "Step",
        .one(of: kinds) { Wording.step($0) + (allowed.contains($0) ? "" : notNow) },
        hint: "now possible: \(allowed.map(Wording.step).joined(separator: ", "))",
        isRequired: true),
      FormField("on", "On", .day(.past), isRequired: true, value: Wording.fullDay(setting.today)),
      FormField(
        "due", "Due", .day(.future), hint: "the day the prosecutor set", isRequired: true,
        shownWhen: when(.actionPlanSet)),
      FormField(
        "decision", "CPS decision", .one(of: ProsecutorDecision.self, Wording.prosecutorDecision),
        isRequired: true, shownWhen: when(.prosecutorDecided)),
      FormField(
        "test", "Test", .one(of: ChargingTest.self, Wording.chargingTest),
        shownWhen: when(.prosecutorDecided)),
      FormField(
        "type", "Outcome type",
        .choice(
          ordered.map {
            FormField.Choice(
              code: $0.code,
              label: "\($0.code) \($0.name)" + (possible.contains($0) ? "" : notNow))
          },
          allowsOther: false),
        hint: "Home Office outcome type: its number or words", isRequired: true,
        shownWhen: when(.outcomeRecorded)),
      FormField(
        "disposal", "Disposal", .line, hint: "such as adult conditional caution",
        shownWhen: when(.outcomeRecorded)),
      FormField(
        "result", "Result", .one(of: ReviewResult.self, Wording.review), isRequired: true,
        shownWhen: when(.reviewDecided)),
      FormField(
        "reason", "Reason", .paragraph, hint: "in your own words", isRequired: true,
        shownWhen: when(.prosecutorDecided, .outcomeRecorded, .reviewDecided, .reopened)),
      FormField(
        "by", "Decided by", .one(of: DecisionMaker.self) { $0 == .cps ? "CPS" : "police" },
        isRequired: true, shownWhen: when(.outcomeRecorded),
        value: current?.progress.stage == .prosecutorDecision ? "CPS" : "police"),
      FormField(
        "remark", "Remark", .paragraph,
        shownWhen: when(
          .investigationStarted, .fileSubmitted, .actionPlanSet, .fileResubmitted,
          .reviewRequested)),
    ]
  }
}
