import CaseCore

/// What an entry of the record says, in a line or in full.
public enum EntryWords {
  public static func summary(_ entry: Entry, _ reference: ReferenceData) -> String {
    switch entry.content {
    case .erased(let erasure):
      return "erased by \(erasure.by), \(Wording.day(erasure.at.local.day)): \(erasure.why)"
    case .events(let events):
      return events.map { summary($0, reference) }.joined(separator: " · ")
    }
  }

  public static func summary(_ event: CaseEvent, _ reference: ReferenceData) -> String {
    switch event {
    case .opened(let opening):
      return "Case opened, recorded as \(Wording.recordedClass(opening.recordedAs))"
    case .classRecorded(let recording):
      return "Recorded as \(Wording.recordedClass(recording.recordedAs))"
        + (recording.isAggravated ? ", aggravated" : "")
        + (recording.reason.map { ": \($0)" } ?? "")
    case .relationshipRecorded(let recording):
      return "Relationship: \(recording.relationship.rawValue)"
    case .safeContactSet(let text): return "Safe contact: \(text)"
    case .ownerAssigned(let name): return "Given to \(name)"
    case .areaRecorded(let force, let area): return "Moved to \(area), \(force)"
    case .crimeNumberAdded(let number): return "Crime number \(number)"
    case .personAdded(let id, let person):
      return "\(capitalised(person.role.rawValue)) \(id): \(person.shownName)"
    case .personCorrected(let id, let person, let reason):
      return "\(id) corrected: \(person.shownName) (\(reason))"
    case .incidentAdded(let id, let incident):
      return "Incident \(id): \(incident.text) (\(Wording.happened(incident.happened)))"
    case .incidentCorrected(let id, let incident, let reason):
      return "Incident \(id) corrected (\(reason)): \(incident.text)"
    case .impactRecorded(let impact):
      let changes = impact.changes.map { reference.changes.label($0.text) }
      return "Impact: "
        + (changes + [impact.text?.text].compactMap(\.self)).joined(separator: ", ")
    case .historyRecorded(let history):
      let reports = history.previousReports.map { Wording.count($0, "earlier report") }
      let words =
        [reports, history.text?.text].compactMap(\.self)
        + (history.orders + history.convictions).map(\.text)
      return "History: " + words.joined(separator: ", ")
    case .noteAdded(let id, let note): return "Note \(id) (\(note.basis.rawValue)): \(note.text)"
    case .noteCorrected(let id, let note, let reason):
      return "Note \(id) corrected (\(reason)): \(note.text)"
    case .stepTaken(let step):
      return Wording.stepTaken(step, reference.outcomeTypes)
        + (step.text.map { ": \($0)" } ?? "")
    case .flagAnswered(let answer): return Wording.answered(answer)
    case .order(let event): return summary(event, reference)
    case .breach(let event): return summary(event)
    case .developmentAdded(let id, let development):
      return "\(id): \(Wording.development(development.kind)), \(Wording.day(development.on))"
        + (development.text.map { ": \($0)" } ?? "")
    case .victimTold(_, let update):
      let of = update.about.isEmpty ? "" : " of \(update.about.joined(separator: ", "))"
      return "Victim told\(of), \(Wording.day(update.on))"
        + (update.method.map { ", \($0)" } ?? "") + (update.by.map { ", by \($0)" } ?? "")
        + (update.text.map { ": \($0)" } ?? "")
    case .enhancedRightsSet(let rights):
      return "Enhanced rights: \(rights.areEnhanced ? "yes" : "no") (\(rights.reason))"
    case .deadlineAnswered(let answer): return Wording.deadlineAnswer(answer)
    case .riskAssessed(let id, let assessment):
      return "Risk assessment \(id): \(RiskWords.inShort(assessment, reference))"
        + (RiskWords.tally(assessment).map { " (\($0))" } ?? "")
    case .riskAssessmentCorrected(let id, let assessment, let reason):
      return "Risk assessment \(id) corrected (\(reason)): "
        + RiskWords.inShort(assessment, reference)
    case .handOver(let event): return summary(event)
    case .closing(let event): return summary(event, reference)
    case .entryUndone(let entry, let reason):
      return "Entry \(entry) undone" + (reason.map { ": \($0)" } ?? "")
    case .unknown(let kind, _):
      return "“\(kind)”: written by a newer version, kept as it is"
    }
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
