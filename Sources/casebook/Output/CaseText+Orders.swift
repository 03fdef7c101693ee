import CaseCore
import CaseScreens

extension CaseText {
  func order(_ order: Order) -> [String] {
    let kinds = reference.orderKinds
    let status = order.status(on: today)
    var facts = [kinds.name(order.facts.kind), Wording.orderStatus(status)]
    if let ends = order.ends, status?.stands == true { facts.append(Wording.orderEnd(ends)) }
    if let court = order.facts.court { facts.append(court.text) }
    if let subject = order.facts.subject { facts.append("against \(current.shownName(subject))") }
    let protected = order.facts.protected.map { current.shownName($0.text) }
    if !protected.isEmpty { facts.append("protects \(protected.joined(separator: ", "))") }
    return CaseText.item(order.id, facts.joined(separator: " · "))
      + order.steps.flatMap { step in
        CaseText.detail(
          nil,
          "\(Wording.day(step.fact.on))  \(Wording.orderStepTaken(step.fact))"
            + (step.fact.text.map { ": \($0)" } ?? ""))
      }
      + order.notifications(kinds).filter { $0.isOverdue(on: today) }.flatMap { duty in
        CaseText.detail(
          nil,
          "\(status?.stands == true ? "OVERDUE" : "NEVER MADE")  notification of "
            + "\(Wording.notification(duty.kind)), "
            + "last day \(Wording.day(duty.due))")
      }
      + order.conditions(at: DayTime(today)).flatMap(condition)
      + otherWordings(order)
  }

  /// What conditions said on other days than the one that is shown.
  private func otherWordings(_ order: Order) -> [String] {
    let shown = order.conditions(at: DayTime(today)).map {
      "\($0.id) \(Wording.ordered($0.condition))"
    }
    return order.wordings.filter {
      !shown.contains("\($0.id) \(Wording.ordered($0.condition))")
    }.flatMap { wording in
      CaseText.detail(
        nil,
        "\(wording.id) \(Wording.wordingDays(wording)): \(Wording.ordered(wording.condition))")
    }
  }

  private func condition(_ shown: ConditionInForce) -> [String] {
    let condition = shown.condition
    var facts = [
      "\(shown.id) \(condition.kind == .requirement ? "requires" : "prohibits"): \(condition.text)"
    ]
    if let place = condition.place { facts.append(place.text) }
    if let metres = condition.distanceMetres { facts.append("\(metres) m") }
    if let from = condition.from { facts.append("from \(Wording.moment(from))") }
    if let until = condition.until { facts.append("until \(Wording.moment(until))") }
    if shown.force != .inForce { facts.append(Wording.orderForce(shown.force)) }
    if let monitor = condition.monitor { facts.append("seen to by \(monitor)") }
    if let check = condition.nextCheck { facts.append("next check \(Wording.day(check))") }
    return CaseText.detail(nil, facts.joined(separator: " · "))
  }

  func breach(_ breach: Breach) -> [String] {
    let facts = breach.facts
    let incident = current.incident(facts.incident)
    var words = ["\(facts.incident) broke \(facts.order)"]
    if !facts.conditions.isEmpty { words[0] += " \(facts.conditions.joined(separator: ", "))" }
    if let incident { words.append(Wording.happened(incident.fact.happened)) }
    words.append(
      current.responseTime(of: breach).map { "police answered: \(Wording.responseTime($0))" }
        ?? (breach.isAnswered ? "police answered" : "not answered by police"))
    return CaseText.item(breach.id, words.joined(separator: " · "))
      + CaseText.detail("Excuse: ", facts.excuse?.text)
      + CaseText.detail(
        "Evidence: ",
        facts.evidence.isEmpty ? nil : facts.evidence.map(\.text).joined(separator: ", "))
      + CaseText.detail(nil, facts.text?.text)
      + breach.steps.flatMap { step in
        CaseText.detail(
          nil,
          "\(Wording.moment(step.fact.when))  \(Wording.breachStepTaken(step.fact))"
            + (step.fact.text.map { ": \($0)" } ?? ""))
      }
  }

  func dismissal(_ dismissal: Recorded<BreachDismissal>) -> [String] {
    CaseText.item(
      dismissal.fact.incident,
      "no breach of \(dismissal.fact.order): \(dismissal.fact.reason) · \(dismissal.by)")
  }
}
