import CaseCore
import CaseStore

/// Facts of a case as JSON: the keys of the record format, and who recorded them when.
enum FactJSON {
  static func incident(_ incident: Named<Incident>, _ current: Case) -> JSONValue {
    var members = fact(.incidentAdded(incident.id, incident.fact), named: "incident", incident)
    members["learntOn"] = .string(current.learnt(incident).description)
    return .object(members)
  }

  static func person(_ person: Named<Person>) -> JSONValue {
    .object(fact(.personAdded(person.id, person.fact), named: "person", person))
  }

  static func note(_ note: Named<Note>) -> JSONValue {
    .object(fact(.noteAdded(note.id, note.fact), named: "note", note))
  }

  static func riskAssessment(_ assessment: Named<RiskAssessment>) -> JSONValue {
    .object(
      fact(
        .riskAssessed(assessment.id, assessment.fact), named: "assessment", assessment))
  }

  static func step(_ step: Recorded<ProgressStep>) -> JSONValue {
    var members = members(of: .stepTaken(step.fact))
    members["step"] = members.removeValue(forKey: "kind")
    return .object(members.merging(recorded(step)) { first, _ in first })
  }

  static func classRecorded(_ recording: Recorded<ClassRecording>) -> JSONValue {
    var members = members(of: .classRecorded(recording.fact))
    members["kind"] = nil
    return .object(members.merging(recorded(recording)) { first, _ in first })
  }

  static func answer(_ answer: Recorded<FlagAnswer>) -> JSONValue {
    var members = members(of: .flagAnswered(answer.fact))
    members["kind"] = nil
    return .object(members.merging(recorded(answer)) { first, _ in first })
  }

  static func impact(_ impact: Recorded<Impact>) -> JSONValue {
    var members = members(of: .impactRecorded(impact.fact))
    members["kind"] = nil
    return .object(members.merging(recorded(impact)) { first, _ in first })
  }

  static func history(_ history: Recorded<EarlierHistory>) -> JSONValue {
    var members = members(of: .historyRecorded(history.fact))
    members["kind"] = nil
    return .object(members.merging(recorded(history)) { first, _ in first })
  }

  /// What the record's format says of an event.
  static func members(of event: CaseEvent) -> [String: JSONValue] {
    guard case .array(let events) = try? JSONValue(RecordText.json(of: [event])),
      case .object(let members) = events.first
    else { return [:] }
    return members
  }

  private static func fact<Fact>(
    _ event: CaseEvent, named key: String, _ named: Named<Fact>
  ) -> [String: JSONValue] {
    var members = members(of: event)
    members["kind"] = nil
    members["id"] = members.removeValue(forKey: key)
    return members.merging(recorded(named.recorded)) { first, _ in first }
  }

  static func recorded<Fact>(_ recorded: Recorded<Fact>) -> [String: JSONValue] {
    [
      "entry": .number(recorded.entry), "recordedAt": .string(recorded.at.description),
      "recordedBy": .string(recorded.by),
      "corrections": .array(recorded.corrections.map { .number($0) }),
    ]
  }
}
