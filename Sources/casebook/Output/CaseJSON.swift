import CaseCore
import CaseStore

/// A whole case as `show --json` prints it.
struct CaseJSON {
  let stored: StoredCase
  let current: Case
  let record: CaseRecord
  let reference: ReferenceData
  let today: CalendarDay
  /// Nil for the case as it is now.
  let asKnownOn: CalendarDay?
  let risk: RiskPicture

  var value: JSONValue {
    var members: [String: JSONValue] = [
      "reference": .string(current.reference.text),
      "asKnownOn": JSONValue(asKnownOn?.description),
      "force": .string(current.force.text), "area": .string(current.area.text),
      "controller": JSONValue(current.opening.controller?.text),
      "recordedOn": .string(current.opening.recordedOn.description),
      "recordedAs": .string(current.recordedClass.recordedAs.rawValue),
      "aggravated": .flag(current.recordedClass.isAggravated),
      "summary": JSONValue(current.opening.summary?.text),
      "relationship": JSONValue(current.relationship?.relationship.rawValue),
      "separated": JSONValue(current.relationship?.separated?.description),
      "safeContact": JSONValue(current.safeContact?.text),
      "owner": JSONValue(current.owner?.text),
      "crimeNumbers": JSONValue(texts: current.crimeNumbers.map(\.text)),
      "classes": .array(current.classes.map(FactJSON.classRecorded)),
      "answers": .array(current.answers.map(FactJSON.answer)),
      "people": .array(current.people.map(FactJSON.person)),
      "incidents": .array(current.incidents.map { FactJSON.incident($0, current) }),
      "notes": .array(current.notes.map(FactJSON.note)),
      "steps": .array(current.steps.map(FactJSON.step)),
      "closings": .array(current.closings.map { FactJSON.closing($0, reference) }),
      "orders": .array(
        current.orders.map {
          FactJSON.order($0, current, reference, on: asKnownOn ?? today)
        }),
      "breaches": .array(current.breaches.map { FactJSON.breach($0, current) }),
      "breachDismissals": .array(current.breachDismissals.map(FactJSON.dismissal)),
      "riskAssessments": .array(current.riskAssessments.map(RiskJSON.assessment)),
      "warningSigns": RiskJSON.signs(risk), "escalation": RiskJSON.escalation(risk.escalation),
      "impact": current.impact.map(FactJSON.impact) ?? .null,
      "history": current.history.map(FactJSON.history) ?? .null,
    ]
    members.merge(progress) { $1 }
    members.merge(file) { $1 }
    return .object(members)
  }

  private var progress: [String: JSONValue] {
    let outcome = current.progress.outcome
    let types = reference.outcomeTypes
    return [
      "stage": .string(current.progress.stage.rawValue), "open": .flag(current.isOpen),
      "reachedProsecutor": .flag(current.reachedProsecutor),
      "outcome": outcome.map { decision in
        JSONValue(fields: [
          ("type", .string(decision.type)),
          ("name", JSONValue(types[decision.type]?.name)),
          ("group", JSONValue(types[decision.type]?.group.rawValue)),
          ("reason", .string(decision.reason.text)), ("by", .string(decision.by.rawValue)),
          ("disposal", JSONValue(decision.disposal?.text)),
        ])
      } ?? .null,
      "allowedSteps": JSONValue(texts: current.progress.allowedSteps(types).map(\.rawValue)),
      "allowedOutcomes": JSONValue(
        texts: current.progress.allowedOutcomes(types, on: today).map(\.code)),
    ]
  }

  private var file: [String: JSONValue] {
    [
      "entries": .number(record.entries.count), "lastEntry": .number(record.sequence),
      "head": asKnownOn == nil ? .string(stored.headHash) : .null,
      "readOnly": .flag(stored.isReadOnly || current.isReadOnly),
      "damage": JSONValue(stored.damage?.words),
      "unknownKinds": JSONValue(texts: current.unknownKinds),
    ]
  }
}
