import CaseCore
import TerminalPages

/// Orders, conditions and breaches in full, as the case shows them.
enum OrderWords {
  /// Where an order stands today, with what is overdue beside it. A duty that was missed before the
  /// order ended is nothing that its subject can still do.
  /// - Parameter isShort: for a narrow column.
  static func state(_ order: Order, _ setting: Setting, isShort: Bool = false) -> Line {
    let overdue = order.notifications(setting.reference.orderKinds).first {
      $0.isOverdue(on: setting.today)
    }
    let status = order.status(on: setting.today)
    let stands = status?.stands == true
    var words = Wording.orderStatus(status)
    if stands, !isShort || overdue == nil, let ends = order.ends(on: setting.today) {
      words += ends.day.map { " to \(Wording.day($0))" } ?? ", no end set"
    }
    let line = Line(words, status == .made ? .warning : .plain)
    guard let overdue else { return line }
    guard stands else { return line + Line(", not notified", .warning) }
    let age = Wording.age(overdue.due, on: setting.today)
    let late = isShort ? "NOTIFY OVERDUE \(age)" : "NOTIFICATION OVERDUE \(age)"
    return line + Line(", ") + Line(late, .danger)
  }

  /// `no contact by any means: Not to contact …`
  static func condition(_ condition: Condition) -> String {
    var words = condition.kind == .requirement ? "must: " : ""
    words += condition.text.text
    if let metres = condition.distanceMetres { words += " (\(metres) m)" }
    return words
  }

  static func lines(_ order: Order, _ current: Case, _ setting: Setting) -> [Line] {
    let facts = order.facts
    let kinds = setting.reference.orderKinds
    let subject = current.subject(of: order)?.fact.shownName ?? "unknown"
    let protected = facts.protected.map { current.shownName($0.text) }.joined(separator: ", ")
    var lines = [
      Line(kinds.name(facts.kind), .strong) + Line("  ") + state(order, setting),
      labelled("against", subject),
      labelled("protects", protected.isEmpty ? "the victim" : protected),
    ]
    let origin = [
      facts.court?.text, facts.origin.map(Wording.orderOrigin), facts.number.map { "no. \($0)" },
    ].compactMap(\.self)
    if !origin.isEmpty { lines.append(labelled("court", origin.joined(separator: ", "))) }
    for duty in order.notifications(kinds) { lines.append(notification(duty, setting.today)) }
    for step in order.steps {
      let text = step.fact.text.map { ": \($0)" } ?? ""
      lines.append(
        labelled(
          Wording.day(step.fact.on), Wording.orderStepTaken(step.fact) + text))
    }
    lines += wordings(order)
    let possible = order.allowedSteps(on: setting.today).map(Wording.orderStep)
    if !possible.isEmpty {
      lines.append(labelled("possible now", possible.joined(separator: ", ")).toned(.quiet))
    }
    lines.append(
      IncidentWords.recorded(order.recorded.entry, order.recorded.at, order.recorded.by))
    return lines + IncidentWords.corrections(order.recorded.corrections)
  }

  private static func notification(_ duty: NotificationDuty, _ today: CalendarDay) -> Line {
    let what = "\(Wording.notification(duty.kind)), last day \(Wording.fullDay(duty.due))"
    if let done = duty.done {
      return labelled(
        "notification",
        "\(what), done \(Wording.day(done.fact.on))"
          + (duty.isLate ? ", LATE" : ""))
    }
    if duty.stopped != nil { return labelled("notification", "\(what), no longer due") }
    let isOverdue = duty.isOverdue(on: today)
    let line = labelled("notification", what + (isOverdue ? ", OVERDUE" : ""))
    return isOverdue ? line.toned(.danger) : line
  }

  static func lines(_ shown: ConditionInForce, of order: Order, _ current: Case) -> [Line] {
    let condition = shown.condition
    var lines = [
      Line("\(shown.id) \(Wording.conditionKind(condition.kind))", .strong)
        + Line("  \(Wording.orderForce(shown.force))")
    ]
    lines += IncidentWords.paragraph(condition.text.text)
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append(labelled(label, text)) }
    }
    add("place", condition.place?.text)
    add("distance", condition.distanceMetres.map { "\($0) m" })
    add("from", condition.from.map(Wording.moment))
    add("until", condition.until.map(Wording.moment))
    add(
      "protects", condition.protected.map { current.shownName($0.text) }.joined(separator: ", "))
    add("seen to by", condition.monitor?.text)
    add("next check", condition.nextCheck.map(Wording.fullDay))
    return lines + wordings(order, besides: shown)
  }

  static func lines(_ breach: Breach, _ current: Case) -> [Line] {
    let facts = breach.facts
    var lines: [Line] = []
    if let incident = current.incident(facts.incident) {
      lines.append(Line("\(facts.incident)  \(Wording.happened(incident.fact.happened))", .strong))
      lines += IncidentWords.paragraph(incident.fact.text.text)
      lines.append(labelled("learnt", Wording.moment(current.learnt(incident))))
    }
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append(labelled(label, text)) }
    }
    add("conditions", facts.conditions.joined(separator: ", "))
    add(
      "police response",
      current.responseTime(of: breach).map { "after \(Wording.responseTime($0))" } ?? "none yet")
    add("excuse offered", facts.excuse?.text)
    add("evidence", facts.evidence.map(\.text).joined(separator: "; "))
    add("crime number", facts.crimeNumber?.text)
    add("remark", facts.text?.text)
    for step in breach.steps {
      let text = step.fact.text.map { ": \($0)" } ?? ""
      add(Wording.dayAndClock(step.fact.when), Wording.breachStepTaken(step.fact) + text)
    }
    if !breach.wasConsideredAsStalking {
      lines.append(Line("nobody has asked yet whether the whole is stalking (S)", .warning))
    }
    lines.append(
      IncidentWords.recorded(breach.recorded.entry, breach.recorded.at, breach.recorded.by))
    return lines + IncidentWords.corrections(breach.recorded.corrections)
  }

  private static func labelled(_ label: String, _ text: String) -> Line {
    IncidentWords.labelled(label, text)
  }
}
