import CaseCore
import TerminalPages

extension CaseDetailState {
  /// The table of a tab, all rows; the drawing keeps the selected one in sight.
  func table(_ setting: Setting) -> Table {
    let visible = visibleRows(setting)
    let all = rows(setting)
    let start = min(selection.top, max(0, all.count - 1))
    let shown = all.isEmpty ? [] : Array(all[start..<min(all.count, start + visible)])
    return Table(
      columns: columns, rows: shown,
      selected: all.isEmpty ? nil : selection.index - start,
      emptyText: Line(emptyText, .quiet))
  }

  private var emptyText: String {
    switch tab {
    case .summary: return ""
    case .incidents: return "No incidents yet. Press a to add the first."
    case .classification: return "There is no second opinion on this case."
    case .orders: return "No order was sought or made. Press O to add one."
    case .due: return "Nothing is due."
    case .outcomes: return "No steps yet. Press o to take the first."
    case .people: return "Nobody yet. Press p to add somebody."
    case .notes: return "No notes yet. Press m to add one."
    case .record: return "Nothing in the record can be read."
    }
  }

  private var columns: [Column] {
    switch tab {
    case .summary: return []
    case .incidents:
      return [
        Column(title: "", width: .fixed(5), alignment: .right, priority: 3),
        Column(title: "WHEN", width: .fixed(21)),
        Column(title: "WHAT", width: .flexible(min: 22, weight: 1), priority: 2),
        Column(title: "TEXT", width: .flexible(min: 20, weight: 4)),
        Column(title: "LEARNT", width: .fixed(6), alignment: .right, priority: 1),
        Column(title: "FEAR", width: .fixed(4), priority: 1),
      ]
    case .classification: return Self.statementColumns
    case .orders: return Self.orderColumns
    case .due: return Self.dueColumns
    case .outcomes:
      return [
        Column(title: "ON", width: .fixed(15)),
        Column(title: "STEP", width: .flexible(min: 24, weight: 3)),
        Column(title: "REASON", width: .flexible(min: 20, weight: 2), priority: 1),
        Column(title: "BY", width: .fixed(16), priority: 2),
      ]
    case .people:
      return [
        Column(title: "", width: .fixed(4), alignment: .right),
        Column(title: "ROLE", width: .fixed(8)),
        Column(title: "NAME", width: .flexible(min: 16, weight: 2)),
        Column(title: "SEX", width: .fixed(7), priority: 2),
        Column(title: "BORN", width: .fixed(10), priority: 2),
        Column(title: "KNOWN BY", width: .flexible(min: 16, weight: 2), priority: 1),
      ]
    case .notes:
      return [
        Column(title: "RECORDED", width: .fixed(15)),
        Column(title: "BASIS", width: .fixed(9)),
        Column(title: "TEXT", width: .flexible(min: 20, weight: 1)),
        Column(title: "BY", width: .fixed(16), priority: 1),
      ]
    case .record:
      return [
        Column(title: "", width: .fixed(4), alignment: .right),
        Column(title: "RECORDED", width: .fixed(17)),
        Column(title: "BY", width: .fixed(16), priority: 1),
        Column(title: "WHAT", width: .flexible(min: 34, weight: 1)),
      ]
    }
  }

  private func rows(_ setting: Setting) -> [Row] {
    if tab == .record { return recordRows(setting) }
    guard let current = view.current else { return [] }
    switch tab {
    case .summary, .record: return []
    case .incidents: return incidentsInOrder(current).map { incidentRow($0, current, setting) }
    case .classification: return statementRows
    case .orders: return orderRows(setting)
    case .due: return dueRows(setting)
    case .outcomes: return outcomeRows(current, setting)
    case .people:
      return current.people.map { person in
        let known = person.fact.aliases.map(\.text) + person.fact.identifiers.map(\.value.text)
        return Row(cells: [
          Line(person.id, .quiet), Line(Wording.role(person.fact.role)),
          Line(person.fact.shownName, person.fact.name == nil ? .quiet : .plain),
          Line(person.fact.sex.rawValue), Line(person.fact.born?.description ?? "–"),
          Line(known.joined(separator: ", ")),
        ])
      }
    case .notes:
      return current.notes.map { note in
        Row(cells: [
          Line(Wording.fullDay(note.recorded.at.local.day)), Line(note.fact.basis.rawValue),
          Line(note.fact.text.text), Line(note.recorded.by, .quiet),
        ])
      }
    }
  }

  private func incidentRow(
    _ incident: Named<Incident>, _ current: Case, _ setting: Setting
  ) -> Row {
    let behaviours = setting.reference.behaviours
    let late = incident.fact.happened.end.map { $0.day.days(to: current.learnt(incident).day) } ?? 0
    let fear = incident.fact.fearOfViolence.map { $0 ? "yes" : "no" } ?? "?"
    return Row(cells: [
      Line(incident.id, .quiet),
      Line(Wording.listHappened(incident.fact.happened)),
      Line(incident.fact.behaviours.map { behaviours.label($0.text) }.joined(separator: ", ")),
      Line(incident.fact.text.text),
      Line(late > 0 ? "+\(late) d" : "", late > 7 ? .warning : .quiet),
      Line(fear, incident.fact.fearOfViolence == true ? .warning : .quiet),
    ])
  }

  private func recordRows(_ setting: Setting) -> [Row] {
    let undone = view.record.undoneEntries
    return view.record.entries.map { entry in
      let what = EntryWords.summary(entry, setting.reference)
      let undoing = undone[entry.sequence].map { "undone by \($0): " } ?? ""
      return Row(cells: [
        Line("\(entry.sequence)"), Line(Wording.dayAndClock(entry.at.local)), Line(entry.by),
        Line(undoing + what, undoing.isEmpty ? .plain : .quiet),
      ])
    }
  }

  func searchTexts(_ setting: Setting) -> [String] {
    switch tab {
    case .summary: return summaryLines(setting).map(\.text)
    case .incidents:
      return view.current.map { current in
        incidentsInOrder(current).map {
          ([$0.fact.text, $0.fact.place, $0.fact.effect].compactMap(\.?.text)
            + $0.fact.behaviours.map(\.text)).joined(separator: " ")
        }
      } ?? []
    case .classification, .orders, .due, .outcomes, .people, .notes, .record:
      return rows(setting).map { $0.cells.map(\.text).joined(separator: " ") }
    }
  }
}
