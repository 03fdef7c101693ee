import CaseCore
import TerminalPages

extension CaseDetailState {
  func summaryPane(_ setting: Setting) -> Pane {
    .lines(Lines(lines: summaryLines(setting), firstLine: selection.top))
  }

  /// The whole picture, wrapped to the window so that it scrolls line by line.
  func summaryLines(_ setting: Setting) -> [Line] {
    guard let current = view.current else {
      return [
        Line("The part of this file that can be read does not open the case.", .warning),
        Line("See the Record tab (6) for what is there, and run casebook check."),
      ]
    }
    var lines: [Line] = []
    let columns = setting.size.columns
    func heading(_ text: String) {
      let rule = String(repeating: "─", count: max(0, columns - text.count - 5))
      lines.append(Line("── ", .quiet) + Line(text, .heading) + Line(" \(rule)", .quiet))
    }
    func field(_ label: String, _ text: String, _ tone: Tone = .plain) {
      let wrapped = DisplayWidth.wrap(text, columns: max(20, columns - 17))
      for (index, part) in wrapped.enumerated() {
        let name = index == 0 ? " " + label : ""
        let padding = String(repeating: " ", count: max(1, 15 - name.count))
        lines.append(Line(name + padding, .quiet) + Line(part, tone))
      }
    }
    heading("Classification")
    classification(current).forEach { field($0.0, $0.1) }
    heading("Stage")
    stage(current, setting).forEach { field($0.0, $0.1, $0.2) }
    heading("Course of conduct")
    conduct(current, setting).forEach { field($0.0, $0.1, $0.2) }
    if current.impact != nil || current.history != nil {
      heading("Impact and history")
      impact(current, setting.reference).forEach { field($0.0, $0.1) }
    }
    heading("People and place")
    for role in PersonRole.allCases {
      let people = current.people(as: role)
      if !people.isEmpty { field(role.rawValue, people.map(Self.inShort).joined(separator: "; ")) }
    }
    field("area", "\(current.area), \(current.force)")
    field("owner", current.owner?.text ?? "nobody has this case")
    if !current.crimeNumbers.isEmpty {
      field("crime numbers", current.crimeNumbers.map(\.text).joined(separator: ", "))
    }
    if let controller = current.opening.controller { field("controller", controller.text) }
    if let summary = current.opening.summary { field("at opening", summary.text) }
    return lines
  }

  private static func inShort(_ person: Named<Person>) -> String {
    let fact = person.fact
    let details = [fact.sex == .unknown ? nil : fact.sex.rawValue, fact.born.map { "born \($0)" }]
      .compactMap(\.self)
    return details.isEmpty
      ? fact.shownName : "\(fact.shownName) (\(details.joined(separator: ", ")))"
  }

  private func classification(_ current: Case) -> [(String, String)] {
    var fields = [
      (
        "recorded",
        "\(Wording.recordedClass(current.recordedClass.recordedAs))"
          + (current.recordedClass.isAggravated ? ", racially or religiously aggravated" : "")
          + ", \(Wording.day(current.recordedClass.on))"
      )
    ]
    if let reason = current.recordedClass.reason { fields.append(("because", reason.text)) }
    for earlier in current.classes.dropLast().reversed() {
      fields.append(
        (
          "before",
          "\(Wording.recordedClass(earlier.fact.recordedAs)), "
            + "\(Wording.day(earlier.fact.on)), \(earlier.by)"
        ))
    }
    return fields
  }

  private func stage(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    var fields: [(String, String, Tone)] = [
      ("now", Wording.stage(current.progress.stage), .strong)
    ]
    if let outcome = current.progress.outcome {
      fields.append(("outcome", Wording.outcome(outcome, setting.reference.outcomeTypes), .strong))
      fields.append(("because", outcome.reason.text, .plain))
    }
    if case .actionPlan(let due) = current.progress {
      let age = Wording.age(due, on: setting.today)
      let late = due < setting.today
      fields.append(
        (
          "due",
          "\(Wording.fullDay(due)), CPS action plan"
            + (late ? ", \(age) overdue" : ", \(age)"), late ? .warning : .plain
        ))
    }
    fields.append(
      (
        "possible now", current.progress.allowedSteps.map(Wording.step).joined(separator: ", "),
        .quiet
      ))
    return fields
  }

  private func conduct(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    guard !current.incidents.isEmpty else {
      return [("incidents", "none recorded yet", .quiet)]
    }
    var fields: [(String, String, Tone)] = []
    let days = current.incidents.compactMap { $0.fact.happened.start?.day }
    var span = ""
    if let first = days.min(), let last = days.max() {
      span = ", \(Wording.day(first)) to \(Wording.day(last)) (\(first.days(to: last) + 1) days)"
    }
    fields.append(("incidents", Wording.count(current.incidents.count, "incident") + span, .strong))
    var counts: [String: Int] = [:]
    for incident in current.incidents {
      for behaviour in incident.fact.behaviours { counts[behaviour.text, default: 0] += 1 }
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let words = ordered.map { "\(setting.reference.behaviours.label($0.key)) \($0.value)" }
    if !words.isEmpty { fields.append(("what", words.joined(separator: ", "), .plain)) }
    let fear = current.incidents.count { $0.fact.fearOfViolence == true }
    let asked = current.incidents.count { $0.fact.fearOfViolence != nil }
    fields.append(
      (
        "fear",
        asked == 0
          ? "nobody has asked about fear of violence"
          : "fear of violence in \(fear) of the \(asked) incidents where it was asked",
        fear > 1 ? .warning : .plain
      ))
    return fields
  }

  private func impact(_ current: Case, _ reference: ReferenceData) -> [(String, String)] {
    var fields: [(String, String)] = []
    if let impact = current.impact?.fact {
      let ticks = [
        impact.alarmOrDistress.map { "alarm or distress: \($0 ? "yes" : "no")" },
        impact.seriousEffectOnDailyLife.map {
          "serious effect on daily life: \($0 ? "yes" : "no")"
        },
      ].compactMap(\.self)
      let changes = impact.changes.map { reference.changes.label($0.text) }
      let words = ticks + changes + [impact.text?.text].compactMap(\.self)
      fields.append(("impact", words.joined(separator: "; ")))
    }
    if let history = current.history?.fact {
      let reports = history.previousReports.map { Wording.count($0, "earlier report") }
      let words =
        [reports].compactMap(\.self) + (history.orders + history.convictions).map(\.text)
        + [history.text?.text].compactMap(\.self)
      fields.append(("history", words.joined(separator: "; ")))
    }
    return fields
  }
}
