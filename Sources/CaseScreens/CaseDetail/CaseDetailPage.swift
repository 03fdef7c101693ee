import CaseCore
import TerminalPages

extension CaseDetailState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title(setting), titleRight: state(setting),
      header: [tabs(setting)] + safeContact(setting),
      body: body(setting), message: damage, hints: hints(setting), prompt: search.prompt,
      overlay: placesBox(setting))
  }

  private func hints(_ setting: Setting) -> [Hint] {
    if choosing != nil {
      return [
        Hint(key: "Enter", label: "go there"), Hint(key: "Esc", label: "close"),
        Hint(key: "?", label: "keys"),
      ]
    }
    guard isReading else {
      return tabHints(setting)
    }
    return [
      Hint(key: "j k", label: "scroll"), Hint(key: "Space", label: "a page on"),
      Hint(key: "Esc", label: "back to the list"), Hint(key: "?", label: "keys"),
    ]
  }

  /// What is only for this tab comes first.
  private func tabHints(_ setting: Setting) -> [Hint] {
    let hints = footer(setting)
    let first: [Hint]
    switch tab {
    case .classification where selectedStatement != nil:
      first = [Hint(key: "Enter", label: "go to incident"), Hint(key: "Space", label: "read")]
    case .orders where !proposals.isEmpty:
      first = [
        Hint(key: "P", label: "answer"), Hint(key: "O", label: "order"),
        Hint(key: "S", label: "step"), Hint(key: "b", label: "breach"),
      ]
    case .orders:
      first = [
        Hint(key: "O", label: "order"), Hint(key: "S", label: "step"),
        Hint(key: "c", label: "condition"), Hint(key: "b", label: "breach"),
      ]
    case .outcomes where isClosingSelected:
      first = [Hint(key: "Enter", label: "closing")]
    case .outcomes: first = [Hint(key: "C", label: "closing")]
    case .due where selectedProposal(setting) != nil: first = [Hint(key: "P", label: "answer")]
    case .due where !deadlines.isEmpty: first = [Hint(key: "d", label: "done, stop, put off")]
    case .summary, .incidents, .classification, .due, .people, .notes, .record:
      return hints
    }
    let asked = hints.filter { $0.key == "A" }
    let shown = Set(first.map(\.key) + ["A"])
    return asked + first + hints.filter { !shown.contains($0.key) }
  }

  /// As much as leaves room for the stage on the right: the separation goes first, then the
  /// relationship, and then the names are cut.
  private func title(_ setting: Setting) -> Line {
    guard let current = view.current else { return Line("\(reference)", .title) }
    let room = setting.size.columns - 4 - state(setting).width
    let (victim, suspect) = (Self.names(current, .victim), Self.names(current, .suspect))
    let relation = current.relationship?.relationship.rawValue
    let separated = current.relationship?.separated.map { "separated \(Wording.day($0))" }
    let more = [relation, separated].compactMap(\.self)
    for count in stride(from: more.count, through: 0, by: -1) {
      let words = more.prefix(count).joined(separator: ", ")
      let line = Self.title(reference, victim, suspect, words.isEmpty ? "" : " (\(words))")
      if line.width <= room { return line }
    }
    let each = max(6, (room - reference.text.count - 5) / 2)
    return Self.title(
      reference, DisplayWidth.fit(victim, columns: each), DisplayWidth.fit(suspect, columns: each),
      "")
  }

  private static func title(
    _ reference: CaseReference, _ victim: String, _ suspect: String, _ relation: String
  ) -> Line {
    Line("\(reference)  ", .title) + Line("\(victim) v \(suspect)", .strong) + Line(relation)
  }

  static func names(_ current: Case, _ role: PersonRole) -> String {
    let names = current.people(as: role).map(\.fact.shownName)
    return names.isEmpty ? "unknown" : names.joined(separator: ", ")
  }

  private func state(_ setting: Setting) -> Line {
    guard let current = view.current else { return Line("damaged", .danger) }
    let age = Wording.age(current.opening.recordedOn, on: setting.today)
    return Line("\(Wording.stage(current.progress.stage)) · \(age)")
  }

  /// On every tab.
  func safeContact(_ setting: Setting) -> [Line] { view.headerLines(setting) }

  private var damage: TerminalPages.Message? {
    if let notice = view.notice {
      return TerminalPages.Message(text: notice, kind: .warning)
    }
    guard let damage = view.damage else { return nil }
    return TerminalPages.Message(text: "This case is read-only: \(damage)", kind: .warning)
  }

  private func body(_ setting: Setting) -> Pane {
    if isReading {
      let lines = wrappedReadingLines(setting)
      return .headed(readingTitle, .lines(Lines(lines: lines, firstLine: readingTop)))
    }
    switch tab {
    case .summary: return summaryPane(setting)
    case .incidents, .classification, .orders, .due, .outcomes, .people, .notes, .record:
      let detail = Pane.headed(
        readingTitle, .lines(Lines(lines: readingLines(setting), wraps: true)))
      return .stacked([
        Stacked(pane: .table(table(setting)), rows: .rest),
        Stacked(pane: detail, rows: .fixed(Self.detailRows(setting) + 1)),
      ])
    }
  }

  func wrappedReadingLines(_ setting: Setting) -> [Line] {
    readingLines(setting).flatMap { line in
      line.text.isEmpty
        ? [line] : DisplayWidth.wrap(line.text, columns: setting.size.columns - 1).map { Line($0) }
    }
  }

  private var readingTitle: Line {
    guard view.current != nil || tab == .record else { return Line("") }
    switch tab {
    case .summary: return Line("")
    case .incidents: return Line("Incident")
    case .classification: return Line("Statement")
    case .orders: return Line("Order, condition or breach")
    case .due: return Line("Deadline")
    case .outcomes: return Line("Step")
    case .people: return Line("Person")
    case .notes: return Line("Note")
    case .record: return Line("Entry")
    }
  }
}
