import CaseCore
import TerminalPages

extension CaseDetailState {
  /// The selected item in full.
  func readingLines(_ setting: Setting) -> [Line] {
    let index = selection.index
    if tab == .record {
      guard let entry = selectedEntry else { return [] }
      return entryLines(entry, setting)
    }
    guard let current = view.current else { return [] }
    switch tab {
    case .summary, .record: return []
    case .incidents:
      let incidents = incidentsInOrder(current)
      guard incidents.indices.contains(index) else { return [] }
      return IncidentWords.lines(incidents[index], current, setting.reference)
    case .classification: return statementLines(current, setting)
    case .orders: return orderLines(current, setting)
    case .due: return dueLines(current, setting)
    case .outcomes: return outcomeLines(current, setting)
    case .people:
      guard current.people.indices.contains(index) else { return [] }
      return personLines(current.people[index])
    case .notes:
      guard current.notes.indices.contains(index) else { return [] }
      let note = current.notes[index]
      var lines = IncidentWords.paragraph(note.fact.text.text)
      lines.append(IncidentWords.labelled("basis", note.fact.basis.rawValue))
      if let happened = note.fact.happened {
        lines.append(IncidentWords.labelled("happened", Wording.happened(happened)))
      }
      if let about = note.fact.about {
        lines.append(IncidentWords.labelled("about", current.shownName(about)))
      }
      lines.append(recorded(note.recorded.entry, note.recorded.at, note.recorded.by))
      return lines + IncidentWords.corrections(note.recorded.corrections)
    }
  }

  private func personLines(_ person: Named<Person>) -> [Line] {
    let fact = person.fact
    var lines = [
      Line(fact.shownName, .strong) + Line("  \(Wording.role(fact.role)), \(fact.sex.rawValue)")
    ]
    if let born = fact.born { lines.append(IncidentWords.labelled("born", "\(born)")) }
    if !fact.aliases.isEmpty {
      lines.append(
        IncidentWords.labelled(
          "also known as", fact.aliases.map(\.text).joined(separator: ", ")))
    }
    lines += fact.identifiers.map { IncidentWords.labelled($0.kind.rawValue, $0.value.text) }
    if let text = fact.text { lines += IncidentWords.paragraph(text.text) }
    lines.append(recorded(person.recorded.entry, person.recorded.at, person.recorded.by))
    return lines + IncidentWords.corrections(person.recorded.corrections)
  }

  private func entryLines(_ entry: Entry, _ setting: Setting) -> [Line] {
    var lines = [
      Line("Entry \(entry.sequence), \(Wording.moment(entry.at.local)), \(entry.by)", .strong)
    ]
    switch entry.content {
    case .erased: lines.append(Line(EntryWords.summary(entry, setting.reference)))
    case .events(let events):
      lines += events.flatMap { event in
        EntryWords.summary(event, setting.reference)
          .split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0)) }
      }
    }
    lines.append(Line("identifier \(entry.id)", .quiet))
    if entry.sequence == view.record.sequence {
      lines.append(Line("head hash \(view.headHash)", .quiet))
    }
    return lines
  }

  private func recorded(_ entry: Int, _ at: Instant, _ by: String) -> Line {
    IncidentWords.recorded(entry, at, by)
  }
}

/// An incident in full, as the case and the timeline show it.
enum IncidentWords {
  static func lines(
    _ incident: Named<Incident>, _ current: Case, _ reference: ReferenceData
  ) -> [Line] {
    var lines = told(incident, current, reference)
    lines.append(labelled("learnt", Wording.moment(current.learnt(incident))))
    lines.append(recorded(incident.recorded.entry, incident.recorded.at, incident.recorded.by))
    return lines + corrections(incident.recorded.corrections)
  }

  /// What happened, without who recorded it when.
  static func told(
    _ incident: Named<Incident>, _ current: Case, _ reference: ReferenceData
  ) -> [Line] {
    let fact = incident.fact
    var lines = [
      Line(Wording.happened(fact.happened), .strong)
        + Line(fact.place.map { "  \($0.text)" } ?? "")
    ]
    lines += paragraph(fact.text.text)
    func add(_ label: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines.append(labelled(label, text))
    }
    add("what", fact.behaviours.map { reference.behaviours.label($0.text) }.joined(separator: ", "))
    add("channel", fact.channel.map { reference.channels.label($0.text) })
    add("against", fact.target.map { current.shownName($0.text) })
    add("done by", fact.actor.map { current.shownName($0.text) })
    switch fact.fearOfViolence {
    case true: add("fear of violence", "yes")
    case false: add("fear of violence", "no")
    default: add("fear of violence", "not asked")
    }
    add("effect", fact.effect?.text)
    add("evidence", fact.evidence.map(\.text).joined(separator: "; "))
    add("crime number", fact.crimeNumber?.text)
    return lines
  }

  static func labelled(_ label: String, _ text: String) -> Line {
    Line(label.padded(18), .quiet) + Line(text)
  }

  static func paragraph(_ text: String) -> [Line] {
    text.isEmpty
      ? []
      : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { Line(String($0)) }
  }

  static func recorded(_ entry: Int, _ at: Instant, _ by: String) -> Line {
    labelled("recorded", "\(Wording.moment(at.local)) by \(by), entry \(entry)").toned(.quiet)
  }

  static func corrections(_ entries: [Int]) -> [Line] {
    guard !entries.isEmpty else { return [] }
    let list = entries.map(String.init).joined(separator: ", ")
    let record = CaseDetailState.Tab.record.number
    return [
      Line("corrected in entry \(list); the earlier words stand in the record (\(record))", .quiet)
    ]
  }
}
