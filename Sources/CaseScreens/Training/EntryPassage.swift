import CaseCore
import TerminalPages

/// An entry as it is read in training: each event in full, in the order in which it was recorded.
enum EntryPassage {
  static func heading(_ entry: Entry, of count: Int) -> Line {
    Line("Entry \(entry.sequence) of \(count) · \(Wording.moment(entry.at.local)) · \(entry.by)")
  }

  /// - Parameter current: the case right after the entry.
  static func lines(_ entry: Entry, _ current: Case?, _ reference: ReferenceData) -> [Line] {
    let passages = entry.events.map { lines($0, current, reference) }
    return Array(passages.joined(separator: [Line("")]))
  }

  private static func lines(
    _ event: CaseEvent, _ current: Case?, _ reference: ReferenceData
  ) -> [Line] {
    if case .incidentAdded(let id, _) = event, let current, let incident = current.incident(id) {
      return IncidentWords.told(incident, current, reference)
    }
    if case .impactRecorded(let impact) = event { return impactLines(impact, reference) }
    if case .noteAdded(_, let note) = event {
      let day = note.happened.map { "  \(Wording.happened($0))" } ?? ""
      return [Line("Note, \(note.basis.rawValue)\(day)", .strong)]
        + IncidentWords.paragraph(note.text.text)
    }
    let summary = IncidentWords.paragraph(EntryWords.summary(event, reference))
    guard case .opened(let opening) = event else { return summary }
    let relationship = opening.relationship.map {
      IncidentWords.labelled("relationship", $0.rawValue)
    }
    return summary.map { $0.toned(.strong) } + [relationship].compactMap(\.self)
      + IncidentWords.paragraph(opening.summary?.text ?? "")
  }

  private static func impactLines(_ impact: Impact, _ reference: ReferenceData) -> [Line] {
    var lines = [Line("Impact", .strong)]
    lines += IncidentWords.paragraph(impact.text?.text ?? "")
    func add(_ label: String, _ answer: Bool?) {
      if let answer { lines.append(IncidentWords.labelled(label, answer ? "yes" : "no")) }
    }
    add("alarm or distress", impact.alarmOrDistress)
    add("serious effect", impact.seriousEffectOnDailyLife)
    if let occasions = impact.fearOfViolenceOccasions {
      lines.append(IncidentWords.labelled("feared violence", Wording.count(occasions, "time")))
    }
    let changes = impact.changes.map { reference.changes.label($0.text) }
    if !changes.isEmpty {
      lines.append(IncidentWords.labelled("changed", changes.joined(separator: ", ")))
    }
    return lines
  }
}
