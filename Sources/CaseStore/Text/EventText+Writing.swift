import CaseCore

extension CaseEvent {
  /// Writes the canonical text: keys in byte order, nothing that says nothing.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .unknown(_, let text): writer.raw(text.utf8)
    case .stepTaken(let step): writer.object { step.write(to: &$0) }
    case .flagAnswered(let answer): writer.object { answer.write(to: &$0) }
    case .order(let event): writer.object { event.write(to: &$0) }
    case .breach(let event): writer.object { event.write(to: &$0) }
    case .opened(let opening): writer.object { opening.write(to: &$0) }
    case .personAdded(let id, let person):
      writer.object { person.write("person-added", id, reason: nil, to: &$0) }
    case .personCorrected(let id, let person, let reason):
      writer.object { person.write("person-corrected", id, reason: reason, to: &$0) }
    case .incidentAdded(let id, let incident):
      writer.object { incident.write("incident-added", id, reason: nil, to: &$0) }
    case .incidentCorrected(let id, let incident, let reason):
      writer.object { incident.write("incident-corrected", id, reason: reason, to: &$0) }
    case .noteAdded(let id, let note):
      writer.object { note.write("note-added", id, reason: nil, to: &$0) }
    case .noteCorrected(let id, let note, let reason):
      writer.object { note.write("note-corrected", id, reason: reason, to: &$0) }
    case .handOver(let event): writer.object { event.write(to: &$0) }
    case .closing(let event): writer.object { event.write(to: &$0) }
    case .developmentAdded(let id, let development):
      writer.object { development.write(id, to: &$0) }
    case .victimTold(let id, let update): writer.object { update.write(id, to: &$0) }
    case .deadlineAnswered(let answer): writer.object { answer.write(to: &$0) }
    case .enhancedRightsSet(let rights): writer.object { rights.write(to: &$0) }
    case .riskAssessed(let id, let assessment):
      writer.object { assessment.write("risk-assessed", id, reason: nil, to: &$0) }
    case .riskAssessmentCorrected(let id, let assessment, let reason):
      writer.object { assessment.write("risk-assessment-corrected", id, reason: reason, to: &$0) }
    case .classRecorded, .relationshipRecorded, .safeContactSet, .ownerAssigned, .areaRecorded,
      .crimeNumberAdded, .impactRecorded, .historyRecorded, .entryUndone:
      writer.object { writeMembers(to: &$0) }
    }
  }

  private func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .classRecorded(let recording):
      writer.member("aggravated", recording.isAggravated ? true : nil)
      writer.member("class", recording.recordedAs.rawValue)
      writer.member("kind", "class-recorded")
      writer.member("on", recording.on.description)
      writer.member("reason", recording.reason?.text)
    case .relationshipRecorded(let recording):
      writer.member("kind", "relationship-recorded")
      writer.member("relationship", recording.relationship.rawValue)
      writer.member("separated", recording.separated?.description)
      writer.member("text", recording.text?.text)
    case .safeContactSet(let text):
      writer.member("kind", "safe-contact-set")
      writer.member("text", text.text)
    case .ownerAssigned(let owner):
      writer.member("kind", "owner-assigned")
      writer.member("owner", owner.text)
    case .areaRecorded(let force, let area):
      writer.member("area", area.text)
      writer.member("force", force.text)
      writer.member("kind", "area-recorded")
    case .crimeNumberAdded(let number):
      writer.member("kind", "crime-number-added")
      writer.member("number", number.text)
    case .impactRecorded(let impact):
      writer.member("alarmOrDistress", impact.alarmOrDistress)
      writer.member("changes", impact.changes.map(\.text))
      writer.member("fearOfViolenceOccasions", impact.fearOfViolenceOccasions)
      writer.member("kind", "impact-recorded")
      writer.member("seriousEffectOnDailyLife", impact.seriousEffectOnDailyLife)
      writer.member("text", impact.text?.text)
    case .historyRecorded(let history):
      writer.member("convictions", history.convictions.map(\.text))
      writer.member("kind", "history-recorded")
      writer.member("orders", history.orders.map(\.text))
      writer.member("previousReports", history.previousReports)
      writer.member("text", history.text?.text)
    case .entryUndone(let entry, let reason):
      writer.member("entry", entry)
      writer.member("kind", "entry-undone")
      writer.member("reason", reason?.text)
    case .opened, .personAdded, .personCorrected, .incidentAdded, .incidentCorrected, .noteAdded,
      .noteCorrected, .stepTaken, .flagAnswered, .order, .breach, .developmentAdded, .victimTold,
      .enhancedRightsSet, .deadlineAnswered, .riskAssessed, .riskAssessmentCorrected, .handOver,
      .closing, .unknown:
      break
    }
  }
}

extension CaseOpening {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("area", area.text)
    writer.member("controller", controller?.text)
    writer.member("crimeNumbers", crimeNumbers.map(\.text))
    writer.member("force", force.text)
    writer.member("kind", "case-opened")
    writer.member("recordedAs", recordedAs.rawValue)
    writer.member("recordedOn", recordedOn.description)
    writer.member("reference", reference.text)
    writer.member("relationship", relationship?.rawValue)
    writer.member("separated", separated?.description)
    writer.member("summary", summary?.text)
  }
}

extension Person {
  fileprivate func write(
    _ kind: String, _ id: PersonID, reason: WrittenText?, to writer: inout JSONWriter
  ) {
    writer.member("aliases", aliases.map(\.text))
    writer.member("born", born?.description)
    if !identifiers.isEmpty {
      writer.key("identifiers")
      writer.array { writer in
        for identifier in identifiers {
          writer.object { writer in
            writer.member("kind", identifier.kind.rawValue)
            writer.member("value", identifier.value.text)
          }
        }
      }
    }
    writer.member("kind", kind)
    writer.member("name", name?.text)
    writer.member("person", id)
    writer.member("reason", reason?.text)
    writer.member("role", role.rawValue)
    writer.member("sex", sex.rawValue)
    writer.member("text", text?.text)
  }
}

extension Incident {
  fileprivate func write(
    _ kind: String, _ id: IncidentID, reason: WrittenText?, to writer: inout JSONWriter
  ) {
    writer.member("actor", actor?.text)
    writer.member("behaviours", behaviours.map(\.text))
    writer.member("channel", channel?.text)
    writer.member("crimeNumber", crimeNumber?.text)
    writer.member("effect", effect?.text)
    writer.member("evidence", evidence.map(\.text))
    writer.member("fearOfViolence", fearOfViolence)
    writer.member("happened", happened.description)
    writer.member("incident", id)
    writer.member("kind", kind)
    writer.member("learnt", learnt?.description)
    writer.member("place", place?.text)
    writer.member("reason", reason?.text)
    writer.member("target", target?.text)
    writer.member("text", text.text)
  }
}

extension Note {
  fileprivate func write(
    _ kind: String, _ id: NoteID, reason: WrittenText?, to writer: inout JSONWriter
  ) {
    writer.member("about", about)
    writer.member("basis", basis.rawValue)
    writer.member("happened", happened?.description)
    writer.member("kind", kind)
    writer.member("note", id)
    writer.member("reason", reason?.text)
    writer.member("text", text.text)
  }
}

extension ProgressStep {
  /// The keys of all steps together, in byte order; each step has only some.
  fileprivate func write(to writer: inout JSONWriter) {
    if case .outcomeRecorded(let outcome) = detail {
      writer.member("by", outcome.by.rawValue)
      writer.member("disposal", outcome.disposal?.text)
    }
    if case .prosecutorDecided(let decision, _, _) = detail {
      writer.member("decision", decision.rawValue)
    }
    if case .actionPlanSet(let due, _) = detail { writer.member("due", due.description) }
    writer.member("kind", kind.rawValue)
    writer.member("on", on.description)
    switch detail {
    case .investigationStarted(let text), .fileSubmitted(let text), .actionPlanSet(_, let text),
      .fileResubmitted(let text), .reviewRequested(let text):
      writer.member("text", text?.text)
    case .prosecutorDecided(_, let test, let reason):
      writer.member("reason", reason.text)
      writer.member("test", test?.rawValue)
    case .outcomeRecorded(let outcome):
      writer.member("reason", outcome.reason.text)
      writer.member("type", outcome.type)
    case .reviewDecided(let result, let reason):
      writer.member("reason", reason.text)
      writer.member("result", result.rawValue)
    case .reopened(let reason): writer.member("reason", reason.text)
    }
  }
}
