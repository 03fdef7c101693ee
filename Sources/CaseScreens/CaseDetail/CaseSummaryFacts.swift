import CaseCore
import TerminalPages

/// What the summary says under each heading: a label, the words and how much they matter.
extension CaseDetailState {
  static func inShort(_ person: Named<Person>) -> String {
    let fact = person.fact
    let details = [fact.sex == .unknown ? nil : fact.sex.rawValue, fact.born.map { "born \($0)" }]
      .compactMap(\.self)
    return details.isEmpty
      ? fact.shownName : "\(fact.shownName) (\(details.joined(separator: ", ")))"
  }

  /// What it is recorded as, what the evidence points to, and whether somebody must answer.
  func classification(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    var fields: [(String, String, Tone)] = [
      (
        "recorded",
        "\(Wording.recordedClass(current.recordedClass.recordedAs))"
          + (current.recordedClass.isAggravated ? ", racially or religiously aggravated" : "")
          + ", \(Wording.day(current.recordedClass.on))", .plain
      )
    ]
    if let opinion {
      fields.append(("points to", opinion.opinion.pointsToWords, .strong))
      if let needed = opinion.answerNeeded(setting.today) {
        fields.append(("⚑ flag", needed, .warning))
      } else if let answer = opinion.state.answer?.fact {
        let replied = Wording.replied(answer.reply)
        fields.append(("answered", "\(Wording.day(answer.on)), \(replied)", .plain))
      }
      fields += letters
    }
    if let reason = current.recordedClass.reason {
      fields.append(("because", reason.text, .plain))
    }
    for earlier in current.classes.dropLast().reversed() {
      fields.append(
        (
          "before",
          "\(Wording.recordedClass(earlier.fact.recordedAs)), "
            + "\(Wording.day(earlier.fact.on)), \(earlier.by)", .plain
        ))
    }
    return fields
  }

  /// Each of the four with the words that carry it, as on the Classification tab.
  private var letters: [(String, String, Tone)] {
    (opinion?.statements ?? []).filter { $0.id.hasPrefix("letter.") }.map {
      ($0.label, [$0.extent, $0.words].filter { !$0.isEmpty }.joined(separator: ", "), $0.tone)
    }
  }

  func stage(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    var fields: [(String, String, Tone)] = [
      ("now", Self.chain(current.progress.stage), .strong)
    ]
    if let outcome = current.progress.outcome {
      fields.append(("outcome", Wording.outcome(outcome, setting.reference.outcomeTypes), .strong))
      fields.append(("because", outcome.reason.text, .plain))
    }
    if let closing = closing(current, setting) { fields.append(closing) }
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
        "possible now",
        current.progress.allowedSteps(setting.reference.outcomeTypes).map(Wording.step)
          .joined(separator: ", "),
        .quiet
      ))
    return fields
  }

  /// Where the case stands on its way, the present stage in brackets.
  private static func chain(_ stage: CaseStage) -> String {
    var way: [CaseStage] = [.recorded, .investigating, .fileSubmitted]
    if stage == .actionPlan || stage == .resubmitted { way.append(stage) }
    way += [.prosecutorDecision, .decided]
    if stage == .underReview { way.append(stage) }
    let names = way.map {
      $0 == stage ? "[\(Wording.shortStage($0))]" : Wording.shortStage($0)
    }
    // Further on, where it began says little; the way ahead is what is asked for.
    let place = way.firstIndex(of: stage) ?? 0
    return place < 2
      ? names.joined(separator: " ─ ")
      : (["…"] + names[(place - 1)...]).joined(separator: " ─ ")
  }

  func conduct(_ current: Case, _ setting: Setting) -> [(String, String, Tone)] {
    guard !current.incidents.isEmpty else {
      return [("incidents", "none recorded yet", .quiet)]
    }
    var fields: [(String, String, Tone)] = []
    let days = current.incidents.compactMap { $0.fact.happened.start?.day }
    var span = ""
    if let first = days.min(), let last = days.max() {
      let length = Wording.count(first.days(to: last) + 1, "day")
      span =
        first == last
        ? ", \(Wording.day(first))"
        : ", \(Wording.day(first)) to \(Wording.day(last)) (\(length))"
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

  func impact(_ current: Case, _ reference: ReferenceData) -> [(String, String)] {
    var fields: [(String, String)] = []
    if let impact = current.impact?.fact {
      let ticks = [
        impact.alarmOrDistress.map { "alarm or distress: \($0 ? "yes" : "no")" },
        impact.seriousEffectOnDailyLife.map {
          "serious effect on daily life: \($0 ? "yes" : "no")"
        },
        impact.fearOfViolenceOccasions.map {
          "fear of violence on \(Wording.count($0, "occasion"))"
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

  func peopleAndPlace(_ current: Case) -> [(String, String)] {
    var fields: [(String, String)] = []
    for role in PersonRole.allCases {
      let people = current.people(as: role)
      if !people.isEmpty {
        fields.append((role.rawValue, people.map(Self.inShort).joined(separator: "; ")))
      }
    }
    if let recording = current.relationship {
      let words = [
        recording.relationship.rawValue,
        recording.separated.map { "separated \(Wording.day($0))" }, recording.text?.text,
      ]
      fields.append(("relationship", words.compactMap(\.self).joined(separator: ", ")))
    }
    fields.append(("area", "\(current.area), \(current.force)"))
    fields.append(("owner", current.owner?.text ?? "nobody has this case"))
    if let offer = current.openTransfer {
      let day = Wording.day(offer.offer.at.local.day)
      fields.append(("offered to", "\(offer.to), \(day): \(offer.offer.fact.text); H shows it"))
    }
    if !current.crimeNumbers.isEmpty {
      fields.append(
        ("crime numbers", current.crimeNumbers.map(\.text).joined(separator: ", ")))
    }
    if let controller = current.opening.controller {
      fields.append(("controller", controller.text))
    }
    if let summary = current.opening.summary { fields.append(("at opening", summary.text)) }
    return fields
  }
}
