import CaseCore
import CaseStore

extension FactJSON {
  /// - Parameter day: the day for which it says where the order stands and what it forbids.
  static func order(
    _ order: Order, _ current: Case, _ reference: ReferenceData, on day: CalendarDay
  ) -> JSONValue {
    var members = members(of: .order(.added(order.id, order.facts)))
    members["id"] = members.removeValue(forKey: "order")
    members["kind"] = members.removeValue(forKey: "orderKind")
    members["name"] = .string(reference.orderKinds.name(order.facts.kind))
    members["subject"] = JSONValue(current.subject(of: order)?.id)
    members["subjectName"] = JSONValue(current.subject(of: order)?.fact.shownName)
    members["status"] = JSONValue(order.status(on: day)?.rawValue)
    members["made"] = JSONValue(order.made?.description)
    members["served"] = JSONValue(order.served?.description)
    members["ends"] = JSONValue(order.ends.map { $0.day?.description ?? "further-order" })
    members["steps"] = .array(order.steps.map { step($0, of: order.id) })
    members["conditions"] = .array(order.conditions(at: DayTime(day)).map(condition))
    members["notifications"] = .array(
      order.notifications(reference.orderKinds).map { duty($0, on: day) })
    return .object(members.merging(recorded(order.recorded)) { first, _ in first })
  }

  private static func step(_ step: NamedOrderStep, of order: OrderID) -> JSONValue {
    var members = members(of: .order(.stepTaken(order, step.id, step.fact)))
    members["kind"] = nil
    members["order"] = nil
    return .object(members.merging(recorded(step.recorded)) { first, _ in first })
  }

  private static func condition(_ condition: ConditionInForce) -> JSONValue {
    let wording = NamedCondition(condition.id, condition.condition)
    let event = members(of: .order(.conditionAdded(condition.order, "s1", wording)))
    guard case .object(var members)? = event["wording"] else { return .null }
    members["force"] = .string(condition.force.rawValue)
    return .object(members)
  }

  static func duty(_ duty: NotificationDuty, on day: CalendarDay) -> JSONValue {
    JSONValue(fields: [
      ("kind", .string(duty.kind.rawValue)), ("from", .string(duty.from.description)),
      ("due", .string(duty.due.description)),
      ("done", JSONValue(duty.done?.fact.on.description)), ("late", .flag(duty.isLate)),
      ("stopped", JSONValue(duty.stopped?.description)),
      ("overdue", .flag(duty.isOverdue(on: day))), ("step", .string(duty.step)),
    ])
  }

  static func breach(_ breach: Breach, _ current: Case) -> JSONValue {
    var members = members(of: .breach(.added(breach.id, breach.facts)))
    members["kind"] = nil
    members["id"] = members.removeValue(forKey: "breach")
    let incident = current.incident(breach.facts.incident)
    let time = current.responseTime(of: breach)
    members["happened"] = JSONValue(incident?.fact.happened.description)
    members["learnt"] = JSONValue(incident.map { current.learnt($0).description })
    members["responded"] = JSONValue(breach.responded?.description)
    members["responseDays"] = JSONValue(time?.days)
    members["responseMinutes"] = JSONValue(time?.minutes)
    members["disposed"] = JSONValue(breach.disposed?.description)
    members["stalkingConsidered"] = .flag(breach.wasConsideredAsStalking)
    members["steps"] = .array(
      breach.steps.map { step in
        var facts = Self.members(of: .breach(.stepTaken(breach.id, step.fact)))
        facts["kind"] = nil
        facts["breach"] = nil
        return .object(facts.merging(recorded(step)) { first, _ in first })
      })
    return .object(members.merging(recorded(breach.recorded)) { first, _ in first })
  }

  static func dismissal(_ dismissal: Recorded<BreachDismissal>) -> JSONValue {
    var members = members(of: .breach(.dismissed(dismissal.fact)))
    members["kind"] = nil
    return .object(members.merging(recorded(dismissal)) { first, _ in first })
  }
}
