import CaseCore
import TerminalPages

extension CaseListState {
  /// The selected case in short: what it is, where it stands, the last three incidents.
  func previewPane(_ setting: Setting) -> Pane {
    guard let row = selectedRow else { return .blank }
    var lines = [
      Line("\(row.reference)", .strong),
      Line("\(row.victim ?? "unknown")  v  \(row.suspect ?? "unknown")"),
      Line(
        "\(Wording.recordedClass(row.recordedAs)), recorded \(Wording.day(row.recordedOn))",
        .quiet),
      Line("\(row.area) · \(row.owner ?? "nobody has it")", .quiet), Line(""),
    ]
    lines += row.flags.sorted { $0.rawValue < $1.rawValue }.map {
      Line("⚑ \(Wording.flag($0))", .warning)
    }
    guard let current = preview?.reference == row.reference ? preview?.current : nil else {
      return .headed(Line("Preview"), .lines(Lines(lines: lines, wraps: true)))
    }
    if let contact = current.safeContact {
      lines += [Line("safe contact: ", .heading) + Line(contact.text), Line("")]
    }
    lines.append(Line("Last incidents", .heading))
    let timeline = Timeline(current, behaviours: setting.reference.behaviours)
    for item in timeline.items.reversed().filter(\.isIncident).prefix(3) {
      guard case .incident(let id) = item.subject, let incident = current.incident(id) else {
        continue
      }
      lines.append(Line(Wording.happened(incident.fact.happened), .strong))
      lines.append(Line(DisplayWidth.fit(incident.fact.text.text, columns: 200)))
    }
    if current.incidents.isEmpty { lines.append(Line("none recorded", .quiet)) }
    if let due = row.actionPlanDue {
      lines += [
        Line(""), Line("Due", .heading),
        Line("\(Wording.fullDay(due))  CPS action plan", due < setting.today ? .warning : .plain),
      ]
    }
    return .headed(Line("Preview"), .lines(Lines(lines: lines, wraps: true)))
  }
}
