import CaseCore
import TerminalPages

extension CaseListState {
  /// The selected case in short: what it is, where it stands, the last three incidents. What may be
  /// long comes last.
  func previewPane(_ setting: Setting) -> Pane {
    guard let row = selected else { return .blank }
    var lines = [
      Line("\(row.victim ?? "unknown") v \(row.suspect ?? "unknown")", .strong),
      Line("\(Wording.recordedClass(row.recordedAs)), recorded \(Wording.day(row.recordedOn))"),
      Line("\(row.area), \(row.owner ?? "nobody has it")", .quiet),
    ]
    lines += row.flags.sorted { $0.rawValue < $1.rawValue }.map {
      Line("⚑ \(Wording.flag($0))", .warning)
    }
    if let next = row.next {
      let due = next.due
      let age = Wording.age(due, on: setting.today) + (due < setting.today ? " overdue" : "")
      lines += [
        Line(""), Line("Due", .heading),
        Line(
          "\(Wording.fullDay(due))  \(Wording.deadlineRule(next.rule)), \(age)",
          due < setting.today ? .warning : .plain),
      ]
    }
    let heading = Line("Preview  \(row.reference)")
    guard let current = preview?.reference == row.reference ? preview?.current : nil else {
      return .headed(heading, .lines(Lines(lines: lines, wraps: true)))
    }
    lines += opinionLines(setting)
    if let contact = current.safeContact {
      lines += [Line(""), Line("Safe contact", .heading), Line(contact.text)]
    }
    lines += [Line(""), Line("Last incidents", .heading)]
    let timeline = Timeline(current, behaviours: setting.reference.behaviours)
    for item in timeline.items.reversed().filter(\.isIncident).prefix(3) {
      guard case .incident(let id) = item.subject, let incident = current.incident(id) else {
        continue
      }
      lines.append(Line(Wording.happened(incident.fact.happened), .strong))
      lines.append(Line("  " + DisplayWidth.fit(incident.fact.text.text, columns: 200)))
    }
    if current.incidents.isEmpty { lines.append(Line("none recorded", .quiet)) }
    lines += riskLines(current, setting)
    return .headed(heading, .lines(Lines(lines: lines, wraps: true)))
  }

  /// What was assessed last, and the signs that the record tells of.
  private func riskLines(_ current: Case, _ setting: Setting) -> [Line] {
    let signs = previewOpinion?.risk?.signs ?? []
    let newest = current.riskAssessment?.fact
    guard newest != nil || !signs.isEmpty else { return [] }
    var lines = [Line(""), Line("Risk", .heading)]
    if let newest {
      let words = [
        RiskWords.grade(newest, setting.reference), RiskWords.tool(newest, setting.reference),
        Wording.day(newest.on),
      ]
      lines.append(Line(words.compactMap(\.self).joined(separator: ", "), .strong))
    }
    lines += signs.map { sign in
      Line("! \(sign.label)", .warning)
        + Line("  " + RiskWords.grounds(sign, current, most: 1), .plain)
    }
    return lines
  }

  /// What the evidence points to, and why somebody has to answer.
  private func opinionLines(_ setting: Setting) -> [Line] {
    guard let previewOpinion else { return [] }
    let opinion = previewOpinion.opinion
    var lines = [
      Line(""), Line("Points to", .heading), Line(opinion.pointsToWords, .strong),
      Line(opinion.four.states.text),
    ]
    if let needed = previewOpinion.answerNeeded(setting.today) {
      lines.append(Line("⚑ \(needed)", .warning))
    }
    if let needed = previewOpinion.orderNeeded(setting.today) {
      lines.append(Line("⚑ \(needed)", .warning))
    }
    return lines
      + previewOpinion.statements.filter { $0.id.hasPrefix("flag.") }.map {
        Line("\($0.label)  \($0.words)", $0.tone)
      }
  }
}
