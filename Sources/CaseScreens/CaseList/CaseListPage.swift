import CaseCore
import TerminalPages

extension CaseListState {
  func page(_ setting: Setting) -> Page {
    Page(
      title: title(setting),
      titleRight: setting.isWide ? tabs(setting) : Line(),
      header: setting.isWide ? [filterLine(setting)] : [tabs(setting), filterLine(setting)],
      body: bodyPane(setting), message: progress,
      hints: hints(setting), prompt: list.filter.prompt, overlay: viewBox)
  }

  /// The words give way to the tabs beside them: a store can have a long name.
  private func title(_ setting: Setting) -> Line {
    let name = Line(behind == nil ? "Casebook  " : "Cases behind  ", .title)
    let words = behind ?? setting.storeName
    guard setting.isWide else { return name + Line(words) }
    let training = setting.isTraining ? AppState.trainingMark.width : 0
    let room = setting.size.columns - 4 - tabs(setting).width - training - name.width
    return name + Line(room < 4 ? "" : DisplayWidth.fit(words, columns: room))
  }

  private func filterLine(_ setting: Setting) -> Line {
    let all = list.counts[.view(.all)].map { " of \(Wording.count($0, "case"))" } ?? ""
    let marks = marked.isEmpty ? "" : "\(marked.count) marked   "
    let order = "sort \(sort.words)\(sort.words(isDescending: isDescending))   "
    return list.filter.line(
      right: order + marks + numbered(list.window.total) + (isReading ? "" : all), setting)
  }

  private var progress: TerminalPages.Message? {
    guard let indexing, indexing.total > 0 else { return nil }
    return TerminalPages.Message(
      text: "Reading changed case files: \(Wording.number(indexing.done)) of "
        + "\(Wording.number(indexing.total)). The list follows.", kind: .notice)
  }

  private var isReading: Bool { indexing != nil }

  /// A zero before every file has been read would say that nothing waits.
  func numbered(_ number: Int) -> String {
    number == 0 && isReading ? "–" : Wording.number(number)
  }

  private func bodyPane(_ setting: Setting) -> Pane {
    let rows = Pane.table(
      table(columns(setting), shownRows(setting).map { row($0, setting) }, empty: emptyText))
    guard setting.isWide else { return rows }
    return .beside(rows, previewPane(setting), leftColumns: .percent(72))
  }

  private var emptyText: String {
    if let indexing {
      let done = Wording.number(indexing.done)
      return "Reading cases…"
        + (indexing.total > 0 ? " \(done) of \(Wording.number(indexing.total))" : "")
    }
    if !list.filter.text.isEmpty {
      return "No case matches. Esc takes the filter away; 5 shows all cases."
    }
    return view == .all
      ? "No cases yet. Press c to open the first one." : "None in this view. 5 shows all cases."
  }

  /// None as wide as its cells, so that nothing shifts while the list scrolls. Among flags what they
  /// ask about matters more than when something last happened.
  private func columns(_ setting: Setting) -> [Column] {
    let isOfFlags = view == .flagged
    let namesRule = namesRule(setting)
    return [
      Column(title: "REF", width: .fixed(13)),
      Column(title: "VICTIM", width: .flexible(min: 10, weight: 1)),
      Column(title: "SUSPECT", width: .flexible(min: 10, weight: 1)),
      Column(title: "RELATION", width: .fixed(12), priority: 4),
      Column(title: "RECORDED", width: .fixed(12)),
      Column(title: view.pointsTitle, width: .fixed(12)),
      Column(title: "", width: .fixed(1)),
      Column(title: "FOUR", width: .fixed(4)),
      Column(
        title: view.stageTitle, width: .fixed(isOfFlags ? 12 : 14), priority: isOfFlags ? 2 : 3),
      Column(title: "RISK", width: .fixed(4), priority: 2),
      Column(title: "INC", width: .fixed(4), alignment: .right, priority: 5),
      Column(
        title: "LAST", width: .fixed(6), alignment: .right,
        priority: isOfFlags || namesRule ? 3 : 2),
      namesRule
        ? Column(title: "  NEXT", width: .fixed(20), priority: 1)
        : Column(title: view.nextTitle, width: .fixed(7), alignment: .right, priority: 1),
    ]
  }

  /// Whether there is room to say what is due next, and not only when.
  private func namesRule(_ setting: Setting) -> Bool {
    view.nextTitle == "NEXT" && setting.size.columns >= 140
  }

  private func row(_ row: CaseSummary, _ setting: Setting) -> Row {
    let needsAnswer =
      row.needsAnswer || !row.flags.isDisjoint(with: CaseFlag.toLookAt)
    return Row(
      cells: [
        Line(row.reference.text),
        Line(row.victim ?? "unknown", row.victim == nil ? .quiet : .plain),
        Line(row.suspect ?? "unknown", row.flags.contains(.unknownSuspect) ? .quiet : .plain),
        Line(Wording.relationship(row.relationship)),
        Line(Wording.shortClass(row.recordedAs)),
        Line(pointsCell(row)),
        Line(needsAnswer ? "⚑" : "", .warning),
        Line(row.opinion?.letters.text ?? ""),
        Line(stageCell(row)),
        Line(Wording.shortRisk(row.risk), row.risk == nil ? .quiet : .plain),
        Line("\(row.incidentCount)"),
        Line(row.lastIncident.map { Wording.age($0, on: setting.today) } ?? "–"),
        nextCell(row, setting),
      ], marked: marked[row.reference] != nil)
  }

  private func stageCell(_ row: CaseSummary) -> String {
    switch view {
    case .flagged: return row.askedAbout
    case .open, .mine, .withProsecutor, .approvals, .all, .offered: return stageWords(row)
    }
  }

  /// What waits for a second person, and from whom or for whom, takes the place of what the evidence
  /// points to.
  private func pointsCell(_ row: CaseSummary) -> String {
    switch view {
    case .approvals: return row.closing.map { "\($0.type) \($0.proposedBy)" } ?? "–"
    case .offered: return row.offeredTo ?? "–"
    case .open, .mine, .withProsecutor, .flagged, .all:
      return row.opinion.map { Wording.shortPointedTo($0.pointsTo) } ?? "–"
    }
  }

  private func nextCell(_ row: CaseSummary, _ setting: Setting) -> Line {
    let since: CalendarDay?
    switch view {
    case .flagged: since = row.askedSince
    case .approvals: since = row.closing?.since
    case .offered: since = row.offeredOn
    case .open, .mine, .withProsecutor, .all: return next(row, setting)
    }
    return Line(since.map { Wording.waited(since: $0, on: setting.today) } ?? "–")
  }

  /// How many days are left of what is due next, less than none where it is overdue.
  private func next(_ row: CaseSummary, _ setting: Setting) -> Line {
    guard let next = row.next else { return Line("–", .quiet) }
    let days = setting.today.days(to: next.due)
    let left = days == 0 ? "today" : "\(days) d"
    let tone: Tone = days < 0 ? .danger : .plain
    guard namesRule(setting) else { return Line(left, tone) }
    return Line("\(left.leftPadded(6)) \(Wording.deadlineRule(next.rule))", tone)
  }

  private func stageWords(_ row: CaseSummary) -> String {
    guard row.stage == .decided, let outcome = row.outcome else {
      return Wording.shortStage(row.stage)
    }
    return Wording.outcomeGroup(outcome) + (row.outcomeCode.map { " (\($0))" } ?? "")
  }
}

extension CaseListState.View {
  fileprivate var stageTitle: String {
    switch self {
    case .flagged: return "ASKS ABOUT"
    case .open, .mine, .withProsecutor, .approvals, .all, .offered: return "STAGE"
    }
  }

  fileprivate var pointsTitle: String {
    switch self {
    case .approvals: return "PROPOSED"
    case .offered: return "OFFERED TO"
    case .open, .mine, .withProsecutor, .flagged, .all: return "POINTS TO"
    }
  }

  fileprivate var nextTitle: String {
    switch self {
    case .flagged: return "OPEN"
    case .approvals, .offered: return "WAITS"
    case .open, .mine, .withProsecutor, .all: return "NEXT"
    }
  }
}

extension CaseListSort {
  /// Which end comes first, in words; nothing where it is the usual one.
  func words(isDescending: Bool) -> String {
    switch self {
    case .recorded, .lastIncident: return isDescending ? ", latest first" : ", oldest first"
    case .incidents: return isDescending ? ", most first" : ", fewest first"
    case .asked: return isDescending ? ", newest first" : ", longest open first"
    case .approval: return isDescending ? ", newest first" : ", longest waiting first"
    case .next: return isDescending ? ", latest first" : ", soonest first"
    case .reference, .victim, .suspect, .stage: return isDescending ? ", from Z to A" : ""
    }
  }

  var words: String {
    switch self {
    case .reference: return "reference"
    case .recorded: return "recorded"
    case .lastIncident: return "last incident"
    case .victim: return "victim"
    case .suspect: return "suspect"
    case .incidents: return "incidents"
    case .stage: return "stage"
    case .asked: return "flag"
    case .approval: return "approval"
    case .next: return "next"
    }
  }
}

extension CaseSummary {
  /// Whether a person has to answer a question.
  var needsAnswer: Bool { flag.state.needsAnswer || protection.state.needsAnswer }

  /// The form for what waits, the class first: an order is sought against stalking.
  var answerForm: FormKind {
    flag.state.needsAnswer || !protection.state.needsAnswer
      ? .answerFlag(reference) : .answerOrder(reference)
  }

  fileprivate var askedAbout: String {
    let questions = FlagQuestion.allCases.filter { flag($0).state.needsAnswer }
      .map(Wording.asksAbout)
    return (questions + (flags.contains(.possibleBreach) ? ["breach"] : []))
      .joined(separator: ", ")
  }

  /// Since when the question that has waited longest has.
  fileprivate var askedSince: CalendarDay? {
    FlagQuestion.allCases.compactMap { flag($0).since }.min()
  }
}
