import CaseCore
import TerminalPages

/// Something on the Due tab that can be selected.
enum DueItem: Hashable, Sendable {
  case deadline(Deadline)
  /// A possible breach that waits for an answer since a day.
  case proposal(PossibleBreach, since: CalendarDay)

  var deadline: Deadline? { if case .deadline(let deadline) = self { deadline } else { nil } }

  /// By day what is due and what waits, the overdue first; then what was put off, then what is over.
  /// - Parameters:
  ///   - deadlines: those of the case, in that order.
  ///   - waiting: since when the possible breaches wait, by incident.
  static func listed(
    _ deadlines: [Deadline], _ proposals: [PossibleBreach], waiting: [Deadline],
    on today: CalendarDay
  ) -> [DueItem] {
    let possible = proposals.map { possible in
      let since = waiting.first { $0.about == .incident(possible.incident.id) }?.due
      return DueItem.proposal(possible, since: since ?? today)
    }
    let shown = deadlines.prefix { $0.isShown(on: today) }
    return (possible + shown.map(DueItem.deadline)).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      + deadlines.dropFirst(shown.count).map(DueItem.deadline)
  }

  private var day: CalendarDay {
    switch self {
    case .deadline(let deadline): return deadline.due
    case .proposal(_, let since): return since
    }
  }
}

/// The tab of the deadlines and of what a person has to answer.
extension CaseDetailState {
  var selectedDueItem: DueItem? {
    guard tab == .due, dueItems.indices.contains(selection.index) else { return nil }
    return dueItems[selection.index]
  }

  func selectedDeadline(_ setting: Setting) -> Deadline? { selectedDueItem?.deadline }

  /// The possible breach that is selected on the Due or the Orders tab.
  func selectedProposal(_ setting: Setting) -> PossibleBreach? {
    switch tab {
    case .due:
      if case .proposal(let possible, _) = selectedDueItem { return possible }
      return nil
    case .orders:
      if case .proposal(let possible) = selectedOrderItem(setting) { return possible }
      return nil
    case .summary, .incidents, .classification, .outcomes, .people, .notes, .record: return nil
    }
  }

  /// In the order in which they are listed.
  static func deadlines(_ current: Case?, _ setting: Setting) -> [Deadline] {
    let all = current?.deadlines(setting.reference) ?? []
    func rank(_ deadline: Deadline) -> Int {
      deadline.isShown(on: setting.today) ? 0 : deadline.isOpen ? 1 : 2
    }
    return all.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// How many belong into today's agenda.
  func dueCount(_ setting: Setting) -> Int {
    proposals.count + deadlines.count { $0.isShown(on: setting.today) }
  }

  static let dueColumns = [
    Column(title: "LAST DAY", width: .fixed(15)),
    Column(title: "", width: .fixed(10), alignment: .right),
    Column(title: "WHAT", width: .fixed(18)),
    Column(title: "ABOUT", width: .flexible(min: 12, weight: 1), priority: 1),
    Column(title: "STATE", width: .flexible(min: 12, weight: 1)),
  ]

  func dueRows(_ setting: Setting) -> [Row] {
    guard let current = view.current else { return [] }
    return dueItems.map { item in
      switch item {
      case .proposal(let possible, let since): return proposalRow(possible, since, setting)
      case .deadline(let deadline): return deadlineRow(deadline, current, setting)
      }
    }
  }

  private func deadlineRow(
    _ deadline: Deadline, _ current: Case, _ setting: Setting
  ) -> Row {
    let isOver = deadline.due < setting.today
    let isShown = deadline.isShown(on: setting.today)
    let tone: Tone = !isShown ? .quiet : isOver ? .danger : .plain
    return Row(cells: [
      Line(Wording.fullDay(deadline.due), tone),
      Line(deadline.isOpen ? Wording.daysLeft(deadline.due, on: setting.today) : "", tone),
      Line(Wording.deadlineRule(deadline.rule), tone),
      Line(DeadlineWords.about(deadline, current, setting.reference), tone),
      Line(DeadlineWords.state(deadline, setting.today), tone),
    ])
  }

  private func proposalRow(
    _ possible: PossibleBreach, _ since: CalendarDay, _ setting: Setting
  ) -> Row {
    Row(cells: [
      Line("to be answered", .warning),
      Line(Wording.daysLeft(since, on: setting.today), .warning), Line("possible breach"),
      Line("\(PossibleBreachWords.place(possible)), \(possible.incident.id)"),
      PossibleBreachWords.certainty(possible),
    ])
  }

  func dueLines(_ current: Case, _ setting: Setting) -> [Line] {
    if let possible = selectedProposal(setting) {
      return PossibleBreachWords.lines(possible, current, setting)
    }
    return selectedDeadline(setting).map { DeadlineWords.lines($0, current, setting) } ?? []
  }
}

/// A deadline in full.
enum DeadlineWords {
  static func state(_ deadline: Deadline, _ today: CalendarDay) -> String {
    if let until = deadline.hiddenUntil, until > today { return "put off to \(Wording.day(until))" }
    return Wording.deadlineState(deadline.state(on: today))
  }

  static func about(_ deadline: Deadline, _ current: Case, _ reference: ReferenceData) -> String {
    switch deadline.about {
    case .wholeCase: return ""
    case .incident(let id): return id
    case .news(let id):
      let news = current.news(reference).first { $0.id == id }
      return news.map { "\($0.kind.replacing("-", with: " ")) \(Wording.day($0.on))" } ?? id
    case .order(let id):
      return current.order(id).map { reference.orderKinds.shortName($0.facts.kind) } ?? id
    case .condition(let id, let order): return "\(order) \(id)"
    case .breach(let id): return "breach \(id)"
    }
  }

  static func lines(_ deadline: Deadline, _ current: Case, _ setting: Setting) -> [Line] {
    func labelled(_ label: String, _ text: String) -> Line { IncidentWords.labelled(label, text) }
    var lines = [
      Line(deadline.term.says, .strong),
      labelled(
        "runs",
        "from \(Wording.fullDay(deadline.start)) to \(Wording.fullDay(deadline.due)), which counts"),
      labelled("state", state(deadline, setting.today)),
    ]
    lines += deadline.doubts.map {
      labelled("take care", Wording.deadlineDoubt($0)).toned(.warning)
    }
    if let answer = deadline.answer {
      lines.append(
        labelled("said", "\(answer.fact.text), \(answer.by), entry \(answer.entry)"))
    }
    lines.append(labelled("source", deadline.term.verification.source))
    if deadline.isOpen { lines.append(Line("d says that it is done, stopped or put off", .quiet)) }
    return lines
  }
}
