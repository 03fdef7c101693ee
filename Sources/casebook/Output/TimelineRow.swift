import CaseCore
import CaseScreens
import CaseStore

/// One thing on the timeline as `timeline` prints it.
struct TimelineRow {
  let item: TimelineItem
  let current: Case
  let reference: ReferenceData
  let escalation: Escalation

  static let csvHeader = [
    "happened", "learnt", "daysUntilLearnt", "kind", "id", "lanes", "behaviours", "channel",
    "place", "fearOfViolence", "text", "entry", "order", "breaches",
    "escalates",
  ]

  private var incident: Incident? {
    if case .incident(let id) = item.subject { current.incident(id)?.fact } else { nil }
  }

  /// In the order of the CSV columns; the JSON has the same names.
  private var fields: [(name: String, value: JSONValue)] {
    let incident = incident
    return [
      ("happened", .string(item.happened.description)),
      ("learnt", JSONValue(item.learnt?.description)),
      ("daysUntilLearnt", JSONValue(item.daysUntilLearnt)),
      ("kind", .string(kind)), ("id", JSONValue(id)),
      ("lanes", JSONValue(texts: item.lanes.map(\.rawValue).sorted())),
      ("behaviours", JSONValue(texts: incident?.behaviours.map(\.text) ?? [])),
      ("channel", JSONValue(incident?.channel?.text)),
      ("place", JSONValue(incident?.place?.text)),
      ("fearOfViolence", JSONValue(incident?.fearOfViolence)),
      ("text", JSONValue(text)), ("entry", .number(item.entry)),
      ("order", JSONValue(order)), ("breaches", JSONValue(texts: item.breaches)),
      ("escalates", RiskJSON.growth(growth)),
    ]
  }

  /// In what conduct grew at this incident.
  private var growth: Set<Escalation.Growth> {
    if case .incident(let id) = item.subject { escalation.growth(at: id) } else { [] }
  }

  var json: JSONValue { JSONValue(fields: fields) }
  var csvCells: [String] { fields.map(\.value.csvCell) }

  /// One line for reading; a wide one is cut where the terminal is narrow, never here.
  var line: String {
    let fear = incident?.fearOfViolence == true ? "  FEAR OF VIOLENCE" : ""
    let late = item.daysUntilLearnt ?? 0
    let learnt = late > 0 ? "  learnt +\(late) d" : ""
    let breach = item.breaches.isEmpty ? "" : "  BREACH"
    let grown = RiskWords.growth(growth).map { "  ↑ \($0)" } ?? ""
    return "\(Wording.happened(item.happened))  \(mark) \(words)\(breach)\(fear)\(learnt)\(grown)"
  }

  private var mark: String { item.breaches.isEmpty ? item.isIncident ? "●" : "■" : "▲" }

  private var words: String {
    switch item.subject {
    case .incident:
      let labels = incident?.behaviours.map { reference.behaviours.label($0.text) } ?? []
      let start = labels.isEmpty ? "" : labels.joined(separator: ", ") + ": "
      return start + (text ?? "")
    case .step(let step):
      let remark = step.text.map { ": \($0)" } ?? ""
      return Wording.stepTaken(step, reference.outcomeTypes) + remark
    case .orderStep(let id, let step):
      let name = reference.orderKinds.name(current.order(id)?.facts.kind ?? id)
      return "\(name) \(id) \(Wording.orderStepTaken(step))" + (step.text.map { ": \($0)" } ?? "")
    case .breachStep(let id, let step):
      return "Breach \(id): \(Wording.breachStepTaken(step))"
        + (step.text.map { ": \($0)" } ?? "")
    case .classRecorded(let recording):
      return "Recorded as \(Wording.recordedClass(recording.recordedAs))"
    }
  }

  private var kind: String {
    switch item.subject {
    case .incident: return "incident"
    case .step(let step): return step.kind.rawValue
    case .classRecorded: return "class-recorded"
    case .orderStep(_, let step): return "order-\(step.kind.rawValue)"
    case .breachStep(_, let step): return "breach-\(step.kind.rawValue)"
    }
  }

  private var id: String? {
    switch item.subject {
    case .incident(let id), .breachStep(let id, _): return id
    case .step, .classRecorded, .orderStep: return nil
    }
  }

  private var order: OrderID? {
    if case .orderStep(let id, _) = item.subject { id } else { nil }
  }

  private var text: String? {
    switch item.subject {
    case .incident: return incident?.text.text
    case .step(let step): return step.text?.text
    case .classRecorded(let recording): return recording.recordedAs.rawValue
    case .orderStep(_, let step): return step.text?.text
    case .breachStep(_, let step): return step.text?.text
    }
  }
}
